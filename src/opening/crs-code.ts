import type { Grid } from '../catalogue/types.ts';

/** The same as WGS 84 to within what any file here is known to. */
const DEGREES: ReadonlySet<string> = new Set(['4326', '4258', '4979', 'CRS84', 'CRS84H', 'OGC:CRS84']);

/**
 * What positions in a reference system are: of `EPSG:4326`, `urn:ogc:def:crs:EPSG::3763`, `CRS84`, a bare number. `null` for
 * systems other than WGS 84, ETRS89 and the catalogue's own grid.
 */
export function readingOfCode(name: string, grid: Grid | null): 'lon-lat' | 'east-north' | null {
  const code = name.trim().toUpperCase().split(/[:/#]/).at(-1) ?? '';
  if (DEGREES.has(code)) return 'lon-lat';
  return grid !== null && code !== '' && code === grid.code.split(':').at(-1) ? 'east-north' : null;
}
