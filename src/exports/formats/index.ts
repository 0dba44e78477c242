import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { geojson } from './geojson.ts';
import { geopackage } from './geopackage.ts';
import { kml } from './kml.ts';

export type { ExportFormat };

/** Every format, in the order they are offered. A new one is a file and a line here. */
export const FORMATS: readonly ExportFormat[] = [csv, geojson, geopackage, kml];
