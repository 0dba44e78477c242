import type { Checked } from './checked.ts';
import { checkShape, isBounds, type Known } from './check-shape.ts';
import { isRecord, own } from './json.ts';
import { checkLimits } from './limits.ts';
import { found, isTolerable, shown, type Finding } from './problem.ts';
import { STREETS } from './shapes-later.ts';
import type { Bounds, Streets } from './types.ts';

/** Checks the file of streets; those without a name or without bounds inside `bounds` are left out of `value`. */
export function checkStreets(value: unknown, bounds: Bounds, known: Known): Checked<Streets> {
  const limits = checkLimits(value);
  if (limits.length > 0) return { value: null, findings: limits };
  const streets = isRecord(value) ? own(value, 'streets') : undefined;
  if (!isRecord(value) || !Array.isArray(streets)) return { value: null, findings: checkShape(value, STREETS, '', known) };
  const head = checkShape({ ...value, streets: [] }, STREETS, '', known);
  const bad = streets.flatMap((street: unknown, index) =>
    isStreet(street, bounds) ? [] : [found('bad-street', `streets[${index}]`, { value: shown(Array.isArray(street) ? (street[0] ?? street) : street) })]);
  const usable = { ...value, streets: streets.filter((street: unknown) => isStreet(street, bounds)) };
  return { value: isStreets(usable, head) ? usable : null, findings: [...head, ...bad] };
}

function isStreets(value: object, head: readonly Finding[]): value is Streets {
  return isRecord(value) && head.every(isTolerable);
}

function isStreet(street: unknown, [west, south, east, north]: Bounds): street is Streets['streets'][number] {
  if (!Array.isArray(street) || street.length !== 5) return false;
  const [name, w, s, e, n]: readonly unknown[] = street;
  if (typeof name !== 'string' || name.trim() === '') return false;
  if (typeof w !== 'number' || typeof s !== 'number' || typeof e !== 'number' || typeof n !== 'number') return false;
  // A short street along a meridian may be as narrow as its coordinates are fine.
  return isBounds([w - 1e-9, s - 1e-9, e + 1e-9, n + 1e-9]) && w <= e && s <= n && w >= west && e <= east && s >= south && n <= north;
}
