import { csv } from './csv.ts';
import type { FileFormat } from './format.ts';
import { geojson } from './geojson.ts';
import { geopackage } from './geopackage.ts';
import { gpx } from './gpx.ts';
import { kml } from './kml.ts';
import { shapefile } from './shapefile.ts';

/** Every kind of file that can be opened, as they are recognised one after the other. A new one is a file and a line here. */
export const FORMATS: readonly FileFormat[] = [geojson, kml, gpx, geopackage, shapefile, csv];
