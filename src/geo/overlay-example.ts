import type { Position } from 'geojson';
import type { PlanarPolygons } from './planar.ts';

/** Numbers from 0 to 1, the same again for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One to three parts next to each other, some with a hole, in a square of a kilometre in the national grid. */
export function randomPolygons(random: () => number): PlanarPolygons {
  const parts = 1 + Math.floor(random() * 3);
  return Array.from({ length: parts }, (_, part) => {
    const radiusM = (500 / parts) * (0.5 + random() / 2);
    const centre: Position = [-41_000 + ((part + 0.5) / parts) * 1000, 165_500 + (random() - 0.5) * 500];
    const outer = star(centre, 0.5 * radiusM, radiusM, random);
    return random() < 0.5 ? [outer] : [outer, star(centre, 0.1 * radiusM, 0.4 * radiusM, random).toReversed()];
  });
}

/** A closed ring around a centre that does not cross itself; with so many vertices that no edge comes near the centre. */
function star([x = 0, y = 0]: Position, leastM: number, mostM: number, random: () => number): Position[] {
  const count = 12 + Math.floor(random() * 60);
  const ring = Array.from({ length: count }, (_, index): Position => {
    const angle = ((index + random() * 0.9) / count) * 2 * Math.PI;
    const radiusM = leastM + random() * (mostM - leastM);
    return [x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)];
  });
  const [first = []] = ring;
  return [...ring, [...first]];
}

/** A closed square, anticlockwise, from its south-west corner. */
export function square(x: number, y: number, sideM: number): Position[] {
  return [[x, y], [x + sideM, y], [x + sideM, y + sideM], [x, y + sideM], [x, y]];
}
