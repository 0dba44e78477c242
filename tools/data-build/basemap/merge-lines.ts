import type { Position } from 'geojson';

/** One end of a line: index of the line, and whether it is its last position. */
interface LineEnd {
  readonly line: number;
  readonly atEnd: boolean;
}

const SHARPEST_TURN = Math.PI / 3;

/**
 * Joins lines that meet end to end into the longest smooth ones: fewer positions to keep and room for labels.
 * Where more than two meet, those that bend least go together; where two meet they are always joined.
 * Takes and gives degrees; the result's order follows the input's.
 */
export function mergeLines(lines: readonly Position[][]): Position[][] {
  const partners = pairEnds(lines);
  const used = new Set<number>();
  const merged: Position[][] = [];
  for (const start of chainStarts(lines, partners)) {
    if (used.has(start.line)) continue;
    merged.push(follow(lines, partners, used, start));
  }
  return merged;
}

/** Ends without a partner first, so that only rings are entered midway. */
function chainStarts(lines: readonly Position[][], partners: ReadonlyMap<string, LineEnd>): LineEnd[] {
  const free: LineEnd[] = [];
  const rings: LineEnd[] = [];
  lines.forEach((_, line) => {
    if (!partners.has(endKey({ line, atEnd: false }))) free.push({ line, atEnd: false });
    else if (!partners.has(endKey({ line, atEnd: true }))) free.push({ line, atEnd: true });
    else rings.push({ line, atEnd: false });
  });
  return [...free, ...rings];
}

function follow(
  lines: readonly Position[][],
  partners: ReadonlyMap<string, LineEnd>,
  used: Set<number>,
  start: LineEnd,
): Position[] {
  const chain: Position[] = [];
  let entry: LineEnd | undefined = start;
  while (entry && !used.has(entry.line)) {
    used.add(entry.line);
    const line: readonly Position[] = lines[entry.line] ?? [];
    const forward: readonly Position[] = entry.atEnd ? line.toReversed() : line;
    chain.push(...(chain.length === 0 ? forward : forward.slice(1)));
    entry = partners.get(endKey({ line: entry.line, atEnd: !entry.atEnd }));
  }
  return chain;
}

function pairEnds(lines: readonly Position[][]): Map<string, LineEnd> {
  const partners = new Map<string, LineEnd>();
  for (const ends of endsByPlace(lines).values()) {
    for (const [a, b] of straightestPairs(lines, ends)) {
      partners.set(endKey(a), b);
      partners.set(endKey(b), a);
    }
  }
  return partners;
}

function endsByPlace(lines: readonly Position[][]): Map<string, LineEnd[]> {
  const places = new Map<string, LineEnd[]>();
  const add = (position: Position | undefined, end: LineEnd): void => {
    if (!position) return;
    const key = position.join();
    const ends = places.get(key);
    if (ends) ends.push(end);
    else places.set(key, [end]);
  };
  lines.forEach((positions, line) => {
    add(positions[0], { line, atEnd: false });
    add(positions.at(-1), { line, atEnd: true });
  });
  return places;
}

function straightestPairs(lines: readonly Position[][], ends: readonly LineEnd[]): [LineEnd, LineEnd][] {
  const sharpest = ends.length === 2 ? Math.PI : SHARPEST_TURN;
  const candidates: { turn: number; pair: [LineEnd, LineEnd] }[] = [];
  ends.forEach((a, index) => {
    for (const b of ends.slice(index + 1)) {
      const turn = turnBetween(heading(lines, a), heading(lines, b));
      if (a.line !== b.line && turn <= sharpest) candidates.push({ turn, pair: [a, b] });
    }
  });
  candidates.sort((a, b) => a.turn - b.turn);
  const taken = new Set<LineEnd>();
  return candidates.flatMap(({ pair }) => {
    if (pair.some((end) => taken.has(end))) return [];
    pair.forEach((end) => taken.add(end));
    return [pair];
  });
}

/** Direction in which the line leaves its end, in radians. */
function heading(lines: readonly Position[][], { line, atEnd }: LineEnd): number {
  const positions = lines[line] ?? [];
  const from = positions.at(atEnd ? -1 : 0);
  const to = positions.at(atEnd ? -2 : 1);
  if (!from || !to) return 0;
  const shortening = Math.cos(((from[1] ?? 0) * Math.PI) / 180);
  return Math.atan2((to[1] ?? 0) - (from[1] ?? 0), ((to[0] ?? 0) - (from[0] ?? 0)) * shortening);
}

/** 0 where one line goes straight on in the other. */
function turnBetween(a: number, b: number): number {
  const between = Math.abs(a - b) % (2 * Math.PI);
  return Math.abs(Math.PI - between);
}

function endKey({ line, atEnd }: LineEnd): string {
  return `${line}${atEnd ? '>' : '<'}`;
}
