import { checkLimits } from '../../catalogue/limits.ts';
import { isRecord, own } from '../../catalogue/json.ts';
import { parseJson } from '../../catalogue/parse-json.ts';
import { shown, type Finding } from '../../catalogue/problem.ts';
import type { Grid } from '../../catalogue/types.ts';
import { readingOfCode } from '../crs-code.ts';
import { problem, type OpeningProblem } from '../model.ts';
import { unusable, type FileFormat, type RawFeature, type Stated } from './format.ts';

const GEOMETRIES: ReadonlySet<unknown> = new Set([
  'Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection',
]);

/** RFC 7946, and the `crs` member of its forerunner. */
export const geojson: FileFormat = {
  name: 'GeoJSON',
  extensions: ['geojson', 'json'],
  recognises: ({ head }) => /^[[{]/.test(head),
  async read({ bytes }, { grid, report }) {
    report('parsing', null);
    const parsed = parseJson(bytes);
    if (!parsed.ok) return unusable(whole(parsed.finding));
    const limits = checkLimits(parsed.value);
    if (limits.length > 0) return unusable(...limits.map(whole));
    const features = featuresIn(parsed.value);
    if (!features) return unusable(notGeojson(parsed.value));
    if (features.length === 0) return unusable(problem('no-features', 'left-out'));
    const stated = statedIn(parsed.value, grid);
    if (typeof stated === 'string') return unusable(problem('unknown-crs', 'left-out', { value: stated }));
    return { layers: [{ features, stated, anyWinding: false }], problems: [] };
  },
};

function whole({ code, where, params }: Finding): OpeningProblem {
  return { code, where, params, effect: 'left-out' };
}

function notGeojson(value: unknown): OpeningProblem {
  const type = isRecord(value) ? own(value, 'type') : undefined;
  if (isRecord(value) && type === 'FeatureCollection') {
    if (!Object.hasOwn(value, 'features')) return problem('missing', 'left-out', { name: 'features' });
    return problem('wrong-type', 'left-out', { expected: 'list', value: shown(own(value, 'features')) }, 'features');
  }
  return problem('not-geojson', 'left-out', { value: shown(type ?? value) }, type === undefined ? '' : 'type');
}

/** `null`: not GeoJSON. A list of features is taken for a collection of them. */
function featuresIn(value: unknown): readonly RawFeature[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every((each) => isRecord(each) && own(each, 'type') === 'Feature') ? value.map(rawFeature) : null;
  if (!isRecord(value)) return null;
  const type = own(value, 'type');
  const features = own(value, 'features');
  if (type === 'FeatureCollection') return Array.isArray(features) ? features.map(rawFeature) : null;
  if (type === 'Feature') return [rawFeature(value, 0)];
  return GEOMETRIES.has(type) ? [{ number: 1, geometry: value, properties: {} }] : null;
}

/** What is no feature at all stands there as a geometry, whose check says so. */
function rawFeature(value: unknown, index: number): RawFeature {
  const number = index + 1;
  if (!isRecord(value)) return { number, geometry: value, properties: {} };
  const properties = own(value, 'properties');
  const isFeature = own(value, 'type') === 'Feature' || Object.hasOwn(value, 'geometry');
  return {
    number,
    geometry: isFeature ? own(value, 'geometry') : value,
    properties: isRecord(properties) ? properties : {},
    ...(Object.hasOwn(value, 'id') ? { id: own(value, 'id') } : {}),
  };
}

/** What the file says of its positions; the name of a system that is not known here. */
function statedIn(value: unknown, grid: Grid | null): Stated | string {
  const crs = isRecord(value) ? own(value, 'crs') : undefined;
  if (!isRecord(crs)) return { kind: 'presumes', reading: 'lon-lat' };
  const inside = own(crs, 'properties');
  const name = isRecord(inside) ? (own(inside, 'name') ?? own(inside, 'code')) : own(crs, 'name');
  const code = typeof name === 'string' || typeof name === 'number' ? String(name) : null;
  const reading = code === null ? null : readingOfCode(code, grid);
  return reading ? { kind: 'says', reading } : shown(code ?? crs);
}
