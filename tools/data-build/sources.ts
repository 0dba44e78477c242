import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import { readGeoJson } from './formats/geojson.ts';
import { readGeoPackage } from './formats/geopackage.ts';
import { readGtfs, type GtfsTables } from './formats/gtfs.ts';
import { readOverpass } from './formats/overpass.ts';
import { SourceProblem } from './source-problem.ts';

export { SourceProblem } from './source-problem.ts';
export type { GtfsTables } from './formats/gtfs.ts';

/** A feature of a source, in degrees of WGS 84; `id` is the source's own (`way/123`), where it has one. */
export type SourceFeature = Feature<Geometry, Readonly<Record<string, unknown>>>;

/**
 * Reads the files of the `--from` folder; `path` is relative to it. A file that is missing, broken, without a
 * feature or of another format rejects with a `SourceProblem` that names it. What is read is kept and shared: the
 * features are everybody's, so copy before changing one.
 */
export interface SourceReader {
  /** Overpass JSON with `out geom`: properties are the tags, ids are `node/…`, `way/…`, `relation/…`. */
  overpass(path: string): Promise<readonly SourceFeature[]>;
  /** A GeoJSON feature collection in WGS 84; features without a geometry are left out. */
  geojson(path: string): Promise<readonly SourceFeature[]>;
  /** A zipped timetable: the rows of the tables named (`stops` for `stops.txt`), all of which must be there. */
  gtfs(path: string, tables: readonly string[]): Promise<GtfsTables>;
  /** One feature table of a GeoPackage in EPSG:3763 or EPSG:4326, brought to WGS 84, in row order. */
  geopackage(path: string, table: string): Promise<readonly SourceFeature[]>;
}

/** A reader of the folder `from`, which need not exist: then every read says so. */
export function sourceReader(from: string): SourceReader {
  const features = readOnce<readonly SourceFeature[]>();
  const timetables = readOnce<GtfsTables>();
  const bytes = (path: string): Promise<Uint8Array> => readBytes(from, path);
  return {
    overpass: (path) => features(`overpass ${path}`, async () => some(path, readOverpass(path, await bytes(path)))),
    geojson: (path) => features(`geojson ${path}`, async () => some(path, readGeoJson(path, await bytes(path)))),
    gtfs: (path, tables) => timetables(`${path} ${tables.join()}`, async () => readGtfs(path, await bytes(path), tables)),
    geopackage: (path, table) => features(`gpkg ${path} ${table}`, async () =>
      some(path, await readGeoPackage(path, await bytes(path), table), ` in table ${table}`)),
  };
}

/** Keeps what was read, by key. */
function readOnce<T>(): (key: string, read: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, read) => {
    const known = kept.get(key) ?? read();
    kept.set(key, known);
    return known;
  };
}

/** The features, of which there must be some: a source that can be read but is empty is a broken one. */
function some(path: string, features: readonly SourceFeature[], where = ''): readonly SourceFeature[] {
  if (features.length === 0) throw new SourceProblem(path, `holds no features${where}: put the whole file there`);
  return features;
}

async function readBytes(from: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(join(from, path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new SourceProblem(path, `not found in ${from}`);
    if (code === 'EISDIR') throw new SourceProblem(path, 'is a folder, not a file');
    throw new SourceProblem(path, `cannot be read (${String(code ?? error)})`);
  }
}
