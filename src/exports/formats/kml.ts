import type { Feature, Geometry } from 'geojson';
import { aboutRows } from '../about.ts';
import type { Column } from '../column.ts';
import { columnsOf } from '../columns.ts';
import type { ExportEntry } from '../model.ts';
import { plainText } from '../safe-text.ts';
import { exportWords } from '../words.ts';
import type { ExportFormat } from './format.ts';

/** Names that a placemark has elements of its own for. */
const TAKEN: ReadonlySet<string> = new Set(['name', 'description', 'visibility']);

/**
 * Placemarks with every known field under its heading. What has no position has no placemark; the description of the
 * whole names it.
 */
export const kml: ExportFormat = {
  id: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  extension: 'kml',
  async write(data, ctx) {
    const { foldersToKML } = await import('@placemarkio/tokml');
    const columns = columnsOf(data, ctx);
    const name = ({ feature }: ExportEntry): string => ctx.t(feature.properties.name);
    const placemarks = data.entries.flatMap((entry) => placemark(entry, name(entry), ctx.t(entry.feature.properties.note), columns));
    const lost = data.entries.filter(({ feature }) => !feature.geometry).map((entry) => `${name(entry)} (${entry.ref})`);
    const about = [
      ...aboutRows(data, ctx).map(([label, value]) => `${label}: ${value}`),
      ...(lost.length ? [exportWords(ctx.lang).notOnMap(lost.join('; '))] : []),
    ];
    const folder = { type: 'folder' as const, meta: { name: plainText(data.title), description: asHtml(about) }, children: placemarks };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${foldersToKML({ type: 'root', children: [folder] })}\n`;
  },
};

function placemark(entry: ExportEntry, name: string, words: string, columns: readonly Column[]): readonly Feature<Geometry>[] {
  const { feature: { geometry }, note = '', link } = entry;
  if (!geometry) return [];
  const said = columns.map((column) => ({ header: plainText(column.header), cell: column.cell(entry) })).filter(({ cell }) => cell !== null);
  const data = said.map(({ header, cell }) => [TAKEN.has(header) ? `${header}:` : header, plainText(String(cell))] as const);
  const description = asHtml([note, words, link].filter(Boolean));
  return [{ type: 'Feature', geometry, properties: { name: plainText(name), description, ...Object.fromEntries(data) } }];
}

/** Descriptions are HTML to those who show them: the text of one must be none. */
function asHtml(lines: readonly string[]): string {
  const escaped = lines.map((line) => plainText(line).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  return escaped.join('\n').replaceAll('\n', '<br>\n');
}
