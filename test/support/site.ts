import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { startServer } from '../../tools/serve/server.ts';
import type { RunningServer, ServerOptions } from '../../tools/serve/server.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What was built for the tests, and how to take it away again. */
export interface BuiltSite {
  readonly root: string;
  remove(): Promise<void>;
}

/**
 * Builds the site as `npm run build` does; the build's own words on failure. In a folder of its own: neither
 * who reads `dist/` nor another run of the tests has its files change underneath.
 */
export async function buildSite(): Promise<BuiltSite> {
  const root = await mkdtemp(join(tmpdir(), 'area-explorer-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', root, '--emptyOutDir'];
  // A process of its own: the test runner's NODE_ENV=test would build Lit's development form.
  const build = spawn(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    build.on('error', reject).on('exit', resolve);
  });
  if (code !== 0) throw new Error('The site could not be built: see above.');
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/**
 * Serves the built site once more for one test, with what differs: a sub-path, no ranges, another policy.
 * Stops it when the test ends. With another `root` it serves anything, such as a partner's page.
 */
export async function serveVariant(options: Partial<ServerOptions>): Promise<RunningServer> {
  const server = await startServer({ root: inject('siteRoot'), ...options });
  onTestFinished(() => server.close());
  return server;
}
