import { isRecord } from '../catalogue/json.ts';
import { shown } from '../catalogue/problem.ts';
import type { RawFeature } from './formats/format.ts';
import { problem, type OpeningProblem } from './model.ts';

/** How many positions a geometry has, whatever it is. */
export function vertexCount(geometry: unknown): number {
  const stack: unknown[] = [geometry];
  let count = 0;
  while (stack.length > 0) {
    const top = stack.pop();
    if (Array.isArray(top)) {
      if (typeof top[0] === 'number') count += 1;
      else for (const each of top) stack.push(each);
    } else if (isRecord(top)) {
      stack.push(top['coordinates'], top['geometries']);
    }
  }
  return count;
}

/** Ids that stand in a file more than once: no harm here, but a sign of a mistake there. */
export function repeatedIds(features: readonly RawFeature[]): readonly OpeningProblem[] {
  const numbers = new Map<string, number>();
  const repeated: OpeningProblem[] = [];
  for (const { id, number } of features) {
    if (typeof id !== 'string' && typeof id !== 'number') continue;
    const first = numbers.get(String(id));
    if (first === undefined) numbers.set(String(id), number);
    else repeated.push({ ...problem('duplicate-id', 'kept', { value: shown(id), number: first }), number });
  }
  return repeated;
}
