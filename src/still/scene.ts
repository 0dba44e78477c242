import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import type { Catalogue, ExplorerFeature, FeatureRef, Layer, Text } from '../catalogue/types.ts';
import { isIndicative } from '../panels/areas.ts';
import { lookOf } from '../panels/marker-look.ts';
import type { Overlay } from '../picture/overlays.ts';
import { shownFeatures } from '../state/results.ts';
import { featureByRef, inDrawingOrder, layerById } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { lineOf } from '../state/walk/reach.ts';
import { countsOf, type Place, type Spot } from './spots.ts';

export interface SceneContext {
  readonly state: ExplorerState;
  readonly catalogue: Catalogue;
  readonly t: (text: Text) => string;
  readonly zoom: number;
}

type ShownLayer = readonly [Layer, readonly ExplorerFeature[]];

/** Side of a mark's square on the live map, and how far its size goes down with the zoom. */
const MARK_PX = 24;
const [SMALLEST, GROWTH, FULL_FROM] = [0.62, 0.076, 12];
/** From here on a layer's names are shown that says nothing else. */
const LABEL_ZOOM = 15;
const CIRCLE_FROM_M = 50;

/** What is shown, layers bottom to top. */
export function shownLayers({ state, catalogue }: Pick<SceneContext, 'state' | 'catalogue'>): readonly ShownLayer[] {
  const shown = shownFeatures(state, catalogue);
  return inDrawingOrder(shown.keys(), state.order).map((layer) => [layer, shown.get(layer) ?? []]);
}

/** All that stands on the ground: outlines, the walk, marks and numbers, and what is open above all. */
export function overlaysOf(context: SceneContext, shown: readonly ShownLayer[], spots: readonly Spot[]): readonly Overlay[] {
  const size = MARK_PX * Math.max(SMALLEST, Math.min(1, SMALLEST + (context.zoom - FULL_FROM) * GROWTH));
  const open = openRef(context.state);
  return [
    ...shown.flatMap(([layer, features]) => features.flatMap((feature) => outlineOf(context, layer, feature, open))),
    ...walkOf(context.state),
    ...spots.map((spot) => spotOverlay(context, spot, shown.map(([layer]) => layer), size)),
    ...marksOf(context, open),
  ];
}

function openRef({ selected, walk, area }: ExplorerState): FeatureRef | null {
  return selected ?? (typeof walk?.from === 'string' ? walk.from : null) ?? (area ? refOf(AREAS_LAYER, area) : null);
}

function outlineOf({ t }: SceneContext, layer: Layer, feature: ExplorerFeature, open: FeatureRef | null): readonly Overlay[] {
  if (feature.geometry?.type !== 'Polygon' && feature.geometry?.type !== 'MultiPolygon') return [];
  const { role, name } = feature.properties;
  const isOpen = refOf(layer.id, feature) === open;
  const weight = isOpen || role === 'area' ? 'strong' : role === 'part' ? 'plain' : 'thin';
  const isNamed = role === 'area' || role === 'part' || isOpen;
  return [{
    kind: 'area', geometry: feature.geometry, color: isOpen ? 'accent' : layer.color, dashed: isIndicative(feature), weight, ...(isNamed && { label: t(name), isNamedAtTop: role === 'area' }),
  }];
}

function walkOf({ reach }: ExplorerState): readonly Overlay[] {
  if (reach?.status !== 'ready') return [];
  const { outline, route } = reach.value;
  return [{ kind: 'walk', geometry: outline, color: 'accent' }, ...(route ? [{ kind: 'route', line: lineOf(route), color: 'accent' } as const] : [])];
}

function spotOverlay({ t, zoom }: SceneContext, { position, places }: Spot, layers: readonly Layer[], size: number): Overlay {
  const [place] = places;
  if (places.length > 1 || !place) {
    return { kind: 'number', position, size: size * 1.2, parts: countsOf(places, layers).map(([{ color }, count]) => ({ color, count })) };
  }
  const { layer, feature } = place;
  return { kind: 'marker', position, size, marker: lookOf(feature, layer), ...(zoom >= (layer.labelZoom ?? LABEL_ZOOM) && { label: nameOf(feature, t) }) };
}

/** The feature that is open, with how exactly it is placed, the one that is pointed at in a list, and the marked spot. */
function marksOf({ state, catalogue, t }: SceneContext, open: FeatureRef | null): readonly Overlay[] {
  const marks = [state.highlighted, open].flatMap((ref): readonly Overlay[] => {
    const feature = ref ? featureByRef(state, ref) : undefined;
    const layer = ref ? layerById(catalogue, parseRef(ref)?.layer ?? '') : undefined;
    if (feature?.geometry?.type !== 'Point' || layer?.map !== 'main') return [];
    const position = feature.geometry.coordinates;
    const radiusM = feature.properties.position?.accuracyM ?? 0;
    const circle: readonly Overlay[] = radiusM >= CIRCLE_FROM_M && ref === open ? [{ kind: 'accuracy', position, radiusM, color: layer.color }] : [];
    return [...circle, { kind: 'marker', position, marker: lookOf(feature, layer), label: nameOf(feature, t), subject: true }];
  });
  const { pin } = state;
  const spot: readonly Overlay[] = pin
    ? [{ kind: 'marker', position: [pin.lon, pin.lat], marker: { shape: 'circle', fill: 'dot', color: 'brick', approximate: false }, subject: true }]
    : [];
  return [...marks, ...spot];
}

function nameOf({ properties }: ExplorerFeature, t: SceneContext['t']): string {
  return properties.acronym ?? t(properties.name);
}

/** What lies under a place where there is no mark: what small layers have there before the area that is pressed. */
export function polygonAt({ state }: Pick<SceneContext, 'state'>, shown: readonly ShownLayer[], position: Position): Place | null {
  const found = shown.flatMap(([layer, features]) => features.flatMap((feature): readonly Place[] => {
    const { geometry } = feature;
    const isSurface = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    return isSurface && booleanPointInPolygon([...position], geometry) ? [{ ref: refOf(layer.id, feature), layer, feature }] : [];
  }));
  const other = found.findLast(({ layer }) => layer.id !== AREAS_LAYER);
  if (other) return other;
  const [whole, part] = (['area', 'part'] as const).map((role) => found.find(({ feature }) => feature.properties['role'] === role));
  const isOpen = state.area !== null && [whole, part].some((place) => place?.feature.id === state.area);
  return (isOpen ? (part ?? whole) : (whole ?? part)) ?? null;
}
