import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES, PLOTS, SITES } from '../../src/catalogue/fixture.ts';
import { isRecord } from '../../src/catalogue/json.ts';
import { loadDerived, loadPages, loadStreets } from '../../src/catalogue/load-later.ts';
import { loadOutlines } from '../../src/catalogue/load-outlines.ts';
import { loadCatalogue, loadLayer, type Loaded, type LoadOptions } from '../../src/catalogue/load.ts';
import { isTolerable, member } from '../../src/catalogue/problem.ts';
import type { Layer, LayerCollection } from '../../src/catalogue/types.ts';
import { damage, damagedFile, edited, edits, listIn, parsed, type Damage } from './damage.ts';
import { expectWords, soon, tried } from './run.ts';

const CATALOGUE = { ...EXAMPLETON, streetsFile: 'streets.json' };
const STREETS = { sources: ['plan'], date: null, streets: [['Mill Lane', 10.05, 50.02, 10.06, 50.03], ['High Street', 10.07, 50.03, 10.09, 50.03]] };
const AREAS = EXAMPLETON.layers[0] ?? PLOTS;

const options = (bytes: Uint8Array<ArrayBuffer>): LoadOptions => ({
  catalogue: CATALOGUE, catalogueUrl: 'https://example.org/data/catalogue.json', fetch: async () => new Response(bytes),
});

const UNDAMAGED: Damage = { edits: [], cuts: [], encoding: 'utf-8' };

/** Something came of it, or somebody is told why nothing did. */
function expectAnswer(loaded: Loaded<unknown>): void {
  expect(loaded.ok || loaded.problems.length > 0).toBe(true);
  expectWords(loaded.problems);
}

describe('features of a damaged file', () => {
  test.each<[string, Layer, number]>([['sites.geojson', SITES, 1800], ['plots.geojson', PLOTS, 1200], ['areas.geojson', AREAS, 1000]])(
    '%s: each is there or named with what is wrong',
    async (file, layer, runs) => {
      await tried(damage, runs, async (how) => {
        const bytes = damagedFile(EXAMPLETON_FILES[file], how);
        const loaded = await soon(() => loadLayer(layer, options(bytes)));
        expectAnswer(loaded);
        if (loaded.ok) expectEach(loaded, listIn(parsed(bytes), 'features'));
      });
    },
  );

  test.each<[string, Layer, number]>([['sites.geojson', SITES, 1200], ['plots.geojson', PLOTS, 800]])('%s: the sound ones are there, whatever became of one', async (file, layer, runs) => {
    const [sound] = listIn(EXAMPLETON_FILES[file], 'features');
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...(isRecord(sound) ? sound : {}), id }));
    await tried(fc.record({ changes: edits, at: fc.nat(4) }), runs, async ({ changes, at }) => {
      const damaged = many.map((feature, index) => (index === at ? edited(feature, changes) : feature));
      const loaded = await soon(() => loadLayer(layer, options(damagedFile({ type: 'FeatureCollection', features: damaged }, UNDAMAGED))));
      // Only what concerns the file as a whole, its depth, costs the others.
      if (loaded.problems.some(({ code }) => code === 'too-deep')) return;
      const kept = new Set(loaded.ok ? loaded.value.features.map(({ id }) => id) : []);
      const lost = many.filter((feature, index) => index !== at && !kept.has(feature.id));
      expect(lost.every((feature) => loaded.problems.some(({ featureId, code }) => code === 'duplicate-id' && featureId === feature.id))).toBe(true);
    });
  });
});

describe('other files, damaged', () => {
  test('catalogue.json: layers, areas and pages are there or named', async () => {
    await tried(damage, 2000, async (how) => {
      const bytes = damagedFile(CATALOGUE, how);
      const loaded = await soon(() => loadCatalogue('https://example.org/data/catalogue.json', options(bytes)));
      expectAnswer(loaded);
      if (!loaded.ok) return;
      for (const name of ['layers', 'areas', 'pages'] as const) {
        const named = new Set(loaded.problems.filter((problem) => !isTolerable(problem)).map(({ where }) => /^\w+\[\d+\]/.exec(where)?.[0]));
        const expected = listIn(parsed(bytes), name).filter((_, index) => !named.has(`${name}[${index}]`));
        expect(isDeepStrictEqual(loaded.value[name], expected)).toBe(true);
      }
    });
  });

  test.each<[string, unknown, (options: LoadOptions) => Promise<Loaded<unknown>>, (loaded: unknown) => unknown, (file: unknown) => readonly Given[]]>([
    ['pages.json', EXAMPLETON_FILES['pages.json'], loadPages, valuesOf, (file) => entriesOf(file, '')],
    ['derived.json', EXAMPLETON_FILES['derived.json'], loadDerived, (loaded) => valuesOf(memberOf(loaded, 'features')), (file) => entriesOf(memberOf(file, 'features'), 'features')],
    ['streets.json', STREETS, loadStreets, (loaded) => listIn(loaded, 'streets'), (file) => listIn(file, 'streets').map((value, index) => ({ value, where: `streets[${index}]` }))],
  ])('%s: what is in it is there or named', async (_, value, load, shownOf, givenIn) => {
    await tried(damage, 500, async (how) => {
      const bytes = damagedFile(value, how);
      const loaded = await soon(() => load(options(bytes)));
      expectAnswer(loaded);
      if (!loaded.ok) return;
      const bad = loaded.problems.filter((problem) => !isTolerable(problem));
      const expected = givenIn(parsed(bytes)).filter(({ where }) => !bad.some((problem) => problem.where.startsWith(where) || (problem.code === 'bad-key' && where.includes('__proto__'))));
      expect(isDeepStrictEqual(shownOf(loaded.value), expected.map((each) => each.value))).toBe(true);
    });
  });

  test('outlines: each is there or named', async () => {
    await tried(damage, 500, async (how) => {
      const bytes = damagedFile(EXAMPLETON_FILES['plots.geojson'], how);
      const loaded = await soon(() => loadOutlines({ ...PLOTS, outlinesFile: 'outlines.geojson' }, options(bytes)));
      expectAnswer(loaded);
      if (!loaded.ok) return;
      const named = new Set(loaded.problems.filter((problem) => !isTolerable(problem)).map(({ featureNumber }) => featureNumber));
      expect(loaded.value.size).toBe(listIn(parsed(bytes), 'features').filter((__, index) => !named.has(index + 1)).length);
    });
  });
});

/** An entry of a file, and where messages say that it stands. */
interface Given {
  readonly value: unknown;
  readonly where: string;
}

function entriesOf(value: unknown, path: string): readonly Given[] {
  return isRecord(value) ? Object.keys(value).map((key) => ({ value: value[key], where: member(path, key) })) : [];
}

function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function valuesOf(value: unknown): readonly unknown[] {
  return Object.values(value ?? {});
}

function expectEach({ value, problems }: Extract<Loaded<LayerCollection>, { ok: true }>, given: readonly unknown[]): void {
  const named = new Set(problems.filter((problem) => !isTolerable(problem)).map(({ featureNumber }) => featureNumber));
  const expected = given.filter((_, index) => !named.has(index + 1));
  expect(isDeepStrictEqual(value.features, expected), 'features that are there are those that nothing is said against').toBe(true);
}
