import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isolatedDeclarationSync } from 'rolldown/experimental';

/** A file of the package's types: its path below `types/`, and what stands in it. */
export interface TypesFile {
  readonly path: string;
  readonly text: string;
}

const IMPORTED = /(?<=\bfrom ")(?<path>\.[^"]+)\.ts(?=")/g;

/** Says something of a body, which declarations don't have. */
const OVERRIDE = /^(?<before>\s+(?:static )?)override /gm;

/**
 * The declarations of some modules and of all that these need, as bundlers and editors read them beside JavaScript.
 * Each module's declarations are made from its own text, so what is internal to the explorer stays out.
 *
 * @param folder all modules are below it
 * @param sources relative to the folder: `embed/map.ts`
 * @throws where a module's exports don't say their types
 */
export async function typesOf(folder: string, sources: readonly string[]): Promise<readonly TypesFile[]> {
  const files = new Map<string, TypesFile>();
  const waiting = [...sources];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (files.has(source)) continue;
    const declared = declarationsOf(source, await readFile(join(folder, source), 'utf8'));
    files.set(source, { path: source.replace(/\.ts$/, '.d.ts'), text: declared.replace(IMPORTED, '$<path>.js').replace(OVERRIDE, '$<before>') });
    for (const [path] of declared.matchAll(IMPORTED)) waiting.push(join(dirname(source), path));
  }
  return [...files.values()];
}

function declarationsOf(source: string, text: string): string {
  const { code, errors } = isolatedDeclarationSync(source, text, { stripInternal: true });
  if (errors.length) throw new Error(`${source} can't be declared by itself: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
