import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { SourceProblem } from '../source-problem.ts';

/** Rows by table (`stops`, `routes`, …), each a record of its columns. */
export type GtfsTables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** The tables named, of a GTFS zip; all must be there. */
export function readGtfs(path: string, bytes: Uint8Array, tables: readonly string[]): GtfsTables {
  const files = unzip(path, bytes);
  return Object.fromEntries(tables.map((table) => {
    const file = files[`${table}.txt`];
    if (!file) throw new SourceProblem(path, `${table}.txt is missing in it`);
    return [table, rows(path, table, strFromU8(file))];
  }));
}

function unzip(path: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new SourceProblem(path, `not a zip file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function rows(path: string, table: string, text: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw new SourceProblem(path, `${table}.txt: ${error instanceof Error ? error.message : String(error)}`);
  }
}
