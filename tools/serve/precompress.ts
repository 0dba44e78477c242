import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Fonts, tiles and images are compressed already. */
const COMPRESSED_TYPES: ReadonlySet<string> = new Set([
  '.bin', '.css', '.geojson', '.html', '.js', '.json', '.md', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest', '.xml',
]);

/** Below it, an answer takes one network packet either way. */
const LEAST_BYTES = 1000;

/**
 * Writes a `.br` and a `.gz` beside every text file, street network and WebAssembly module of a folder, for servers that send them as they are
 * (sirv, nginx's `gzip_static`, …). Hosts that know nothing of them serve the plain files.
 */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSED_TYPES.has(extname(entry.name)));
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < LEAST_BYTES) return;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const brotli = brotliAsync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  const gzipped = gzipAsync(bytes, { level: 9 });
  await Promise.all([writeFile(`${path}.br`, await brotli), writeFile(`${path}.gz`, await gzipped)]);
}
