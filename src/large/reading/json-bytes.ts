import { MAX_DEPTH } from '../../catalogue/limits.ts';
import { found, type Finding } from '../../catalogue/problem.ts';

export const BYTES = { quote: 0x22, backslash: 0x5c, comma: 0x2c, colon: 0x3a, openList: 0x5b, closeList: 0x5d, openObject: 0x7b, closeObject: 0x7d, space: 0x20 } as const;

/** Stands for the end of what has arrived: there may be more. */
export const MORE = -1;

/** @returns place of the next byte that is no space; the length where there is none */
export function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) <= BYTES.space) at += 1;
  return at;
}

/**
 * Where a JSON value ends that begins at `from`; whether it is one is not looked at.
 *
 * @param depth how many lists and objects it lies in
 */
export function endOfValue(bytes: Uint8Array, from: number, depth: number): number | Finding {
  const first = bytes[from];
  if (first === BYTES.quote) return endOfText(bytes, from);
  return first === BYTES.openList || first === BYTES.openObject ? endOfNested(bytes, from, depth) : endOfScalar(bytes, from);
}

/** @param from place of its quote */
export function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BYTES.backslash) at += 1;
    else if (byte === BYTES.quote) return at + 1;
  }
  return MORE;
}

function endOfScalar(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= BYTES.space || byte === BYTES.comma || byte === BYTES.closeList || byte === BYTES.closeObject) return at;
  }
  return MORE;
}

function endOfNested(bytes: Uint8Array, from: number, depth: number): number | Finding {
  let inside = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BYTES.quote) {
      const end = endOfText(bytes, at);
      if (end === MORE) return MORE;
      at = end - 1;
    } else if (byte === BYTES.openObject || byte === BYTES.openList) {
      inside += 1;
      if (depth + inside > MAX_DEPTH) return found('too-deep', '', { limit: MAX_DEPTH });
    } else if (byte === BYTES.closeObject || byte === BYTES.closeList) {
      inside -= 1;
      if (inside === 0) return at + 1;
    }
  }
  return MORE;
}
