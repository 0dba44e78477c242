import type { Feature, Geometry } from 'geojson';
import type { FieldContext } from '../../fields/field-type.ts';
import { isIndicative } from '../../panels/areas.ts';
import { aboutRows } from '../about.ts';
import type { Column } from '../column.ts';
import { columnsOf } from '../columns.ts';
import type { ExportEntry } from '../model.ts';
import { isPlain, propertiesOf, type Properties } from '../properties.ts';
import { plainText } from '../safe-text.ts';
import { exportWords } from '../words.ts';
import type { TextFormat } from './format.ts';

/** Names that a placemark has elements of its own for. */
const TAKEN: ReadonlySet<string> = new Set(['name', 'description', 'visibility']);

/** What a description that is read as HTML would lose. */
const MARKUP = /[<&\n]/;

/**
 * Placemarks with every known field under its heading. What has no position has no placemark; the description of the
 * whole names it.
 */
export const kml: TextFormat = {
  id: 'kml',
  holds: 'text',
  mediaType: 'application/vnd.google-earth.kml+xml',
  extension: 'kml',
  async write(data, ctx) {
    const { foldersToKML } = await import('@placemarkio/tokml');
    const columns = columnsOf(data, ctx);
    const name = ({ feature }: ExportEntry): string => ctx.t(feature.properties.name);
    const placemarks = data.entries.flatMap((entry) => {
      if (isPlain(entry.layer)) return plainPlacemark(entry, name(entry), propertiesOf(entry, data, ctx.t));
      return placemark(entry, name(entry), remarksOn(entry, ctx), columns);
    });
    const lost = data.entries.filter(({ feature }) => !feature.geometry).map((entry) => `${name(entry)} (${entry.ref})`);
    const about = [
      ...aboutRows(data, ctx).map(([label, value]) => `${label}: ${value}`),
      ...(lost.length ? [exportWords(ctx.lang).notOnMap(lost.join('; '))] : []),
    ];
    const folder = { type: 'folder' as const, meta: { name: plainText(data.title), description: asHtml(about) }, children: placemarks };
    // There are no sections of character data, whose end no other text may hold.
    const document = foldersToKML({ type: 'root', children: [folder] }).replaceAll(']]>', ']]&#x3E;');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
  },
};

function remarksOn({ feature, note = '', link }: ExportEntry, { m, t }: FieldContext): readonly string[] {
  return [note, isIndicative(feature) ? m.indicativeLong : '', t(feature.properties.note), link].filter(Boolean);
}

/** What features came with, under the names it had: `name` and `description` are a placemark's own. */
function plainPlacemark({ feature: { geometry } }: ExportEntry, name: string, properties: Properties): readonly Feature<Geometry>[] {
  if (!geometry) return [];
  const { description } = properties;
  const others = Object.entries(properties).filter(([key, value]) =>
    value !== null && value !== undefined && !(key === 'name' && value === name) && !(key === 'description' && typeof value === 'string'));
  const data = others.map(([key, value]) => [TAKEN.has(key) ? `${key}:` : plainText(key), plainText(typeof value === 'string' ? value : JSON.stringify(value))]);
  const said = typeof description === 'string' ? { description: MARKUP.test(description) ? asHtml([description]) : plainText(description) } : {};
  return [{ type: 'Feature', geometry, properties: { ...Object.fromEntries(data), name: plainText(name), ...said } }];
}

function placemark(entry: ExportEntry, name: string, remarks: readonly string[], columns: readonly Column[]): readonly Feature<Geometry>[] {
  const { geometry } = entry.feature;
  if (!geometry) return [];
  const said = columns.map((column) => ({ header: plainText(column.header), cell: column.cell(entry) })).filter(({ cell }) => cell !== null);
  const data = said.map(({ header, cell }) => [TAKEN.has(header) ? `${header}:` : header, plainText(String(cell))] as const);
  const description = asHtml(remarks);
  return [{ type: 'Feature', geometry, properties: { name: plainText(name), description, ...Object.fromEntries(data) } }];
}

/** Descriptions are HTML to those who show them: the text of one must be none. */
function asHtml(lines: readonly string[]): string {
  const escaped = lines.map((line) => plainText(line).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  return escaped.join('\n').replaceAll('\n', '<br>\n');
}
