import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { MANIFEST_FILE, type EmbedManifest } from '../../src/builder/manifest.ts';

/** Name of the element's script among the entries of the build. */
const ENTRY = 'area-explorer';

/** Of a chunk, what says whether it holds code or hands on another's. */
type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'moduleIds' | 'imports' | 'isEntry' | 'name'>;

/**
 * Writes `embed.json`: the version, the element's script, and the same under a name that keeps its content for ever, with
 * the hash that browsers hold it to. Reads what was written to the disk, so that the hash is of what people get.
 */
export function embedManifest(packageFile = 'package.json'): Plugin {
  let root = '.';
  return {
    name: 'embed-manifest',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async writeBundle({ dir = '.' }, bundle) {
      const entry = Object.values(bundle).find((file): file is Rolldown.OutputChunk => file.type === 'chunk' && file.isEntry && file.name === ENTRY);
      if (!entry) return;
      const { version } = JSON.parse(await readFile(join(root, packageFile), 'utf8')) as { version: string };
      const path = handedOn(entry) ?? (await keepUnderHash(entry.fileName, dir));
      const manifest: EmbedManifest = { version, entry: entry.fileName, pinned: { path, integrity: integrityOf(await readFile(join(dir, path))) } };
      await writeFile(join(dir, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  };
}

/** As browsers compare it: the algorithm and the Base64 form of the hash. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** The chunk that an entry without code of its own hands on; its name has the hash already. */
function handedOn({ moduleIds, imports }: Chunk): string | undefined {
  return moduleIds.length === 0 && imports.length === 1 ? imports[0] : undefined;
}

/** A copy beside it, so that what it imports is found from there too. */
async function keepUnderHash(fileName: string, dir: string): Promise<string> {
  const bytes = await readFile(join(dir, fileName));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const path = posix.join(posix.dirname(fileName), `${ENTRY}-${hash}.js`);
  await writeFile(join(dir, path), bytes);
  return path;
}
