import type { Grid } from '../catalogue/types.ts';

/** A real grid for the tests: ETRS89 / Portugal TM06. */
export const TM06: Grid = {
  name: 'ETRS89/PT-TM06',
  code: 'EPSG:3763',
  proj4: '+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs',
};
