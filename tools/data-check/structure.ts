import validation from 'geojson-validation';
import type { AnyFeature } from '../../src/catalogue/check-layer.ts';
import { isRecord } from '../../src/catalogue/json.ts';
import { found, shown, type Finding, type ProblemCode } from '../../src/catalogue/problem.ts';

/** What both this library and our own checks find; ours say more. */
const FOUND_ALREADY: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'not-a-number', 'empty-geometry', 'ring-too-short', 'ring-open', 'bad-coordinates', 'unknown-geometry-type',
]);

/**
 * What `geojson-validation` says of a feature. Call it only after the checks of depth and of types:
 * it recurses without limit, and takes the names of what every object inherits for types.
 */
export function checkFeatureWithLibrary(feature: AnyFeature, findings: readonly Finding[]): readonly Finding[] {
  if (findings.some(({ code }) => FOUND_ALREADY.has(code))) return [];
  return guarded(() => validation.isFeature(feature, true));
}

/** What `geojson-validation` says of a collection, its features aside. */
export function checkCollectionWithLibrary(value: unknown): readonly Finding[] {
  if (!isRecord(value)) return [];
  return guarded(() => validation.isFeatureCollection({ ...value, features: [] }, true));
}

/** The library throws on some malformed input. */
function guarded(check: () => readonly string[] | undefined): readonly Finding[] {
  try {
    return (check() ?? []).map((message) => found('structure', '', { value: shown(message) }));
  } catch {
    return [found('structure', '', { value: 'it cannot be read as GeoJSON' })];
  }
}
