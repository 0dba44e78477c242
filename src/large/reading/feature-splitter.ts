import { found, type Finding } from '../../catalogue/problem.ts';
import { MOST_FEATURE_BYTES } from '../limits.ts';
import { findFeatures } from './find-features.ts';
import { afterSpace, BYTES, endOfValue, MORE } from './json-bytes.ts';

/** Some features as they stand in the file, one after the other. */
export interface Span {
  /** From the first one's first byte to the last one's last, with what lies between. */
  readonly bytes: Uint8Array;
  /** Where each begins in the file, in bytes, and how long it is. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

export type Split = { readonly ok: true; readonly span: Span | null } | { readonly ok: false; readonly finding: Finding; /** How many features of these bytes are whole. */ readonly before: number };

/** What of a file may stand before its features, and behind them, in bytes. */
const MOST_AROUND = 1_000_000;
const NOTHING = new Uint8Array(0);

/**
 * Cuts a feature collection into its features while its bytes arrive: finds the list `features` of the outermost object
 * and what is in it. Whether that is JSON turns out when it is parsed.
 */
export class FeatureSplitter {
  /** What is still to be read: all before the features, a feature that has begun, all behind the features. */
  #rest: Uint8Array = NOTHING;
  /** Where `#rest` begins in the file. */
  #offset = 0;
  #where: 'before' | 'features' | 'behind' = 'before';
  #expects: 'first' | 'value' | 'separator' = 'first';
  #before: Uint8Array = NOTHING;

  /** What stands around the features, with an empty list in their place; all of it where there is no such list. */
  get around(): Uint8Array {
    return joined(this.#before, this.#rest);
  }

  /** Whether the list of features began and ended. */
  get isComplete(): boolean {
    return this.#where === 'behind';
  }

  /** Takes the file's next bytes, and gives the features that end in them; `null`: none does. */
  push(chunk: Uint8Array): Split {
    const bytes = this.#rest.length ? joined(this.#rest, chunk) : chunk;
    const begin = this.#where === 'before' ? this.#begin(bytes) : 0;
    if (typeof begin !== 'number') return failed(begin);
    if (this.#where !== 'features') return this.#keep(bytes, 0, null);
    const [starts, ends]: [number[], number[]] = [[], []];
    const rest = this.#readFeatures(bytes, begin, starts, ends);
    return typeof rest === 'number' ? this.#keep(bytes, rest, this.#spanOf(bytes, starts, ends)) : failed(rest, starts.length);
  }

  #begin(bytes: Uint8Array): number | Finding {
    const begin = findFeatures(bytes);
    if (typeof begin !== 'number') return begin;
    if (begin === MORE) return 0;
    if (begin > MOST_AROUND) return found('missing', '', { name: 'features' });
    this.#where = 'features';
    this.#before = bytes.slice(0, begin);
    return begin;
  }

  #keep(bytes: Uint8Array, from: number, span: Span | null): Split {
    this.#rest = bytes.slice(from);
    this.#offset += from;
    const { length } = this.#rest;
    if (this.#where === 'features' && length > MOST_FEATURE_BYTES) return failed(found('feature-too-large', '', { limitMB: MOST_FEATURE_BYTES / 1_000_000 }), span?.starts.length);
    if (this.#where === 'before' && length > MOST_AROUND) return failed(found('missing', '', { name: 'features' }));
    if (this.#where === 'behind' && length > MOST_AROUND) return failed(found('not-json', ''));
    return { ok: true, span };
  }

  /** @returns where what is left begins: a feature that has not arrived in full, or what stands behind them */
  #readFeatures(bytes: Uint8Array, from: number, starts: number[], ends: number[]): number | Finding {
    for (let at = afterSpace(bytes, from); at < bytes.length; at = afterSpace(bytes, at)) {
      const byte = bytes[at];
      if (byte === BYTES.closeList && this.#expects !== 'value') {
        this.#where = 'behind';
        return at;
      }
      if (this.#expects === 'separator') {
        if (byte !== BYTES.comma) return found('not-json', '');
        this.#expects = 'value';
        at += 1;
        continue;
      }
      const end = endOfValue(bytes, at, 2);
      if (typeof end !== 'number') return end;
      if (end === MORE) return at;
      if (end === at) return found('not-json', '');
      starts.push(at);
      ends.push(end);
      this.#expects = 'separator';
      at = end;
    }
    return bytes.length;
  }

  #spanOf(bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): Span | null {
    const [first, last] = [starts[0], ends.at(-1)];
    if (first === undefined || last === undefined) return null;
    return {
      bytes: bytes.subarray(first, last),
      starts: starts.map((start) => this.#offset + start),
      lengths: starts.map((start, index) => (ends[index] ?? start) - start),
    };
  }
}

function failed(finding: Finding, before = 0): Split {
  return { ok: false, finding, before };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
