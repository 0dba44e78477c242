import type { DerivedFeature, ExplorerFeature, Layer, Slug, Bounds } from '../src/catalogue/types.ts';

/** A layer of made-up sites, always the same ones. */
export const SYNTHETIC = 'synthetic';

const STATUSES = ['vacant', 'ruin', 'partly-used', 'in-redevelopment', 'planned', 'in-use'] as const;
const SECTORS = Array.from({ length: 16 }, (_, index) => `sector-${index + 1}`);
const OWNERS = ['City of Exampleton', 'Railways', 'Port Authority', 'Família Guimarães', 'Private fund', 'Hospital trust', 'University'];

const both = (text: string) => ({ en: text, pt: text });
const options = (keys: readonly string[]) => keys.map((key) => ({ key, label: both(key) }));

export const syntheticLayer: Layer = {
  id: SYNTHETIC,
  name: both('Synthetic sites'),
  singular: both('Synthetic site'),
  description: both('Made up, to measure with.'),
  file: `${SYNTHETIC}.geojson`,
  kept: 'built',
  geometry: 'point',
  map: 'main',
  shownAtStart: true,
  color: 'ochre',
  shape: 'diamond',
  symbolField: 'status',
  sources: [],
  date: null,
  fields: [
    { key: 'status', type: 'choice', label: both('Status'), options: options(STATUSES) },
    { key: 'plotArea', type: 'number', unit: 'm2', decimals: 0, label: both('Plot area') },
    { key: 'storeys', type: 'number', unit: 'count', decimals: 0, label: both('Storeys') },
    { key: 'since', type: 'date', label: both('Since') },
    { key: 'listed', type: 'flag', label: both('Listed') },
    { key: 'owner', type: 'text', label: both('Owner') },
    { key: 'sectors', type: 'choices', label: both('Sectors'), options: options(SECTORS) },
  ],
};

/** Sites spread over the bounds; of each field a part is unknown. */
export function syntheticFeatures(count: number, bounds: Bounds): readonly ExplorerFeature[] {
  return [...eachSyntheticFeature(count, bounds)];
}

/** The same one after the other: a million at once would not fit. */
export function* eachSyntheticFeature(count: number, [west, south, east, north]: Bounds): Generator<ExplorerFeature> {
  const random = seeded(1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] ?? raise();
  const known = <T>(share: number, value: () => T): T | null => (random() < share ? value() : null);
  for (let index = 0; index < count; index++) {
    yield {
      type: 'Feature',
      id: `site-${index}`,
      geometry: { type: 'Point', coordinates: [round(west + random() * (east - west)), round(south + random() * (north - south))] },
      properties: {
        name: both(`Site ${Math.floor(random() * count)}`),
        sources: [],
        licence: 'CC0-1.0',
        unverified: true,
        position: { accuracyM: 20, basis: both('-') },
        status: pick(STATUSES),
        plotArea: known(0.7, () => [{ value: Math.round(10 ** (2 + random() * 3.5)) }]),
        storeys: known(0.3, () => [{ value: 1 + Math.floor(random() * 12) }]),
        since: known(0.8, () => ({ date: String(1900 + Math.floor(random() * 126)) })),
        listed: known(0.5, () => random() < 0.2),
        owner: known(0.6, () => both(`${pick(OWNERS)} ${Math.floor(random() * 50)}`)),
        sectors: known(0.6, () => [...new Set([pick(SECTORS), pick(SECTORS)])]),
      },
    };
  }
}

/** The area that each site lies in; of every tenth it is one of two. */
export function syntheticPlaces(features: readonly ExplorerFeature[], areas: readonly Slug[]): Readonly<Record<string, DerivedFeature>> {
  const random = seeded(2);
  const area = (): string | null => areas[Math.floor(random() * (areas.length + 2))] ?? null;
  return Object.fromEntries(
    features.map(({ id }, index) => {
      const candidates = index % 10 ? [{ value: area(), share: 1 }] : [{ value: area(), share: 0.6 }, { value: area(), share: 0.4 }];
      return [`${SYNTHETIC}/${id}`, { area: { candidates } }];
    }),
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function raise(): never {
  throw new Error('nothing to pick from');
}
