import type { Layer } from '../../catalogue/types.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { rewind } from '../../geo/rings.ts';
import type { ExportData, ExportEntry } from '../model.ts';
import { isPlain, keysOf, propertiesOf, type Properties } from '../properties.ts';
import { plainText } from '../safe-text.ts';
import type { ColumnType, Table, TableColumn } from './model.ts';

const KEY = 'fid';
const GEOMETRY = 'geom';
/** The name in the person's language, for those who look at the table: the data's own has them all. */
const LABEL = 'label';

/** A table for each layer: the properties that GeoJSON has, a column each. */
export function tablesOf(data: ExportData, ctx: FieldContext): readonly Table[] {
  return data.layers.map((layer) => table(layer, data, ctx));
}

function table(layer: Layer, data: ExportData, ctx: FieldContext): Table {
  const entries = data.entries.filter((entry) => entry.layer === layer);
  const properties = entries.map((entry) => withLabel(entry, propertiesOf(entry, data, ctx.t), ctx));
  const keys = keysOf(properties);
  const names = distinctNames(keys);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const columns = keys.map((key, index): TableColumn => ({ name: names[index] ?? key, type: typeOf(properties.map((one) => one[key])) }));
  return {
    name: tableName(layer.id),
    identifier: plainText(ctx.t(layer.name)) || layer.id,
    description: plainText(ctx.t(layer.description)),
    key: freeName(KEY, taken),
    geometryColumn: freeName(GEOMETRY, taken),
    columns,
    rows: entries.map(({ feature: { geometry } }, row) => ({
      geometry: geometry && rewind(geometry),
      values: keys.map((key, index) => cell(properties[row]?.[key], columns[index]?.type ?? 'TEXT')),
    })),
  };
}

function withLabel({ layer, feature }: ExportEntry, properties: Properties, { t }: FieldContext): Properties {
  return isPlain(layer) || LABEL in properties ? properties : { [LABEL]: t(feature.properties.name), ...properties };
}

/** Letters, digits and underscores: programs want no others unquoted. */
function tableName(id: string): string {
  return id.replaceAll(/\W/g, '_').toLowerCase();
}

/** The narrowest kind that holds every known value as it is. */
function typeOf(values: readonly unknown[]): ColumnType {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (!known.length) return 'TEXT';
  if (known.every((value) => typeof value === 'boolean')) return 'BOOLEAN';
  if (known.every((value) => Number.isSafeInteger(value))) return 'INTEGER';
  return known.every((value) => typeof value === 'number') ? 'REAL' : 'TEXT';
}

function cell(value: unknown, type: ColumnType): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' && type === 'BOOLEAN') return value ? 1 : 0;
  if (typeof value === 'number' && type !== 'TEXT') return value;
  return plainText(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Databases take no notice of capitals: what differs in them alone, or in what no name may hold, is numbered. */
function distinctNames(keys: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const name = freeName(plainText(key).trim() || '_', taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let times = 1; ; times++) {
    const name = times === 1 ? wanted : `${wanted}_${times}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
