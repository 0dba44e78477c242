import { readFileSync } from 'node:fs';
import type { Geometry, Position } from 'geojson';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { OWN_LAYER, withOwnLayer } from '../catalogue/own-layer.ts';
import type { Catalogue, ExplorerFeature, LayerCollection } from '../catalogue/types.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import { mapPositions, positionsOf } from '../geo/map-positions.ts';
import { ownFeature } from '../own/own-feature.ts';
import { exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { HOSTILE } from './example.ts';
import { exportData, nameIn } from './export-data.ts';
import type { ExportContext, ExportData, ExportOf } from './model.ts';

/** The published city, with what somebody drew and opened in it. */
export const city: Catalogue = withOwnLayer(JSON.parse(readFileSync('data/catalogue.json', 'utf8')));

const SQUARE = [[-8.61, 41.15], [-8.6, 41.15], [-8.6, 41.1612345], [-8.61, 41.16], [-8.61, 41.15]];
const HOLE = [[-8.606, 41.152], [-8.606, 41.153], [-8.604, 41.153], [-8.606, 41.152]];
const OTHER = [[-8.58, 41.15], [-8.57, 41.15], [-8.5712345, 41.16], [-8.58, 41.15]];

const GEOMETRIES: readonly Geometry[] = [
  { type: 'Point', coordinates: [-8.6291234, 41.1579876] },
  { type: 'LineString', coordinates: [[-8.62, 41.15], [-8.6100001, 41.1500001], [-8.6, 41.14]] },
  { type: 'Polygon', coordinates: [SQUARE, HOLE] },
  { type: 'MultiPolygon', coordinates: [[SQUARE, HOLE], [OTHER]] },
  { type: 'MultiPoint', coordinates: [[-8.62, 41.15], [-8.61, 41.16]] },
  { type: 'MultiLineString', coordinates: [[[-8.62, 41.15], [-8.61, 41.16]], [[-8.6, 41.15], [-8.59, 41.14]]] },
];

/** Properties as files have them: accents, nothing, numbers of both kinds, truth, lists and objects, what looks like code. */
const GIVEN = { Designação: 'Praça do Município, “São João”', count: 3, share: 0.125, isOpen: true, nothing: null, tags: ['a', 'b'], more: { deep: { é: 1 } }, code: '007' };

/** A person's own features: one of each kind of geometry, then one for each hostile text. */
export function ownFeatures(hostile: readonly string[] = HOSTILE): readonly ExplorerFeature[] {
  const shapes = GEOMETRIES.map((geometry, index) =>
    ownFeature({ id: `shape-${index}`, name: `Forma ${index}`, geometry, from: { kind: 'file', file: 'a.geojson' }, given: { name: `Forma ${index}`, ...GIVEN } }, city));
  const texts = hostile.map((text, index) =>
    ownFeature({ id: `text-${index}`, name: `Texto ${index}`, geometry: { type: 'Point', coordinates: [-8.6, 41.15] }, from: { kind: 'file' }, given: { name: `Texto ${index}`, Designação: text } }, city));
  return [...shapes, ...texts];
}

export function cityState(own: readonly ExplorerFeature[] = ownFeatures()): ExplorerState {
  const state = exampleState({ parishes: layerFile('parishes'), [AREAS_LAYER]: layerFile(AREAS_LAYER), 'vacant-sites': layerFile('vacant-sites'), [OWN_LAYER]: own });
  return { ...state, own: { ...state.own, features: own } };
}

function layerFile(id: string): readonly ExplorerFeature[] {
  const collection: LayerCollection = JSON.parse(readFileSync(`data/${id}.geojson`, 'utf8'));
  return collection.features;
}

export function cityContext(state: ExplorerState): ExportContext {
  return { lang: 'en', m: en, t: inEnglish, nameOf: nameIn(state, inEnglish) };
}

const inEnglish: ExportContext['t'] = (text) => textIn(text, 'en');

export function cityExport(of: ExportOf, state: ExplorerState): ExportData {
  return exportData({ of, state, catalogue: city, ctx: cityContext(state), page: 'https://example.org/', today: new Date(2026, 1, 3) });
}

/** The largest distance between positions of two geometries of one kind, along an axis, in degrees; infinite where they are otherwise made. */
export function apart(one: Geometry | null, other: Geometry | null): number {
  if (!one || !other) return one === other ? 0 : Infinity;
  if (shape(one) !== shape(other)) return Infinity;
  const others = positionsOf(other);
  return Math.max(0, ...positionsOf(one).map((position, index) => gap(position, others[index] ?? [])));
}

function shape(geometry: Geometry): string {
  return JSON.stringify(mapPositions(geometry, () => [0]));
}

function gap([x1 = NaN, y1 = NaN]: Position, [x2 = NaN, y2 = NaN]: Position): number {
  return Math.max(Math.abs(x1 - x2), Math.abs(y1 - y2));
}
