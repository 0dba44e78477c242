import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EXAMPLETON } from '../catalogue/fixture.ts';
import type { Opened } from './model.ts';
import { openFile } from './open-file.ts';

const OPTIONS = { bounds: EXAMPLETON.bounds, grid: null, lang: 'en', reading: null };

function open(...features: readonly string[]): Promise<Opened> {
  const bytes = new TextEncoder().encode(`{"type":"FeatureCollection","features":[${features.join(',')}]}`);
  return openFile({ name: 'a.geojson', size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }, OPTIONS, () => undefined);
}

const feature = (geometry: string): string => `{"type":"Feature","properties":{},"geometry":${geometry}}`;
const many = (count: number, text: string): readonly string[] => Array.from({ length: count }, () => text);
const POINT = feature('{"type":"Point","coordinates":[10.1,50.05]}');
const points = (count: number): string => feature(`{"type":"MultiPoint","coordinates":[${many(count, '[10.1,50.05]').join(',')}]}`);

test.each([
  ['20,001 features', many(20_001, POINT), { code: 'too-many-features', params: { count: 20_001, limit: 20_000 } }],
  ['200,001 positions', [points(100_000), points(100_001)], { code: 'too-many-vertices', params: { limit: 200_000 } }],
])('a file of %s is refused', async (_, features, problem) => {
  expect(await open(...features)).toMatchObject({ kind: 'failed', problems: [problem] });
});

test('a file of 20,000 features is opened', async () => {
  const opened = await open(...many(20_000, POINT));
  expect(opened.kind === 'opened' && opened.features.length).toBe(20_000);
});

test('of 600 problems 500 are told, the others are counted', async () => {
  const opened = await open(POINT, ...many(600, feature('null')));
  expect(opened).toMatchObject({ kind: 'opened', leftOutCount: 600, untoldCount: 100 });
  expect(opened.kind === 'opened' && opened.problems.length).toBe(500);
});

test('of an archive of 21 files 20 are opened', async () => {
  const text = new TextEncoder().encode(`{"type":"FeatureCollection","features":[${POINT}]}`);
  const bytes = zipSync(Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.geojson`, text])));
  const opened = await openFile({ name: 'many.zip', size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }, OPTIONS, () => undefined);
  expect(opened.kind === 'opened' && opened.features.length).toBe(20);
  expect(opened).toMatchObject({ problems: [{ code: 'zip-too-many', params: { count: 21, limit: 20 } }] });
});
