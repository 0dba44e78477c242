import type { Bounds } from '../../../src/catalogue/types.ts';

export { isWithin } from '../within.ts';

/** The city and what is just outside it. */
export const CITY_AND_EDGE: Bounds = [-8.7, 41.134, -8.54, 41.2];

/** What the source of streets was cut out for: beyond, it has some only. */
export const STREET_EXTENT: Bounds = [-8.7, 41.134, -8.54, 41.195];
