import type { Position } from 'geojson';
import type { FieldContext } from '../fields/field-type.ts';
import { onlyIf, type Column } from './column.ts';
import type { ExportData, ExportEntry } from './model.ts';
import { pointOf } from './place-columns.ts';
import { exportWords } from './words.ts';

/** Millimetres. */
const METRE_DECIMALS = 3;

/** Heading of the column that holds whole geometries, by which programs know it. */
const WKT = 'WKT';

/**
 * Where each entry lies in the national grid, and the whole of its geometry in degrees where some are no points. What
 * it is worked out with is fetched first.
 */
export async function geometryColumns(data: ExportData, ctx: FieldContext): Promise<readonly Column[]> {
  const hasShapes = data.entries.some(({ feature: { geometry } }) => geometry && geometry.type !== 'Point');
  const { toWkt } = await import('../geo/wkt.ts');
  const wkt = (({ feature: { geometry } }: ExportEntry) => geometry && toWkt(geometry));
  return [...(await gridColumns(data, ctx)), ...onlyIf(hasShapes, { header: WKT, cell: wkt, isOurs: true as const })];
}

async function gridColumns({ grid }: ExportData, { lang }: FieldContext): Promise<readonly Column[]> {
  if (!grid) return [];
  const { gridProjection } = await import('../geo/grid-projection.ts');
  const { forward } = gridProjection(grid.proj4);
  const { columns } = exportWords(lang);
  const metres = (entry: ExportEntry, axis: 0 | 1): number | null => {
    const at: Position | null = pointOf(entry);
    return at && Number(forward(at[0] ?? NaN, at[1] ?? NaN)[axis].toFixed(METRE_DECIMALS));
  };
  return [
    { header: columns.east(grid.name), cell: (entry) => metres(entry, 0) },
    { header: columns.north(grid.name), cell: (entry) => metres(entry, 1) },
  ];
}
