import type { MultiPolygon, Polygon } from 'geojson';
import { checkLayerFile, checkLayerFileInSlices, type AnyFeature, type CheckedFeatures, type ExtraCheck } from './check-layer.ts';
import { isSlug, type Known } from './check-shape.ts';
import { featureId } from './checks/feature-id.ts';
import { geometryType } from './checks/geometry-type.ts';
import { found, shown, type Finding, type Problem } from './problem.ts';
import type { Bounds, Layer, Slug } from './types.ts';

/** What a file of outlines is checked against: where `known` has the layer's features, each has an outline and none is left over. */
export interface OutlinesScope {
  /** As messages name it. */
  readonly file: string;
  readonly layer: Layer;
  readonly bounds: Bounds;
  readonly known: Known;
}

/** The outlines that are good enough to be used. */
export interface CheckedOutlines extends Omit<CheckedFeatures, 'good'> {
  readonly good: ReadonlyMap<Slug, Polygon | MultiPolygon>;
}

/** Checks a parsed file of outlines, whatever it holds; never throws. */
export function checkOutlines(value: unknown, scope: OutlinesScope, extra: ExtraCheck = () => []): CheckedOutlines {
  const { file, bounds, known } = scope;
  return outlinesOf(checkLayerFile(value, { file, bounds, known }, bothOf(isOutline(scope), extra)), scope);
}

/** `checkOutlines` in slices, so that a page stays fluent; `pause` comes between two. */
export async function checkOutlinesInSlices(value: unknown, scope: OutlinesScope, pause: () => Promise<void>): Promise<CheckedOutlines> {
  const { file, bounds, known } = scope;
  return outlinesOf(await checkLayerFileInSlices(value, { file, bounds, known }, pause, isOutline(scope)), scope);
}

function bothOf(first: ExtraCheck, second: ExtraCheck): ExtraCheck {
  return (feature, findings) => {
    const news = first(feature, findings);
    return [...news, ...second(feature, [...findings, ...news])];
  };
}

/** An outline has the id of a feature, and is a polygon. */
function isOutline({ layer, known }: OutlinesScope): ExtraCheck {
  const polygons: Layer = { ...layer, geometry: 'polygon' };
  const ids = known.layers.get(layer.id);
  return (feature) => {
    const ofId = featureId.run(feature, polygons, known);
    const { id } = feature;
    const isUnknown = ids && ofId.length === 0 && isSlug(id) && !ids.has(id);
    const empty = feature.geometry === null ? [found('empty-geometry', 'geometry')] : [];
    return [
      ...ofId,
      ...(isUnknown ? [found('unknown-feature', 'id', { value: shown(`${layer.id}/${id}`) })] : []),
      ...empty,
      ...geometryType.run(feature, polygons, known),
    ];
  };
}

function outlinesOf({ good, problems, isCollection }: CheckedFeatures, scope: OutlinesScope): CheckedOutlines {
  const outlines = new Map(good.flatMap(outlineOf));
  return { good: outlines, problems: isCollection ? [...problems, ...missing(outlines, problems, scope)] : problems, isCollection };
}

/** Holds for every feature that passed the checks; what it looks at again is what the compiler needs to know. */
function outlineOf({ id, geometry }: AnyFeature): readonly (readonly [Slug, Polygon | MultiPolygon])[] {
  return isSlug(id) && (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') ? [[id, geometry]] : [];
}

/** One problem for all features that have no outline; those whose outline is bad were named. */
function missing(outlines: ReadonlyMap<Slug, unknown>, problems: readonly Problem[], { file, layer, known }: OutlinesScope): readonly Problem[] {
  const bad = new Set(problems.map(({ featureId: id }) => id));
  const without = [...(known.layers.get(layer.id) ?? [])].filter((id) => !outlines.has(id) && !bad.has(id));
  const finding = (first: Slug): Finding => found('outline-missing', 'features', { count: without.length, value: first });
  return without.slice(0, 1).map((first) => ({ ...finding(first), file }));
}
