import bbox from '@turf/bbox';
import type { Position } from 'geojson';
import type { Bounds, PartialDate, Streets } from '../../src/catalogue/types.ts';
import type { SourceFeature } from './sources.ts';

/** What a list of streets is made from. */
export interface StreetsInput {
  readonly ways: readonly SourceFeature[];
  /** Whether a place belongs to the city. */
  readonly isInCity: (position: Position) => boolean;
  readonly bounds: Bounds;
  /** What stands where a way has no name. */
  readonly noNames: readonly string[];
  readonly sources: readonly string[];
  readonly date: PartialDate | null;
}

/** Ways of one name that are no further apart are one street. */
const GAP_M = 200;
const DEGREE_M = 111_000;
/** Of a degree: 11 m are near enough to bring a street into view. */
const DECIMALS = 4;

interface Part {
  readonly name: string;
  readonly box: Bounds;
}

/** Every street of the city by name, sorted; two that share a name and lie apart are two. */
export function streetsOf({ ways, isInCity, bounds, noNames, sources, date }: StreetsInput): Streets {
  const byName = new Map<string, Bounds[]>();
  for (const { name, box } of ways.flatMap((way) => partOf(way, isInCity, noNames))) byName.set(name, [...(byName.get(name) ?? []), box]);
  const streets = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, boxes]) => joined(boxes).map((box) => [name, ...outwards(box, bounds)] as const));
  return { sources, date, streets };
}

/** `streets.json` as text, one street a line. */
export function streetsText({ streets, ...head }: Streets): string {
  return `${JSON.stringify(head).slice(0, -1)},\n"streets":[\n${streets.map((street) => JSON.stringify(street)).join(',\n')}\n]}\n`;
}

function partOf({ properties, geometry }: SourceFeature, isInCity: StreetsInput['isInCity'], noNames: readonly string[]): readonly Part[] {
  const name = typeof properties['name'] === 'string' ? properties['name'].normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  if (name === '' || noNames.includes(name) || geometry.type !== 'LineString') return [];
  const inside = geometry.coordinates.filter(isInCity);
  if (inside.length === 0) return [];
  const [west, south, east, north] = bbox({ type: 'MultiPoint', coordinates: inside });
  return [{ name, box: [west, south, east, north] }];
}

/** Boxes that lie near one another as one, until none do; from south to north. */
function joined(boxes: readonly Bounds[]): readonly Bounds[] {
  const apart: Bounds[] = [];
  for (let box of boxes) {
    for (let i = apart.findIndex((other) => isNear(box, other)); i >= 0; i = apart.findIndex((other) => isNear(box, other))) {
      const [other = box] = apart.splice(i, 1);
      box = [Math.min(box[0], other[0]), Math.min(box[1], other[1]), Math.max(box[2], other[2]), Math.max(box[3], other[3])];
    }
    apart.push(box);
  }
  return apart.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

function isNear([west, south, east, north]: Bounds, other: Bounds): boolean {
  const up = GAP_M / DEGREE_M;
  const across = up / Math.cos((south * Math.PI) / 180);
  return other[0] <= east + across && other[2] >= west - across && other[1] <= north + up && other[3] >= south - up;
}

function outwards([west, south, east, north]: Bounds, bounds: Bounds): Bounds {
  const factor = 10 ** DECIMALS;
  // What stands on a step of the grid stays there, whatever the product's last digit says.
  const down = (value: number): number => Math.floor(value * factor + 1e-6) / factor;
  const up = (value: number): number => Math.ceil(value * factor - 1e-6) / factor;
  return [Math.max(down(west), bounds[0]), Math.max(down(south), bounds[1]), Math.min(up(east), bounds[2]), Math.min(up(north), bounds[3])];
}
