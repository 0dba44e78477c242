import type { Geometry, Position } from 'geojson';
import type { ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import { frameAround, mm, showsAll, type Frame } from '../picture/frame.ts';
import { TICK_MARGIN } from '../picture/paint-map.ts';
import type { Overlay } from '../picture/overlays.ts';
import type { Projection } from '../picture/projection.ts';
import { isIndicative } from '../panels/areas.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { filteredFeatures } from '../state/results.ts';
import { dataOf, featureByRef, layerById } from '../state/selectors.ts';
import { lookOf } from '../panels/marker-look.ts';
import type { DossierContext } from './context.ts';
import type { Entry } from './entry.ts';

/** N of 1 : N, or as large as what the sheet is about allows. */
export type ScaleChoice = number | 'usual' | 'fit';

/** Scales on offer. */
export const SCALE_CHOICES: readonly number[] = [2500, 5000, 10_000];

const USUAL_POINT_SCALE = 5000;
const SHEET_WIDTH_MM = 180;
const SITE_HEIGHT_MM = 84;
const AREA_HEIGHT_MM = 112;
/** From this error on the selected position is drawn with its circle. */
const CIRCLE_FROM_M = 50;
const METRES_PER_DEGREE = 111_320;

/** The frame of an entry's map: a site at a usual scale, an area as large as it fits. */
export function frameOf(context: DossierContext, entry: Entry, choice: ScaleChoice, projection: Projection): Frame {
  const isPoint = entry.feature.geometry?.type === 'Point';
  const scale = typeof choice === 'number' ? choice : choice === 'usual' && isPoint ? USUAL_POINT_SCALE : 'standard';
  const own = focusOf(entry.feature);
  const focus = choice === 'fit' && isPoint ? [...own, ...mirrored(own[0], near(context, entry.ref))] : own;
  return frameAround({ projection, width: mm(SHEET_WIDTH_MM) - 2 * TICK_MARGIN, height: mm(isPoint ? SITE_HEIGHT_MM : AREA_HEIGHT_MM), focus, scale });
}

/** Whether the map shows all that the sheet is about. */
export function isWholeInFrame(frame: Frame, feature: ExplorerFeature): boolean {
  return showsAll(frame, focusOf(feature));
}

/** What is drawn: areas, the features of the layers that are switched on and pass their filters, and the subject above all. */
export function overlaysOf(context: DossierContext, entry: Entry): readonly Overlay[] {
  return [...areas(context, entry), ...others(context, entry), ...subject(context, entry)];
}

/** Layers whose marks can be seen in a frame; they need to be explained beside it. */
export function layersInFrame(context: DossierContext, entry: Entry, frame: Frame): readonly Layer[] {
  const shown = pointLayers(context).filter((layer) =>
    filteredFeatures(context.state, context.catalogue, layer).some(({ geometry }) => geometry?.type === 'Point' && showsAll(frame, [geometry.coordinates])));
  return shown.includes(entry.layer) || entry.layer.geometry !== 'point' ? shown : [...shown, entry.layer];
}

/** Layers that are switched on, of which single features alone are drawn: they have too many. */
export function layersNotDrawn(context: Pick<DossierContext, 'state' | 'catalogue'>): readonly Layer[] {
  return pointLayers(context).filter(({ id }) => dataOf(context.state, id)?.large);
}

function areas({ state, catalogue, t }: DossierContext, { ref }: Entry): readonly Overlay[] {
  const layer = layerById(catalogue, AREAS_LAYER);
  if (!layer || !state.layers.has(layer.id)) return [];
  const features = (dataOf(state, layer.id)?.features ?? []).filter((feature) => refOf(layer.id, feature) !== ref);
  return features.map((feature): Overlay => ({
    kind: 'area',
    geometry: feature.geometry,
    color: layer.color,
    dashed: isIndicative(feature),
    weight: feature.properties['role'] === 'core' ? 'thin' : 'plain',
    ...(feature.properties['role'] === 'core' ? {} : { label: t(feature.properties.name) }),
  }));
}

function others({ state, catalogue, t }: DossierContext, { ref }: Entry): readonly Overlay[] {
  return pointLayers({ state, catalogue }).flatMap((layer) =>
    filteredFeatures(state, catalogue, layer).flatMap((feature): readonly Overlay[] => {
      if (feature.geometry?.type !== 'Point' || refOf(layer.id, feature) === ref) return [];
      const label = feature.properties.acronym ?? t(feature.properties.name);
      return [{ kind: 'marker', position: feature.geometry.coordinates, marker: lookOf(feature, layer), label }];
    }));
}

function subject({ t }: DossierContext, { feature, layer }: Entry): readonly Overlay[] {
  const { geometry, properties } = feature;
  if (geometry?.type !== 'Point') {
    return [{ kind: 'area', geometry, color: layer.id === AREAS_LAYER ? 'accent' : layer.color, dashed: isIndicative(feature), weight: 'strong' }];
  }
  const radiusM = properties.position?.accuracyM ?? 0;
  const circle: readonly Overlay[] = radiusM >= CIRCLE_FROM_M ? [{ kind: 'accuracy', position: geometry.coordinates, radiusM, color: layer.color }] : [];
  const label = properties.acronym ?? t(properties.name);
  return [...circle, { kind: 'marker', position: geometry.coordinates, marker: lookOf(feature, layer), label, subject: true }];
}

function pointLayers({ state, catalogue }: Pick<DossierContext, 'state' | 'catalogue'>): readonly Layer[] {
  return catalogue.layers.filter((layer) => layer.geometry === 'point' && layer.map === 'main' && state.layers.has(layer.id));
}

/** All positions of a feature, and for a point the circle of its error. */
function focusOf({ geometry, properties }: ExplorerFeature): readonly Position[] {
  if (geometry?.type !== 'Point') return positionsOf(geometry);
  const [lon = 0, lat = 0] = geometry.coordinates;
  const radiusM = properties.position?.accuracyM ?? 0;
  const [dLat, dLon] = [radiusM / METRES_PER_DEGREE, radiusM / METRES_PER_DEGREE / Math.cos((lat * Math.PI) / 180)];
  return [[lon, lat], [lon - dLon, lat - dLat], [lon + dLon, lat + dLat]];
}

function positionsOf(geometry: Geometry | null): readonly Position[] {
  switch (geometry?.type) {
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      return [];
  }
}

/** Where those of the ledger lie: the nearest of each layer. */
function near({ state }: DossierContext, ref: FeatureRef): readonly Position[] {
  const derived = state.derived?.features[ref];
  return Object.values(derived?.onFoot ?? derived?.nearest ?? {}).flatMap(([first]) => {
    const parsed = first && parseRef(first.ref);
    const feature = parsed && featureByRef(state, first.ref);
    return feature?.geometry?.type === 'Point' ? [feature.geometry.coordinates] : [];
  });
}

/** Each place and its opposite, so that the subject stays in the middle. */
function mirrored([lon = 0, lat = 0]: Position = [], places: readonly Position[]): readonly Position[] {
  return places.flatMap(([x = 0, y = 0]) => [[x, y], [2 * lon - x, 2 * lat - y]]);
}
