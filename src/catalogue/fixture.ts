import type { Catalogue, Layer, Text } from './types.ts';

/** An invented town for tests, so that no test depends on a real one's data. */

export const both = (text: string): Text => ({ en: text, pt: `${text} (pt)` });

const layer = (id: string, geometry: Layer['geometry'], more: Partial<Layer> = {}): Layer => ({
  id, geometry, file: `${id}.geojson`, name: both(id), singular: both(id), description: both(id), kept: 'by-hand', map: 'main',
  shownAtStart: true, color: 'azulejo', sources: ['plan'], date: null, fields: [], ...more,
});

const options = [
  { key: 'empty', label: both('Empty'), fill: 'ring' },
  { key: 'in-use', label: both('In use') },
] as const;

export const SITES = layer('sites', 'point', {
  shape: 'diamond',
  symbolField: 'status',
  shownOptions: ['empty'],
  fields: [
    { key: 'status', label: both('Status'), type: 'choice', options },
    { key: 'uses', label: both('Uses'), type: 'choices', options },
    { key: 'plotHa', label: both('Plot'), type: 'number', unit: 'ha', decimals: 1, askWhenUnknown: true },
    { key: 'closed', label: both('Closed'), type: 'date' },
    { key: 'listed', label: both('Listed'), type: 'flag' },
    { key: 'history', label: both('History'), type: 'text' },
    { key: 'owner', label: both('Owner'), type: 'name' },
    { key: 'website', label: both('Website'), type: 'link' },
    { key: 'address', label: both('Address'), type: 'address' },
    { key: 'near', label: both('Near'), type: 'references' },
    { key: 'lines', label: both('Lines'), type: 'lines' },
  ],
});

export const PLOTS = layer('plots', 'polygon');

export const EXAMPLETON: Catalogue = {
  format: 1,
  id: 'exampleton',
  languages: ['en', 'pt'],
  title: both('Exampleton'),
  city: both('Exampleton'),
  description: both('An invented town'),
  bounds: [10, 50, 10.2, 50.1],
  basemap: { file: '../basemap/exampleton.pmtiles', sources: ['plan'] },
  licences: { free: { name: 'Free to use', url: 'https://example.org/licence' } },
  sources: { plan: { title: 'Plan of Exampleton', date: '2020-05', licence: 'free' } },
  layers: [layer('areas', 'polygon'), PLOTS, SITES],
  areas: [
    {
      id: 'old-town',
      summary: both('The old town'),
      strengths: [both('Old')],
      indicators: [
        {
          id: 'sites', label: both('Sites'), value: 2, unit: 'count', kind: 'plan', date: '2020', sources: ['plan'],
          beside: { layer: 'sites', field: 'status', options: ['empty'] },
        },
      ],
      actions: [
        {
          id: 'mill', title: both('The mill'), summary: both('Open it'), places: ['sites/mill'],
          timeline: [{ date: '2021-03', text: both('Opened'), sources: ['plan'] }],
        },
      ],
    },
  ],
  contact: { organisation: 'Town hall', email: 'town@example.org', links: [{ label: 'Town', url: 'https://example.org' }] },
  pagesFile: 'pages.json',
  pages: [{ id: 'plan', title: both('The plan'), place: 'menu' }],
  derivedFile: 'derived.json',
};

const common = { sources: ['plan'], licence: 'free' };

const square = (west: number, south: number, size: number): readonly (readonly (readonly [number, number])[])[] => [
  [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]],
];

const polygon = (id: string, coordinates: unknown, properties: object = {}): object => ({
  type: 'Feature', id, geometry: { type: 'Polygon', coordinates }, properties: { name: both(id), ...common, ...properties },
});

export const SITE_PROPERTIES = {
  name: both('Mill'), ...common, acronym: null, note: null,
  position: { accuracyM: 20, basis: both('Surveyed'), osm: 'way/1' },
  unverified: ['owner'],
  status: 'empty', uses: ['empty', 'in-use'],
  plotHa: [{ value: 1.5, upTo: 2, qualifier: 'about', basis: both('Plot'), sources: ['plan'] }],
  closed: { date: '1999-12-31', qualifier: 'about' }, listed: true, history: both('Long'), owner: 'A. Miller',
  website: 'https://example.org/mill', address: { street: 'Mill Lane', number: '1' },
  near: ['plots/meadow'], lines: [{ name: 'A', color: '#0a7c9e' }],
};

/** Every file of the town's data by name; nothing is wrong with any. */
export const EXAMPLETON_FILES: Readonly<Record<string, unknown>> = {
  'catalogue.json': EXAMPLETON,
  'areas.geojson': {
    type: 'FeatureCollection',
    features: [
      polygon('old-town', square(10.05, 50.02, 0.04), { role: 'area', standing: 'official', limits: both('The wall') }),
      polygon('old-core', square(10.06, 50.03, 0.01), { role: 'core', partOf: 'old-town', standing: 'indicative', limits: both('The square') }),
    ],
  },
  'plots.geojson': {
    type: 'FeatureCollection',
    features: [polygon('meadow', [...square(10.1, 50.05, 0.01), [[10.102, 50.052], [10.102, 50.054], [10.104, 50.054], [10.102, 50.052]]])],
  },
  'sites.geojson': {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 'mill', geometry: { type: 'Point', coordinates: [10.06, 50.03] }, properties: SITE_PROPERTIES },
      { type: 'Feature', id: 'kiln', geometry: null, properties: { name: both('Kiln'), ...common, sources: [], unverified: true, position: null } },
    ],
  },
  'pages.json': { plan: { sections: [{ heading: both('Aims'), paragraphs: [both('Many')], layer: 'sites', outlines: 'outlines.geojson', sources: ['plan'] }] } },
  'outlines.geojson': { type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates: [[-5, 40], [25, 60]] } },
  'derived.json': {
    zoning: { mixed: both('Mixed use') }, sources: ['plan'], method: both('Point in polygon'), measureMethod: both('Planar'), date: '2021-03',
    features: {
      'sites/mill': {
        area: { candidates: [{ value: 'old-town', share: 1 }] },
        zoning: { candidates: [{ value: 'mixed', share: 0.7 }, { value: null, share: 0.3 }] },
        nearest: { plots: [{ ref: 'plots/meadow', distanceM: [100, 140] }] },
      },
      'plots/meadow': { areaHa: 79.2, perimeterM: 3650 },
    },
  },
};
