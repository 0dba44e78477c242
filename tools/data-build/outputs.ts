import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SourceProblem } from './source-problem.ts';

/** A file to be written: where, and what. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes all files aside first and puts them in place only when each is whole; on failure
 * none is changed, and a `SourceProblem` names the one that cannot be written.
 */
export async function writeAll(outputs: readonly Output[]): Promise<void> {
  const aside = outputs.map(({ path, content }) => ({ path, content, temporary: `${path}.tmp` }));
  try {
    for (const { path, temporary, content } of aside) await writeAside(path, temporary, content);
    for (const { temporary, path } of aside) await rename(temporary, path);
  } finally {
    await Promise.allSettled(aside.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

async function writeAside(path: string, temporary: string, content: Output['content']): Promise<void> {
  try {
    await mkdir(dirname(temporary), { recursive: true });
    await writeFile(temporary, content);
  } catch (error) {
    throw new SourceProblem(path, `cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
