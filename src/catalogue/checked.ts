import { checkShape, type Known } from './check-shape.ts';
import { type JsonObject } from './json.ts';
import { found, isTolerable, type Finding } from './problem.ts';
import type { Shape } from './shape.ts';

/** What could be read of a file, and what is wrong with it; `value` is `null` when nothing of it can be used. */
export interface Checked<Value> {
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}

export interface CheckedEntries {
  /** The entries that are good enough to be shown. */
  readonly good: JsonObject;
  readonly findings: readonly Finding[];
}

/** Checks each entry of a record on its own, so that one bad entry costs no other. */
export function checkEntries(value: JsonObject, of: Shape, pathOf: (key: string) => string, known: Known): CheckedEntries {
  const good: [string, unknown][] = [];
  const findings: Finding[] = [];
  for (const key of Object.keys(value)) {
    const news = key === '__proto__' ? [found('bad-key', '', { value: key })] : checkShape(value[key], of, pathOf(key), known);
    for (const finding of news) findings.push(finding);
    if (news.every(isTolerable)) good.push([key, value[key]]);
  }
  return { good: Object.fromEntries(good), findings };
}

/** The members of an object without those named. */
export function without(value: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
