import type { ExplorerFeature } from '../src/catalogue/types.ts';
import { isInside } from '../src/geo/inside.ts';
import { en } from '../src/i18n/en.ts';
import { textIn } from '../src/i18n/text.ts';
import { setFilter, setInView } from '../src/state/actions.ts';
import { exampleCatalogue, exampleFeature, exampleState } from '../src/state/example.ts';
import type { Filter } from '../src/state/filters/filter.ts';
import { subjectOf, testOf } from '../src/state/filters/index.ts';
import { countsByOption, numbersOf, resultsOf } from '../src/state/results.ts';
import { sorted } from '../src/state/sorted.ts';
import type { ExplorerState } from '../src/state/state.ts';
import { browserRows } from './in-browser.ts';
import { tableOf, timed, type Row } from './measure.ts';
import type { BuiltSite, Section } from './section.ts';
import { SYNTHETIC, syntheticFeatures, syntheticLayer, syntheticPlaces } from './synthetic.ts';

const COUNT = 100_000;
const RUNS = 24;
const PLAIN_RUNS = 3;
const AREAS = ['old-docks', 'new-docks'];
const STATUSES = ['vacant', 'ruin', 'partly-used', 'planned'];

const catalogue = { ...exampleCatalogue, layers: [...exampleCatalogue.layers, syntheticLayer] };
const ax = { lang: 'en', m: en, t: (text: Parameters<typeof textIn>[0]) => textIn(text, 'en') };

const FILTERS: Readonly<Record<string, readonly [key: string, filter: (index: number) => Filter]>> = {
  'one option': ['status', (index) => ({ kind: 'options', options: [STATUSES[index % 4] ?? ''] })],
  'several sectors': ['sectors', (index) => ({ kind: 'options', options: [`sector-${1 + (index % 16)}`, 'sector-3'] })],
  'a range': ['plotArea', (index) => ({ kind: 'range', least: 1000 + index * 100, most: null })],
  'a range of years': ['since', (index) => ({ kind: 'range', least: 1950 + index, most: null })],
  'a text': ['owner', (index) => ({ kind: 'words', words: 'guimarães'.slice(0, 1 + (index % 9)) })],
  'inside an area': ['in', (index) => ({ kind: 'areas', areas: [AREAS[index % 2] ?? ''] })],
};

/** Filters, list, table and map with many made-up sites. */
export async function run({ folder }: BuiltSite): Promise<Section> {
  const text = [
    `${COUNT.toLocaleString('en')} made-up sites.`,
    '#### Without the page',
    tableOf(filteringRows(COUNT)),
    '#### In the page',
    tableOf(await browserRows(folder, COUNT)),
  ].join('\n\n');
  return { title: 'Filtering', text, goals: [] };
}

/** What follows from one change of a filter, without the page: milliseconds of processor time. */
function filteringRows(count: number): readonly Row[] {
  const features = syntheticFeatures(count, catalogue.bounds);
  const start = setFilter(startState(features), SYNTHETIC, 'listed', { kind: 'flag', is: false, orUnknown: true });
  const show = (state: ExplorerState): number => {
    const { features: passing } = resultsOf(state, catalogue, syntheticLayer);
    return sorted(passing, features, syntheticLayer, state.sort, ax).length;
  };
  const moved = (index: number): ExplorerState => setInView(setFilter(start, SYNTHETIC, 'view', { kind: 'in-view' }), [0.2, 0.2, 0.5 + index / 200, 0.7]);
  const status = syntheticLayer.fields.find(({ key }) => key === 'status');
  return [
    ...Object.entries(FILTERS).map(([name, [key, filter]]) => {
      const changed = (index: number): ExplorerState => setFilter(start, SYNTHETIC, key, filter(index));
      return {
        name: `${name}: results and order`,
        values: timed(RUNS, (index) => show(changed(index))),
        plain: timed(PLAIN_RUNS, (index) => plainly(changed(index), features).length),
      };
    }),
    { name: 'what the map shows: results and order', values: timed(RUNS, (index) => show(moved(index))) },
    ...(status?.type === 'choice' ? [{ name: 'counts of a choice', values: timed(RUNS, () => countsByOption(features, status)) }] : []),
    { name: 'numbers of a histogram', values: timed(RUNS, () => numbersOf(features, 'plotArea')) },
    ...['plotArea', 'status', 'owner'].map((field) => ({
      name: `first sort by ${field}, names included`,
      values: timed(PLAIN_RUNS, () => sorted(features, [...features], syntheticLayer, { field, descending: true }, ax).length),
    })),
  ];
}

function startState(features: readonly ExplorerFeature[]): ExplorerState {
  return {
    ...setInView(exampleState({ [SYNTHETIC]: features, areas: AREAS.map((id) => exampleFeature(id)) }), [0.2, 0.2, 0.7, 0.7]),
    derived: { zoning: {}, sources: [], method: { en: '' }, features: syntheticPlaces(features, AREAS) },
    isInside,
  };
}

/** The same filters by `filter`, the order of names by `sort`: what a page without any thought for size would do. */
function plainly(state: ExplorerState, features: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
  const { derived, inView } = state;
  const tests = Object.entries(state.filters[SYNTHETIC] ?? {}).flatMap(([key, filter]) => {
    const subject = subjectOf(catalogue, syntheticLayer, key);
    const orUnknown = 'orUnknown' in filter && filter.orUnknown === true;
    return subject ? [{ test: testOf(filter, subject, { derived, areas: undefined, inView, isInside }), orUnknown }] : [];
  });
  const { compare } = new Intl.Collator('en', { numeric: true });
  return features
    .filter((feature) => tests.every(({ test, orUnknown }) => ['surely', 'possibly', ...(orUnknown ? ['unknown'] : [])].includes(test(feature))))
    .toSorted((a, b) => compare(ax.t(a.properties.name), ax.t(b.properties.name)));
}
