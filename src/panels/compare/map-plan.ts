import type { Geometry, Position } from 'geojson';
import type { ExplorerFeature, FeatureRef, Layer } from '../../catalogue/types.ts';
import { parseRef, refOf } from '../../catalogue/refs.ts';
import { commonScale, frameAround, type Frame, type FrameOptions } from '../../picture/frame.ts';
import type { Overlay } from '../../picture/overlays.ts';
import { AREAS_LAYER } from '../../state/actions.ts';
import { dataOf, featureByRef, layerById } from '../../state/selectors.ts';
import type { ComparisonContext } from '../../compare/model.ts';
import { isIndicative } from '../areas.ts';
import { lookOf } from '../marker-look.ts';

/** Points have no size of their own: their surroundings are shown at least this small. */
const LARGEST_SCALE = 5000;
const METRES_PER_DEGREE = 111_320;
/** From this error on a position is drawn with its circle. */
const CIRCLE_FROM_M = 50;
const MARGIN = 14;

type Compared = Pick<ComparisonContext, 'state' | 'catalogue' | 't'>;

/** The frame of one of those compared, at the scale at which each of them fits; `null` where it is not located. */
export function frameFor({ state }: Compared, refs: readonly FeatureRef[], ref: FeatureRef, size: Pick<FrameOptions, 'projection' | 'width' | 'height'>): Frame | null {
  const focus = focusOf(featureByRef(state, ref));
  if (!focus.length) return null;
  const all = refs.map((one) => focusOf(featureByRef(state, one))).filter((places) => places.length);
  const scale = Math.max(LARGEST_SCALE, commonScale(all, { ...size, margin: MARGIN }));
  return frameAround({ ...size, focus, scale, margin: MARGIN });
}

/** The areas' outlines, and all of those compared with the one that the map is about above them. */
export function overlaysFor(compared: Compared, refs: readonly FeatureRef[], ref: FeatureRef): readonly Overlay[] {
  const others = refs.filter((one) => one !== ref).flatMap((one) => drawn(compared, one, false));
  return [...areas(compared, refs), ...others, ...drawn(compared, ref, true)];
}

function areas({ state, catalogue }: Compared, refs: readonly FeatureRef[]): readonly Overlay[] {
  const layer = layerById(catalogue, AREAS_LAYER);
  const features = layer ? (dataOf(state, layer.id)?.features ?? []) : [];
  return features.flatMap((feature): readonly Overlay[] => {
    const isDrawnElsewhere = !layer || refs.includes(refOf(layer.id, feature)) || feature.properties['role'] === 'core';
    return isDrawnElsewhere ? [] : [outline(feature, layer, 'thin')];
  });
}

function drawn({ state, catalogue, t }: Compared, ref: FeatureRef, isSubject: boolean): readonly Overlay[] {
  const feature = featureByRef(state, ref);
  const layer = layerById(catalogue, parseRef(ref)?.layer ?? '');
  if (!feature?.geometry || !layer) return [];
  if (feature.geometry.type !== 'Point') return [outline(feature, layer, isSubject ? 'strong' : 'plain')];
  const position = feature.geometry.coordinates;
  const radiusM = feature.properties.position?.accuracyM ?? 0;
  const circle: readonly Overlay[] = isSubject && radiusM >= CIRCLE_FROM_M ? [{ kind: 'accuracy', position, radiusM, color: layer.color }] : [];
  const label = isSubject ? {} : { label: t(feature.properties.name) };
  return [...circle, { kind: 'marker', position, marker: lookOf(feature, layer), subject: isSubject, ...label }];
}

function outline(feature: ExplorerFeature, layer: Layer, weight: 'strong' | 'plain' | 'thin'): Overlay {
  return { kind: 'area', geometry: feature.geometry, color: layer.color, dashed: isIndicative(feature), weight };
}

/** All positions of a feature, and for a point the circle of its error. */
function focusOf(feature: ExplorerFeature | undefined): readonly Position[] {
  const geometry = feature?.geometry ?? null;
  if (geometry?.type !== 'Point') return positionsOf(geometry);
  const [lon = 0, lat = 0] = geometry.coordinates;
  const radiusM = feature?.properties.position?.accuracyM ?? 0;
  const [dLat, dLon] = [radiusM / METRES_PER_DEGREE, radiusM / METRES_PER_DEGREE / Math.cos((lat * Math.PI) / 180)];
  return [[lon - dLon, lat - dLat], [lon + dLon, lat + dLat]];
}

function positionsOf(geometry: Geometry | null): readonly Position[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.flat();
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}
