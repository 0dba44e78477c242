import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../data-check/dataset.ts';
import { schemaFiles } from './schemas.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const { catalogue } = await readDataset(join(data, 'catalogue.json'));

if (catalogue === null) {
  console.error('data/catalogue.json has problems that must be mended first: npm run data:check names them');
  process.exitCode = 1;
} else {
  await mkdir(join(data, 'schemas'), { recursive: true });
  for (const [name, text] of schemaFiles(catalogue)) await writeFile(join(data, 'schemas', name), text);
}
