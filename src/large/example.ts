import * as fc from 'fast-check';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { exampleLayer } from '../state/example.ts';
import type { Filter } from '../state/filters/filter.ts';
import type { Bytes } from './large-layer.ts';

/** For tests: a layer with a field of every type that can be filtered or sorted by, and features and filters of it. */

const both = (text: string) => ({ en: text, pt: text });
const OPTIONS = ['vacant', 'ruin', 're-used'];
const USES = ['empty', 'housing', 'works'];

export const LARGE_LAYER: Layer = exampleLayer('plots', {
  symbolField: 'status',
  fields: [
    { key: 'status', type: 'choice', label: both('Status'), options: OPTIONS.map((key, index) => ({ key, label: both(key), fill: index ? 'ring' : 'cross' })) },
    { key: 'uses', type: 'choices', label: both('Uses'), options: USES.map((key) => ({ key, label: { en: key, pt: [...key].reverse().join('') } })) },
    { key: 'size', type: 'number', unit: 'm2', label: both('Size') },
    { key: 'since', type: 'date', label: both('Since') },
    { key: 'listed', type: 'flag', label: both('Listed') },
    { key: 'owner', type: 'text', label: both('Owner') },
    { key: 'keeper', type: 'name', label: both('Keeper') },
    { key: 'address', type: 'address', label: both('Address') },
    { key: 'near', type: 'references', label: both('Near') },
    { key: 'lines', type: 'lines', label: both('Lines') },
  ],
});

/** Two areas that share a border; the eastern one has two parts. Degrees near the equator: 0.01 is about 1.1 km. */
export const LARGE_AREAS: readonly ExplorerFeature[] = [
  area('west', [0, 0, 0.01, 0.02], 'area'),
  area('east', [0.01, 0, 0.02, 0.02], 'area'),
  area('east-low', [0.01, 0, 0.02, 0.008], 'part', 'east'),
  area('east-high', [0.01, 0.008, 0.02, 0.02], 'part', 'east'),
  area('west-core', [0.004, 0.004, 0.006, 0.006], 'core', 'west'),
];

function area(id: string, [west, south, east, north]: readonly [number, number, number, number], role: string, partOf?: string): ExplorerFeature {
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return {
    type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { name: both(id), sources: ['survey'], licence: 'CC-BY-4.0', role, ...(partOf === undefined ? {} : { partOf }) },
  };
}

const word = fc.constantFrom('São', 'Mill', 'mill', 'Öl', '10', '9', 'a-b', 'Łódź', '1', '01', 'x');
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | undefined> => fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) });
const text = fc.record({ en: words, pt: words });
const ref = fc.tuple(fc.constantFrom('sites', 'plots'), fc.constantFrom('a', 'ab', 'b-1')).map((parts) => parts.join('/'));
/** On edges as often as between them. */
const degree = fc.oneof(fc.constantFrom(0, 0.004, 0.008, 0.01, 0.02), fc.double({ min: -0.002, max: 0.022, noNaN: true }));
const year = fc.integer({ min: 1999, max: 2002 });
const date = fc.tuple(year, fc.constantFrom('', '-02', '-11', '-02-03')).map(([first, rest]) => ({ date: `${first}${rest}` }));
const size = fc.tuple(fc.constantFrom(-1, 0, 0.1, 5, 100, 1e9 + 1), fc.constantFrom(null, 1, 1000))
  .map(([value, more]) => [{ value, ...(more === null ? {} : { upTo: value + more }) }, { value: 7 }]);

const properties = fc.record({
  name: text,
  acronym: maybe(fc.constantFrom('ABC', 'ÁB')),
  accuracyM: fc.constantFrom(0, 0, 20, 300, 2000),
  status: maybe(fc.constantFrom(...OPTIONS)),
  uses: maybe(fc.array(fc.constantFrom(...USES), { maxLength: 3 })),
  size: maybe(size),
  since: maybe(date),
  listed: maybe(fc.boolean()),
  owner: maybe(text),
  keeper: maybe(words),
  address: maybe(fc.record({ street: words, city: words }, { requiredKeys: ['street'] })),
  near: maybe(fc.array(ref, { maxLength: 2 })),
  lines: maybe(fc.array(fc.record({ name: words, color: fc.constant('#0a7c9e') }), { maxLength: 2 })),
});

/** Features of the layer with ids of their own; some without a place. */
export const largeFeatures: fc.Arbitrary<readonly ExplorerFeature[]> = fc
  .array(fc.tuple(properties, maybe(fc.tuple(degree, degree))), { minLength: 1, maxLength: 40, size: 'max' })
  .map((list) => list.map(([{ accuracyM, ...rest }, at], index): ExplorerFeature => ({
    type: 'Feature',
    id: `plot-${index}`,
    geometry: at ? { type: 'Point', coordinates: [...at] } : null,
    properties: {
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
      name: rest.name, sources: ['survey'], licence: 'CC-BY-4.0', position: at ? { accuracyM, basis: both('map') } : null,
    },
  })));

const end = fc.constantFrom(null, -2, 0, 0.1, 5, 6, 101, 1e9);
const ends = fc.constantFrom(null, 1998, 2000, 2001);
const isAsked = { orUnknown: fc.boolean() };
const range = (of: fc.Arbitrary<number | null>) => fc.record({ kind: fc.constant('range' as const), least: of, most: of, ...isAsked });
const optionsOf = (keys: readonly string[]) => fc.record({ kind: fc.constant('options' as const), options: fc.subarray([...keys]), ...isAsked });
const asWords = fc.record({ kind: fc.constant('words' as const), words: fc.oneof(words, ref, fc.constantFrom('mi', ' ', 'ão 1')) });

const FILTERS: Readonly<Record<string, fc.Arbitrary<Filter>>> = {
  status: optionsOf(OPTIONS),
  uses: optionsOf(USES),
  size: range(end),
  since: range(ends),
  listed: fc.record({ kind: fc.constant('flag' as const), is: fc.boolean(), ...isAsked }),
  owner: asWords,
  keeper: asWords,
  address: asWords,
  near: asWords,
  lines: asWords,
  nothing: asWords,
  in: fc.record({ kind: fc.constant('areas' as const), areas: fc.subarray(['west', 'east', 'east-low', 'west-core', 'nowhere'], { minLength: 1 }), onlySurely: fc.boolean() }),
  view: fc.constant({ kind: 'in-view' }),
  walk: fc.constant({ kind: 'walk', to: 'stations', minutes: 5 }),
};

/** Up to three filters of the layer. */
export const largeFilters: fc.Arbitrary<Readonly<Record<string, Filter>>> = fc
  .subarray(Object.keys(FILTERS), { maxLength: 3 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, FILTERS[key] ?? fc.constant<Filter>({ kind: 'in-view' })]))));

/** A file of these features, in pieces of so many bytes. */
export function fileOf(features: readonly unknown[], pieceBytes = 1000): Bytes {
  return bytesOf(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })), pieceBytes);
}

export function bytesOf(bytes: Uint8Array<ArrayBuffer>, pieceBytes = 1000): Bytes {
  return {
    async *stream() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
    slice: (start, stop) => ({ arrayBuffer: () => Promise.resolve(bytes.slice(start, stop).buffer) }),
  };
}
