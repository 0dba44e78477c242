import type { FeatureCollection, Geometry, Position } from 'geojson';

/** A place to be drawn and named: degrees of WGS 84. */
export interface StillPlace {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

export interface StillLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** A small map that does not move, in the units of its `viewBox`. */
export interface StillMap {
  readonly width: number;
  readonly height: number;
  /** SVG path data of each outline. */
  readonly outlines: readonly string[];
  readonly places: readonly {
    readonly place: StillPlace;
    readonly x: number;
    readonly y: number;
    /** `null` where no free room is left for the name. */
    readonly label: StillLabel | null;
  }[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Project = (lon: number, lat: number) => readonly [x: number, y: number];

const MARGIN_SHARE = 0.14;
const MAX_LAT = 85;
export const LABEL_SIZE = 12;
const LETTER_WIDTH = 0.56 * LABEL_SIZE;
const MARK_RADIUS = 6;

/**
 * Lays out places over outlines in spherical Mercator, framed by the places.
 *
 * @param width of the drawing, in its own units; the height follows
 */
export function stillMap(outlines: FeatureCollection<Geometry | null>, places: readonly StillPlace[], width: number): StillMap {
  const { project, height } = frame(places, width);
  const points = places.map((place) => {
    const [x, y] = project(place.lon, place.lat);
    return { place, x: round(x), y: round(y) };
  });
  const taken: Box[] = points.map(({ x, y }) => around(x, y, MARK_RADIUS));
  return {
    width,
    height,
    outlines: outlines.features.flatMap(({ geometry }) => pathsOf(geometry, project)),
    places: points.map((point) => ({ ...point, label: placeLabel(point, taken, { left: 0, top: 0, right: width, bottom: height }) })),
  };
}

function frame(places: readonly StillPlace[], width: number): { project: Project; height: number } {
  const xs = places.map(({ lon }) => mercatorX(lon));
  const ys = places.map(({ lat }) => mercatorY(lat));
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const span = Math.max(east - west, north - south) || 1;
  const margin = span * MARGIN_SHARE;
  const scale = width / (Math.max(east - west, span / 2) + 2 * margin);
  const height = Math.round((Math.max(north - south, span / 2) + 2 * margin) * scale);
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  return {
    height,
    project: (lon, lat) => [
      width / 2 + (mercatorX(lon) - middleX) * scale,
      height / 2 - (mercatorY(lat) - middleY) * scale,
    ],
  };
}

function mercatorX(lon: number): number {
  return (lon * Math.PI) / 180;
}

function mercatorY(lat: number): number {
  const clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
  return Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360));
}

function pathsOf(geometry: Geometry | null, project: Project): readonly string[] {
  if (geometry?.type === 'Polygon') return [pathOf(geometry.coordinates, project)];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.map((rings) => pathOf(rings, project));
  return [];
}

function pathOf(rings: readonly (readonly Position[])[], project: Project): string {
  return rings
    .map((ring) => {
      const points = ring.map(([lon = 0, lat = 0]) => project(lon, lat).map(round).join(' '));
      return `M${points.join('L')}Z`;
    })
    .join('');
}

/** Tries right, left, above and below of the mark, and takes the room for good. */
function placeLabel({ place, x, y }: { place: StillPlace; x: number; y: number }, taken: Box[], room: Box): StillLabel | null {
  const length = place.name.length * LETTER_WIDTH;
  const gap = MARK_RADIUS + 3;
  const middle = y + LABEL_SIZE * 0.35;
  const candidates: readonly StillLabel[] = [
    { x: x + gap, y: middle, anchor: 'start' },
    { x: x - gap, y: middle, anchor: 'end' },
    { x, y: y - gap, anchor: 'middle' },
    { x, y: y + gap + LABEL_SIZE * 0.8, anchor: 'middle' },
  ];
  for (const label of candidates) {
    const box = boxOf(label, length);
    if (!within(box, room) || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    return { ...label, x: round(label.x), y: round(label.y) };
  }
  return null;
}

function boxOf({ x, y, anchor }: StillLabel, length: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  return { left, top: y - LABEL_SIZE * 0.8, right: left + length, bottom: y + LABEL_SIZE * 0.25 };
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
