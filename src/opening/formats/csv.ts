import { shown } from '../../catalogue/problem.ts';
import { decodeText } from '../decode-text.ts';
import { problem, type OpeningProblem } from '../model.ts';
import { looksLikeWkt, parseWkt } from '../wkt.ts';
import { placeColumns, type PlaceColumns } from './columns.ts';
import { unusable, type FileContent, type FileFormat, type RawFeature } from './format.ts';

type Row = Readonly<Record<string, string>>;

/** With a decimal point or comma, and spaces between groups of digits. */
const NUMBER = /^[-+]?(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)?(?:[.,]\d*)?(?:[eE][-+]?\d+)?$/;

/** Tables with a heading, their cells apart by comma, semicolon, tab or bar: a position a row, in two columns or as WKT. */
export const csv: FileFormat = {
  name: 'CSV',
  extensions: ['csv', 'tsv', 'txt'],
  recognises: ({ head }) => /^[^\n]*[,;\t|]/.test(head) && !/^[[{<%]/.test(head) && !head.startsWith('PK'),
  async read({ bytes }, { report }) {
    report('parsing', null);
    const decoded = decodeText(bytes);
    if (!decoded.ok) return unusable(decoded.problem);
    const { default: Papa } = await import('papaparse');
    const text = decoded.text.replace(/^\uFEFF/, '').trimStart();
    const { delimiter, table } = delimitedBy(text);
    const { data } = Papa.parse<string[]>(table, { delimiter });
    const [headings = [], ...cells] = data;
    return readTable(headings.map((heading) => heading.trim()), cells);
  },
};

/** What parts cells: as a line before the headings says, which spreadsheet programs write, else as the headings show. */
function delimitedBy(text: string): { readonly delimiter: string; readonly table: string } {
  const said = /^"?sep=([;,\t|])"?\r?\n/i.exec(text);
  return said?.[1] ? { delimiter: said[1], table: text.slice(said[0].length) } : { delimiter: delimiterOf(text), table: text };
}

/** The sign that stands most often between the headings. */
function delimiterOf(text: string): string {
  const headings = text.slice(0, text.search(/[\r\n]|$/)).replaceAll(/"[^"]*"/g, '');
  const counts = [';', ',', '\t', '|'].map((sign) => ({ sign, count: headings.split(sign).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

function readTable(headings: readonly string[], cells: readonly (readonly string[])[]): FileContent {
  const rows = cells.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]?.trim() ?? ''])));
  const columns = placeColumns(headings, (heading) => rows.find((row) => row[heading])?.[heading] ?? '');
  if (!columns) return unusable(problem('no-columns', 'left-out', { value: shown(headings.filter(Boolean).join(', ')) }));
  const features: RawFeature[] = [];
  const problems: OpeningProblem[] = [];
  const end = lastRow(rows, columns);
  for (const [index, row] of rows.slice(0, end).entries()) {
    if (Object.values(row).every((cell) => cell === '')) continue;
    const read = geometryOf(row, columns);
    const number = index + 1;
    if (read.ok) features.push({ number, geometry: read.geometry, properties: withoutPlace(row, columns) });
    else problems.push({ ...read.problem, number, ...labelOf(row, headings) });
  }
  if (features.length === 0 && problems.length === 0) return unusable(problem('no-rows', 'left-out'));
  return { layers: [{ features, stated: columns.stated, anyWinding: true }], problems };
}

/** Behind an empty row, rows without any position are no data but words about them. */
function lastRow(rows: readonly Row[], columns: PlaceColumns): number {
  const gap = rows.findIndex((row) => Object.values(row).every((cell) => cell === ''));
  if (gap < 0) return rows.length;
  return rows.slice(gap).some((row) => geometryOf(row, columns).ok) ? rows.length : gap;
}

type Read = { readonly ok: true; readonly geometry: unknown } | { readonly ok: false; readonly problem: OpeningProblem };

function geometryOf(row: Row, columns: PlaceColumns): Read {
  if (columns.kind === 'wkt') return wktOf(row[columns.column] ?? '');
  const { x, y } = columns;
  const texts = [row[x] ?? '', row[y] ?? ''];
  if (texts.every((text) => text === '')) return { ok: false, problem: problem('no-position', 'left-out') };
  const numbers = texts.map(numberIn);
  const odd = numbers.findIndex((number) => number === null);
  if (odd >= 0) return { ok: false, problem: problem('cell-not-a-number', 'left-out', { value: shown(texts[odd] ?? ''), name: [x, y][odd] ?? '' }) };
  return { ok: true, geometry: { type: 'Point', coordinates: numbers } };
}

function wktOf(text: string): Read {
  if (text === '' || (looksLikeWkt(text) && /\bEMPTY\s*$/i.test(text))) return { ok: false, problem: problem('no-position', 'left-out') };
  const geometry = parseWkt(text);
  return geometry ? { ok: true, geometry } : { ok: false, problem: problem('wkt-broken', 'left-out', { value: shown(text) }) };
}

function numberIn(text: string): number | null {
  if (!/\d/.test(text) || !NUMBER.test(text)) return null;
  const number = Number(text.replaceAll(/[ \u00A0\u202F]/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

function withoutPlace(row: Row, columns: PlaceColumns): Row {
  const gone = columns.kind === 'wkt' ? [columns.column] : [columns.x, columns.y];
  return Object.fromEntries(Object.entries(row).filter(([heading, cell]) => heading !== '' && cell !== '' && !gone.includes(heading) && !looksLikeWkt(cell)));
}

/** The first cell that has words. */
function labelOf(row: Row, headings: readonly string[]): { readonly label?: string } {
  const label = headings.map((heading) => row[heading] ?? '').find((cell) => /\p{L}/u.test(cell));
  return label === undefined ? {} : { label: shown(label) };
}
