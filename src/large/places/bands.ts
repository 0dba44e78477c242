import type { AreaShape } from './area-cells.ts';

const BANDS = 512;
/** Numbers kept of an edge: where it begins and ends. */
const OF_EDGE = 4;
/** Degrees within which a position is too close to an edge to be told: a millimetre. */
const CLOSE = 1e-8;
/** Edges that rise by less, in degrees, are as good as level: where they cross a latitude can't be worked out. */
const LEVEL = 1e-7;

/** The edges of an area by bands of latitude, so that few have to be looked at. */
interface BandedArea {
  readonly south: number;
  readonly height: number;
  readonly edges: Float64Array;
  /** By band, the edges that come into it, as places in `edges`. */
  readonly bands: readonly (readonly number[])[];
}

/** Whether an area holds a position; `null` where that is on an edge or too close to one. */
export type Holds = (lon: number, lat: number) => boolean | null;

/** A quick test by the edges to the east of a position: an odd number means inside. */
export function bandedTest({ shape }: AreaShape): Holds {
  const { south, height, edges, bands } = banded(shape.coordinates.flat());
  return (lon, lat) => {
    const band = bands[Math.floor((lat - south) / height) + 1];
    if (!band) return false;
    let isInside = false;
    for (const edge of band) {
      const [x0, y0, x1, y1] = [edges[edge] ?? 0, edges[edge + 1] ?? 0, edges[edge + 2] ?? 0, edges[edge + 3] ?? 0];
      if (Math.abs(y1 - y0) < LEVEL) {
        if (isNear(lat, y0, y1) && isNear(lon, x0, x1)) return null;
        if (y0 > lat !== y1 > lat && lon < Math.min(x0, x1)) isInside = !isInside;
        continue;
      }
      if (!isNear(lat, y0, y1)) continue;
      const crossing = x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0);
      if (Math.abs(crossing - lon) < CLOSE) return null;
      if (y0 > lat !== y1 > lat && lon < crossing) isInside = !isInside;
    }
    return isInside;
  };
}

function isNear(value: number, from: number, to: number): boolean {
  return value > Math.min(from, to) - CLOSE && value < Math.max(from, to) + CLOSE;
}

/** The first band lies below the area and the last above it: what is that close to its ends is looked at too. */
function banded(rings: readonly (readonly (readonly number[])[])[]): BandedArea {
  const edges = Float64Array.from(rings.flatMap((ring) => ring.slice(1).flatMap((to, index) => [...degrees(ring[index]), ...degrees(to)])));
  const lats = rings.flat().map(([, lat = NaN]) => lat);
  const south = lats.reduce((a, b) => Math.min(a, b), Infinity);
  const height = (lats.reduce((a, b) => Math.max(a, b), -Infinity) - south) / (BANDS - 3);
  const bandAt = (lat: number): number => Math.floor((lat - south) / height) + 1;
  const bands = Array.from({ length: BANDS }, (): number[] => []);
  for (let edge = 0; edge < edges.length; edge += OF_EDGE) {
    const [from, to] = [edges[edge + 1] ?? 0, edges[edge + 3] ?? 0];
    for (let band = bandAt(Math.min(from, to) - CLOSE); band <= bandAt(Math.max(from, to) + CLOSE); band++) bands[band]?.push(edge);
  }
  return { south, height, edges, bands };
}

function degrees([lon = NaN, lat = NaN]: readonly number[] = []): readonly [number, number] {
  return [lon, lat];
}
