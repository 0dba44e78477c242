import type { Zoning } from '../recipe.ts';
import { slug } from '../slug.ts';
import type { SourceReader } from '../sources.ts';
import { zoningClass } from './zoning-classes.ts';

/** The functional zoning of the municipal master plan; streets and the river have none. */
export async function zoning(read: SourceReader): Promise<Zoning> {
  const polygons = await read.geopackage('pdm/land-use-qualification.gpkg', 'PO_QSFUNCIONAL_PL');
  const terms = [...new Set(polygons.map(({ properties }) => String(properties['sc_espaco'])))].sort((a, b) => (slug(a) < slug(b) ? -1 : 1));
  return {
    classes: Object.fromEntries(terms.map((term) => [slug(term), zoningClass(term)])),
    places: polygons.map(({ properties, geometry }) => ({ id: slug(String(properties['sc_espaco'])), geometry })),
  };
}
