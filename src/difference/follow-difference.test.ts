import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Position } from 'geojson';
import { EXAMPLETON, EXAMPLETON_FILES } from '../catalogue/fixture.ts';
import { json, startFixtureServer, type FixtureServer } from '../catalogue/fixture-server.ts';
import { openPanel } from '../state/actions.ts';
import { Explorer } from '../state/explorer.ts';
import { setDifference } from '../state/planning/actions.ts';
import type { DatedRef } from '../state/planning/model.ts';
import type { CensusProfile } from '../profile/census.ts';
import { differenceFeatures } from './difference-features.ts';
import { followDifference } from './follow-difference.ts';
import { areasOf, type DifferenceResult } from './result.ts';
import { until } from '../state/until.ts';

// There are no workers here: the same jobs, done in place.
vi.mock('../work/work.ts', async () => {
  const { jobs } = await import('../work/jobs.ts');
  return { startWork: () => ({ jobs, broken: new Promise<void>(() => undefined), end: () => undefined }) };
});

const [LON, LAT] = [EXAMPLETON.bounds[0], EXAMPLETON.bounds[1]];
const DEGREE = 0.001;

/** A square from so many steps east of the corner, two steps wide. */
function square(steps: number): Position[] {
  const west = LON + (steps + 1) * DEGREE;
  const south = LAT + DEGREE;
  const [east, north] = [west + 2 * DEGREE, south + 2 * DEGREE];
  return [[west, south], [east, south], [east, north], [west, north], [west, south]];
}

function area(id: string, steps: number, standing: string) {
  const properties = { name: { en: id, pt: id }, role: 'area', standing, limits: { en: 'Drawn', pt: 'Desenhado' }, sources: [], licence: 'own' };
  return { type: 'Feature', id, properties, geometry: { type: 'Polygon', coordinates: [square(steps)] } };
}

const areas = (first: number) => ({ type: 'FeatureCollection', features: [area('one', first, 'official'), area('two', 1, 'indicative'), area('far', 5, 'official')] });
const catalogue = {
  ...EXAMPLETON,
  areas: [],
  layers: EXAMPLETON.layers.map((layer) => (layer.id === 'areas' ? { ...layer, versions: [{ date: '2019', file: 'areas-2019.geojson' }] } : layer)),
};

let server: FixtureServer;
let explorer: Explorer;
beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());
beforeEach(() => {
  for (const [name, value] of Object.entries(EXAMPLETON_FILES)) server.answers.set(name, json(value));
  server.answers.set('areas.geojson', json(areas(0)));
  server.answers.set('areas-2019.geojson', json(areas(1)));
  explorer = new Explorer(catalogue, `${server.url}catalogue.json`);
  explorer.start();
  explorer.do(openPanel, { kind: 'difference' });
  followDifference(explorer);
});
afterEach(() => explorer.stop());

const now = (id: string): DatedRef => ({ ref: `areas/${id}`, date: null });

async function laidOver(a: DatedRef, b: DatedRef): Promise<DifferenceResult> {
  explorer.do(setDifference, { a, b, as: 'over' });
  const { differed } = await until(explorer, (state) => state.differed?.status === 'ready' && state.differed.value.held.status !== 'loading');
  if (differed?.status !== 'ready') throw new Error('Not ready');
  return differed.value;
}

describe('one limit laid against another', () => {
  test('gains, loses and keeps what adds up to both', async () => {
    const result = await laidOver(now('one'), now('two'));
    const { gained, lost, kept } = result.parts;
    expect(gained.areaM2).toBeGreaterThan(0);
    expect(lost.areaM2 / kept.areaM2).toBeCloseTo(1, 3);
    expect(areasOf(result).a / areasOf(result).b).toBeCloseTo(1, 3);
    expect(areasOf(result).both / kept.areaM2).toBeCloseTo(3, 2);
  });

  test('keeps nothing of one that lies elsewhere', async () => {
    const { parts } = await laidOver(now('one'), now('far'));
    expect(parts.kept).toEqual({ geometry: { type: 'MultiPolygon', coordinates: [] }, areaM2: 0 });
  });

  test('is what it was at an earlier date', async () => {
    const { parts } = await laidOver({ ref: 'areas/one', date: '2019' }, now('two'));
    expect([parts.gained.areaM2, parts.lost.areaM2]).toEqual([0, 0]);
  });

  test('comes to nothing against itself, and when it is closed', async () => {
    await laidOver(now('one'), now('two'));
    explorer.do(setDifference, { a: now('one'), b: now('one'), as: 'over' });
    expect(explorer.state.differed).toBeNull();
    await laidOver(now('one'), now('two'));
    explorer.do(setDifference, null);
    expect(explorer.state.differed).toBeNull();
  });

  test('is not worked out again to be shown otherwise', async () => {
    const result = await laidOver(now('one'), now('two'));
    explorer.do(setDifference, { a: now('one'), b: now('two'), as: 'beside' });
    expect(explorer.state.differed).toEqual({ status: 'ready', value: result });
  });
});

test('as features, each part says of what it is and that it is indicative', async () => {
  const features = differenceFeatures(await laidOver(now('one'), now('two')), undefined);
  expect(features.map(({ id }) => id)).toEqual(['gained', 'lost', 'kept']);
  expect(features[0]?.properties).toMatchObject({ part: 'gained', firstLimit: 'one', firstRef: 'areas/one', secondRef: 'areas/two', standing: 'indicative' });
  expect(features[0]?.properties).not.toHaveProperty('residents');
  expect(differenceFeatures(await laidOver(now('one'), now('far')), undefined).map(({ id, properties }) => [id, properties['standing']])).toEqual([['gained', undefined], ['lost', undefined]]);
});

test('as features, each part says how many people are in it and what that rests on', async () => {
  const result = await laidOver(now('one'), now('two'));
  const counted = (value: number, least: number): CensusProfile =>
    ({ figures: [{ key: 'residents', value, least, most: value, shareOfAll: null }], whole: 1, cut: 1, peopleOnCut: 0, areaOnCut: 0, areaBeyond: 0 });
  const people = { status: 'ready', value: { gained: counted(12, 5), lost: counted(8, 8), kept: null } } as const;
  const features = differenceFeatures({ ...result, people }, { key: 'residents', sources: ['census'] });
  expect(features.map(({ properties }) => properties)).toMatchObject([
    { residents: 12, residentsAtLeast: 5, residentsAtMost: 12, sources: ['census'] }, { residents: 8 }, { part: 'kept' },
  ]);
  expect(Object.keys(features[1]?.properties ?? {})).not.toContain('residentsAtLeast');
  expect(Object.keys(features[2]?.properties ?? {})).not.toContain('residents');
});
