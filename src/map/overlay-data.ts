import bbox from '@turf/bbox';
import circle from '@turf/circle';
import { segmentEach } from '@turf/meta';
import pointOnFeature from '@turf/point-on-feature';
import type { Feature, FeatureCollection, Geometry, Point, Polygon, Position, MultiPolygon } from 'geojson';
import type { Bounds, Catalogue, ExplorerFeature, FeatureRef, Field, Layer, MarkerFill, Option } from '../catalogue/types.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import { isApproximate } from '../geo/approximate.ts';
import { textIn } from '../i18n/text.ts';
import { optionsOf } from '../state/filters/options.ts';
import { shownFeatures } from '../state/results.ts';
import { featureByRef, inDrawingOrder, layerById } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { imageName } from './marker-images.ts';
import { tintColor, type Palette } from './palette.ts';

/** From this error on the selected position is drawn with its circle. */
const CIRCLE_FROM_M = 50;

/** From here on the polygons of classes are large enough for their names, if they are this wide. */
const TINT_LABEL_ZOOM = 15.5;
const LABEL_PX = 64;

/** What the engine is told of a marker. */
export interface PointProperties {
  readonly ref: FeatureRef;
  readonly layer: string;
  readonly color: string;
  readonly icon: string;
  readonly label: string;
  readonly labelZoom: number;
}

/** What the engine is told of a polygon. */
export interface PolygonProperties {
  readonly ref: FeatureRef;
  readonly layer: string;
  readonly color: string;
  readonly label: string;
  /** `area` is drawn strongest; `plain` is what other layers' polygons are. */
  readonly role: 'area' | 'part' | 'core' | 'plain';
  readonly dashed: boolean;
  /** Colour of the fill, where it says the feature's class. */
  readonly tint?: string;
  /** From where on the label has room. */
  readonly labelZoom?: number;
}

type Collection<G extends Geometry, P> = FeatureCollection<G, P>;

/** All that the overlay's sources hold, for one state. */
export interface OverlayData {
  readonly points: Collection<Point, PointProperties>;
  readonly polygons: Collection<Polygon | MultiPolygon, PolygonProperties>;
  readonly polygonLabels: Collection<Point, PolygonProperties>;
}

/** Turns what is shown into the overlay's sources. */
export function overlayData(state: ExplorerState, catalogue: Catalogue, palette: Palette): OverlayData {
  const points: Feature<Point, PointProperties>[] = [];
  const polygons: Feature<Polygon | MultiPolygon, PolygonProperties>[] = [];
  const shown = shownFeatures(state, catalogue);
  for (const layer of inDrawingOrder(shown.keys(), state.order)) {
    for (const feature of shown.get(layer) ?? []) {
      const drawn = drawnFeature(feature, layer, state.lang, palette);
      if (drawn?.kind === 'point') points.push(drawn.feature);
      else if (drawn) polygons.push(drawn.feature);
    }
  }
  return { points: collection(points), polygons: collection(polygons), polygonLabels: collection(polygons.map(labelOf)) };
}

/** What lies on top of everything: the selected and the highlighted feature, and how exactly they are placed. */
export interface HighlightData {
  readonly marks: Collection<Geometry, (PointProperties | PolygonProperties) & { readonly state: 'selected' | 'highlighted' }>;
  readonly accuracy: Collection<Polygon, { readonly color: string }>;
}

export function highlightData(state: ExplorerState, catalogue: Catalogue, palette: Palette): HighlightData {
  const start = typeof state.walk?.from === 'string' ? state.walk.from : null;
  const selected = state.selected ?? start ?? (state.area ? refOf('areas', state.area) : null);
  const refs = [
    ...(selected ? [{ ref: selected, state: 'selected' as const }] : []),
    ...(state.highlighted && state.highlighted !== selected ? [{ ref: state.highlighted, state: 'highlighted' as const }] : []),
  ];
  const marks: HighlightData['marks']['features'] = [];
  const accuracy: Feature<Polygon, { color: string }>[] = [];
  for (const entry of refs) {
    const layer = layerById(catalogue, parseRef(entry.ref)?.layer ?? '');
    const feature = featureByRef(state, entry.ref);
    const drawn = layer && feature && layer.map === 'main' ? drawnFeature(feature, layer, state.lang, palette) : null;
    if (!drawn) continue;
    const { properties } = drawn.feature;
    marks.push({ type: 'Feature', geometry: drawn.feature.geometry, properties: { ...properties, state: entry.state } });
    if (drawn.kind === 'point') accuracy.push(...accuracyCircle(drawn.feature, feature?.properties.position?.accuracyM ?? 0));
  }
  return { marks: collection(marks), accuracy: collection(accuracy) };
}

type Drawn =
  | { readonly kind: 'point'; readonly feature: Feature<Point, PointProperties> }
  | { readonly kind: 'polygon'; readonly feature: Feature<Polygon | MultiPolygon, PolygonProperties> };

interface Kept {
  readonly of: readonly unknown[];
  readonly id: number;
  readonly drawn: Drawn | null;
}

const kept = new WeakMap<ExplorerFeature, Kept>();
let lastId = 0;

/** The same object again for the same feature in the same language and colours; its id is a number of its own on the page. */
function drawnFeature(feature: ExplorerFeature, layer: Layer, lang: string, palette: Palette): Drawn | null {
  const known = kept.get(feature);
  if (known?.of[0] === layer && known.of[1] === lang && known.of[2] === palette) return known.drawn;
  const id = known?.id ?? (lastId += 1);
  const drawn = drawnAnew(feature, id, layer, lang, palette);
  kept.set(feature, { of: [layer, lang, palette], id, drawn });
  return drawn;
}

function drawnAnew(feature: ExplorerFeature, id: number, layer: Layer, lang: string, palette: Palette): Drawn | null {
  const { geometry } = feature;
  if (geometry?.type === 'Point') return { kind: 'point', feature: { type: 'Feature', id, geometry, properties: pointProperties(feature, layer, lang, palette) } };
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  return { kind: 'polygon', feature: { type: 'Feature', geometry, properties: polygonProperties(feature, layer, lang, palette) } };
}

function pointProperties(feature: ExplorerFeature, layer: Layer, lang: string, palette: Palette): PointProperties {
  const color = palette.layers[layer.color];
  return {
    ref: refOf(layer.id, feature),
    layer: layer.id,
    color,
    icon: imageName({
      shape: layer.shape ?? 'circle',
      fill: fillOf(feature, layer),
      color,
      paper: palette.paper,
      approximate: isApproximate(feature, layer),
    }),
    label: feature.properties.acronym ?? textIn(feature.properties.name, lang),
    labelZoom: layer.labelZoom ?? 15,
  };
}

function polygonProperties(feature: ExplorerFeature, layer: Layer, lang: string, palette: Palette): PolygonProperties {
  const { role, standing } = feature.properties;
  return {
    ref: refOf(layer.id, feature),
    layer: layer.id,
    color: palette.layers[layer.color],
    label: textIn(feature.properties.name, lang),
    role: role === 'area' || role === 'part' || role === 'core' ? role : 'plain',
    dashed: standing === 'indicative' || fillOf(feature, layer) !== 'solid',
    ...tintProperties(feature, layer, lang, palette),
  };
}

/** What is coloured by its class has the class's name as its label, as colours alone say nothing. */
function tintProperties(feature: ExplorerFeature, layer: Layer, lang: string, palette: Palette): Partial<PolygonProperties> {
  const { label, tint } = optionOf(feature, layer) ?? {};
  if (!tint || !feature.geometry) return {};
  const [west, , east] = bbox(feature.geometry);
  return {
    color: tintColor(palette, tint, 3),
    tint: tintColor(palette, tint),
    label: textIn(label, lang),
    labelZoom: Math.max(TINT_LABEL_ZOOM, Math.log2((LABEL_PX * 360) / 512 / (east - west))),
  };
}

/** Fill of a feature's marker: that of its option in the layer's symbol field. */
export function fillOf(feature: ExplorerFeature, layer: Layer): MarkerFill {
  return optionOf(feature, layer)?.fill ?? 'solid';
}

function optionOf(feature: ExplorerFeature, layer: Layer): Option | undefined {
  const field = layer.fields.find(({ key }) => key === layer.symbolField);
  const [key] = layer.symbolField ? optionsOf(feature, layer.symbolField) : [];
  return isChoice(field) ? field.options.find((option) => option.key === key) : undefined;
}

function isChoice(field: Field | undefined): field is Extract<Field, { type: 'choice' | 'choices' }> {
  return field?.type === 'choice' || field?.type === 'choices';
}

const labels = new WeakMap<Feature, Feature<Point, PolygonProperties>>();

function labelOf(feature: Feature<Polygon | MultiPolygon, PolygonProperties>): Feature<Point, PolygonProperties> {
  const label = labels.get(feature) ?? labelPoint(feature);
  labels.set(feature, label);
  return label;
}

/** A target area's name stands above the middle of its northern edge, clear of what is inside; others' in their middle. */
function labelPoint(feature: Feature<Polygon | MultiPolygon, PolygonProperties>): Feature<Point, PolygonProperties> {
  const { properties } = feature;
  if (properties.role !== 'area') return { type: 'Feature', geometry: pointOnFeature(feature).geometry, properties };
  return { type: 'Feature', geometry: { type: 'Point', coordinates: northernEdge(feature) }, properties };
}

/** The northernmost place at which the outline crosses the meridian through the middle of its bounds. */
function northernEdge(feature: Feature<Polygon | MultiPolygon>): Position {
  const [west, , east, north] = bbox(feature);
  const middle = (west + east) / 2;
  const crossings: number[] = [];
  segmentEach(feature, (segment) => {
    const [from = [], to = []] = segment?.geometry.coordinates ?? [];
    const [lonA = 0, latA = 0] = from;
    const [lonB = 0, latB = 0] = to;
    if (lonA < middle !== lonB < middle) crossings.push(latA + ((middle - lonA) / (lonB - lonA)) * (latB - latA));
  });
  return [middle, crossings.length ? Math.max(...crossings) : north];
}

function accuracyCircle(feature: Feature<Point, PointProperties>, accuracyM: number): readonly Feature<Polygon, { color: string }>[] {
  if (accuracyM < CIRCLE_FROM_M) return [];
  const { color } = feature.properties;
  return [{ ...circle(feature, accuracyM, { units: 'meters', steps: 64 }), properties: { color } }];
}

function collection<G extends Geometry, P>(features: Feature<G, P>[]): Collection<G, P> {
  return { type: 'FeatureCollection', features };
}

/** All but the bounds: where the catalogue has no data. */
export function beyond([west, south, east, north]: Bounds): Feature<Polygon> {
  const world = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]];
  const hole = [[west, south], [west, north], [east, north], [east, south], [west, south]];
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [world, hole] } };
}
