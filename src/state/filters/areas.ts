import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { Derived, DerivedFeature, ExplorerFeature, Slug } from '../../catalogue/types.ts';
import type { LayerData } from '../state.ts';
import { splitSurely, withSurely, type FilterKind } from './filter.ts';

/** `old-docks,old-town`: inside one of these areas; where that was derived, going by the position and its error. */
export const areas: FilterKind<'areas'> = {
  kind: 'areas',
  read(text) {
    const [list, more] = splitSurely(text);
    const wanted = list.split(',');
    return wanted.every((area) => parseRef(refOf(AREAS_LAYER, area))) ? { kind: 'areas', areas: wanted, ...more } : null;
  },
  write: ({ areas: wanted, onlySurely }) => withSurely(wanted.join(','), onlySurely),
  examples: ({ catalogue }) => catalogue.areas.map(({ id }) => id),
  test({ areas: wanted }, { layer }, { derived, areas: data, isInside }) {
    const held = new Set(wanted.flatMap((area) => withParts(area, data)));
    const outlines = wanted.flatMap((area) => data?.byId.get(area) ?? []);
    const areaOf = derived && locatedIn(derived, layer.id);
    return (feature) => {
      const area = areaOf?.(feature);
      if (area) return verdict(area, held);
      if (!isInside || !feature.geometry) return 'unknown';
      return outlines.some((outline) => isInside(outline, feature)) ? 'surely' : 'no';
    };
  },
};

/** An area and its parts: a place is told by the finest area that holds it. */
function withParts(area: Slug, data: LayerData | undefined): readonly Slug[] {
  const parts = data?.features.filter(({ properties }) => properties['partOf'] === area) ?? [];
  return [area, ...parts.map(({ id }) => id)];
}

type Area = DerivedFeature['area'];

const located = new WeakMap<Derived, Map<Slug, WeakMap<ExplorerFeature, Area>>>();

/** What was derived of each feature's area; looked up by reference once, then kept with the feature. */
function locatedIn(derived: Derived, layer: Slug): (feature: ExplorerFeature) => Area {
  const layers = located.get(derived) ?? new Map<Slug, WeakMap<ExplorerFeature, Area>>();
  located.set(derived, layers);
  const known = layers.get(layer) ?? new WeakMap<ExplorerFeature, Area>();
  layers.set(layer, known);
  return (feature) => {
    const area = known.get(feature);
    if (area !== undefined || known.has(feature)) return area;
    const found = derived.features[refOf(layer, feature)]?.area;
    known.set(feature, found);
    return found;
  };
}

function verdict({ candidates }: NonNullable<Area>, held: ReadonlySet<string>) {
  let inside = 0;
  for (const { value } of candidates) if (value !== null && held.has(value)) inside += 1;
  if (!inside) return 'no';
  return inside === candidates.length ? 'surely' : 'possibly';
}
