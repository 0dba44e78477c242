import { expect, test } from 'vitest';
import { knownOf } from './check-catalogue.ts';
import { checkDerived } from './check-derived.ts';
import { checkLayerFile } from './check-layer.ts';
import { checkPages } from './check-pages.ts';
import { checkOutlines } from './check-outlines.ts';
import { EXAMPLETON, EXAMPLETON_FILES, PLOTS, SITES } from './fixture.ts';
import { isRecord } from './json.ts';
import type { Finding } from './problem.ts';
import { describeProblem } from './problem-texts.ts';
import { CATALOGUE_CHECKS } from './checks/catalogue-checks.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { Layer } from './types.ts';

/** Numbers in [0, 1) that are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

const ODD: readonly unknown[] = [
  null, true, 0, -1, 1e308, Infinity, '', 'x', '__proto__', 'constructor', [], {}, [[]], [[[[]]]], [null], { type: 'Polygon' },
  JSON.parse('{"__proto__": {"features": []}}'), { length: 4 }, [1, 2], ['1', '2'], [[1, 2], [1, 2], [1, 2], [1, 2]], '\u0000\n',
];

/** A copy of `value` in which one member, anywhere inside, is replaced, removed or renamed. */
function damaged(value: unknown, next: () => number): unknown {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)];
  const isLeaf = !Array.isArray(value) && !isRecord(value);
  if (isLeaf || next() < 0.1) return pick(ODD);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const chosen = pick(entries);
  const changed = entries.flatMap(([key, member]) => {
    if (key !== chosen?.[0]) return [[key, member] as const];
    const dice = next();
    if (dice < 0.05) return [];
    if (dice < 0.1) return [[pick(['__proto__', 'toString', 'x']) ?? key, member] as const];
    return [[key, damaged(member, next)] as const];
  });
  return Array.isArray(value) ? changed.map(([, member]) => member) : Object.fromEntries(changed);
}

const known = knownOf(EXAMPLETON);
const ofLayer = (layer: Layer) => (value: unknown): readonly Finding[] =>
  checkLayerFile(value, { file: 'x', layer, bounds: EXAMPLETON.bounds, known }).problems;

test.each<[string, (value: unknown) => readonly Finding[]]>([
  ['catalogue.json', (value) => readCatalogue(value, CATALOGUE_CHECKS).findings],
  ['sites.geojson', ofLayer(SITES)],
  ['plots.geojson', ofLayer(PLOTS)],
  ['areas.geojson', ofLayer({ ...PLOTS, id: 'areas' })],
  ['pages.json', (value) => checkPages(value, EXAMPLETON, known).findings],
  ['plots.geojson', (value) => checkOutlines(value, { file: 'x', layer: PLOTS, bounds: EXAMPLETON.bounds, known }).problems],
  ['derived.json', (value) => checkDerived(value, known).findings],
])('%s damaged in 2,000 ways never throws, and nearly every damage is found', (file, check) => {
  const source = numbers(20_261_123);
  const next = (): number => source.next().value;
  let unseen = 0;
  for (let round = 0; round < 2000; round += 1) {
    const findings = check(damaged(EXAMPLETON_FILES[file], next));
    if (findings.length === 0) unseen += 1;
    for (const finding of findings) {
      const { where, what, mend } = describeProblem(finding, 'pt');
      expect(`${where}${what}${mend}`).not.toMatch(/undefined|\p{Cc}/u);
    }
  }
  // Some damage is sound data: another number, an optional member gone, a word for another.
  expect(unseen).toBeLessThan(700);
});
