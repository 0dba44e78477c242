import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { pt } from '../../i18n/pt.ts';
import { setNote, setShortlist } from '../../state/actions.ts';
import { exampleContext, exampleExport, exampleExportState, HOSTILE } from '../example.ts';
import type { ExportOf } from '../model.ts';
import { plainText } from '../safe-text.ts';
import { csv } from './csv.ts';

const LIST: ExportOf = { kind: 'list', layer: 'sites' };

async function written(state = exampleExportState(), lang: 'en' | 'pt' = 'en', of: ExportOf = LIST): Promise<string> {
  const ctx = lang === 'pt' ? exampleContext(state, lang, pt) : exampleContext(state);
  return csv.write(exampleExport(of, state, ctx), ctx);
}

function read(text: string, delimiter: string): readonly string[][] {
  return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, record_delimiter: '\r\n' });
}

/** One row as an object by heading. */
function entry([head = []]: readonly string[][], row: readonly string[] | undefined): Record<string, string> {
  return Object.fromEntries(head.map((heading, index) => [heading, row?.[index] ?? '']));
}

test('it begins with a byte order mark, and lines end as spreadsheets end them', async () => {
  const text = await written();
  expect(text.startsWith('\uFEFF"Id"')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('English: commas and decimal points, units in the heading, what is unknown empty', async () => {
  const rows = read(await written(), ',');
  expect(entry(rows, rows[2])).toMatchObject({ Id: 'sites/kiln', 'Plot area (m²)': '', 'Latitude (WGS 84)': '', Unverified: 'yes', Owner: '' });
  expect(entry(rows, rows[1])).toMatchObject({
    Id: 'sites/mill', Name: 'Mill', Status: 'Vacant', 'Plot area (m²)': '20000.5', 'Plot area (m²): up to': '21000',
    'Plot area (m²): remarks': 'about – The plot | 18,000 m² – The press', Since: '2021-05', 'Latitude (WGS 84)': '0.5',
    'Position known to within (m)': '150', 'Approximate position': 'yes', 'Target area': 'Old docks (indicative)', 'Zoning at this place': 'probably Mixed use, or not zoned',
    'stations: nearest on foot': 'North', 'stations: distance on foot (m)': '300', 'stations: distance on foot, up to (m)': '520',
    Sources: 'City survey | Press', Licence: 'CC BY 4.0', Link: 'https://example.org/map/?select=sites/mill',
  });
});

test('Portuguese: semicolons and decimal commas', async () => {
  const rows = read(await written(exampleExportState(), 'pt'), ';');
  expect(entry(rows, rows[1])).toMatchObject({ Nome: 'Moinho', 'Área do terreno (m²)': '20000,5', 'Latitude (WGS 84)': '0,5', Estado: 'Devoluto' });
});

test('after an empty line it says what it is of, of when, from whom, and the way back', async () => {
  const rows = read(await written(), ',');
  const about = rows.slice(4);
  expect(rows[3]).toEqual(['']);
  expect(about).toContainEqual(['Filters', 'Status: Vacant, not known']);
  expect(about).toContainEqual(['Exported', '2026-02-03']);
  expect(about).toContainEqual(['Entries', '2']);
  expect(about).toContainEqual(['Source', 'City survey · City · 2026 · CC-BY-4.0 · https://example.org/survey']);
  expect(about).toContainEqual(['Attribution', '© City']);
  expect(about).toContainEqual(['Note', 'Not said to be available.']);
  expect(about).toContainEqual(['Note', 'Indicative outline: no authority has published this limit.']);
  expect(about.find(([label]) => label === 'Link')?.[1]).toMatch(/^https:\/\/example\.org/);
});

describe.each([['en', ','], ['pt', ';']] as const)('hostile text in %s', (lang, delimiter) => {
  test('comes back whole but for an apostrophe, and no cell starts a formula, whatever sign parts cells', async () => {
    const text = await written(exampleExportState(HOSTILE), lang);
    const rows = read(text, delimiter);
    const back = new Map(rows.map((row) => [row[0], entry(rows, row)[lang === 'en' ? 'Owner' : 'Proprietário']]));
    HOSTILE.forEach((hostile, index) => expect(back.get(`sites/hostile-${index}`)?.replaceAll("'", '')).toBe(plainText(hostile).replaceAll("'", '')));
    for (const other of [',', ';', '\t']) {
      const cells = text.split(new RegExp(`[${other}\\n]`));
      expect(cells.filter((cell) => /^[\s"]*[=+@＝＋－＠]/u.test(cell) || /^[\s"]*-(?!\d+[.,]?\d*"?\s*$)/u.test(cell))).toEqual([]);
    }
  });
});

test('negative numbers stay numbers', async () => {
  const state = exampleExportState();
  const sites = state.data.get('sites');
  if (sites?.status !== 'ready') throw new Error('The example has its sites');
  const features = sites.value.features.map((feature) => (feature.geometry ? { ...feature, geometry: { type: 'Point' as const, coordinates: [-8.58, 41.16] } } : feature));
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const moved = { ...state, data: new Map(state.data).set('sites', { status: 'ready', value: { features, byId, isWhole: true } }) };
  const rows = read(await written(moved, 'pt'), ';');
  expect(entry(rows, rows[1])['Longitude (WGS 84)']).toBe('-8,58');
});

test('the shortlist: sites and areas in one table, with notes over several lines', async () => {
  const state = setNote(setShortlist(exampleExportState(), ['areas/old-docks', 'sites/mill']), 'sites/mill', 'Good.\nAsk soon');
  const rows = read(await written(state, 'en', { kind: 'shortlist' }), ',');
  expect(entry(rows, rows[1])).toMatchObject({ Id: 'areas/old-docks', Status: '', 'Your note': '' });
  expect(entry(rows, rows[2])).toMatchObject({ Id: 'sites/mill', Status: 'Vacant', 'Your note': 'Good.\nAsk soon' });
  expect(rows.flat()).toContain('Indicative outline: no authority has published this limit.');
});

test('a comparison: side by side, with the differences', async () => {
  const state = { ...exampleExportState(), compare: ['sites/mill' as const, 'sites/works' as const] };
  const rows = read(await written(state, 'en', { kind: 'compare' }), ',');
  expect(rows[0]).toEqual(['Group', 'Field', 'Mill', 'works', 'works, compared with Mill']);
  expect(rows[1]).toEqual(['', 'Id', 'sites/mill', 'sites/works', '']);
  const plot = rows.find(([, field]) => field === 'Plot area');
  expect(plot?.slice(2, 4)).toEqual(['about 20,000.5–21,000 m²', '5 m²']);
  expect(plot?.[4]).toBe('−20,995 m² to −19,995.5 m²');
});
