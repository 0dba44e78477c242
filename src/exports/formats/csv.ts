import { localeOf } from '../../i18n/format.ts';
import { aboutRows } from '../about.ts';
import type { Cell } from '../column.ts';
import { columnsOf } from '../columns.ts';
import { sideBySide } from '../side-by-side.ts';
import type { ExportData } from '../model.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { withoutFormula } from '../safe-text.ts';
import type { ExportFormat } from './format.ts';

/** By it spreadsheet programs know UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A table as spreadsheet programs in the person's language open it: decimal comma and semicolons where those are
 * usual. One row an entry (or, of a comparison, one a thing that is compared), then an empty line, then what the table
 * is of. No cell can start a formula.
 */
export const csv: ExportFormat = {
  id: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  extension: 'csv',
  async write(data, ctx) {
    const { default: Papa } = await import('papaparse');
    const { decimal, delimiter } = dialectOf(ctx.lang);
    const table = data.comparison ? sideBySide(data.comparison, data.entries, ctx) : oneRowAnEntry(data, ctx);
    const rows: readonly (readonly Cell[])[] = [...table, [], ...aboutRows(data, ctx)];
    const cells = rows.map((row) => row.map((cell) => cellText(cell, decimal)));
    // Texts are quoted whatever they hold: the program that opens them may take another sign for the delimiter.
    return BYTE_ORDER_MARK + Papa.unparse(cells, { delimiter, newline: '\r\n', quotes: (text) => !NUMBER.test(String(text)) && text !== '' });
  },
};

function oneRowAnEntry(data: ExportData, ctx: FieldContext): readonly (readonly Cell[])[] {
  const columns = columnsOf(data, ctx);
  return [columns.map(({ header }) => header), ...data.entries.map((entry) => columns.map((column) => column.cell(entry)))];
}

/** Where numbers have a decimal comma, the semicolon parts cells. */
function dialectOf(lang: string): { readonly decimal: string; readonly delimiter: ',' | ';' } {
  const decimal = new Intl.NumberFormat(localeOf(lang)).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return { decimal, delimiter: decimal === ',' ? ';' : ',' };
}

const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 10 });

function cellText(cell: Cell, decimal: string): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? PLAIN.format(cell).replace('.', decimal) : withoutFormula(cell);
}
