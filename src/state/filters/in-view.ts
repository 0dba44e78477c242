import type { Bounds, ExplorerFeature } from '../../catalogue/types.ts';
import type { FilterKind } from './filter.ts';

const YES = 'yes';

/** `yes`: inside what can be seen of the map. Where there is no map, everything is. */
export const inView: FilterKind<'in-view'> = {
  kind: 'in-view',
  read: (text) => (text === YES ? { kind: 'in-view' } : null),
  write: () => YES,
  examples: () => [YES],
  test(_filter, _subject, { inView: bounds }) {
    if (!bounds) return () => 'surely';
    return (feature) => {
      const is = touches(feature, bounds);
      return is === null ? 'unknown' : is ? 'surely' : 'no';
    };
  },
};

/** Whether a feature lies in the bounds, if only in part; `null` for one without a position. */
export function touches(feature: ExplorerFeature, [west, south, east, north]: Bounds): boolean | null {
  if (feature.geometry?.type === 'Point') {
    const [lon = NaN, lat = NaN] = feature.geometry.coordinates;
    return lon <= east && lon >= west && lat <= north && lat >= south;
  }
  const extent = extentOf(feature);
  if (!extent) return null;
  const [left, bottom, right, top] = extent;
  return left <= east && right >= west && bottom <= north && top >= south;
}

const extents = new WeakMap<ExplorerFeature, Bounds | null>();

function extentOf(feature: ExplorerFeature): Bounds | null {
  const known = extents.get(feature);
  if (known !== undefined) return known;
  const extent = computed(feature);
  extents.set(feature, extent);
  return extent;
}

function computed({ geometry }: ExplorerFeature): Bounds | null {
  if (!geometry || geometry.type === 'GeometryCollection') return null;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  widen(box, geometry.coordinates);
  return box;
}

/** Takes in a position, or every position of a nested list. */
function widen(box: [number, number, number, number], coordinates: readonly unknown[]): void {
  const [lon, lat] = coordinates;
  if (typeof lon !== 'number' || typeof lat !== 'number') {
    for (const inner of coordinates) if (Array.isArray(inner)) widen(box, inner);
    return;
  }
  box[0] = Math.min(box[0], lon);
  box[1] = Math.min(box[1], lat);
  box[2] = Math.max(box[2], lon);
  box[3] = Math.max(box[3], lat);
}
