import proj4 from 'proj4';

/** Degrees of WGS 84 to metres east and north of a national grid, and back. */
export interface GridProjection {
  forward(lon: number, lat: number): readonly [eastM: number, northM: number];
  inverse(eastM: number, northM: number): readonly [lon: number, lat: number];
}

/** @param definition how the grid is projected, in the words of PROJ */
export function gridProjection(definition: string): GridProjection {
  const converter = proj4('WGS84', definition);
  return {
    forward: (lon, lat) => pair(converter.forward([lon, lat])),
    inverse: (eastM, northM) => pair(converter.inverse([eastM, northM])),
  };
}

function pair([x = NaN, y = NaN]: readonly number[]): readonly [number, number] {
  return [x, y];
}
