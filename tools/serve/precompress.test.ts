import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { precompress } from './precompress.ts';

test('text, street networks and WebAssembly of some size get both forms, nothing else does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precompress-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const text = 'Asprela, Bonfim e Campanhã. '.repeat(100);
  await writeFile(join(folder, 'long.geojson'), text);
  await writeFile(join(folder, 'short.json'), '{}');
  await writeFile(join(folder, 'streets.bin'), text);
  await writeFile(join(folder, 'reader.wasm'), text);
  await writeFile(join(folder, 'tiles.pmtiles'), text);

  await precompress(folder);

  const names = await readdir(folder);
  expect(names.toSorted()).toEqual(['long.geojson', 'long.geojson.br', 'long.geojson.gz', 'reader.wasm', 'reader.wasm.br', 'reader.wasm.gz', 'short.json', 'streets.bin', 'streets.bin.br', 'streets.bin.gz', 'tiles.pmtiles']);
  expect(brotliDecompressSync(await readFile(join(folder, 'long.geojson.br'))).toString()).toBe(text);
  expect(gunzipSync(await readFile(join(folder, 'long.geojson.gz'))).toString()).toBe(text);
});
