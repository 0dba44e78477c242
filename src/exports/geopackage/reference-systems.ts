import type { Grid } from '../../catalogue/types.ts';
import type { ReferenceSystem } from './model.ts';

export const WGS_84: ReferenceSystem = {
  name: 'WGS 84',
  organization: 'EPSG',
  code: 4326,
  definition:
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],'
    + 'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    + 'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
  proj4: null,
};

/** The grid as files describe it; `null` where the catalogue lacks its definition, or it has no number of its own. */
export function gridSystem(grid: Grid | null): ReferenceSystem | null {
  const [, organization = '', code = ''] = /^(\w+):(\d+)$/.exec(grid?.code ?? '') ?? [];
  if (!grid?.wkt || !code) return null;
  return { name: grid.name, organization, code: Number(code), definition: grid.wkt, proj4: grid.proj4 };
}
