import { found, type Finding } from './problem.ts';

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 50_000_000;
export const MAX_FEATURES = 100_000;
/** Positions of all geometries of a file together. */
export const MAX_VERTICES = 2_000_000;
/** Levels of lists and objects inside each other. */
export const MAX_DEPTH = 32;
/** Characters of one text: maps and lists would take long to lay out more. */
export const MAX_TEXT_LENGTH = 10_000;

/**
 * Whether a parsed JSON value is small and shallow enough to be read by functions that call themselves.
 * Walks without recursion, so that any depth is safe.
 */
export function checkLimits(value: unknown): readonly Finding[] {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let vertices = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (typeof top.value !== 'object' || top.value === null) continue;
    if (top.depth >= MAX_DEPTH) return [found('too-deep', '', { limit: MAX_DEPTH })];
    if (isPositionLike(top.value)) {
      vertices += 1;
      if (vertices > MAX_VERTICES) return [found('too-many-vertices', '', { limit: MAX_VERTICES })];
    } else {
      pushMembers(top.value, top.depth + 1, stack);
    }
  }
  return checkFeatureCount(value);
}

function isPositionLike(value: object): boolean {
  return Array.isArray(value) && value.length >= 2 && value.length <= 4 && value.every((item) => typeof item === 'number');
}

function pushMembers(value: object, depth: number, stack: { value: unknown; depth: number }[]): void {
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  for (const member of members) {
    if (typeof member === 'object' && member !== null) stack.push({ value: member, depth });
  }
}

function checkFeatureCount(value: unknown): readonly Finding[] {
  if (typeof value !== 'object' || value === null || !('features' in value) || !Array.isArray(value.features)) return [];
  const count = value.features.length;
  return count > MAX_FEATURES ? [found('too-many-features', 'features', { count, limit: MAX_FEATURES })] : [];
}
