import type { Poster, PosterCluster, PosterMark, PosterSymbol } from '../../../src/embed/poster/poster.ts';
import type { ExplorerFeature, Layer } from '../../../src/catalogue/types.ts';
import { isApproximate } from '../../../src/geo/approximate.ts';
import { fillOf } from '../../../src/map/overlay-data.ts';
import type { Flat } from '../../../src/picture/projection.ts';
import { drawingOf } from '../../../src/theme/marker.ts';
import type { Plane } from './plane.ts';

/** Units within which marks become one number: about what the map joins, with some room for smaller pictures. */
const CLUSTER_UNITS = 50;

interface Place {
  readonly at: Flat;
  readonly color: string;
  readonly symbol: PosterSymbol;
}

/** Points as the map marks them: exact or approximate, each with its layer's shape; those that overlap as a number. */
export function drawMarks(shown: ReadonlyMap<Layer, readonly ExplorerFeature[]>, plane: Plane): Pick<Poster, 'symbols' | 'marks' | 'clusters'> {
  const places = [...shown].flatMap(([layer, features]) => features.flatMap((feature) => placeOf(feature, layer, plane) ?? []));
  const symbols: PosterSymbol[] = [];
  const marks: PosterMark[] = [];
  const clusters: PosterCluster[] = [];
  for (const group of grouped(places)) {
    const [first] = group;
    if (group.length > 1) clusters.push(clusterOf(group));
    else if (first) marks.push([indexIn(symbols, first.symbol), Math.round(first.at[0]), Math.round(first.at[1])]);
  }
  return { symbols, marks, clusters };
}

function placeOf(feature: ExplorerFeature, layer: Layer, { toPlane, edge }: Plane): Place | null {
  if (feature.geometry?.type !== 'Point') return null;
  const at = toPlane(feature.geometry.coordinates);
  if (at[0] < edge.left || at[0] > edge.right || at[1] < edge.top || at[1] > edge.bottom) return null;
  const symbol = { color: layer.color, ...drawingOf(layer.shape ?? 'circle', fillOf(feature, layer)), approximate: isApproximate(feature, layer) };
  return { at, color: layer.color, symbol };
}

/** Each place with those that lie near the first of them and are in no group yet. */
function grouped(places: readonly Place[]): readonly (readonly Place[])[] {
  const left = new Set(places);
  return places.flatMap((place) => {
    if (!left.has(place)) return [];
    const group = [...left].filter(({ at }) => Math.hypot(at[0] - place.at[0], at[1] - place.at[1]) <= CLUSTER_UNITS);
    for (const member of group) left.delete(member);
    return [group];
  });
}

function clusterOf(group: readonly Place[]): PosterCluster {
  const counts = new Map<string, number>();
  for (const { color } of group) counts.set(color, (counts.get(color) ?? 0) + 1);
  const middle = (axis: 0 | 1): number => Math.round(group.reduce((sum, { at }) => sum + at[axis], 0) / group.length);
  return { x: middle(0), y: middle(1), parts: [...counts] };
}

function indexIn(symbols: PosterSymbol[], symbol: PosterSymbol): number {
  const known = symbols.findIndex((other) => JSON.stringify(other) === JSON.stringify(symbol));
  return known === -1 ? symbols.push(symbol) - 1 : known;
}
