import type { Census, LandUse } from '../catalogue/types.ts';
import type { PackedPolygons } from '../geo/overlay-pack.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Basis } from './basis.ts';
import { censusOf, type CensusProfile } from './census.ts';
import { groundWork } from './ground.ts';
import { landUseOf, type LandUseProfile } from './land-use.ts';

/** Planar area of a polygon in square metres. */
export async function areaOf(explorer: Explorer, polygon: PackedPolygons): Promise<number> {
  return (await groundWork(explorer).coverage(polygon, [])).areaM2;
}

/** @returns `null` where the polygon has no area */
export async function landUseProfile(explorer: Explorer, polygon: PackedPolygons, { field }: LandUse, { layer, data }: Basis): Promise<LandUseProfile | null> {
  const work = groundWork(explorer);
  const areasM2 = await work.areasOf(layer);
  const { areaM2, covered } = await work.coverage(polygon, [layer]);
  return landUseOf(areaM2, covered[layer.key] ?? [], { features: data.features, field, areasM2 });
}

/** @returns `null` where the polygon lies outside the census */
export async function censusProfile(explorer: Explorer, polygon: PackedPolygons, { people, profile }: Census, { layer, data }: Basis): Promise<CensusProfile | null> {
  const work = groundWork(explorer);
  const areasM2 = await work.areasOf(layer);
  const { areaM2, covered } = await work.coverage(polygon, [layer]);
  return censusOf(areaM2, covered[layer.key] ?? [], { features: data.features, areasM2, people, keys: profile });
}
