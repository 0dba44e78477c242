import osmtogeojson from 'osmtogeojson';
import { SourceProblem } from '../source-problem.ts';
import type { SourceFeature } from '../sources.ts';
import { isRecord, readJson } from './json.ts';

/** Features of an Overpass answer with `out geom`; properties are the tags. */
export function readOverpass(path: string, bytes: Uint8Array): readonly SourceFeature[] {
  const answer = readJson(path, bytes);
  if (!isRecord(answer) || !Array.isArray(answer['elements'])) {
    throw new SourceProblem(path, 'not an Overpass answer: "elements" is missing');
  }
  const remark = answer['remark'];
  if (typeof remark === 'string' && remark.includes('error')) {
    throw new SourceProblem(path, `the Overpass answer is incomplete: ${remark}`);
  }
  const bare = answer['elements'].findIndex(lacksGeometry);
  if (bare >= 0) throw new SourceProblem(path, `elements[${bare}] has no geometry: ask Overpass for "out geom"`);
  return osmtogeojson(answer).features.map(({ geometry, properties }) => ({
    type: 'Feature',
    id: `${properties.type}/${properties.id}`,
    properties: properties.tags,
    geometry,
  }));
}

function lacksGeometry(element: unknown): boolean {
  if (!isRecord(element)) return true;
  if (element['type'] === 'node') return typeof element['lat'] !== 'number' || typeof element['lon'] !== 'number';
  if (element['type'] === 'way') return !Array.isArray(element['geometry']);
  return element['type'] === 'relation' && !Array.isArray(element['members']);
}
