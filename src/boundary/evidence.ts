import type { MultiPolygon, Polygon } from 'geojson';
import type { Catalogue } from '../catalogue/types.ts';
import { measure, type Measures } from '../geo/measure.ts';
import { planarGridOf, type PlanarGrid } from '../geo/planar-grid.ts';
import { rowsOf, type Row } from './vertices.ts';

export { vertexCsv } from './vertex-csv.ts';

/** What measuring a limit gives. */
export interface Evidence {
  readonly grid: PlanarGrid;
  readonly measures: Measures;
  readonly rows: readonly Row[];
}

/** Brings the code of projections and geodesics along: to be imported when a limit is inspected. */
export function evidenceOf(geometry: Polygon | MultiPolygon, catalogue: Catalogue): Evidence {
  const grid = planarGridOf(catalogue);
  return { grid, measures: measure(geometry, grid), rows: rowsOf(geometry, grid.projection) };
}
