import type { ExportData, ExportEntry } from '../model.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { rewind } from '../../geo/rings.ts';
import { propertiesOf } from '../properties.ts';
import type { TextFormat } from './format.ts';

/**
 * RFC 7946, for programs: properties as the data have them, in every language. What was worked out stands under
 * `derived`; what the collection is of stands beside its features.
 */
export const geojson: TextFormat = {
  id: 'geojson',
  holds: 'text',
  mediaType: 'application/geo+json',
  extension: 'geojson',
  async write(data, { lang, t }) {
    const { title, filters, date, link, sources, licences, attributions, layers } = data;
    const collection = {
      type: 'FeatureCollection',
      title, language: lang, date, link, filters,
      layers: layers.map(({ id, name, caveat }) => ({ id, name, ...(caveat ? { caveat } : {}) })),
      sources, licences, attribution: attributions,
      indicative: data.isIndicative,
      indicativeAreas: [...data.indicativeAreas],
      ...(data.derived ? { derivedBy: { method: data.derived.method, date: data.derived.date ?? null, zoning: data.derived.zoning } } : {}),
      features: data.entries.map((entry) => feature(entry, data, t)),
    };
    return `${JSON.stringify(collection)}\n`;
  },
};

function feature(entry: ExportEntry, data: ExportData, t: FieldContext['t']): object {
  const { geometry } = entry.feature;
  return { type: 'Feature', id: entry.ref, geometry: geometry && rewind(geometry), properties: propertiesOf(entry, data, t) };
}
