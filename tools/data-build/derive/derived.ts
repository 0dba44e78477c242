import pointOnFeature from '@turf/point-on-feature';
import type { Geometry } from 'geojson';
import type { AreaProperties, Derived, DerivedFeature, ExplorerFeature, FeatureRef, Slug } from '../../../src/catalogue/types.ts';
import { placeFinder, toMultiPolygon, type PlaceFinder } from '../../../src/geo/containing.ts';
import { planarAreaM2, planarPerimeterM } from '../../../src/geo/grid.ts';
import { circleSamples, locate, polygonSamples } from '../../../src/geo/locate.ts';
import { roundTo } from '../../../src/geo/rings.ts';
import { refOf } from '../../../src/catalogue/refs.ts';
import { referencesOf, type DerivedRecipe, type FeaturesByLayer, type Zoning } from '../recipe.ts';
import { nearest, spotsOf, type Spot } from './nearest.ts';

const ROLES: readonly AreaProperties['role'][] = ['area', 'part', 'core'];

interface Finders {
  readonly area: PlaceFinder;
  readonly parish: PlaceFinder;
  readonly zoning: PlaceFinder;
  readonly zones: PlaceFinder;
}

/** What follows from positions and outlines, by `layer/feature-id`; `walked` is what `onFoot` found out. */
export function derive(
  recipe: DerivedRecipe,
  layers: FeaturesByLayer,
  zoning: Zoning,
  walked: ReadonlyMap<FeatureRef, DerivedFeature> = new Map(),
): Derived {
  const finders: Finders = {
    area: placeFinder(finestAreas(layers.get('areas') ?? [])),
    parish: placeFinder(layers.get(recipe.layers.parish) ?? []),
    zoning: placeFinder(zoning.places),
    zones: placeFinder(layers.get(recipe.layers.zones) ?? []),
  };
  const spots = new Map(recipe.nearestIn.map((id) => [id, spotsOf(id, layers.get(id) ?? [])]));
  const features = new Map<FeatureRef, DerivedFeature>();
  for (const id of recipe.measured) {
    for (const feature of layers.get(id) ?? []) addIfAny(features, refOf(id, feature.id), measured(feature.geometry));
  }
  const sought = new Map([...spots].filter(([id]) => recipe.middles.nearestIn.includes(id)));
  for (const id of recipe.middles.of) {
    for (const feature of layers.get(id) ?? []) addIfAny(features, refOf(id, feature.id), nearMiddle(refOf(id, feature.id), feature, sought));
  }
  for (const id of recipe.located) {
    for (const feature of layers.get(id) ?? []) {
      const ref = refOf(id, feature.id);
      addIfAny(features, ref, { ...located(feature, finders), ...near(ref, id, feature, spots), ...measured(feature.geometry) });
    }
  }
  for (const [ref, value] of walked) addIfAny(features, ref, value);
  return {
    zoning: zoning.classes,
    sources: recipe.sources,
    method: recipe.method,
    measureMethod: recipe.measureMethod,
    date: recipe.date,
    layers: recipe.layers,
    features: Object.fromEntries([...features].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** `derived.json` as text, one feature a line. */
export function derivedText({ features, ...head }: Derived): string {
  const lines = Object.entries(features).map(([ref, value]) => `${JSON.stringify(ref)}:${JSON.stringify(value)}`);
  return `${JSON.stringify(head).slice(0, -1)},\n"features":{\n${lines.join(',\n')}\n}}\n`;
}

/** Parts, and areas that have none: a place is told by the finest outline that holds it. */
function finestAreas(areas: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
  const wholes = new Set(areas.filter((area) => roleOf(area) === 'part').map(({ properties }) => properties['partOf']));
  return areas.filter((area) => roleOf(area) === 'part' || (roleOf(area) === 'area' && !wholes.has(area.id)));
}

function roleOf({ properties }: ExplorerFeature): AreaProperties['role'] | undefined {
  return ROLES.find((role) => role === properties['role']);
}

function located({ geometry, properties }: ExplorerFeature, finders: Finders): DerivedFeature {
  if (!geometry || properties.position === null) return {};
  const samples = geometry.type === 'Point'
    ? circleSamples(geometry.coordinates, properties.position?.accuracyM ?? 0)
    : polygonSamples(geometry);
  if (samples.length === 0) return {};
  return {
    area: locate(samples, finders.area),
    parish: locate(samples, finders.parish),
    zoning: locate(samples, finders.zoning),
    zones: locate(samples, finders.zones),
  };
}

function near(ref: FeatureRef, layer: Slug, feature: ExplorerFeature, spots: ReadonlyMap<Slug, readonly Spot[]>): DerivedFeature {
  const [from] = spotsOf(layer, [feature]);
  if (!from) return {};
  // Its host, or what it is the same as, is not among what is near it.
  const named = new Set<string>([ref, ...referencesOf(feature)]);
  return {
    nearest: Object.fromEntries([...spots].map(([id, all]) => [id, nearest(from, all.filter((spot) => !named.has(spot.ref)))])),
  };
}

function nearMiddle(ref: FeatureRef, { geometry }: ExplorerFeature, spots: ReadonlyMap<Slug, readonly Spot[]>): DerivedFeature {
  if (!geometry) return {};
  const from: Spot = { ref, position: pointOnFeature(geometry).geometry.coordinates, accuracyM: 0 };
  return { nearest: Object.fromEntries([...spots].map(([id, all]) => [id, nearest(from, all)])) };
}

function measured(geometry: Geometry | null): DerivedFeature {
  const shape = toMultiPolygon(geometry);
  if (!shape) return {};
  return { areaHa: roundTo(planarAreaM2(shape) / 1e4, 2), perimeterM: Math.round(planarPerimeterM(shape)) };
}

function addIfAny(features: Map<FeatureRef, DerivedFeature>, ref: FeatureRef, value: DerivedFeature): void {
  if (Object.keys(value).length > 0) features.set(ref, { ...features.get(ref), ...value });
}
