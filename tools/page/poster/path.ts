import simplify from '@turf/simplify';
import type { Flat } from '../../../src/picture/projection.ts';

/** Two directions with this product or a smaller one lead on in about the same line. */
const STRAIGHT = -0.75;

/** SVG path data of a ring or a line in whole units, without the points that move it by less than the tolerance; empty for what is then too small to see. */
export function pathOf(points: readonly Flat[], tolerance: number, isRing: boolean): string {
  if (points.length < 2) return '';
  const line = { type: 'LineString' as const, coordinates: points.map(([x, y]) => [x, y]) };
  const whole = simplify(line, { tolerance, highQuality: true }).coordinates.map(([x = 0, y = 0]): Flat => [Math.round(x), Math.round(y)]);
  const kept = whole.filter(([x, y], index) => index === 0 || x !== whole[index - 1]?.[0] || y !== whole[index - 1]?.[1]);
  const [first, last] = [kept[0], kept.at(-1)];
  if (isRing && first && last && first[0] === last[0] && first[1] === last[1]) kept.pop();
  if (kept.length < (isRing ? 3 : 2)) return '';
  return `${steps(kept)}${isRing ? 'z' : ''}`;
}

/** Relative steps are shorter to write; in whole units they add up without error. */
function steps(points: readonly Flat[]): string {
  let [x, y] = [0, 0];
  return points
    .map((point, index) => {
      const [dx, dy] = [point[0] - x, point[1] - y];
      [x, y] = point;
      const step = `${dx}${dy < 0 ? '' : ' '}${dy}`;
      return index === 0 ? `M${step}` : index === 1 ? `l${step}` : dx < 0 ? step : ` ${step}`;
    })
    .join('');
}

/** Lines joined where one goes on in another: with the straightest one at a junction. Fewer, longer ones, in the order of the first of each. */
export function joined(lines: readonly (readonly Flat[])[]): readonly (readonly Flat[])[] {
  const open = lines.map((line) => [...line]);
  const ends = new Map<string, Set<Flat[]>>();
  for (const line of open) for (const key of endsOf(line)) ends.set(key, (ends.get(key) ?? new Set()).add(line));
  const gone = new Set<Flat[]>();
  for (const line of open) {
    if (!gone.has(line)) while (extend(line, ends, gone));
  }
  return open.filter((line) => !gone.has(line));
}

/** Appends what goes on from either end; `false` where nothing does. */
function extend(line: Flat[], ends: Map<string, Set<Flat[]>>, gone: Set<Flat[]>): boolean {
  for (const key of endsOf(line)) {
    const other = straightest(line, [...(ends.get(key) ?? [])].filter((each) => each !== line), key);
    if (!other) continue;
    for (const part of [line, other]) for (const end of endsOf(part)) ends.get(end)?.delete(part);
    gone.add(other);
    turnTo(line, key, 'end');
    turnTo(other, key, 'start');
    line.push(...other.slice(1));
    for (const end of endsOf(line)) ends.set(end, (ends.get(end) ?? new Set()).add(line));
    return true;
  }
  return false;
}

function straightest(line: readonly Flat[], others: readonly Flat[][], key: string): Flat[] | undefined {
  const [outX, outY] = directionAt(line, key);
  const turns = others.map((other) => {
    const [x, y] = directionAt(other, key);
    return { other, turn: outX * x + outY * y };
  });
  const best = turns.toSorted((a, b) => a.turn - b.turn)[0];
  return best && (others.length === 1 || best.turn < STRAIGHT) ? best.other : undefined;
}

/** Of length 1, from the end into the line. */
function directionAt(line: readonly Flat[], key: string): Flat {
  const isStart = keyOf(line[0]) === key;
  const [from, to] = isStart ? [line[0], line[1]] : [line.at(-1), line.at(-2)];
  const [x, y] = [(to?.[0] ?? 0) - (from?.[0] ?? 0), (to?.[1] ?? 0) - (from?.[1] ?? 0)];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function turnTo(line: Flat[], key: string, side: 'start' | 'end'): void {
  if (keyOf(side === 'start' ? line[0] : line.at(-1)) !== key) line.reverse();
}

function endsOf(line: readonly Flat[]): readonly string[] {
  return [...new Set([keyOf(line[0]), keyOf(line.at(-1))])];
}

/** To half a unit: pieces of one road that tiles have cut meet within that. */
function keyOf(point: Flat | undefined): string {
  return `${Math.round((point?.[0] ?? 0) * 2)} ${Math.round((point?.[1] ?? 0) * 2)}`;
}
