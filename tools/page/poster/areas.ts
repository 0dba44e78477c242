import bbox from '@turf/bbox';
import pointOnFeature from '@turf/point-on-feature';
import type { Position } from 'geojson';
import { AREAS_LAYER } from '../../../src/catalogue/areas-layer.ts';
import type { ExplorerFeature, Layer, Text } from '../../../src/catalogue/types.ts';
import type { Poster, PosterLabel, PosterOutline } from '../../../src/embed/poster/poster.ts';
import { clipRing } from '../../../src/picture/clip.ts';
import { pathOf } from './path.ts';
import { ringsOf, type Plane } from './plane.ts';

/** Longest line of a name, in letters. */
const LINE_LETTERS = 20;

const ROLES: readonly PosterOutline['role'][] = ['core', 'part', 'area'];

/** The layer of the areas with its features; `undefined` where it is not shown or can't be used. */
export function areasOf(shown: ReadonlyMap<Layer, readonly ExplorerFeature[]>): readonly [Layer, readonly ExplorerFeature[]] | undefined {
  return [...shown].find(([{ id }]) => id === AREAS_LAYER);
}

/** Outlines of the areas and their names: those of target areas over their northern edge, of parts in their middle. */
export function drawAreas(layer: Layer, features: readonly ExplorerFeature[], plane: Plane, tolerance: number): Pick<Poster, 'outlines' | 'labels'> {
  const ordered = features.toSorted((a, b) => ROLES.indexOf(roleOf(a)) - ROLES.indexOf(roleOf(b)));
  return {
    outlines: ordered.flatMap((feature): readonly PosterOutline[] => {
      const path = ringsOf(feature.geometry).map((ring) => pathOf(clipRing(ring.map(plane.toPlane), plane.edge), tolerance, true)).join('');
      return path ? [{ role: roleOf(feature), color: layer.color, dashed: feature.properties['standing'] === 'indicative', path }] : [];
    }),
    labels: ordered.flatMap((feature) => labelOf(feature, layer, plane) ?? []),
  };
}

function roleOf({ properties }: ExplorerFeature): PosterOutline['role'] {
  return ROLES.find((role) => role === properties['role']) ?? 'area';
}

function labelOf(feature: ExplorerFeature, { color }: Layer, { toPlane }: Plane): PosterLabel | null {
  const role = roleOf(feature);
  if (role === 'core' || !feature.geometry) return null;
  const [x, y] = toPlane(role === 'area' ? northernEdge(feature) : pointOnFeature(feature.geometry).geometry.coordinates);
  return { x: Math.round(x), y: Math.round(y), role, color, lines: linesOf(feature.properties.name) };
}

function northernEdge({ geometry }: ExplorerFeature): Position {
  if (!geometry) return [];
  const [west, , east, north] = bbox(geometry);
  const middle = (west + east) / 2;
  const crossings = ringsOf(geometry).flatMap((ring) => ring.slice(1).flatMap((to, index) => crossing(ring[index] ?? to, to, middle)));
  return [middle, crossings.length ? Math.max(...crossings) : north];
}

/** Latitude at which a line between two positions crosses a meridian. */
function crossing([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position, meridian: number): readonly number[] {
  return lonA < meridian === lonB < meridian ? [] : [latA + ((meridian - lonA) / (lonB - lonA)) * (latB - latA)];
}

function linesOf(name: Text): PosterLabel['lines'] {
  return Object.fromEntries(Object.entries(name).map(([lang, text]) => [lang, wrapped(text)]));
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
