import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommonProperties, ExplorerFeature, Layer, Slug, Walking } from '../../src/catalogue/types.ts';
import { readGeoJson } from './formats/geojson.ts';
import { isRecord, readJson } from './formats/json.ts';
import { SourceProblem } from './source-problem.ts';

/** The catalogue as far as the build needs it. */
export interface CityFolder {
  readonly folder: string;
  readonly layers: readonly Pick<Layer, 'id' | 'file' | 'kept' | 'outlinesFile'>[];
  readonly derivedFile: string | null;
  readonly streetsFile: string | null;
  readonly walking: Pick<Walking, 'networkFile' | 'speedKmH' | 'to' | 'people' | 'peopleCounts'> | null;
  /** Address of the basemap, relative to the catalogue. */
  readonly basemapFile: string | null;
}

/** The folder that a site has at `data/`, beside what is in `public/` here. */
const PUBLISHED = fileURLToPath(new URL('../../data', import.meta.url));

/** Reads `catalogue.json` of a city's folder; what is wrong with it is a `SourceProblem`. */
export async function readCityFolder(folder: string): Promise<CityFolder> {
  const path = join(folder, 'catalogue.json');
  const catalogue = readJson(path, await bytesOf(path));
  if (!isRecord(catalogue) || !Array.isArray(catalogue['layers'])) throw new SourceProblem(path, '"layers" is missing');
  const { derivedFile, streetsFile, basemap } = catalogue;
  const basemapFile = isRecord(basemap) ? basemap['file'] : null;
  return {
    folder,
    derivedFile: typeof derivedFile === 'string' ? derivedFile : null,
    streetsFile: typeof streetsFile === 'string' ? streetsFile : null,
    walking: walkingOf(path, catalogue['walking']),
    basemapFile: typeof basemapFile === 'string' ? basemapFile : null,
    layers: catalogue['layers'].map((layer: unknown, index) => {
      if (isRecord(layer) && typeof layer['id'] === 'string' && typeof layer['file'] === 'string') {
        const kept = layer['kept'] === 'built' ? 'built' as const : 'by-hand' as const;
        const outlinesFile = layer['outlinesFile'];
        return { id: layer['id'], file: layer['file'], kept, ...(typeof outlinesFile === 'string' ? { outlinesFile } : {}) };
      }
      throw new SourceProblem(path, `layers[${index}] needs an id and a file`);
    }),
  };
}

function walkingOf(path: string, walking: unknown): CityFolder['walking'] {
  if (walking === undefined) return null;
  const { networkFile, speedKmH, to, people, peopleCounts } = isRecord(walking) ? walking : {};
  if (typeof networkFile !== 'string' || typeof speedKmH !== 'number' || !(speedKmH > 0) || !Array.isArray(to)) {
    throw new SourceProblem(path, '"walking" needs a networkFile, a speedKmH above 0 and the layers to walk to: run data:check');
  }
  return {
    networkFile, speedKmH, to: to.filter((id) => typeof id === 'string'),
    ...(typeof people === 'string' ? { people } : {}),
    ...(Array.isArray(peopleCounts) ? { peopleCounts: peopleCounts.filter((key) => typeof key === 'string') } : {}),
  };
}

/** Where a built file that is no layer is written; a `SourceProblem` when the catalogue does not name it as `member`. */
export function namedPath({ folder }: CityFolder, file: string | null | undefined, member: string, what: string): string {
  if (typeof file === 'string') return join(folder, file);
  throw new SourceProblem(join(folder, 'catalogue.json'), `"${member}" is missing: name the file with ${what}`);
}

/** Where a built layer is written; a `SourceProblem` when the catalogue does not list it as built. */
export function builtPath({ folder, layers }: CityFolder, id: Slug): string {
  const layer = layers.find((one) => one.id === id);
  if (layer?.kept === 'built') return join(folder, layer.file);
  throw new SourceProblem(join(folder, 'catalogue.json'), layer ? `layer ${id} is kept by hand, so it is not built` : `layer ${id} is not listed`);
}

/** Where the outlines of a built layer are written; a `SourceProblem` when the catalogue names no such file. */
export function outlinesPath(city: CityFolder, id: Slug): string {
  const layer = city.layers.find((one) => one.id === id);
  return namedPath(city, layer?.outlinesFile, 'outlinesFile', `the outlines of layer ${id}`);
}

/**
 * Where the basemap is written: at the address that the catalogue gives, seen from its folder. `published` is the
 * folder that sites have beside the files of `public/`: for it, an address outside of it is one within `public/`.
 */
export function basemapPath({ folder, basemapFile }: Pick<CityFolder, 'folder' | 'basemapFile'>, published = PUBLISHED): string {
  if (basemapFile === null) throw new SourceProblem(join(folder, 'catalogue.json'), '"basemap.file" is missing: name the file with the map tiles');
  const path = resolve(folder, basemapFile);
  const site = dirname(published);
  const onSite = relative(site, path);
  const isBeside = resolve(folder) === published && !onSite.startsWith('..') && relative(published, path).startsWith('..');
  return isBeside ? join(site, 'public', onSite) : path;
}

/** Located features of the layers that are kept by hand, by layer id. */
export async function handKeptFeatures({ folder, layers }: CityFolder): Promise<Map<Slug, readonly ExplorerFeature[]>> {
  const byLayer = new Map<Slug, readonly ExplorerFeature[]>();
  for (const { id, file, kept } of layers) {
    if (kept === 'by-hand') byLayer.set(id, await readFeatures(join(folder, file)));
  }
  return byLayer;
}

/** Features of an earlier build; none when there is no such file yet. */
export async function featuresBefore(path: string): Promise<readonly ExplorerFeature[]> {
  try {
    await readFile(path);
  } catch {
    return [];
  }
  return readFeatures(path);
}

async function readFeatures(path: string): Promise<readonly ExplorerFeature[]> {
  return readGeoJson(path, await bytesOf(path)).map((feature, index) => {
    const { id, properties } = feature;
    if (typeof id !== 'string') throw new SourceProblem(path, `features[${index}] has no id: run data:check`);
    if (!hasCommonProperties(properties)) throw new SourceProblem(path, `${id}: name is missing: run data:check`);
    return { ...feature, id, properties };
  });
}

function hasCommonProperties(properties: Readonly<Record<string, unknown>>): properties is CommonProperties {
  return isRecord(properties['name']);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new SourceProblem(path, 'not found');
  }
}
