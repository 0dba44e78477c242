import { isRecord, own } from '../catalogue/json.ts';
import type { RawFeature } from './formats/format.ts';

export type Pair = readonly [number, number];

/** Enough to tell what a file's numbers are. */
const ENOUGH = 2000;
/** Deeper than any geometry. */
const MAX_DEPTH = 16;

/** The first positions of some features, spread over the file; of each feature the first ones. */
export function somePositions(features: readonly RawFeature[]): readonly Pair[] {
  const found: Pair[] = [];
  const step = Math.max(1, Math.floor(features.length / 500));
  for (let index = 0; index < features.length && found.length < ENOUGH; index += step) {
    collect(features[index]?.geometry, found, Math.min(ENOUGH, found.length + 20), 0);
  }
  return found;
}

function collect(value: unknown, found: Pair[], most: number, depth: number): void {
  if (found.length >= most || depth > MAX_DEPTH) return;
  if (isRecord(value)) return collect(own(value, 'coordinates') ?? own(value, 'geometries'), found, most, depth + 1);
  if (!Array.isArray(value)) return;
  const [first, second]: readonly unknown[] = value;
  if (Number.isFinite(first) && Number.isFinite(second)) found.push([Number(first), Number(second)]);
  else for (const each of value) collect(each, found, most, depth + 1);
}
