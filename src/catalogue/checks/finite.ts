import type { Finding } from '../problem.ts';
import { found, shown } from '../problem.ts';
import { linesOf, positionPath, type GeometryCheck, type Line } from './geometry-check.ts';

/** Coordinates are finite numbers: not text, not `1e999`. One finding a run of positions. */
export const finite: GeometryCheck = {
  stops: true,
  run: (geometry) => linesOf(geometry).flatMap(firstOddNumber),
};

function firstOddNumber(line: Line): readonly Finding[] {
  for (const [index, position] of line.positions.entries()) {
    const odd: unknown = position.find((each) => !Number.isFinite(each));
    if (odd === undefined) continue;
    const code = typeof odd === 'number' ? 'not-finite' : 'not-a-number';
    return [found(code, positionPath(line, index), { value: shown(odd) })];
  }
  return [];
}
