import type { Comparison } from '../compare/comparison.ts';
import type { FieldContext } from '../fields/field-type.ts';
import type { ExportEntry } from './model.ts';
import { exportWords } from './words.ts';

type Line = readonly (string | null)[];

/** A comparison as a table: a column for each that is compared, and one for how it differs from the first. */
export function sideBySide({ columns, groups }: Comparison, entries: readonly Pick<ExportEntry, 'ref' | 'link'>[], { lang }: FieldContext): readonly Line[] {
  const words = exportWords(lang);
  const links = new Map(entries.map(({ ref, link }) => [ref, link]));
  const line = (group: string | null, label: string, of: (index: number) => string | null, difference: (index: number) => string | null): Line =>
    [group, label, ...columns.flatMap((_, index) => (index ? [of(index), difference(index)] : [of(index)]))];
  const first = columns[0]?.name ?? '';
  return [
    line(words.columns.group, words.columns.field, (index) => columns[index]?.name ?? null, (index) => words.against(columns[index]?.name ?? '', first)),
    line(null, words.columns.id, (index) => columns[index]?.ref ?? null, nothing),
    line(null, words.columns.link, (index) => links.get(columns[index]?.ref ?? '/') ?? null, nothing),
    ...groups.flatMap(({ label, rows }) => rows.map((row) =>
      line(label, row.label, (index) => row.cells[index]?.words ?? null, (index) => row.cells[index]?.difference ?? null))),
  ];
}

function nothing(): null {
  return null;
}
