import type { Bounds, Streets } from '../catalogue/types.ts';
import type { Place } from '../state/state.ts';

/** As places stand in the URL. */
const DECIMALS = 6;

/** One street; two of the same name lie apart. */
export interface Street {
  readonly name: string;
  readonly bounds: Bounds;
}

/** The rows of the file as streets. */
export function streetsIn({ streets }: Streets): readonly Street[] {
  return streets.map(([name, ...bounds]) => ({ name, bounds }));
}

/** The spot that stands for a street: the middle of its bounds. */
export function middleOf({ bounds: [west, south, east, north] }: Street): Place {
  return { lat: rounded((south + north) / 2), lon: rounded((west + east) / 2) };
}

/** The street that a spot stands for, if it is the middle of one. */
export function streetAt({ lat, lon }: Place, streets: Streets): Street | null {
  return streetsIn(streets).find((street) => {
    const middle = middleOf(street);
    return middle.lat === rounded(lat) && middle.lon === rounded(lon);
  }) ?? null;
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
