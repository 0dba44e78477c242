/** A row of a shapefile's table. */
export type DbfRow = Readonly<Record<string, unknown>>;

/** Of the package that reads such tables. */
export type ParseDbf = (dbf: DataView, encoding: string) => readonly DbfRow[];

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const NAME_BYTES = 11;
/** Behind the last field's description. */
const END = 13;
const LOGICAL = 'L'.charCodeAt(0);
const CHARACTER = 'C'.charCodeAt(0);

/**
 * The rows of a table: dates as they are written in tables, and nothing where a number, a date or a yes or no is missing.
 *
 * @param cpg what stands in the file that names the encoding
 * @returns `null` where the table is damaged
 */
export function readDbf(parse: ParseDbf, dbf: Uint8Array, cpg: string | undefined): readonly DbfRow[] | null {
  if (!isWhole(dbf)) return null;
  try {
    const encoding = encodingOf(dbf, cpg);
    const { table, logical } = forReader(dbf);
    return parse(view(table), encoding).map((row) => tidy(row, logical));
  } catch {
    return null;
  }
}

/** Whether it has the rows that it says it has: the reader would look for them without end. */
function isWhole(dbf: Uint8Array): boolean {
  if (dbf.length <= HEADER_BYTES) return false;
  const table = view(dbf);
  const rowBytes = table.getUint16(10, true);
  return rowBytes > 0 && table.getUint32(4, true) * rowBytes + headerLength(dbf) <= dbf.length + 1;
}

/**
 * The table as the reader expects it: rows right behind the descriptions of the fields, where some programs leave room; and
 * columns of yes and no as text, since what is neither would come out as no.
 */
function forReader(dbf: Uint8Array): { readonly table: Uint8Array; readonly logical: ReadonlySet<string> } {
  const logical = new Set<string>();
  const head = dbf.slice(0, headerLength(dbf));
  let at = HEADER_BYTES;
  for (; at < head.length && head[at] !== END; at += FIELD_BYTES) {
    if (head[at + NAME_BYTES] !== LOGICAL) continue;
    head[at + NAME_BYTES] = CHARACTER;
    logical.add(String.fromCharCode(...head.subarray(at, at + NAME_BYTES)).replace(/\0.*$/s, '').trim());
  }
  const fields = head.subarray(0, at + 1);
  const rows = dbf.subarray(head.length);
  const table = new Uint8Array(fields.length + rows.length);
  table.set(fields);
  table.set(rows, fields.length);
  view(table).setUint16(8, fields.length, true);
  return { table, logical };
}

function headerLength(dbf: Uint8Array): number {
  return view(dbf).getUint16(8, true);
}

/** As it is named; else UTF-8 where it is that, and what programs of western Europe write where it is not. */
function encodingOf(dbf: Uint8Array, cpg = ''): string {
  const named = cpg.trim().replace(/^(?:ANSI\s*)?(125\d)$/i, 'windows-$1');
  if (named && isEncoding(named)) return named;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(headerLength(dbf)));
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

function tidy(row: DbfRow, logical: ReadonlySet<string>): DbfRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, logical.has(key) ? yesOrNo(value) : tidyValue(value)]));
}

function yesOrNo(value: unknown): boolean | null {
  const sign = String(value).toUpperCase();
  if (sign === 'T' || sign === 'Y') return true;
  return sign === 'F' || sign === 'N' ? false : null;
}

function tidyValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
