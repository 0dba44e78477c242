import type { Notice } from './state.ts';

const MAX_NAMED_VALUES = 8;

/** Says that a URL parameter was ignored, and some of the values that would have been understood. */
export function parameterNotice(name: string, value: string, valid: readonly string[]): Notice {
  return { id: `parameter:${name}`, kind: 'parameter', name, value, valid: valid.slice(0, MAX_NAMED_VALUES) };
}
