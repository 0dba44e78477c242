import { found, type Finding } from '../../catalogue/problem.ts';
import { afterSpace, BYTES, endOfText, endOfValue, MORE } from './json-bytes.ts';

const decoder = new TextDecoder();
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Where the list `features` of the outermost object begins: the place behind its bracket; `MORE` where it has not
 * arrived yet, or there is none.
 *
 * @param bytes the file's first ones
 */
export function findFeatures(bytes: Uint8Array): number | Finding {
  let at = afterSpace(bytes, afterMark(bytes));
  if (at >= bytes.length || bytes.length < MARK.length) return MORE;
  if (bytes[at] !== BYTES.openObject) return found(bytes[at] === 0x3c ? 'web-page' : 'not-a-collection', '', bytes[at] === 0x3c ? {} : { value: '[…]' });
  at += 1;
  while (at < bytes.length) {
    const member = memberAt(bytes, afterSpace(bytes, at));
    if (member === null) return MORE;
    if ('code' in member) return member;
    if (member.key === 'features' && bytes[member.value] === BYTES.openList) return member.value + 1;
    const end = endOfValue(bytes, member.value, 1);
    if (typeof end !== 'number' || end === MORE) return end;
    at = afterSpace(bytes, end);
    if (at < bytes.length && bytes[at] !== BYTES.comma) return bytes[at] === BYTES.closeObject ? MORE : found('not-json', '');
    at += 1;
  }
  return MORE;
}

/** A byte order mark is no matter. */
function afterMark(bytes: Uint8Array): number {
  return MARK.every((byte, at) => bytes[at] === byte) ? MARK.length : 0;
}

/** `null`: it has not arrived in full. */
function memberAt(bytes: Uint8Array, from: number): { readonly key: string; readonly value: number } | null | Finding {
  if (from >= bytes.length || bytes[from] === BYTES.closeObject) return null;
  if (bytes[from] !== BYTES.quote) return found('not-json', '');
  const end = endOfText(bytes, from);
  if (end === MORE) return null;
  const colon = afterSpace(bytes, end);
  const value = afterSpace(bytes, colon + 1);
  if (value >= bytes.length) return null;
  return bytes[colon] === BYTES.colon ? { key: decoder.decode(bytes.subarray(from + 1, end - 1)), value } : found('not-json', '');
}
