import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLETON_FILES } from '../../src/catalogue/fixture.ts';

/** Runs `use` in a folder that holds the invented town's data, then removes the folder. For tests. */
export async function withExampleton<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'exampleton-'));
  try {
    for (const [name, content] of Object.entries(EXAMPLETON_FILES)) await writeFile(join(folder, name), JSON.stringify(content));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Puts the broken file `case.target` of `fixtures/` in the place of the folder's `target`, and returns that name. */
export async function breakWith(fixture: string, folder: string): Promise<string> {
  const target = fixture.slice(fixture.indexOf('.') + 1);
  await copyFile(join(import.meta.dirname, 'fixtures', fixture), join(folder, target));
  return target;
}
