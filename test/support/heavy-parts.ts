import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inject } from 'vitest';

/** Large libraries, each by a text that stands in its code and in no other. */
const MARKS = {
  'terra-draw': 'TerraDrawBaseDrawMode',
  proj4: 'longlat',
  'sql.js': 'sqlite3_',
  shpjs: 'invalid buffer like object',
  xmldom: 'xmldom',
  papaparse: 'Papa',
} as const;

export type HeavyPart = keyof typeof MARKS;

/** The parts that each file of the built site holds. */
function filesWithParts(): ReadonlyMap<string, readonly HeavyPart[]> {
  const folder = join(inject('siteRoot'), 'assets');
  const names = readdirSync(folder).filter((name) => /\.(?:js|wasm)$/.test(name));
  return new Map(names.map((name) => [name, partsIn(readFileSync(join(folder, name), 'latin1'))]));
}

function partsIn(code: string): readonly HeavyPart[] {
  return ALL_PARTS.filter((part) => code.includes(MARKS[part]));
}

const ALL_PARTS: readonly HeavyPart[] = ['terra-draw', 'proj4', 'sql.js', 'shpjs', 'xmldom', 'papaparse'];

/**
 * Which heavy parts are in the files that were asked for.
 *
 * @throws where the built site has not each of them somewhere: then nobody could tell
 */
export function heavyPartsOf(requests: readonly string[]): readonly HeavyPart[] {
  const files = filesWithParts();
  const lost = ALL_PARTS.filter((part) => ![...files.values()].some((parts) => parts.includes(part)));
  if (lost.length > 0) throw new Error(`Not in the built site, or no longer known by their marks: ${lost.join(', ')}`);
  const found = new Set(requests.flatMap((request) => files.get(basename(new URL(request).pathname)) ?? []));
  return ALL_PARTS.filter((part) => found.has(part));
}
