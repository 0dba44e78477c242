import { execFile, type ExecFileException } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const CONSUMERS = fileURLToPath(new URL('../consumers', import.meta.url));

/** What stands in the consumers' pages for the explorer's host. */
const EXPLORER = 'https://explorer.example/';
const PAGES = /\.(?:html|js|tsx|vue|svelte)$/;

/** What npm says where there is no way to the registry; nothing of the project's can mend that. */
const UNREACHABLE = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/;

const run = promisify(execFile);

export interface Consumers {
  /** Holds one folder a consumer. */
  readonly root: string;
  remove(): Promise<void>;
}

export type ConsumersResult = { readonly ok: true; readonly consumers: Consumers } | { readonly ok: false; readonly reason: string };

/**
 * Packs the project, and installs the packed file beside a copy of test/consumers, as people install it who never saw
 * the project.
 *
 * @param explorer address of the explorer's site, for the pages to take the data from
 * @returns why not, where the npm registry can't be reached
 * @throws where anything else fails, with npm's words
 */
export async function installConsumers(explorer: string): Promise<ConsumersResult> {
  const root = await mkdtemp(join(tmpdir(), 'consumers-'));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  const { stdout } = await npm(PROJECT, 'pack', '--silent', '--pack-destination', root);
  await rename(join(root, stdout.trim().split('\n').at(-1) ?? ''), join(root, 'area-explorer.tgz'));
  await cp(CONSUMERS, root, { recursive: true, filter: (path) => !path.includes('node_modules') });
  await nameExplorer(root, explorer);
  try {
    await npm(root, 'ci', '--prefer-offline', '--no-audit', '--no-fund');
  } catch (error) {
    await remove();
    if (error instanceof Error && UNREACHABLE.test(error.message)) return { ok: false, reason: 'the npm registry can not be reached' };
    throw error;
  }
  return { ok: true, consumers: { root, remove } };
}

/** @throws with the tool's own words */
export async function buildConsumer({ root }: Consumers, name: string): Promise<void> {
  await npm(join(root, name), 'run', 'build');
}

/** The compiler's complaints about what a consumer has written; empty where there are none. */
export async function typeErrors({ root }: Consumers, name: string): Promise<string> {
  const compiler = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  return run(process.execPath, [compiler, '-p', join(root, name)]).then(({ stdout }) => stdout, (error: ExecFileException) => error.stdout || error.message);
}

async function nameExplorer(root: string, explorer: string): Promise<void> {
  for (const path of await readdir(root, { recursive: true })) {
    if (!PAGES.test(path)) continue;
    const text = await readFile(join(root, path), 'utf8');
    await writeFile(join(root, path), text.replaceAll(EXPLORER, explorer));
  }
}

async function npm(cwd: string, ...args: readonly string[]): Promise<{ readonly stdout: string }> {
  // The test runner's own NODE_ENV would have tools build for development.
  const { NODE_ENV: _, ...env } = process.env;
  try {
    return await run('npm', args, { cwd, env, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as ExecFileException;
    throw new Error(`npm ${args.join(' ')} in ${cwd}:\n${stdout}\n${stderr}`, { cause: error });
  }
}
