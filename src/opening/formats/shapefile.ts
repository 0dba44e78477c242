import type { Geometry } from 'geojson';
import { shown } from '../../catalogue/problem.ts';
import { listZip, unpackZip, type ZipEntry } from '../zip.ts';
import { problem, type OpeningProblem } from '../model.ts';
import { readDbf, type DbfRow, type ParseDbf } from './dbf.ts';
import { unusable, type FileContent, type FileFormat, type RawFeature, type RawLayer, type Stated } from './format.ts';

/** Of the package, whose types leave these two out. */
interface ShapefileCode {
  parseShp(shp: DataView, prj?: string): readonly (Geometry | null)[];
  parseDbf: ParseDbf;
}

const PARTS = /\.(?:shp|dbf|prj|cpg)$/i;
/** In the first four bytes of every `.shp`. */
const SHP_MARK = 9994;
const SHP_HEADER_BYTES = 100;

/** Shapefiles in an archive: each with its attributes and its reference system. One part alone can only be refused. */
export const shapefile: FileFormat = {
  name: 'Shapefile',
  extensions: ['shp'],
  recognises: ({ bytes }) => isShp(bytes),
  async read({ bytes }, { report }) {
    if (isShp(bytes)) return unusable(problem('shp-alone', 'left-out'));
    const listed = await listZip(bytes);
    if (!listed.ok) return unusable(listed.problem);
    const unpacked = await unpackZip(bytes, (name) => PARTS.test(name), report);
    if (!unpacked.ok) return unusable(unpacked.problem);
    report('parsing', null);
    return readAll(unpacked.entries);
  },
};

/** Whether an archive holds parts of a shapefile. */
export function hasShapefile(names: readonly string[]): boolean {
  return names.some((name) => /\.(?:shp|dbf|shx)$/i.test(name));
}

function isShp(bytes: Uint8Array): boolean {
  return bytes.length > 4 && view(bytes).getInt32(0) === SHP_MARK;
}

/** What reads the parts of a shapefile. */
export async function shapefileCode(): Promise<ShapefileCode> {
  const code: unknown = await import('shpjs');
  if (!hasReaders(code)) throw new Error('shpjs has other exports than expected');
  return code;
}

async function readAll(entries: readonly ZipEntry[]): Promise<FileContent> {
  const code = await shapefileCode();
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name));
  if (shapes.length === 0) return unusable(problem('shp-missing', 'left-out'));
  const layers: RawLayer[] = [];
  const problems: OpeningProblem[] = [];
  for (const shp of shapes) {
    const part = (extension: string): Uint8Array | undefined =>
      entries.find(({ name }) => name.toLowerCase() === `${shp.name.slice(0, -4)}.${extension}`.toLowerCase())?.bytes;
    const layer = readOne(code, shp, part, problems);
    if (layer) layers.push(layer);
  }
  return { layers, problems };
}

function readOne(code: ShapefileCode, { name, bytes }: ZipEntry, part: (extension: string) => Uint8Array | undefined, problems: OpeningProblem[]): RawLayer | null {
  const fail = (one: OpeningProblem): null => {
    problems.push(one);
    return null;
  };
  if (bytes.length < SHP_HEADER_BYTES || !isShp(bytes)) return fail(problem('shp-broken', 'left-out', { name }));
  if (view(bytes).getInt32(24) * 2 > bytes.length) problems.push(problem('shp-cut-short', 'kept', { name }));
  const prj = textOf(part('prj'));
  const datum = prj === undefined ? undefined : datumProblem(prj);
  if (datum) return fail(datum);
  let geometries: readonly (Geometry | null)[];
  try {
    geometries = code.parseShp(view(bytes), isPlainDegrees(prj) ? undefined : prj);
  } catch {
    return fail(problem('shp-broken', 'left-out', { name }));
  }
  if (geometries.length === 0) return fail(problem('no-features', 'left-out'));
  const rows = rowsOf(code, part('dbf'), part('cpg'), name, problems);
  const features = geometries.map((geometry, index): RawFeature => ({ number: index + 1, geometry, properties: rows[index] ?? {} }));
  const stated: Stated = prj === undefined ? { kind: 'silent' } : { kind: 'says', reading: 'lon-lat', ...(isPlainDegrees(prj) ? {} : { systemName: nameIn(prj) }) };
  return { features, stated, anyWinding: true };
}

/** Only where WGS 84 and ETRS89 lie at the root is nothing shifted by tens of metres. */
function datumProblem(prj: string): OpeningProblem | null {
  const datum = /DATUM\s*\[\s*"([^"]*)"/i.exec(prj)?.[1] ?? '';
  if (/wgs.?(?:19)?84|etrs|european.terrestrial/i.test(datum)) return null;
  return problem('unknown-crs', 'left-out', { value: nameIn(prj) });
}

function nameIn(prj: string): string {
  return shown(/^\s*\w+\s*\[\s*"([^"]*)"/.exec(prj)?.[1] ?? prj.trim());
}

function isPlainDegrees(prj: string | undefined): boolean {
  return prj === undefined || /^\s*GEOG/i.test(prj);
}

/** Attributes row by row; none where the table is missing or of no use, which is said. */
function rowsOf(code: ShapefileCode, dbf: Uint8Array | undefined, cpg: Uint8Array | undefined, name: string, problems: OpeningProblem[]): readonly DbfRow[] {
  if (!dbf) {
    problems.push(problem('dbf-missing', 'kept', { name }));
    return [];
  }
  const rows = readDbf(code.parseDbf, dbf, textOf(cpg));
  if (!rows) problems.push(problem('dbf-broken', 'kept', { name }));
  return rows ?? [];
}

function hasReaders(code: unknown): code is ShapefileCode {
  return typeof code === 'object' && code !== null && 'parseShp' in code && 'parseDbf' in code;
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
