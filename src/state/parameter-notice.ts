import type { Notice } from './state.ts';

const MAX_NAMED_VALUES = 8;

/** Says that a URL parameter was ignored, and some of the values that would have been understood. */
export function parameterNotice(name: string, value: string, valid: readonly string[]): Notice {
  return { id: `parameter:${name}`, kind: 'parameter', name, value, valid: valid.slice(0, MAX_NAMED_VALUES) };
}

type RefsLeftOut = Extract<Notice, { kind: 'refs-left-out' }>;

/** Says which entries of a URL's list were left out; nothing where none were. */
export function refsLeftOut(name: RefsLeftOut['name'], why: RefsLeftOut['why'], refs: readonly string[]): readonly Notice[] {
  if (!refs.length) return [];
  return [{ id: `${why}:${name}`, kind: 'refs-left-out', name, why, count: refs.length, refs: refs.slice(0, MAX_NAMED_VALUES) }];
}
