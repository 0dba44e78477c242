import type { ExportData } from './model.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { exportWords } from './words.ts';

/** What must go with an export whatever its format: what it is of, of when, from whom, and the way back. */
export function aboutRows(data: ExportData, ctx: FieldContext): readonly (readonly [label: string, value: string])[] {
  const { m } = ctx;
  const { columns, noFilters } = exportWords(ctx.lang);
  const filters = data.filters.length ? data.filters : [noFilters];
  return [
    [columns.title, data.title],
    ...filters.map((filter) => [columns.filters, filter] as const),
    [columns.count, String(data.entries.length)],
    [columns.date, data.date],
    [columns.link, data.link],
    ...data.layers.flatMap(({ caveat }) => (caveat ? [[m.note, ctx.t(caveat)] as const] : [])),
    ...(data.isIndicative ? [[m.note, m.indicativeLong] as const] : []),
    ...data.sources.map((source) => [columns.source, sourceWords(source, ctx)] as const),
    ...data.licences.map(({ name, url }) => [m.licence, url ? `${name}, ${url}` : name] as const),
    ...data.attributions.map((words) => [columns.attribution, words] as const),
  ];
}

function sourceWords({ title, about, publisher, date, licence, url }: ExportData['sources'][number], { t, m }: FieldContext): string {
  const words = about ? `${title} [${t(about)}]` : title;
  return [words, publisher, date ?? m.dateUnknown, licence, url].filter(Boolean).join(' · ');
}
