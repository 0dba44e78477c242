import { checkCollection } from '../../catalogue/check-layer.ts';
import { checkBeginning, parseJson } from '../../catalogue/parse-json.ts';
import { found, type Finding } from '../../catalogue/problem.ts';
import { MOST_LARGE_BYTES, MOST_LARGE_FEATURES } from '../limits.ts';
import { FeatureSplitter, type Span } from './feature-splitter.ts';

/** A feature as parsed, and where it stands in the file, in bytes. */
export interface ReadFeature {
  readonly value: unknown;
  readonly start: number;
  readonly length: number;
}

export interface FileTrouble extends Finding {
  /** Of the feature that is no JSON, counted from 1. */
  readonly featureNumber?: number;
}

export type TakeFeatures = (features: readonly ReadFeature[], progress: { readonly bytes: number; readonly features: number }) => void;

/**
 * Reads a feature collection piece by piece, never as a whole.
 *
 * @param take is given the features in their order, some at a time
 * @param checkAround of the collection without its features
 * @returns what is wrong with the file as a whole, so that nothing of it can be used; none where all is well
 */
export async function readFeatures(
  chunks: AsyncIterable<Uint8Array>, take: TakeFeatures, checkAround: (collection: unknown) => readonly Finding[] = () => [],
): Promise<readonly FileTrouble[]> {
  const reader = new Reader(take);
  for await (const chunk of chunks) {
    const trouble = reader.push(chunk);
    if (trouble) return [trouble];
  }
  return reader.finish(checkAround);
}

/** So many say what a file is. */
const BEGINNING_BYTES = 1024;

class Reader {
  readonly #splitter = new FeatureSplitter();
  readonly #take: TakeFeatures;
  #bytes = 0;
  readonly #beginning: number[] = [];
  #features = 0;

  constructor(take: TakeFeatures) {
    this.#take = take;
  }

  push(chunk: Uint8Array): FileTrouble | null {
    const beginning = this.#checkBeginning(chunk);
    if (beginning) return beginning;
    this.#bytes += chunk.length;
    if (this.#bytes > MOST_LARGE_BYTES) return found('file-too-large', '', { limitMB: MOST_LARGE_BYTES / 1_000_000 });
    const split = this.#splitter.push(chunk);
    const before = this.#features + (split.ok ? 0 : split.before);
    if (!split.ok) return { ...split.finding, ...(before ? { featureNumber: before + 1 } : {}) };
    return split.span ? this.#hand(split.span) : null;
  }

  /** The first bytes may come one by one. */
  #checkBeginning(chunk: Uint8Array): Finding | null {
    if (this.#bytes >= BEGINNING_BYTES) return null;
    this.#beginning.push(...chunk.subarray(0, BEGINNING_BYTES - this.#bytes));
    return checkBeginning(Uint8Array.from(this.#beginning));
  }

  finish(checkAround: (collection: unknown) => readonly Finding[]): readonly FileTrouble[] {
    const around = parseJson(this.#splitter.around);
    if (!around.ok) return [this.#features ? { ...found('not-json', ''), featureNumber: this.#features } : around.finding];
    const findings = checkCollection(around.value);
    // In the place of the features stands an empty list. If the last list of that name is not, there were two.
    if (!findings.length) return [found('duplicate', 'features', { value: 'features' })];
    if (!this.#features) return findings;
    return [...findings.filter(({ code }) => code !== 'empty-collection'), ...checkAround(around.value)];
  }

  #hand(span: Span): FileTrouble | null {
    const { values, oddAt, trouble } = parsedAll(span);
    if (trouble) return { ...trouble, featureNumber: this.#features + oddAt + 1 };
    this.#features += values.length;
    if (this.#features > MOST_LARGE_FEATURES) return found('too-many-features', 'features', { count: `> ${MOST_LARGE_FEATURES}`, limit: MOST_LARGE_FEATURES });
    const features = values.map((value, index) => ({ value, start: span.starts[index] ?? 0, length: span.lengths[index] ?? 0 }));
    this.#take(features, { bytes: this.#bytes, features: this.#features });
    return null;
  }
}

interface ParsedAll {
  readonly values: readonly unknown[];
  /** What is wrong with the first that is no JSON, and its place. */
  readonly trouble: Finding | null;
  readonly oddAt: number;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** All at once, since that is faster; one by one where that fails, to tell which one it is. */
function parsedAll({ bytes, starts, lengths }: Span): ParsedAll {
  const all = parsed(bytes, true)?.value;
  if (Array.isArray(all) && all.length === starts.length) return { values: all, trouble: null, oddAt: 0 };
  const base = starts[0] ?? 0;
  const oddAt = starts.findIndex((start, index) => !parsed(bytes.subarray(start - base, start - base + (lengths[index] ?? 0)), false));
  const trouble = isUtf8(bytes) ? found('not-json', '') : found('wrong-encoding', '', { encoding: 'Windows-1252 / Latin-1' });
  return { values: [], trouble, oddAt: Math.max(0, oddAt) };
}

function parsed(bytes: Uint8Array, isList: boolean): { readonly value: unknown } | null {
  try {
    const text = decoder.decode(bytes);
    return { value: JSON.parse(isList ? `[${text}]` : text) };
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
