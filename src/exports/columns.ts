import type { Field, Layer, Quantity } from '../catalogue/types.ts';
import { isDateValue } from '../fields/date.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { wordsOf } from '../fields/index.ts';
import { quantitiesIn } from '../fields/number.ts';
import { formatQuantity } from '../i18n/format.ts';
import { findWords } from '../panels/filters/find-words.ts';
import type { ExportData, ExportEntry } from './model.ts';
import { unitSymbol } from '../panels/units.ts';
import { onlyIf, type Cell, type Column } from './column.ts';
import { degreeColumns, placeColumns } from './place-columns.ts';
import { isPlain, keysOf, propertiesOf } from './properties.ts';
import { sourceIdsOf } from './sources-of.ts';
import { exportWords } from './words.ts';

/**
 * Everything an export says of its entries, one value a column.
 *
 * @param added columns that stand last
 */
export function columnsOf(data: ExportData, ctx: FieldContext, added: readonly Column[] = []): readonly Column[] {
  if (data.layers.length && data.layers.every(isPlain)) return plainColumns(data, ctx, added);
  return distinct([
    ...whoColumns(data, ctx),
    ...fieldsOf(data.layers, ctx).flatMap((group) => fieldColumns(group, data, ctx)),
    ...placeColumns(data, ctx),
    ...originColumns(data, ctx),
    ...added,
  ]);
}

function whoColumns({ entries }: ExportData, { t, m, lang }: FieldContext): readonly Column[] {
  const { columns } = exportWords(lang);
  return [
    { header: columns.id, cell: ({ ref }) => ref },
    { header: columns.name, cell: ({ feature }) => t(feature.properties.name) },
    ...onlyIf(entries.some(({ feature }) => feature.properties.acronym), {
      header: columns.acronym, cell: ({ feature }: ExportEntry) => feature.properties.acronym ?? null,
    }),
    { header: columns.layer, cell: ({ layer }) => t(layer.singular) },
    ...onlyIf(entries.some(({ verdict }) => verdict === 'possibly'), {
      header: columns.certainty, cell: ({ verdict }: ExportEntry) => findWords(lang)[verdict],
    }),
    ...onlyIf(entries.some(({ feature }) => feature.properties['standing']), {
      header: columns.limit, cell: ({ feature }: ExportEntry) => standingWords(feature.properties['standing'], m),
    }),
    ...onlyIf(entries.some(({ note }) => note), { header: columns.yourNote, cell: ({ note }: ExportEntry) => note ?? null }),
  ];
}

function standingWords(standing: unknown, { indicative, official }: FieldContext['m']): string | null {
  if (standing === 'indicative') return indicative;
  return standing === 'official' ? official : null;
}

/** What features came with, under the names it had; a column of ours goes before one of theirs that has its name. */
function plainColumns(data: ExportData, ctx: FieldContext, added: readonly Column[]): readonly Column[] {
  const ours = [...degreeColumns(ctx), ...added];
  const taken = new Set(ours.map(({ header }) => header));
  const all = new Map(data.entries.map((entry) => [entry, propertiesOf(entry, data, ctx.t)]));
  const keys = keysOf([...all.values()]).filter((key) => !taken.has(key));
  return [...keys.map((key) => ({ header: key, cell: (entry: ExportEntry) => plainCell(all.get(entry)?.[key]) })), ...ours];
}

function plainCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

function originColumns(data: ExportData, { m, t, lang }: FieldContext): readonly Column[] {
  const titles = new Map(data.sources.map(({ id, title }) => [id, title]));
  const licences = new Map(data.licences.map(({ id, name }) => [id, name]));
  return [
    { header: m.note, cell: ({ feature }) => t(feature.properties.note) || null },
    { header: m.unverified, cell: (entry) => unverifiedWords(entry, m.yes, t) },
    { header: m.sources, cell: (entry) => sourceIdsOf(entry).map((id) => titles.get(id) ?? id).join(' | ') || null },
    { header: m.licence, cell: ({ feature: { properties } }) => licences.get(properties.licence) ?? properties.licence },
    { header: exportWords(lang).columns.link, cell: ({ link }) => link },
  ];
}

function unverifiedWords({ feature, layer }: ExportEntry, yes: string, t: FieldContext['t']): string | null {
  const { unverified } = feature.properties;
  if (unverified === true) return yes;
  return unverified?.map((key) => t(layer.fields.find((field) => field.key === key)?.label) || key).join(', ') || null;
}

/** The same field of several layers: one column. */
interface FieldGroup {
  readonly header: string;
  readonly fields: ReadonlyMap<string, Field>;
}

function fieldsOf(layers: readonly Layer[], ctx: FieldContext): readonly FieldGroup[] {
  const groups = new Map<string, { readonly header: string; readonly fields: Map<string, Field> }>();
  for (const layer of layers) {
    for (const field of layer.fields) {
      const header = headerOf(field, ctx);
      const identity = `${field.type} ${header}`;
      const group = groups.get(identity) ?? { header, fields: new Map<string, Field>() };
      // Two fields of one layer that look alike stay apart.
      if (group.fields.has(layer.id)) groups.set(`${identity} ${layer.id} ${field.key}`, { header, fields: new Map([[layer.id, field]]) });
      else groups.set(identity, { header, fields: group.fields.set(layer.id, field) });
    }
  }
  return [...groups.values()];
}

function headerOf(field: Field, { t, m }: FieldContext): string {
  const unit = field.type === 'number' ? unitSymbol(field.unit, m) : '';
  return unit ? `${t(field.label)} (${unit})` : t(field.label);
}

function fieldColumns({ header, fields }: FieldGroup, { entries }: ExportData, ctx: FieldContext): readonly Column[] {
  const value = ({ layer, feature }: ExportEntry): unknown => feature.properties[fields.get(layer.id)?.key ?? ''];
  const field = ({ layer }: ExportEntry): Field | undefined => fields.get(layer.id);
  const words = (entry: ExportEntry): Cell => {
    const one = field(entry);
    return one ? wordsOf(one, value(entry), ctx) : null;
  };
  const [type] = [...fields.values()].map((one) => one.type);
  const upTo = (entry: ExportEntry): Cell => quantitiesIn(value(entry))[0]?.upTo ?? null;
  const remarks = { header: exportWords(ctx.lang).remarks(header), cell: (entry: ExportEntry) => remarksOn(field(entry), value(entry), ctx) };
  switch (type) {
    case 'number':
      return [
        { header, cell: (entry) => quantitiesIn(value(entry))[0]?.value ?? null },
        ...onlyIf(entries.some((entry) => upTo(entry) !== null), { header: exportWords(ctx.lang).upTo(header), cell: upTo }),
        ...onlyIf(entries.some((entry) => remarks.cell(entry) !== null), remarks),
      ];
    case 'date':
      return [
        { header, cell: (entry) => dateOf(value(entry)) },
        ...onlyIf(entries.some((entry) => remarks.cell(entry) !== null), remarks),
      ];
    default:
      return [{ header, cell: words }];
  }
}

function dateOf(value: unknown): string | null {
  return isDateValue(value) ? value.date : null;
}

/** What a bare number or date leaves out: "about", what was measured, what other sources say. */
function remarksOn(field: Field | undefined, value: unknown, ctx: FieldContext): string | null {
  if (field?.type === 'number') return quantityRemarks(quantitiesIn(value), field, ctx);
  if (field?.type !== 'date' || !isDateValue(value)) return null;
  return joined(' – ', value.qualifier && ctx.m.dateQualifiers[value.qualifier], ctx.t(value.basis)) || null;
}

function quantityRemarks([first, ...others]: readonly Quantity[], field: Extract<Field, { type: 'number' }>, ctx: FieldContext): string | null {
  if (!first) return null;
  const { lang, m, t } = ctx;
  const rest = others.map((other) => joined(' – ', formatQuantity(other, field.unit ?? 'count', lang, m, field.decimals), t(other.basis)));
  return joined(' | ', joined(' – ', first.qualifier && m.qualifiers[first.qualifier], t(first.basis)), ...rest) || null;
}

function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}

/** Numbers the headings that come up again: no two may be one. */
function distinct(columns: readonly Column[]): readonly Column[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column.header) ?? 0) + 1;
    seen.set(column.header, times);
    return times === 1 ? column : { ...column, header: `${column.header} (${times})` };
  });
}
