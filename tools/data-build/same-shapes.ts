import bbox from '@turf/bbox';
import type { MultiPolygon } from 'geojson';
import { intersection } from '../../src/geo/overlay.ts';
import { coveredM2, type PlanarPolygons } from '../../src/geo/planar.ts';
import { toGrid } from '../../src/geo/grid.ts';

/** A polygon in degrees that can only be the same as others of its kind. */
export interface KindOfShape {
  readonly kind: string;
  readonly shape: MultiPolygon;
}

/** Answers which of the known polygons of the same kind cover more than half of what the two cover together, and how much. */
export function sameShapes(known: readonly (KindOfShape & { readonly id: string })[]): (one: KindOfShape) => { id: string; fit: number }[] {
  const all = known.map(({ id, kind, shape }) => ({ id, kind, ...measured(shape) }));
  return ({ kind, shape }) => {
    const one = measured(shape);
    return all.filter((other) => other.kind === kind && doMeet(one.box, other.box)).flatMap((other) => {
      const sharedM2 = coveredM2(intersection(one.planar, other.planar));
      const fit = sharedM2 / (one.areaM2 + other.areaM2 - sharedM2);
      return fit > 0.5 ? [{ id: other.id, fit }] : [];
    });
  };
}

type Box = ReturnType<typeof bbox>;

interface Measured {
  readonly planar: PlanarPolygons;
  readonly areaM2: number;
  readonly box: Box;
}

function measured(shape: MultiPolygon): Measured {
  const planar = shape.coordinates.map((rings) => rings.map((ring) => ring.map((position) => [...toGrid(position)])));
  return { planar, areaM2: coveredM2(planar), box: bbox(shape) };
}

function doMeet([west1, south1, east1, north1]: Box, [west2, south2, east2, north2]: Box): boolean {
  return west1 <= east2 && west2 <= east1 && south1 <= north2 && south2 <= north1;
}
