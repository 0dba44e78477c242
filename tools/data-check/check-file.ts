import { checkDerived } from '../../src/catalogue/check-derived.ts';
import { checkLayerFile, type LayerScope } from '../../src/catalogue/check-layer.ts';
import { checkOutlines } from '../../src/catalogue/check-outlines.ts';
import { checkPages } from '../../src/catalogue/check-pages.ts';
import { checkStreets } from '../../src/catalogue/check-streets.ts';
import { isRecord, own } from '../../src/catalogue/json.ts';
import { inFile, type Finding, type Problem } from '../../src/catalogue/problem.ts';
import type { Catalogue, Layer } from '../../src/catalogue/types.ts';
import { decodeNetwork } from '../../src/walking/decode.ts';
import { looksLikeCatalogue, notGeojson, pathOf, readDataset, type Dataset } from './dataset.ts';
import { checkLargeFile, isLargeFile } from './large-file.ts';
import { readBytes } from './read-file.ts';
import { checkCollectionWithLibrary, checkFeatureWithLibrary } from './structure.ts';

/** What a file is to its catalogue. */
export type Role =
  | { readonly kind: 'catalogue' }
  | { readonly kind: 'layer'; readonly layer: Layer }
  /** Outlines of a layer's features. */
  | { readonly kind: 'layer-outlines'; readonly layer: Layer }
  | { readonly kind: 'pages' }
  | { readonly kind: 'derived' }
  | { readonly kind: 'streets' }
  /** Binary. */
  | { readonly kind: 'network' }
  /** Drawn behind a page's map; may lie anywhere. */
  | { readonly kind: 'outlines' }
  | { readonly kind: 'unlisted' };

export function roleOf(path: string, dataset: Dataset): Role {
  const { catalogue } = dataset;
  if (path === dataset.path) return { kind: 'catalogue' };
  if (!catalogue) return { kind: 'unlisted' };
  const ofLayer = catalogue.layers.flatMap(filesOf).find(([file]) => pathOf(dataset, file) === path);
  if (ofLayer) return ofLayer[1];
  if (pathOf(dataset, catalogue.pagesFile) === path) return { kind: 'pages' };
  const named = (file: string | undefined): boolean => file !== undefined && pathOf(dataset, file) === path;
  if (named(catalogue.derivedFile)) return { kind: 'derived' };
  if (named(catalogue.streetsFile)) return { kind: 'streets' };
  if (named(catalogue.walking?.networkFile)) return { kind: 'network' };
  return { kind: dataset.outlines.includes(path) ? 'outlines' : 'unlisted' };
}

/** Files of a layer: today's, its earlier states, and the outlines. */
export function filesOf(layer: Layer): readonly (readonly [file: string, role: Role])[] {
  const { file, versions = [], outlinesFile } = layer;
  const ofFeatures: Role = { kind: 'layer', layer };
  return [
    [file, ofFeatures],
    ...versions.map((version) => [version.file, ofFeatures] as const),
    ...(outlinesFile === undefined ? [] : [[outlinesFile, { kind: 'layer-outlines', layer }] as const]),
  ];
}

/** All problems of one file; `name` is what messages call it. */
export async function checkFile(path: string, name: string, role: Role, dataset: Dataset): Promise<readonly Problem[]> {
  if (role.kind === 'catalogue') return inFile(name, dataset.findings);
  if (role.kind === 'network') return inFile(name, await networkFindings(path));
  if (role.kind === 'layer' && (await isLargeFile(path, role.layer))) return checkLargeFile(path, name, role.layer, dataset);
  const content = await dataset.read(path);
  if (!content.ok) return inFile(name, [content.finding]);
  const { value } = content;
  switch (role.kind) {
    case 'layer': return checkListed(value, name, role.layer, dataset);
    case 'layer-outlines': return checkLayerOutlines(value, name, role.layer, dataset);
    case 'pages': return inFile(name, checkPages(value, { pages: dataset.catalogue?.pages ?? [] }, dataset.known).findings);
    case 'derived': return inFile(name, checkDerived(value, dataset.known).findings);
    case 'streets': return inFile(name, checkStreets(value, dataset.catalogue?.bounds ?? WORLD, dataset.known).findings);
    case 'outlines': return checkUnlisted(value, path, name, { ...dataset, catalogue: null });
    case 'unlisted': return checkUnlisted(value, path, name, dataset);
  }
}

const WORLD: Catalogue['bounds'] = [-180, -90, 180, 90];

async function networkFindings(path: string): Promise<readonly Finding[]> {
  const file = await readBytes(path);
  if (!file.ok) return [file.finding];
  const decoded = decodeNetwork(file.bytes.buffer);
  return decoded.ok ? [] : [decoded.finding];
}

function checkListed(value: unknown, file: string, layer: Layer, { catalogue, known }: Dataset): readonly Problem[] {
  const bounds = layer.bounds ?? catalogue?.bounds;
  return checkFeatures(value, { file, layer, known, ...(bounds ? { bounds } : {}) });
}

function checkLayerOutlines(value: unknown, file: string, layer: Layer, { catalogue, known }: Dataset): readonly Problem[] {
  const bounds = layer.bounds ?? catalogue?.bounds ?? WORLD;
  const { problems, isCollection } = checkOutlines(value, { file, layer, bounds, known }, checkFeatureWithLibrary);
  return isCollection ? [...inFile(file, checkCollectionWithLibrary(value)), ...problems] : problems;
}

async function checkUnlisted(value: unknown, path: string, file: string, { catalogue, known }: Dataset): Promise<readonly Problem[]> {
  if (looksLikeCatalogue(value)) return inFile(file, (await readDataset(path)).findings);
  const type = isRecord(value) ? own(value, 'type') : undefined;
  const bounds = catalogue ? { bounds: catalogue.bounds } : {};
  const scope: LayerScope = { file, known, ...bounds };
  if (type === 'FeatureCollection') return checkFeatures(value, scope);
  if (type === 'Feature') return checkFeatures(collectionOf(value), scope);
  if (typeof type === 'string' && GEOMETRY_TYPES.has(type)) {
    return checkFeatures(collectionOf({ type: 'Feature', geometry: value, properties: null }), scope);
  }
  return inFile(file, [notGeojson(value)]);
}

const GEOMETRY_TYPES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']);

function collectionOf(feature: unknown): unknown {
  return { type: 'FeatureCollection', features: [feature] };
}

function checkFeatures(value: unknown, scope: LayerScope): readonly Problem[] {
  const { problems, isCollection } = checkLayerFile(value, scope, checkFeatureWithLibrary);
  return isCollection ? [...inFile(scope.file, checkCollectionWithLibrary(value)), ...problems] : problems;
}
