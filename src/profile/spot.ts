/** Where a spot with the circle of its error lies against a polygon; as numbers, since a worker says so of many at once. */
export const SPOT = { outside: 0, possibly: 1, inside: 2 } as const;
