import type { Geometry, Position } from 'geojson';
import { linesOf } from '../catalogue/checks/geometry-check.ts';
import { checkGeometry } from '../catalogue/checks/geometry-checks.ts';
import { checkGeometryStructure } from '../catalogue/checks/structure.ts';
import { isRecord } from '../catalogue/json.ts';
import type { Finding } from '../catalogue/problem.ts';
import type { Bounds } from '../catalogue/types.ts';
import { rewind } from '../geo/rings.ts';
import type { RawFeature } from './formats/format.ts';
import { closeRings, countRepeated, dropRepeated, mapPositions, swapAxes } from './mends.ts';
import type { Effect, OpeningCode, OpeningProblem } from './model.ts';
import { partsOf } from './parts.ts';
import { placeOf } from './place-of.ts';
import type { Convert } from './readings.ts';

export interface CheckScope {
  readonly bounds: Bounds;
  readonly convert: Convert;
  readonly anyWinding: boolean;
}

/** A finding of the data's own checks, or of those here. */
type AnyFinding = Omit<Finding, 'code'> & { readonly code: Finding['code'] | OpeningCode };

/** One geometry of a feature and what becomes of it; `null` when nothing of it can be used. */
export interface CheckedPart {
  readonly effect: Effect;
  readonly geometry: Geometry | null;
  readonly problems: readonly OpeningProblem[];
  readonly isOutside: boolean;
}

/** Puts a feature's geometry into degrees and checks it; a collection comes as several parts. */
export function checkFeature({ geometry }: RawFeature, scope: CheckScope): readonly CheckedPart[] {
  if (geometry === null || geometry === undefined) return [leftOut([{ code: 'no-position', where: '', params: {} }], null)];
  const structure = checkGeometryStructure(geometry, 'geometry');
  if (!isGeometry(geometry, structure)) return [leftOut(structure, null)];
  const parts = partsOf(mapPositions(geometry, (position) => inDegrees(position, scope.convert)));
  if (parts.length === 0) return [leftOut([{ code: 'empty-geometry', where: 'geometry', params: {} }], null)];
  return parts.map((part) => checkPart(part, scope));
}

function isGeometry(value: unknown, findings: readonly Finding[]): value is Geometry {
  return isRecord(value) && findings.length === 0;
}

/** Heights are left behind. What is no number stays as it is, to be found as such. */
function inDegrees(position: Position, convert: Convert): Position {
  const [first, second] = position;
  return Number.isFinite(first) && Number.isFinite(second) ? [...convert(Number(first), Number(second))] : position.slice(0, 2);
}

function checkPart(geometry: Geometry, scope: CheckScope): CheckedPart {
  const before = findingsIn(geometry, scope);
  const isOutside = before.some(({ code }) => code === 'outside-bounds');
  const faults = before.filter(({ code }) => code !== 'outside-bounds');
  if (faults.length === 0) return { effect: 'kept', geometry: rewind(geometry), problems: [], isOutside };
  const mended = mend(geometry, faults);
  const after = findingsIn(mended, scope);
  const remaining = after.filter(({ code }) => code !== 'outside-bounds');
  if (remaining.length > 0) return leftOut(distinct([...faults, ...remaining]), geometry);
  return { effect: 'mendable', geometry: mended, problems: problemsOf(faults, 'mendable', mended), isOutside: after.length > 0 };
}

function findingsIn(geometry: Geometry, { bounds, anyWinding }: CheckScope): readonly AnyFinding[] {
  const findings: readonly AnyFinding[] = checkGeometry(geometry, { bounds });
  const own = findings.some(({ code }) => code === 'not-a-number' || code === 'not-finite' || code === 'empty-geometry') ? [] : ownFindings(geometry);
  return [...findings, ...own].filter(({ code }) => !anyWinding || (code !== 'outer-clockwise' && code !== 'hole-counterclockwise'));
}

/** What the data's own checks do not ask, since their layers have but points and polygons. */
function ownFindings(geometry: Geometry): readonly AnyFinding[] {
  const isLine = geometry.type === 'LineString' || geometry.type === 'MultiLineString';
  const short = isLine && linesOf(geometry).some(({ positions }) => new Set(positions.map(String)).size < 2);
  const repeated = countRepeated(geometry);
  return [
    ...(short ? [{ code: 'line-too-short', where: '', params: {} } as const] : []),
    ...(repeated > 0 ? [{ code: 'duplicate-points', where: '', params: { count: repeated } } as const] : []),
  ];
}

function mend(geometry: Geometry, findings: readonly AnyFinding[]): Geometry {
  const isSwapped = findings.some(({ code, params }) => code === 'swapped' && params['count'] === params['total']);
  return rewind(dropRepeated(closeRings(isSwapped ? swapAxes(geometry) : geometry)));
}

function leftOut(findings: readonly AnyFinding[], geometry: Geometry | null): CheckedPart {
  return { effect: 'left-out', geometry: null, problems: problemsOf(findings, 'left-out', geometry), isOutside: false };
}

function problemsOf(findings: readonly AnyFinding[], effect: Effect, geometry: Geometry | null): readonly OpeningProblem[] {
  return findings.map((finding) => {
    const place = placeOf(finding.params['at'], geometry);
    return { ...finding, effect, ...(place ? { place } : {}) };
  });
}

function distinct(findings: readonly AnyFinding[]): readonly AnyFinding[] {
  return findings.filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index);
}
