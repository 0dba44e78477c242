import type { Feature, Point } from 'geojson';
import type { FeatureRef, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { AREAS_LAYER, clearSelection, highlight, openArea, openSpot, select } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { featureByRef } from '../state/selectors.ts';
import type { EngineMap, GeoJSONSource, MapGeoJSONFeature, MapMouseEvent, MapTouchEvent } from './engine.ts';
import { markersAt, REACH_PX } from './markers-at.ts';
import { POLYGON_LAYER, SOURCES } from './overlay-style.ts';

/** Features closer together than this count as in one place: no zoom will part them. */
const SAME_SPOT_DEGREES = 0.00015;
const MOST_LISTED = 200;
const LONG_PRESS_MS = 550;

export interface PointingOptions {
  readonly map: EngineMap;
  readonly explorer: Explorer;
  /** Takes the camera to a point. */
  readonly showPoint: (lon: number, lat: number, zoom: number) => void;
  /** Marks a spot. */
  readonly mark: (lon: number, lat: number) => void;
  /** Whether a press was meant for something else than what is drawn there. */
  readonly isTaken: (event: MapMouseEvent) => boolean;
}

/** What a pointer over the map means: hover highlights, press opens, a second or long press marks the spot. */
class Pointing {
  readonly #map: EngineMap;
  readonly #explorer: Explorer;
  readonly #showPoint: PointingOptions['showPoint'];
  readonly #mark: PointingOptions['mark'];
  /** A finger that rests, since when it came down. */
  #resting: { readonly point: MapTouchEvent['point']; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  /** A finger has marked a spot and is still down: what its lifting causes is no press. */
  #marked = false;
  #hover: MapMouseEvent['point'] | null = null;

  constructor({ map, explorer, showPoint, mark }: PointingOptions) {
    this.#map = map;
    this.#explorer = explorer;
    this.#showPoint = showPoint;
    this.#mark = mark;
  }

  /** The second button of a mouse, or what the browser takes for it. */
  secondPress(event: MapMouseEvent): void {
    event.preventDefault();
    const isByFinger = this.#resting !== undefined;
    this.endRest();
    if (this.#marked) return;
    this.#marked = isByFinger;
    this.#mark(event.lngLat.lng, event.lngLat.lat);
  }

  /** Waits for one finger to rest; not all browsers tell of it themselves. */
  touch(event: MapTouchEvent): void {
    this.endRest();
    this.#marked = false;
    if (event.points.length !== 1) return;
    const timer = setTimeout(() => {
      this.#marked = true;
      this.#mark(event.lngLat.lng, event.lngLat.lat);
    }, LONG_PRESS_MS);
    this.#resting = { point: event.point, timer };
  }

  /** No finger is quite still. */
  moveTouch({ point }: MapTouchEvent): void {
    if (this.#resting && point.dist(this.#resting.point) > REACH_PX) this.endRest();
  }

  /** The finger moved or left. */
  endRest(): void {
    clearTimeout(this.#resting?.timer);
    this.#resting = undefined;
  }

  async press(event: MapMouseEvent): Promise<void> {
    if (this.#marked) {
      this.#marked = false;
      return;
    }
    const marker = this.#markerAt(event.point);
    if (marker?.properties['point_count']) return this.#openCluster(marker);
    const ref = marker ? refOfDrawn(marker) : this.#polygonAt(event.point);
    if (!ref || this.#isGround(ref)) this.#explorer.do(clearSelection);
    else if (parseRef(ref)?.layer === AREAS_LAYER) this.#openArea(parseRef(ref)?.id ?? '');
    else this.#explorer.do(select, ref);
  }

  /** While a walk or a spot is open, areas are the ground that it lies on. */
  #isGround(ref: FeatureRef): boolean {
    const { walk, pin } = this.#explorer.state;
    return (walk !== null || pin !== null) && parseRef(ref)?.layer === AREAS_LAYER;
  }

  /** At most one look-up a frame, however fast the pointer is. */
  move(event: MapMouseEvent): void {
    const waiting = this.#hover !== null;
    this.#hover = event.point;
    if (waiting) return;
    requestAnimationFrame(() => {
      const point = this.#hover;
      this.#hover = null;
      if (!point) return;
      const marker = this.#markerAt(point);
      const found = marker ? refOfDrawn(marker) : this.#polygonAt(point);
      const ref = found && this.#isGround(found) ? null : found;
      this.#map.getCanvas().style.cursor = marker || ref ? 'pointer' : '';
      this.#explorer.do(highlight, ref);
    });
  }

  #markerAt({ x, y }: MapMouseEvent['point']): MapGeoJSONFeature | undefined {
    const distance = (feature: MapGeoJSONFeature): number => {
      if (feature.geometry.type !== 'Point') return Infinity;
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const at = this.#map.project([lon, lat]);
      return Math.hypot(at.x - x, at.y - y);
    };
    return markersAt(this.#map, { x, y }).toSorted((a, b) => distance(a) - distance(b))[0];
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

  async #openCluster({ geometry, properties }: MapGeoJSONFeature): Promise<void> {
    if (geometry.type !== 'Point') return;
    const [lon = 0, lat = 0] = geometry.coordinates;
    // Those of a large layer say themselves what a press on them means.
    const { spot, zoom } = properties;
    if (spot) return this.#explorer.do(openSpot, String(spot).split(',').flatMap((ref) => refOfDrawn({ properties: { ref } }) ?? []));
    if (zoom) return this.#showPoint(lon, lat, Number(zoom));
    const source = this.#map.getSource<GeoJSONSource>(SOURCES.points);
    if (!source) return;
    const id = Number(properties['cluster_id']);
    const leaves = await source.getClusterLeaves(id, MOST_LISTED, 0);
    if (inOneSpot(leaves)) return this.#explorer.do(openSpot, leaves.flatMap((leaf) => refOfDrawn(leaf) ?? []));
    this.#showPoint(lon, lat, await source.getClusterExpansionZoom(id));
  }
}

/** Makes a map answer to the pointer, for as long as it lives. */
export function startPointing(options: PointingOptions): void {
  const { map, explorer } = options;
  const pointing = new Pointing(options);
  map.on('click', (event) => {
    if (!options.isTaken(event)) void pointing.press(event);
  });
  // Whoever draws means the drawing.
  const unlessDrawing = <Event>(answer: (event: Event) => void) => (event: Event): void => {
    if (!explorer.state.drawing) answer(event);
  };
  map.on('mousemove', unlessDrawing((event) => pointing.move(event)));
  map.on('contextmenu', unlessDrawing((event) => pointing.secondPress(event)));
  map.on('touchstart', unlessDrawing((event) => pointing.touch(event)));
  map.on('touchmove', (event) => pointing.moveTouch(event));
  for (const end of ['touchend', 'touchcancel', 'zoomstart'] as const) map.on(end, () => pointing.endRest());
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
