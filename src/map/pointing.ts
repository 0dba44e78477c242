import type { Feature, Point } from 'geojson';
import type { FeatureRef, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { AREAS_LAYER, clearSelection, highlight, openArea, openSpot, select } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { featureByRef } from '../state/selectors.ts';
import type { EngineMap, GeoJSONSource, MapGeoJSONFeature, MapMouseEvent } from './engine.ts';
import { POINT_LAYER, POLYGON_LAYER, SOURCES } from './overlay-style.ts';

/** How far from a marker a press still counts, in pixels. */
const REACH_PX = 8;
/** Features closer together than this count as in one place: no zoom will part them. */
const SAME_SPOT_DEGREES = 0.00015;
const MOST_LISTED = 200;

export interface PointingOptions {
  readonly map: EngineMap;
  readonly explorer: Explorer;
  /** Takes the camera to a point. */
  readonly showPoint: (lon: number, lat: number, zoom: number) => void;
}

/** What a pointer over the map means: hover highlights, press opens. */
class Pointing {
  readonly #map: EngineMap;
  readonly #explorer: Explorer;
  readonly #showPoint: PointingOptions['showPoint'];
  #hover: MapMouseEvent['point'] | null = null;

  constructor({ map, explorer, showPoint }: PointingOptions) {
    this.#map = map;
    this.#explorer = explorer;
    this.#showPoint = showPoint;
  }

  async press(event: MapMouseEvent): Promise<void> {
    const marker = this.#markerAt(event.point);
    if (marker?.properties['point_count']) return this.#openCluster(marker);
    const ref = marker ? refOfDrawn(marker) : this.#polygonAt(event.point);
    if (!ref) this.#explorer.do(clearSelection);
    else if (parseRef(ref)?.layer === AREAS_LAYER) this.#openArea(parseRef(ref)?.id ?? '');
    else this.#explorer.do(select, ref);
  }

  /** At most one look-up a frame, however fast the pointer is. */
  move(event: MapMouseEvent): void {
    const waiting = this.#hover !== null;
    this.#hover = event.point;
    if (waiting) return;
    requestAnimationFrame(() => {
      const point = this.#hover;
      this.#hover = null;
      if (!point || !this.#map.getLayer(POINT_LAYER)) return;
      const marker = this.#markerAt(point);
      const ref = marker ? refOfDrawn(marker) : this.#polygonAt(point);
      this.#map.getCanvas().style.cursor = marker || ref ? 'pointer' : '';
      this.#explorer.do(highlight, ref);
    });
  }

  #markerAt({ x, y }: MapMouseEvent['point']): MapGeoJSONFeature | undefined {
    if (!this.#map.getLayer(POINT_LAYER)) return undefined;
    const found = this.#map.queryRenderedFeatures([[x - REACH_PX, y - REACH_PX], [x + REACH_PX, y + REACH_PX]], { layers: [POINT_LAYER] });
    const distance = (feature: MapGeoJSONFeature): number => {
      if (feature.geometry.type !== 'Point') return Infinity;
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const at = this.#map.project([lon, lat]);
      return Math.hypot(at.x - x, at.y - y);
    };
    return found.toSorted((a, b) => distance(a) - distance(b))[0];
  }

  /** Small layers' polygons lie above the areas they are in. */
  #polygonAt(point: MapMouseEvent['point']): FeatureRef | null {
    if (!this.#map.getLayer(POLYGON_LAYER)) return null;
    const found = this.#map.queryRenderedFeatures(point, { layers: [POLYGON_LAYER] });
    const plain = found.find((feature) => feature.properties['role'] === 'plain' && parseRef(String(feature.properties['ref']))?.layer !== AREAS_LAYER);
    const chosen = plain ?? this.#areaAmong(found);
    return chosen ? refOfDrawn(chosen) : null;
  }

  /** The whole first; once it is open, the part that was pressed. */
  #areaAmong(found: readonly MapGeoJSONFeature[]): MapGeoJSONFeature | undefined {
    const whole = found.find((feature) => feature.properties['role'] === 'area');
    const part = found.find((feature) => feature.properties['role'] === 'part');
    const open = this.#explorer.state.area;
    const wholeId = whole ? parseRef(String(whole.properties['ref']))?.id : undefined;
    const isOpen = open !== null && (open === wholeId || this.#partOf(open) === wholeId);
    return isOpen && part ? part : (whole ?? part);
  }

  #partOf(area: Slug): unknown {
    return featureByRef(this.#explorer.state, `${AREAS_LAYER}/${area}`)?.properties['partOf'];
  }

  #openArea(id: Slug): void {
    this.#explorer.do(openArea, id);
  }

  async #openCluster(marker: MapGeoJSONFeature): Promise<void> {
    const source = this.#map.getSource<GeoJSONSource>(SOURCES.points);
    const id = Number(marker.properties['cluster_id']);
    if (!source || marker.geometry.type !== 'Point') return;
    const leaves = await source.getClusterLeaves(id, MOST_LISTED, 0);
    const refs = leaves.flatMap((leaf) => refOfDrawn(leaf) ?? []);
    if (inOneSpot(leaves)) {
      this.#explorer.do(openSpot, refs);
      return;
    }
    const zoom = await source.getClusterExpansionZoom(id);
    const [lon = 0, lat = 0] = marker.geometry.coordinates;
    this.#showPoint(lon, lat, zoom);
  }
}

/** Makes a map answer to the pointer, for as long as it lives. */
export function startPointing(options: PointingOptions): void {
  const { map, explorer } = options;
  const pointing = new Pointing(options);
  map.on('click', (event) => void pointing.press(event));
  map.on('mousemove', (event) => pointing.move(event));
  map.on('mouseout', () => explorer.do(highlight, null));
}

function refOfDrawn(feature: Pick<Feature, 'properties'>): FeatureRef | null {
  const parsed = parseRef(String(feature.properties?.['ref'] ?? ''));
  return parsed ? `${parsed.layer}/${parsed.id}` : null;
}

function inOneSpot(leaves: readonly Feature[]): boolean {
  const points = leaves.flatMap((leaf) => (isPoint(leaf) ? [leaf.geometry.coordinates] : []));
  const spread = (axis: 0 | 1): number => {
    const values = points.map((point) => point[axis] ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return spread(0) < SAME_SPOT_DEGREES && spread(1) < SAME_SPOT_DEGREES;
}

function isPoint(feature: Feature): feature is Feature<Point> {
  return feature.geometry?.type === 'Point';
}
