import type { Catalogue, Derived, ExplorerFeature } from '../catalogue/types.ts';
import { en } from '../i18n/en.ts';
import type { Messages } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import { exampleCatalogue, exampleFeature, exampleLayer, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { exportData, nameIn } from './export-data.ts';
import type { ExportContext, ExportData, ExportOf } from './model.ts';

/** What somebody might put into a field to do harm, or what trips up programs that write files. */
export const HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0", '+1', '-1+1', '@SUM(1,1)', '\t=1', '\r=1', '\n=1', ' =1', '"=1', '＝1', '＋1', '－1', '＠1', '\u0000=1', '\u202E=1', '\u200B=1',
  'a;=1+1', 'a,=1+1', 'a"\n=1', 'a\t@x', '"quotes"; , \r\nline', ']]>', '<script>alert(1)</script>', '&amp; <b>', '😀 é ﷽ שלום', '\uD800 lone',
  '\uFFFE\uFFFFx', 'a\u0000b', '__proto__', "'already", '',
];

/** A made-up city's sites with a field of each kind that files treat apart. */
export const exampleExports: Catalogue = {
  ...exampleCatalogue,
  sources: {
    survey: { title: 'City survey', publisher: 'City', date: '2026', licence: 'CC-BY-4.0', attribution: '© City', url: 'https://example.org/survey' },
    press: { title: 'Press', date: null },
  },
  layers: [
    exampleLayer('areas', { geometry: 'polygon' }),
    exampleLayer('sites', {
      symbolField: 'status', shownOptions: ['vacant'], caveat: { en: 'Not said to be available.', pt: 'Não se diz que está disponível.' },
      fields: [
        {
          key: 'status', type: 'choice', label: { en: 'Status', pt: 'Estado' },
          options: [{ key: 'vacant', label: { en: 'Vacant', pt: 'Devoluto' } }, { key: 're-used', label: { en: 'Re-used', pt: 'Reconvertido' } }],
        },
        { key: 'plotArea', type: 'number', unit: 'm2', decimals: 1, label: { en: 'Plot area', pt: 'Área do terreno' }, askWhenUnknown: true },
        { key: 'since', type: 'date', label: { en: 'Since', pt: 'Desde' } },
        { key: 'owner', type: 'text', label: { en: 'Owner', pt: 'Proprietário' }, askWhenUnknown: true },
      ],
    }),
    exampleLayer('stations'),
  ],
  walking: { networkFile: 'n', speedKmH: 4.8, minutes: [5], to: ['stations'], sources: ['survey'], date: null, method: { en: 'On foot', pt: 'A pé' } },
};

const MILL = exampleFeature('mill', {
  name: { en: 'Mill', pt: 'Moinho' }, status: 'vacant', position: { accuracyM: 150, basis: { en: 'Map', pt: 'Mapa' } },
  plotArea: [
    { value: 20000.5, upTo: 21000, qualifier: 'about', basis: { en: 'The plot', pt: 'O terreno' } },
    { value: 18000, basis: { en: 'The press', pt: 'A imprensa' }, sources: ['press'] },
  ],
  since: { date: '2021-05', qualifier: 'about' },
});

const KILN: ExplorerFeature = { ...exampleFeature('kiln', { name: { en: 'Kiln', pt: 'Forno' }, status: 'vacant', position: null, unverified: true }), geometry: null };

const REUSED = exampleFeature('works', { status: 're-used', plotArea: [{ value: 5 }] });

const DOCKS: ExplorerFeature = {
  ...exampleFeature('old-docks', { name: { en: 'Old docks', pt: 'Docas velhas' }, standing: 'indicative', role: 'area', limits: { en: 'The river', pt: 'O rio' } }),
  geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], [[0.2, 0.2], [0.2, 0.3], [0.3, 0.3], [0.2, 0.2]]] },
};

const DERIVED: Derived = {
  zoning: { mixed: { en: 'Mixed use', pt: 'Uso misto' } }, sources: ['survey'], method: { en: 'Computed', pt: 'Calculado' },
  features: {
    'sites/mill': {
      area: { candidates: [{ value: 'old-docks', share: 1 }] },
      zoning: { candidates: [{ value: 'mixed', share: 0.7 }, { value: null, share: 0.3 }] },
      onFoot: { stations: [{ ref: 'stations/north', distanceM: [300, 520] }] },
    },
  },
};

/** The made-up city with its sites, one more for each hostile text, and an area with a drawn outline. */
export function exampleExportState(hostile: readonly string[] = []): ExplorerState {
  const more = hostile.map((text, index) =>
    exampleFeature(`hostile-${index}`, { name: { en: text, pt: text }, status: 'vacant', owner: { en: text, pt: text }, note: { en: text, pt: text } }));
  const north = exampleFeature('north', { name: { en: 'North', pt: 'Norte' } });
  return { ...exampleState({ areas: [DOCKS], sites: [MILL, KILN, REUSED, ...more], stations: [north] }), derived: DERIVED };
}

export function exampleContext(state: ExplorerState, lang = 'en', m: Messages = en): ExportContext {
  const t: ExportContext['t'] = (text) => textIn(text, lang);
  return { lang, m, t, nameOf: nameIn(state, t) };
}

/** What would be exported of the made-up city on 3 February 2026. */
export function exampleExport(of: ExportOf, state: ExplorerState, ctx = exampleContext(state)): ExportData {
  const { lang } = ctx;
  return exportData({ of, state: { ...state, lang }, catalogue: exampleExports, ctx, page: 'https://example.org/map/', today: new Date(2026, 1, 3) });
}
