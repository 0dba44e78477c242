import type { Geometry, Position } from 'geojson';

/** What a GeoPackage geometry blob holds: the spatial reference it names, and the geometry in it. */
export type GeometryBlob =
  | { readonly ok: true; readonly srsId: number; readonly geometry: Geometry | null }
  | { readonly ok: false; readonly problem: string };

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const EMPTY_FLAG = 0b10000;
const MAX_DEPTH = 8;

/**
 * Reads a geometry column's value: the GeoPackage binary header, then well-known binary (ISO and EWKB
 * forms; heights and measures are dropped). Coordinates stay in the blob's own reference system.
 */
export function readGeometryBlob(blob: Uint8Array): GeometryBlob {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) {
    return { ok: false, problem: 'the geometry does not start with "GP"' };
  }
  const flags = blob[3] ?? 0;
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const srsId = view.getInt32(4, (flags & 1) === 1);
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined) return { ok: false, problem: 'the geometry has an unknown envelope' };
  if (flags & EMPTY_FLAG) return { ok: true, srsId, geometry: null };
  const reader = new WkbReader(view, 8 + envelope);
  const geometry = reader.geometry(0);
  return geometry ? { ok: true, srsId, geometry } : { ok: false, problem: reader.problem };
}

/** Walks well-known binary; every read is checked against the blob's length before it is made. */
class WkbReader {
  problem = 'the geometry ends too early';
  readonly #view: DataView;
  #at: number;
  #littleEndian = true;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  geometry(depth: number): Geometry | undefined {
    if (depth > MAX_DEPTH) return this.#fail('the geometry is nested too deeply');
    if (!this.#has(5)) return undefined;
    this.#littleEndian = this.#view.getUint8(this.#at) === 1;
    this.#at += 1;
    const { kind, dimensions } = this.#type();
    switch (kind) {
      case 1: return this.#point(dimensions);
      case 2: return wrap(this.#line(dimensions), (coordinates) => ({ type: 'LineString', coordinates }));
      case 3: return wrap(this.#rings(dimensions), (coordinates) => ({ type: 'Polygon', coordinates }));
      case 4: case 5: case 6: case 7: return this.#collection(kind, depth);
      default: return this.#fail(`geometry type ${kind} is not supported`);
    }
  }

  #fail(problem: string): undefined {
    this.problem = problem;
    return undefined;
  }

  #has(bytes: number): boolean {
    return this.#at + bytes <= this.#view.byteLength;
  }

  #uint32(): number {
    const value = this.#view.getUint32(this.#at, this.#littleEndian);
    this.#at += 4;
    return value;
  }

  #type(): { kind: number; dimensions: number } {
    const type = this.#uint32();
    const ewkbZ = (type & 0x80000000) !== 0;
    const ewkbM = (type & 0x40000000) !== 0;
    if (type & 0x20000000) this.#at += 4;
    const base = type & 0x0fffffff;
    const iso = Math.floor(base / 1000);
    const extra = iso === 3 ? 2 : iso > 0 ? 1 : Number(ewkbZ) + Number(ewkbM);
    return { kind: base % 1000, dimensions: 2 + extra };
  }

  #point(dimensions: number): Geometry | undefined {
    if (!this.#has(8 * dimensions)) return undefined;
    return { type: 'Point', coordinates: this.#position(dimensions) };
  }

  #position(dimensions: number): Position {
    const position = [
      this.#view.getFloat64(this.#at, this.#littleEndian),
      this.#view.getFloat64(this.#at + 8, this.#littleEndian),
    ];
    this.#at += 8 * dimensions;
    return position;
  }

  #count(bytesEach: number): number | undefined {
    if (!this.#has(4)) return undefined;
    const count = this.#uint32();
    return this.#has(count * bytesEach) ? count : undefined;
  }

  #line(dimensions: number): Position[] | undefined {
    const count = this.#count(8 * dimensions);
    if (count === undefined) return undefined;
    return Array.from({ length: count }, () => this.#position(dimensions));
  }

  #rings(dimensions: number): Position[][] | undefined {
    const count = this.#count(4);
    if (count === undefined) return undefined;
    const rings: Position[][] = [];
    for (let i = 0; i < count; i++) {
      const ring = this.#line(dimensions);
      if (!ring) return undefined;
      rings.push(ring);
    }
    return rings;
  }

  #collection(kind: 4 | 5 | 6 | 7, depth: number): Geometry | undefined {
    const count = this.#count(5);
    if (count === undefined) return undefined;
    const parts: Geometry[] = [];
    for (let i = 0; i < count; i++) {
      const part = this.geometry(depth + 1);
      if (!part) return undefined;
      parts.push(part);
    }
    if (kind === 4) return { type: 'MultiPoint', coordinates: parts.flatMap((p) => (p.type === 'Point' ? [p.coordinates] : [])) };
    if (kind === 5) return { type: 'MultiLineString', coordinates: parts.flatMap((p) => (p.type === 'LineString' ? [p.coordinates] : [])) };
    if (kind === 6) return { type: 'MultiPolygon', coordinates: parts.flatMap((p) => (p.type === 'Polygon' ? [p.coordinates] : [])) };
    return { type: 'GeometryCollection', geometries: parts };
  }
}

function wrap<T>(value: T | undefined, make: (value: T) => Geometry): Geometry | undefined {
  return value === undefined ? undefined : make(value);
}
