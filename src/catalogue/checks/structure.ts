import type { Feature, Geometry } from 'geojson';
import { isRecord, own } from '../json.ts';
import { found, shown, type Finding } from '../problem.ts';

/** How deep the lists of positions of each type are nested. */
const NESTING: ReadonlyMap<string, number> = new Map([
  ['Point', 0], ['MultiPoint', 1], ['LineString', 1], ['MultiLineString', 2], ['Polygon', 2], ['MultiPolygon', 3],
]);

/** A feature whose members are there and whose coordinates are nested as their type asks; their items may be anything. */
export interface RawFeature {
  readonly id?: unknown;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
}

export function checkFeatureStructure(value: unknown): readonly Finding[] {
  if (!isRecord(value)) return [found('not-a-feature', '', { value: shown(value) })];
  const type = own(value, 'type');
  if (type !== undefined && type !== 'Feature') return [found('not-a-feature', 'type', { value: shown(type) })];
  const missing = ['type', 'geometry', 'properties'].filter((name) => !Object.hasOwn(value, name));
  if (missing.length > 0) return missing.map((name) => found('missing', '', { name }));
  if (value['properties'] !== null && !isRecord(value['properties'])) {
    return [found('wrong-type', 'properties', { expected: 'object', value: shown(value['properties']) })];
  }
  return value['geometry'] === null ? [] : checkGeometryStructure(value['geometry'], 'geometry');
}

/** Safe for values up to `MAX_DEPTH` levels: collections can hold collections. */
export function checkGeometryStructure(value: unknown, path: string): readonly Finding[] {
  if (!isRecord(value)) return [found('wrong-type', path, { expected: 'object', value: shown(value) })];
  const type = own(value, 'type');
  if (type === undefined) return [found('missing', path, { name: 'type' })];
  const content = type === 'GeometryCollection' ? 'geometries' : 'coordinates';
  const nesting = typeof type === 'string' ? NESTING.get(type) : undefined;
  if (nesting === undefined && content === 'coordinates') return [found('unknown-geometry-type', `${path}.type`, { value: shown(type) })];
  if (!Object.hasOwn(value, content)) return [found('missing', path, { name: content })];
  if (nesting === undefined) return checkCollection(value[content], `${path}.${content}`);
  const where = oddPath(value['coordinates'], nesting, `${path}.coordinates`);
  return where === null ? [] : [found('bad-coordinates', where, { type: shown(type) })];
}

function checkCollection(value: unknown, path: string): readonly Finding[] {
  if (!Array.isArray(value)) return [found('wrong-type', path, { expected: 'list', value: shown(value) })];
  return value.flatMap((each, index) => checkGeometryStructure(each, `${path}[${index}]`));
}

/** Path of the first list that is nested otherwise than `nesting` levels above its positions. */
function oddPath(value: unknown, nesting: number, path: string): string | null {
  if (!Array.isArray(value)) return path;
  if (nesting === 0) return isPositionLike(value) ? null : path;
  for (const [index, each] of value.entries()) {
    const odd = oddPath(each, nesting - 1, `${path}[${index}]`);
    if (odd !== null) return odd;
  }
  return null;
}

/** Two members or more, whatever they are: the check for finite numbers names the odd ones. An empty list is found as empty. */
function isPositionLike(value: readonly unknown[]): boolean {
  return value.length >= 2 && !value.some((each) => typeof each === 'object' && each !== null);
}

/** Narrows a value in which `checkFeatureStructure` found nothing. */
export function isStructured(value: unknown, findings: readonly Finding[]): value is Feature<Geometry | null> & RawFeature {
  return isRecord(value) && findings.length === 0;
}
