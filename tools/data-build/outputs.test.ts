import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAll } from './outputs.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'outputs-')); });
afterEach(() => rm(folder, { recursive: true }));

test('all files are put in place, folders made, nothing left aside', async () => {
  await writeAll([
    { path: join(folder, 'a.json'), content: 'new' },
    { path: join(folder, 'tiles/b.bin'), content: Uint8Array.from([1, 2]) },
  ]);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('new');
  expect([...await readFile(join(folder, 'tiles/b.bin'))]).toEqual([1, 2]);
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'tiles']);
});

test('when one cannot be written, none is changed', async () => {
  await writeFile(join(folder, 'a.json'), 'old');
  const outputs = [
    { path: join(folder, 'a.json'), content: 'new' },
    { path: join(folder, 'a.json', 'b.json'), content: 'below a file' },
  ];
  await expect(writeAll(outputs)).rejects.toThrow('b.json: cannot be written: ');
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.json']);
});
