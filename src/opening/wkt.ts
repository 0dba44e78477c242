import type { Geometry, Position } from 'geojson';

const KINDS = 'POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION';
const START = new RegExp(String.raw`^\s*(?:SRID=\d+;)?\s*(?:${KINDS})(?:Z|M|ZM)?\b`, 'i');
const TOKEN = /[A-Za-z]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[(),]|\S/g;
const MAX_DEPTH = 8;

export function looksLikeWkt(text: string): boolean {
  return START.test(text);
}

/** Well-known text as a geometry, heights and measures left out; `null` where it is none, or is empty. */
export function parseWkt(text: string): Geometry | null {
  const reader = new WktReader(text.replace(/^\s*SRID=\d+;/i, '').match(TOKEN) ?? []);
  const geometry = reader.geometry(0);
  return geometry && reader.isDone ? geometry : null;
}

/** Reads token by token; anything unexpected makes the result `null`. */
class WktReader {
  #at = 0;

  constructor(readonly tokens: readonly string[]) {}

  get isDone(): boolean {
    return this.#at === this.tokens.length;
  }

  geometry(depth: number): Geometry | null {
    // QGIS writes `PolygonZ`, the standard `POLYGON Z`.
    const kind = this.#next().toUpperCase().replace(/(?:ZM|Z|M)$/, '');
    if (/^(?:Z|M|ZM)$/i.test(this.tokens[this.#at] ?? '')) this.#at += 1;
    switch (kind) {
      case 'POINT': return made(this.#list(() => this.#position()), ([coordinates]) => (coordinates ? { type: 'Point', coordinates } : null));
      case 'LINESTRING': return made(this.#positions(), (coordinates) => ({ type: 'LineString', coordinates }));
      case 'POLYGON': return made(this.#rings(), (coordinates) => ({ type: 'Polygon', coordinates }));
      case 'MULTIPOINT': return made(this.#list(() => this.#bracketedPosition()), (coordinates) => ({ type: 'MultiPoint', coordinates }));
      case 'MULTILINESTRING': return made(this.#rings(), (coordinates) => ({ type: 'MultiLineString', coordinates }));
      case 'MULTIPOLYGON': return made(this.#list(() => this.#rings()), (coordinates) => ({ type: 'MultiPolygon', coordinates }));
      case 'GEOMETRYCOLLECTION':
        return depth > MAX_DEPTH ? null : made(this.#list(() => this.geometry(depth + 1)), (geometries) => ({ type: 'GeometryCollection', geometries }));
      default: return null;
    }
  }

  #next(): string {
    return this.tokens[this.#at++] ?? '';
  }

  #list<Item>(item: () => Item | null): Item[] | null {
    if (this.#next() !== '(') return null;
    const items: Item[] = [];
    for (;;) {
      const one = item();
      if (one === null) return null;
      items.push(one);
      const sign = this.#next();
      if (sign === ')') return items;
      if (sign !== ',') return null;
    }
  }

  #position(): Position | null {
    const numbers: number[] = [];
    while (/^[-+.\d]/.test(this.tokens[this.#at] ?? '')) numbers.push(Number(this.#next()));
    return numbers.length >= 2 && numbers.length <= 4 ? numbers.slice(0, 2) : null;
  }

  /** `MULTIPOINT((1 2), (3 4))` and `MULTIPOINT(1 2, 3 4)` are both in use. */
  #bracketedPosition(): Position | null {
    if (this.tokens[this.#at] !== '(') return this.#position();
    return this.#list(() => this.#position())?.[0] ?? null;
  }

  #positions(): Position[] | null {
    return this.#list(() => this.#position());
  }

  #rings(): Position[][] | null {
    return this.#list(() => this.#positions());
  }
}

function made<From>(from: From | null, make: (value: From) => Geometry | null): Geometry | null {
  return from === null ? null : make(from);
}
