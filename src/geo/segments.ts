import type { Position } from 'geojson';

/** Visits the segments of a line or ring one after the other, each by its two ends. */
export function eachSegment(line: Iterable<Position | readonly [number, number]>, visit: (x1: number, y1: number, x2: number, y2: number) => void): void {
  let [x1, y1, isBegun] = [NaN, NaN, false];
  for (const [x2 = NaN, y2 = NaN] of line) {
    if (isBegun) visit(x1, y1, x2, y2);
    [x1, y1, isBegun] = [x2, y2, true];
  }
}

/** A number that is there; where it is not, all that is worked out from it shows that. */
export function numberAt(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? NaN;
}
