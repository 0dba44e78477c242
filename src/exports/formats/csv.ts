import { localeOf } from '../../i18n/format.ts';
import { aboutRows } from '../about.ts';
import type { Cell, Column } from '../column.ts';
import { columnsOf } from '../columns.ts';
import { geometryColumns } from '../geometry-columns.ts';
import { sideBySide } from '../side-by-side.ts';
import type { ExportData, ExportEntry } from '../model.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { withoutFormula } from '../safe-text.ts';
import type { TextFormat } from './format.ts';

/** By it spreadsheet programs know UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A table as spreadsheet programs in the person's language open it: decimal comma and semicolons where those are
 * usual. One row an entry (or, of a comparison, one a thing that is compared), then an empty line, then what the table
 * is of. No cell can start a formula.
 */
export const csv: TextFormat = {
  id: 'csv',
  holds: 'text',
  mediaType: 'text/csv;charset=utf-8',
  extension: 'csv',
  async write(data, ctx) {
    const { default: Papa } = await import('papaparse');
    const { decimal, delimiter } = dialectOf(ctx.lang);
    const table = data.comparison ? sideBySide(data.comparison, data.entries, ctx) : await oneRowAnEntry(data, ctx);
    const cells = [...table, [], ...aboutRows(data, ctx)].map((row) => row.map((cell) => cellText(cell, decimal)));
    // Texts are quoted whatever they hold: the program that opens them may take another sign for the delimiter.
    return BYTE_ORDER_MARK + Papa.unparse(cells, { delimiter, newline: '\r\n', quotes: (text) => !NUMBER.test(String(text)) && text !== '' });
  },
};

/** A text that stays as it is. */
interface Ours {
  readonly ours: string;
}

async function oneRowAnEntry(data: ExportData, ctx: FieldContext): Promise<readonly (readonly (Cell | Ours)[])[]> {
  const columns = columnsOf(data, ctx, await geometryColumns(data, ctx));
  return [columns.map(({ header }) => header), ...data.entries.map((entry) => columns.map((column) => cellOf(column, entry)))];
}

function cellOf(column: Column, entry: ExportEntry): Cell | Ours {
  const value = column.cell(entry);
  return column.isOurs && typeof value === 'string' ? { ours: value } : value;
}

/** Where numbers have a decimal comma, the semicolon parts cells. */
function dialectOf(lang: string): { readonly decimal: string; readonly delimiter: ',' | ';' } {
  const decimal = new Intl.NumberFormat(localeOf(lang)).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return { decimal, delimiter: decimal === ',' ? ';' : ',' };
}

const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 10 });

function cellText(cell: Cell | Ours, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.ours;
  return typeof cell === 'number' ? PLAIN.format(cell).replace('.', decimal) : withoutFormula(cell);
}
