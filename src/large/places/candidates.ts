import CheapRuler from 'cheap-ruler';
import { placeFinder, toMultiPolygon, type PlaceFinder } from '../../geo/containing.ts';
import { UNIT_SAMPLES } from '../../geo/locate.ts';
import type { Bounds, ExplorerFeature, Slug } from '../../catalogue/types.ts';
import { areaCells, cellAt, type AreaCells, type AreaShape } from './area-cells.ts';
import { bandedTest, type Holds } from './bands.ts';

/** Areas that a position may lie in, by its error; `null` stands for none of them. One that is sure is alone. */
export type Candidates = readonly (Slug | null)[];

/** More than the plane that distances are measured in can be wrong by. */
const SLACK = 1.01;
const [NOT_LOCATED, OUTSIDE, NOT_YET] = [0, 1, 0];

interface TestedArea {
  readonly id: Slug;
  readonly holds: Holds;
  /** Slow, and sure on edges too. */
  readonly find: PlaceFinder;
}

/**
 * Finds what `derived.json` says of features of small layers: the finest areas that hold any of the places that stand
 * for the circle of a position's error. What is found has a code.
 */
export class CandidateFinder {
  readonly #areas: readonly TestedArea[];
  readonly #cells: AreaCells | null;
  /** By cell that no edge crosses: the code of what holds it, once somebody asked. */
  readonly #byCell: Uint32Array;
  readonly #byKey = new Map<string, number>([['-', OUTSIDE]]);
  readonly #sets: (Candidates | null)[] = [null, [null]];

  /**
   * @param areas all of the layer of areas
   * @param count of the positions that are to be looked up
   */
  constructor(areas: readonly ExplorerFeature[], count: number) {
    const shapes = finestAreas(areas).flatMap(({ id, geometry }): AreaShape[] => {
      const shape = toMultiPolygon(geometry);
      return shape ? [{ id, shape }] : [];
    });
    this.#areas = shapes.map((area) => ({ id: area.id, holds: bandedTest(area), find: placeFinder([{ id: area.id, geometry: area.shape }]) }));
    this.#cells = areaCells(shapes, count);
    this.#byCell = new Uint32Array(this.#cells?.distance.length ?? 0);
  }

  /** By code; `null` for 0, which stands for what is not located. */
  get sets(): readonly (Candidates | null)[] {
    return this.#sets;
  }

  /** @param accuracyM error of the position; 0 or not a number: it is taken to be exact */
  codeAt(lon: number, lat: number, accuracyM: number): number {
    const cells = this.#cells;
    if (!cells) return OUTSIDE;
    const cell = cellAt(cells, lon, lat);
    if (!(accuracyM > 0)) return this.#codeOfExact(cells, cell, lon, lat);
    const ruler = new CheapRuler(lat, 'meters');
    if (isClear(cells, [lon, lat, lon, lat], accuracyM, ruler)) return this.#codeOfCell(cells, cell);
    return this.#codeOfCircle(cells, [lon, lat], accuracyM / ruler.kx, accuracyM / ruler.ky);
  }

  /** Whether no edge comes within a distance of a box, so that all in it has the same code. */
  isClear(box: Bounds, distanceM: number): boolean {
    return !this.#cells || isClear(this.#cells, box, distanceM, new CheapRuler(Math.abs(box[1]) > Math.abs(box[3]) ? box[1] : box[3], 'meters'));
  }

  #codeOfExact(cells: AreaCells, cell: number, lon: number, lat: number): number {
    return cell < 0 || cells.distance[cell] !== 0 ? this.#codeOfCell(cells, cell) : this.#codeOf(this.#at(lon, lat));
  }

  /** What holds all of a cell that no edge crosses. */
  #codeOfCell({ bounds: [west, south], columns, width, height }: AreaCells, cell: number): number {
    if (cell < 0) return OUTSIDE;
    const known = this.#byCell[cell] ?? NOT_YET;
    if (known !== NOT_YET) return known;
    const found = this.#codeOf(this.#at(west + ((cell % columns) + 0.5) * width, south + (Math.floor(cell / columns) + 0.5) * height));
    this.#byCell[cell] = found;
    return found;
  }

  #codeOfCircle(cells: AreaCells, [lon, lat]: readonly [number, number], radiusX: number, radiusY: number): number {
    const codes = new Set([this.#codeOfExact(cells, cellAt(cells, lon, lat), lon, lat)]);
    for (const [x, y] of UNIT_SAMPLES) {
      const [sampleX, sampleY] = [lon + x * radiusX, lat + y * radiusY];
      codes.add(this.#codeOfExact(cells, cellAt(cells, sampleX, sampleY), sampleX, sampleY));
    }
    const [first = NOT_LOCATED, ...others] = codes;
    return others.length ? this.#codeOf([...new Set([...codes].flatMap((code) => this.#sets[code] ?? []))]) : first;
  }

  /** Which areas hold a place, edges included. */
  #at(lon: number, lat: number): Candidates {
    const found: Slug[] = [];
    for (const { id, holds, find } of this.#areas) if (holds(lon, lat) ?? find([lon, lat]).length > 0) found.push(id);
    return found;
  }

  #codeOf(found: Candidates): number {
    if (!found.length) return OUTSIDE;
    const key = found.length === 1 ? (found[0] ?? '-') : joinedKey(found);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const code = this.#sets.push(found) - 1;
    this.#byKey.set(key, code);
    return code;
  }
}

function joinedKey(found: Candidates): string {
  return found.map((id) => id ?? '-').sort().join();
}

/** Parts, and areas that have none: a place is told by the finest outline that holds it. */
function finestAreas(areas: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
  const wholes = new Set(areas.filter(({ properties }) => properties['role'] === 'part').map(({ properties }) => properties['partOf']));
  return areas.filter(({ id, properties: { role } }) => role === 'part' || (role === 'area' && !wholes.has(id)));
}

/** @param ruler of the latitude where a degree of longitude is shortest */
function isClear(cells: AreaCells, [left, bottom, right, top]: Bounds, distanceM: number, ruler: CheapRuler): boolean {
  const { bounds: [west, south, east, north], distance, width, height } = cells;
  const [reachX, reachY] = [(distanceM * SLACK) / ruler.kx, (distanceM * SLACK) / ruler.ky];
  if (left - reachX > east || right + reachX < west || bottom - reachY > north || top + reachY < south) return true;
  const middle = cellAt(cells, (left + right) / 2, (bottom + top) / 2);
  if (middle < 0) return false;
  const free = (distance[middle] ?? 0) - 1;
  return free * width > (right - left) / 2 + reachX && free * height > (top - bottom) / 2 + reachY;
}
