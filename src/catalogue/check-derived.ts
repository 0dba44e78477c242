import { checkEntries, without, type Checked } from './checked.ts';
import { checkShape, type Known } from './check-shape.ts';
import { isRecord, own } from './json.ts';
import { checkLimits } from './limits.ts';
import { found, isTolerable, member, shown, type Finding } from './problem.ts';
import { leaf } from './shape.ts';
import { DERIVED, DERIVED_FEATURE } from './shapes-later.ts';
import type { Derived } from './types.ts';

/** Checks the file of what follows from positions; features with trouble in them are left out of `value`. */
export function checkDerived(value: unknown, known: Known): Checked<Derived> {
  const limits = checkLimits(value);
  if (limits.length > 0) return { value: null, findings: limits };
  const features = isRecord(value) ? own(value, 'features') : undefined;
  if (!isRecord(value) || !isRecord(features)) return { value: null, findings: checkShape(value, DERIVED, '', known) };
  const head = checkShape({ ...without(value, '$schema'), features: {} }, DERIVED, '', known);
  const { good, findings } = checkEntries(features, DERIVED_FEATURE, (key) => member('features', key), known);
  const refs = Object.keys(features).flatMap((ref) => checkShape(ref, leaf('feature-ref'), member('features', ref), known));
  const bad = new Set(refs.filter((finding) => !isTolerable(finding)).map(({ where }) => where));
  const named = Object.entries(good).filter(([ref]) => !bad.has(member('features', ref)));
  const all = [...head, ...findings, ...refs, ...zoningKeys(own(value, 'zoning'), features)];
  const usable = { ...value, features: Object.fromEntries(named) };
  return { value: isDerived(usable, head) ? usable : null, findings: all };
}

/** Holds when the members around the features have no trouble and the features are those `checkEntries` calls good. */
function isDerived(value: object, head: readonly Finding[]): value is Derived {
  return isRecord(value) && head.every(isTolerable);
}

/** Zoning classes that features name have a name themselves. */
function zoningKeys(zoning: unknown, features: Readonly<Record<string, unknown>>): readonly Finding[] {
  if (!isRecord(zoning)) return [];
  return Object.entries(features).flatMap(([ref, feature]) => {
    const located = isRecord(feature) ? own(feature, 'zoning') : undefined;
    const candidates = isRecord(located) ? own(located, 'candidates') : undefined;
    if (!Array.isArray(candidates)) return [];
    return candidates.flatMap((candidate: unknown, index) => {
      const key = isRecord(candidate) ? own(candidate, 'value') : null;
      if (typeof key !== 'string' || Object.hasOwn(zoning, key)) return [];
      return [found('unknown-zoning', `${member('features', ref)}.zoning.candidates[${index}].value`, { value: shown(key) })];
    });
  });
}
