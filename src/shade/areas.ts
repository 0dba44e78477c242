import type { Catalogue, Slug } from '../catalogue/types.ts';
import type { Outlines } from '../state/planning/model.ts';
import { breath } from '../walking/breath.ts';

/** Outlines that are measured before the page may answer again: a few milliseconds' work. */
const SLICE = 100;
const M2_PER_KM2 = 1_000_000;

/** Planar area of each outline in the catalogue's grid, in square kilometres, by id. */
export async function areasKm2Of(outlines: Outlines, catalogue: Pick<Catalogue, 'grid' | 'bounds'>): Promise<ReadonlyMap<Slug, number>> {
  const [{ planarGridOf, toPlanar }, { coveredM2 }] = await Promise.all([import('../geo/planar-grid.ts'), import('../geo/planar.ts')]);
  const { projection } = planarGridOf(catalogue);
  const areas = new Map<Slug, number>();
  for (const [id, outline] of outlines) {
    areas.set(id, coveredM2(toPlanar(outline, projection)) / M2_PER_KM2);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    if (areas.size % SLICE === 0) await breath();
  }
  return areas;
}
