import type { Flat } from './projection.ts';

/** Coordinates are whole tenths of a unit: 0.03 mm on paper. */
const PER_UNIT = 10;
/** Positions nearer than this to the one before are left out, in tenths. */
const LEAST_STEP = 3;

/** SVG path data of a closed ring; empty where nothing is left to see of it. */
export function ringData(ring: readonly Flat[]): string {
  const points = tenths(ring);
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && first[0] === last[0] && first[1] === last[1]) points.pop();
  return points.length < 3 ? '' : `${moves(points)}z`;
}

/** SVG path data of a line; empty for what is no longer than a dot. */
export function lineData(line: readonly Flat[]): string {
  const points = tenths(line);
  return points.length < 2 ? '' : moves(points);
}

/** Rounded to a tenth of a unit. */
export function round(value: number): number {
  return Math.round(value * PER_UNIT) / PER_UNIT;
}

function tenths(points: readonly Flat[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  points.forEach(([x, y], index) => {
    const point = [Math.round(x * PER_UNIT), Math.round(y * PER_UNIT)] as const;
    const before = kept.at(-1);
    const isEnd = index === points.length - 1;
    const step = before ? Math.abs(point[0] - before[0]) + Math.abs(point[1] - before[1]) : Infinity;
    if (step >= LEAST_STEP || (isEnd && step > 0)) kept.push(point);
  });
  return kept;
}

/** Relative steps are shorter to write; counting in whole tenths, they add up without error. */
function moves(points: readonly (readonly [number, number])[]): string {
  let [x, y] = [0, 0];
  return points
    .map((point, index) => {
      const step = pair(point[0] - x, point[1] - y);
      [x, y] = point;
      return index === 0 ? `M${step}` : index === 1 ? `l${step}` : step.startsWith('-') ? step : ` ${step}`;
    })
    .join('');
}

function pair(x: number, y: number): string {
  const second = number(y);
  return `${number(x)}${second.startsWith('-') ? '' : ' '}${second}`;
}

function number(tenth: number): string {
  return String(tenth / PER_UNIT).replace(/^(-?)0\./, '$1.');
}
