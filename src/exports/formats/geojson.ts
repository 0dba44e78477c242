import type { ExportData, ExportEntry } from '../model.ts';
import { sourceIdsOf } from '../sources-of.ts';
import { isApproximate } from '../../geo/approximate.ts';
import type { ExportFormat } from './format.ts';

/**
 * RFC 7946, for programs: properties as the data have them, in every language. What was worked out stands under
 * `derived`; what the collection is of stands beside its features.
 */
export const geojson: ExportFormat = {
  id: 'geojson',
  mediaType: 'application/geo+json',
  extension: 'geojson',
  async write(data, { lang }) {
    const { title, filters, date, link, sources, licences, attributions, layers } = data;
    const collection = {
      type: 'FeatureCollection',
      title, language: lang, date, link, filters,
      layers: layers.map(({ id, name, caveat }) => ({ id, name, ...(caveat ? { caveat } : {}) })),
      sources, licences, attribution: attributions,
      indicativeAreas: [...data.indicativeAreas],
      ...(data.derived ? { derivedBy: { method: data.derived.method, date: data.derived.date ?? null, zoning: data.derived.zoning } } : {}),
      features: data.entries.map((entry) => feature(entry, data)),
    };
    return `${JSON.stringify(collection)}\n`;
  },
};

function feature(entry: ExportEntry, { sources, derived }: ExportData): object {
  const { ref, layer, feature: { geometry, properties }, verdict, note, link } = entry;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const worked = derived?.features[ref];
  return {
    type: 'Feature',
    id: ref,
    geometry,
    // The data's own properties last: none of theirs is lost to one of ours.
    properties: {
      ref, layer: layer.id, link,
      sourceTexts: sourceIdsOf(entry).map((id) => titles.get(id) ?? id),
      approximate: isApproximate(entry.feature, layer),
      verdict,
      ...(note ? { personalNote: note } : {}),
      ...(worked ? { derived: worked } : {}),
      ...properties,
    },
  };
}
