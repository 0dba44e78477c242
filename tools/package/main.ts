import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ENTRIES } from './entries.ts';
import { manifestOf } from './manifest.ts';
import { typesOf } from './types.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, 'package');

/** Makes all that `npm pack` packs: modules, types, and the description of the elements. */
await build({ configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)), logLevel: 'warn' });

for (const { path, text } of await typesOf(join(ROOT, 'src'), ENTRIES.map(({ source }) => relative('src', source)))) await write(join('types', path), text);
await cp(fileURLToPath(new URL('frameworks', import.meta.url)), join(OUT, 'types', 'frameworks'), { recursive: true });
await write('custom-elements.json', `${JSON.stringify(await manifestOf(ROOT), null, 2)}\n`);

async function write(path: string, text: string): Promise<void> {
  const file = join(OUT, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
