import type { Geometry, Position } from 'geojson';
import { positionsOf } from './map-positions.ts';

const LITTLE_ENDIAN_FLAG = 0b1;
const ENVELOPE_XY_FLAG = 0b10;
const EMPTY_FLAG = 0b10000;
const HEADER_BYTES = 8;
const ENVELOPE_BYTES = 32;

const WKB_TYPE = {
  Point: 1, LineString: 2, Polygon: 3, MultiPoint: 4, MultiLineString: 5, MultiPolygon: 6, GeometryCollection: 7,
} as const satisfies Readonly<Record<Geometry['type'], number>>;

/**
 * A geometry column's value: the GeoPackage binary header, with the bounds of what is no point, then well-known binary,
 * little endian, in two dimensions. Heights are dropped; coordinates are written as they are.
 */
export function writeGeometryBlob(geometry: Geometry, srsId: number): Uint8Array {
  const positions = positionsOf(geometry);
  const hasEnvelope = positions.length > 0 && geometry.type !== 'Point';
  const writer = new Writer(HEADER_BYTES + (hasEnvelope ? ENVELOPE_BYTES : 0) + wkbBytes(geometry));
  for (const byte of [0x47, 0x50, 0, LITTLE_ENDIAN_FLAG | (hasEnvelope ? ENVELOPE_XY_FLAG : 0) | (positions.length ? 0 : EMPTY_FLAG)]) writer.uint8(byte);
  writer.int32(srsId);
  if (hasEnvelope) for (const value of envelope(positions)) writer.float64(value);
  writeWkb(writer, geometry);
  return writer.bytes;
}

function envelope(positions: readonly Position[]): readonly number[] {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of positions) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  return [minX, maxX, minY, maxY];
}

/** Parts of a multi-geometry as geometries of their own, as well-known binary has them. */
function partsOf(geometry: Geometry): readonly Geometry[] {
  switch (geometry.type) {
    case 'MultiPoint': return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString': return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon': return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection': return geometry.geometries;
    default: return [];
  }
}

function wkbBytes(geometry: Geometry): number {
  const start = 5;
  switch (geometry.type) {
    case 'Point': return start + 16;
    case 'LineString': return start + lineBytes(geometry.coordinates);
    case 'Polygon': return start + 4 + geometry.coordinates.reduce((sum, ring) => sum + lineBytes(ring), 0);
    default: return start + 4 + partsOf(geometry).reduce((sum, part) => sum + wkbBytes(part), 0);
  }
}

function lineBytes(line: readonly Position[]): number {
  return 4 + 16 * line.length;
}

function writeWkb(writer: Writer, geometry: Geometry): void {
  writer.uint8(1);
  writer.uint32(WKB_TYPE[geometry.type]);
  switch (geometry.type) {
    case 'Point':
      return writer.position(geometry.coordinates);
    case 'LineString':
      return writer.line(geometry.coordinates);
    case 'Polygon':
      writer.uint32(geometry.coordinates.length);
      for (const ring of geometry.coordinates) writer.line(ring);
      return;
    default: {
      const parts = partsOf(geometry);
      writer.uint32(parts.length);
      for (const part of parts) writeWkb(writer, part);
    }
  }
}

/** Fills bytes of a known number, one value after the other. */
class Writer {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.#view = new DataView(this.bytes.buffer);
  }

  uint8(value: number): void {
    this.#view.setUint8(this.#at, value);
    this.#at += 1;
  }

  int32(value: number): void {
    this.#view.setInt32(this.#at, value, true);
    this.#at += 4;
  }

  uint32(value: number): void {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  float64(value: number): void {
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
  }

  /** A point without coordinates is written with NaN, as the format has it. */
  position([x = NaN, y = NaN]: Position): void {
    this.float64(x);
    this.float64(y);
  }

  line(positions: readonly Position[]): void {
    this.uint32(positions.length);
    for (const position of positions) this.position(position);
  }
}
