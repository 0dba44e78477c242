import { readFile } from 'node:fs/promises';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { ExplorerFeature } from '../../src/catalogue/types.ts';
import { cpuMs, memoryBytes } from './cpu-time.ts';
import type { Scene } from './scene.ts';
import type { Task } from './result.ts';

type Sites = FeatureCollection<Point>;

/** As much of turf as is compared with: installed with the bench alone. */
interface Turf {
  pointsWithinPolygon(points: Sites, polygon: Feature<Polygon | MultiPolygon>): Sites;
  nearestPoint(spot: readonly [number, number], points: Sites): Feature<Point>;
}

export interface Plain {
  readonly loadMs: number;
  readonly bytes: number;
  round(index: number): Promise<Readonly<Partial<Record<Task, number>>>>;
  areaCounts(): Readonly<Record<string, number>>;
}

/** What a page without any thought for size would do: an array of features, `filter`, and turf. */
export async function plain(path: string, areas: readonly ExplorerFeature[], scene: Scene): Promise<Plain> {
  const turf = await loadTurf();
  const before = memoryBytes();
  let sites: Sites = { type: 'FeatureCollection', features: [] };
  const loadMs = await cpuMs(async () => {
    sites = JSON.parse(await readFile(path, 'utf8'));
  });
  const bytes = memoryBytes() - before;
  const polygons = areas.filter(isPolygon).filter(({ properties }) => properties['role'] !== 'core');
  const areaCounts = () => Object.fromEntries(polygons.map((area) => [String(area.id), turf.pointsWithinPolygon(sites, area).features.length]));
  return {
    loadMs, bytes, areaCounts,
    round: async (index) => {
      const [west, south, east, north] = scene.views[index % scene.views.length] ?? scene.bounds;
      return {
        filter: await cpuMs(() => filtered(sites, 1000 + index * 100)),
        locate: await cpuMs(areaCounts),
        view: await cpuMs(() => sites.features.filter(({ geometry: { coordinates: [lon = NaN, lat = NaN] } }) => lon >= west && lon <= east && lat >= south && lat <= north).length),
        nearest: await cpuMs(() => turf.nearestPoint(scene.spots[index % scene.spots.length] ?? [0, 0], sites)),
      };
    },
  };
}

/** The three filters alone, without any counts. */
function filtered({ features }: Sites, least: number): number {
  const wanted = new Set<unknown>(['vacant', 'ruin']);
  return features.filter(({ properties }) => wanted.has(properties?.['status']) && properties?.['plotArea']?.[0]?.value >= least && properties?.['listed'] !== true).length;
}

function isPolygon(area: ExplorerFeature): area is ExplorerFeature & Feature<Polygon | MultiPolygon> {
  return area.geometry?.type === 'Polygon' || area.geometry?.type === 'MultiPolygon';
}

/** By name, so that the project's types do not ask for what only the bench has. */
async function loadTurf(): Promise<Turf> {
  const [within, nearest] = ['@turf/points-within-polygon', '@turf/nearest-point'];
  const { pointsWithinPolygon }: Pick<Turf, 'pointsWithinPolygon'> = await import(within ?? '');
  const { nearestPoint }: Pick<Turf, 'nearestPoint'> = await import(nearest ?? '');
  return { pointsWithinPolygon, nearestPoint };
}
