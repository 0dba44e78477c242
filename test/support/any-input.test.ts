import { expect, test } from 'vitest';
import { knownOf } from '../../src/catalogue/check-catalogue.ts';
import { checkDerived } from '../../src/catalogue/check-derived.ts';
import { checkLayerFile } from '../../src/catalogue/check-layer.ts';
import { checkOutlines } from '../../src/catalogue/check-outlines.ts';
import { checkPages } from '../../src/catalogue/check-pages.ts';
import { CATALOGUE_CHECKS } from '../../src/catalogue/checks/catalogue-checks.ts';
import { EXAMPLETON, EXAMPLETON_FILES, PLOTS, SITES } from '../../src/catalogue/fixture.ts';
import type { Finding } from '../../src/catalogue/problem.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { Layer } from '../../src/catalogue/types.ts';
import { damagedFile, edits, parsed } from '../fuzz/damage.ts';
import { expectWords, tried } from '../fuzz/run.ts';

const known = knownOf(EXAMPLETON);
const { bounds } = EXAMPLETON;
const ofLayer = (layer: Layer) => (value: unknown): readonly Finding[] => checkLayerFile(value, { file: 'x', layer, bounds, known }).problems;

/** A short form of `test/fuzz`, which reads whole files: this one runs with every change. */
test.each<[string, (value: unknown) => readonly Finding[]]>([
  ['catalogue.json', (value) => readCatalogue(value, CATALOGUE_CHECKS).findings],
  ['sites.geojson', ofLayer(SITES)],
  ['plots.geojson', ofLayer(PLOTS)],
  ['areas.geojson', ofLayer({ ...PLOTS, id: 'areas' })],
  ['pages.json', (value) => checkPages(value, EXAMPLETON, known).findings],
  ['plots.geojson', (value) => checkOutlines(value, { file: 'x', layer: PLOTS, bounds, known }).problems],
  ['derived.json', (value) => checkDerived(value, known).findings],
])('%s damaged in many ways never throws, and most damage is found', async (file, check) => {
  const [runs, most] = [300, 130];
  let unseen = 0;
  await tried(edits, runs, (changes) => {
    const findings = check(parsed(damagedFile(EXAMPLETON_FILES[file], { edits: changes, cuts: [], encoding: 'utf-8' })) ?? null);
    if (findings.length === 0) unseen += 1;
    expectWords(findings);
  });
  // Some damage is sound data: another number, an optional member gone, a word for another.
  expect(unseen).toBeLessThan(most);
});
