import type { GeoJSON } from 'geojson';
import type { Bounds } from '../catalogue/types.ts';
import type { ExplorerState, Place, View } from '../state/state.ts';
import { followWhenPainted, type Follower } from '../state/when-painted.ts';
import { addNotices, dismissNotice, dropPin, moveView } from '../state/actions.ts';
import { boundsOfReach, framingOf, overview, type Framing } from './camera.ts';
import { CameraMoves } from './camera-moves.ts';
import { whenAtRest } from './at-rest.ts';
import { BASEMAP_SOURCE } from './basemap-style.ts';
import { EngineMap, prepareEngine, ScaleControl, type GeoJSONSource, type StyleSpecification, type VectorTileSource } from './engine.ts';
import { Extensions } from './extensions.ts';
import { drawFirstInSteps } from './first-frames.ts';
import { copyFrame } from './copy-frame.ts';
import { isHeld, setLiveMap } from './live-map.ts';
import { addDrawn } from './marker-images.ts';
import type { MapLeft, MapViewOptions } from './map-view-options.ts';
import { overlayData } from './overlay-data.ts';
import { isSame, routed, walked } from './opened.ts';
import { OverlayFeed } from './overlay-feed.ts';
import { SOURCES } from './overlay-style.ts';
import { readPalette, watchPalette, type Palette } from './palette.ts';
import { startPointing } from './pointing.ts';
import { answerPressFirst } from './press-first.ts';
import { MAP_WORKER_FAILED } from '../work/page-worker.ts';
import { wholeStyle } from './whole-style.ts';

export { engineCss } from './engine-css.ts';

/** Marks a move of the camera as a person's, as the engine marks those of its own handlers. */
const BY_PERSON = { originalEvent: true };
/** How far beyond the data the camera may go: room for what panels cover. */
const ROAM_DEGREES = 0.12;
/** As places stand in the URL: about a tenth of a metre. */
const PIN_DECIMALS = 6;

/** One map: draws what one explorer's state says, and tells the state what a person does on it. */
export class MapView {
  readonly #options: MapViewOptions;
  readonly #map: EngineMap;
  readonly #follower: Follower<ExplorerState>;
  readonly #ended = new AbortController();
  readonly #camera: CameraMoves;
  readonly #overlay: OverlayFeed;
  readonly #extensions: Extensions;
  #palette: Palette;
  /** The view that the state holds because this map put it there. */
  #ownView: View | null = null;
  #framed = false;
  /** What was opened is still to be fetched, and with it the place to go to. */
  #isBehind = false;
  #isWheeled = false;
  #hasBasemap = false;
  /** The spot that was marked on this map last. */
  #ownPin: Place | null = null;
  /** Longitude and latitude of the device, once it was asked for. */
  #device: readonly [number, number] | null = null;

  constructor(options: MapViewOptions) {
    this.#options = options;
    const { explorer, container, left } = options;
    this.#device = left?.device ?? null;
    this.#palette = readPalette(container);
    this.#overlay = new OverlayFeed({ explorer, map: () => this.#map, palette: () => this.#palette });
    const showPoint = (lon: number, lat: number, zoom: number): void => this.#camera.showPoint(lon, lat, zoom, BY_PERSON);
    this.#extensions = new Extensions({ map: () => this.#map, explorer, covered: options.covered, restyle: () => this.#setStyle(), showPoint });
    const archiveUrl = explorer.url(explorer.catalogue.basemap.file);
    prepareEngine(archiveUrl);
    // It may be told while the map is being made.
    window.addEventListener(MAP_WORKER_FAILED, () => queueMicrotask(options.onBroken), { signal: this.#ended.signal });
    const [west, south, east, north] = explorer.catalogue.bounds;
    this.#map = new EngineMap({
      container,
      style: this.#style(),
      // It is made by this code alone, which tests check.
      validateStyle: false,
      ...(left ? { center: [...left.center], zoom: left.zoom } : { bounds: [west, south, east, north] }),
      maxBounds: [west - ROAM_DEGREES, south - ROAM_DEGREES, east + ROAM_DEGREES, north + ROAM_DEGREES],
      minZoom: 10,
      maxZoom: 19,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      cooperativeGestures: options.cooperative,
      fadeDuration: 0,
    });
    setLiveMap(explorer, { engine: this.#map, styleIn: (palette) => this.#styleIn(palette) });
    this.#camera = new CameraMoves(this.#map, options.covered);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.setMissingStyleImageResolver((name) => void addDrawn(this.#map, name));
    this.#map.addControl(new ScaleControl({ maxWidth: 100, unit: 'metric' }), 'bottom-right');
    this.name(options.label);
    // The engine does not name the first turn of a wheel as what a move comes from.
    this.#map.on('zoomstart', () => (this.#isWheeled ||= this.#map.scrollZoom.isActive()));
    this.#map.on('moveend', (event) => this.#moved(Boolean(event.originalEvent) || this.#isWheeled));
    this.#map.on('movestart', options.onMove);
    whenAtRest(this.#map, () => this.#isBehindState, options.onIdle, this.#ended.signal);
    this.#map.on('style.load', () => {
      this.#overlay.resume();
      this.#extensions.onStyle();
    });
    this.#map.on('sourcedata', ({ sourceId, tile }) => {
      if (sourceId === BASEMAP_SOURCE && tile) this.#hasGround();
    });
    // What was lost while there was no connection.
    window.addEventListener('online', () => this.#fetchGroundAgain(), { signal: this.#ended.signal });
    this.#map.on('error', (event) => this.#failed(event));
    this.#map.on('cooperativegestureprevented', ({ gestureType }) => options.onPrevented(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'));
    drawFirstInSteps(this.#map, this.#ended.signal);
    answerPressFirst(this.#map, this.#ended.signal);
    startPointing({
      map: this.#map,
      explorer,
      showPoint,
      mark: (lon, lat) => this.#mark(lon, lat),
      isTaken: (event) => this.#extensions.press(event),
    });
    watchPalette(container, () => this.restyle(), this.#ended.signal);
    this.#follower = followWhenPainted(explorer.store, (state, before) => this.#follow(state, before));
    this.#framed = left?.isFramed ?? false;
    this.#moveWith(explorer.state, left?.state ?? explorer.state);
    this.#extensions.want(explorer.state);
  }

  /** Frees the engine's context, worker share and listeners. @returns what the next map is to know */
  remove(): MapLeft {
    const { lng, lat } = this.#map.getCenter();
    const left = { state: this.#follower.told, center: [lng, lat], zoom: this.#map.getZoom(), isFramed: this.#framed, device: this.#device } as const;
    setLiveMap(this.#options.explorer, undefined);
    this.#follower.stop();
    this.#ended.abort();
    this.#overlay.stop();
    this.#extensions.remove();
    this.#map.remove();
    return left;
  }

  /** Whether nobody would miss the map out of view: it shows all there is, and nobody draws on it or pictures it. */
  get isFree(): boolean {
    const { explorer, explorer: { state } } = this.#options;
    const isComing = [...state.data.values()].some(({ status }) => status === 'loading');
    return !isComing && !this.#isBehindState && !this.#map.isMoving() && !state.drawing && !isHeld(explorer);
  }

  /** Whether it is still to draw something that the state has already. */
  get #isBehindState(): boolean {
    return this.#follower.isBehind || this.#overlay.isBehind;
  }

  /** A picture of what it shows. */
  copyFrame(): HTMLCanvasElement | undefined {
    return copyFrame(this.#map);
  }

  /** Whether a wheel's and one finger's moves are the page's, without a key or a second finger. */
  cooperate(isAsked: boolean): void {
    const gestures = this.#map.cooperativeGestures;
    if (isAsked === gestures.isEnabled()) return;
    if (isAsked) gestures.enable();
    else gestures.disable();
  }

  zoomBy(steps: number): void {
    this.#camera.zoomBy(steps, BY_PERSON);
  }

  /** Frames all target areas. */
  showOverview(): void {
    const framing = overview(this.#options.explorer.state, this.#options.explorer.catalogue);
    if (framing) this.#camera.show(framing, true);
  }

  /** Frames what is open, from wherever the map was moved to. */
  reframe(): void {
    this.#frame(true);
  }

  /** Frames a position given by the device. */
  showPosition(lon: number, lat: number): void {
    this.#device = [lon, lat];
    this.#map.getSource<GeoJSONSource>(SOURCES.device)?.setData(devicePoint(this.#device));
    this.#camera.show({ kind: 'point', lon, lat }, true);
  }

  /** Marks the spot in the middle of what can be seen. */
  markMiddle(): void {
    const [west, south, east, north] = this.visibleBounds();
    this.#mark((west + east) / 2, (south + north) / 2);
  }

  #mark(lon: number, lat: number): void {
    this.#ownPin = { lat: Number(lat.toFixed(PIN_DECIMALS)), lon: Number(lon.toFixed(PIN_DECIMALS)) };
    this.#options.explorer.do(dropPin, this.#ownPin);
  }

  /** Draws everything anew, for another theme. */
  restyle(): void {
    this.#palette = readPalette(this.#options.container);
    this.#setStyle();
  }

  #setStyle(): void {
    this.#map.setStyle(this.#style(), { diff: true, validate: false });
  }

  /** Bounds of what can be seen beside the panels, west, south, east, north. */
  visibleBounds(): Bounds {
    return this.#camera.visibleBounds();
  }

  #style(): StyleSpecification {
    const { explorer } = this.#options;
    return wholeStyle(explorer, this.#palette, this.#overlay.start(), devicePoint(this.#device), this.#extensions.styles(explorer.state, this.#palette));
  }

  /** Extensions remember the colours they were asked for last, so they are asked for those of the screen again. */
  #styleIn(palette: Palette): StyleSpecification {
    const { explorer, explorer: { state, catalogue } } = this.#options;
    const style = wholeStyle(explorer, palette, overlayData(state, catalogue, palette), devicePoint(this.#device), this.#extensions.styles(state, palette));
    this.#extensions.styles(state, this.#palette);
    return style;
  }

  #follow(state: ExplorerState, before: ExplorerState): void {
    if (state.lang !== before.lang || state.extras !== before.extras) this.#setStyle();
    else this.#overlay.follow(state, before);
    this.#extensions.follow(state, before);
    this.#moveWith(state, before);
  }

  #moveWith(state: ExplorerState, before: ExplorerState): void {
    const opened = this.#isOpened(state, before);
    if (state.view !== before.view && state.view !== this.#ownView && state.view) this.#camera.show({ kind: 'view', view: state.view }, true);
    else if (opened || !this.#framed || this.#isBehind) this.#frame(this.#framed);
    else if (routed(state) && routed(state) !== routed(before)) this.#showRoute(state);
  }

  /** Whether something is open now that the camera should go to. A spot that was marked on this very map is in sight. */
  #isOpened(state: ExplorerState, before: ExplorerState): boolean {
    if (state.pin && state.pin !== before.pin) return !isSame(state.pin, this.#ownPin);
    return state.selected !== before.selected || state.area !== before.area || walked(state) !== walked(before);
  }

  /** A route that leaves the picture is brought into it. */
  #showRoute({ reach }: ExplorerState): void {
    const bounds = reach?.status === 'ready' ? boundsOfReach(reach.value) : null;
    const [west, south, east, north] = this.visibleBounds();
    const isInSight = bounds && bounds[0] >= west && bounds[1] >= south && bounds[2] <= east && bounds[3] <= north;
    if (bounds && !isInSight) this.#camera.show({ kind: 'bounds', bounds }, true);
  }

  /** Takes the camera to what is open; a view in the state goes first, once. */
  #frame(animate: boolean): void {
    const { explorer } = this.#options;
    const { view } = explorer.state;
    const framing: Framing | null = !this.#framed && view ? { kind: 'view', view } : framingOf(explorer.state, explorer.catalogue);
    this.#isBehind = !framing;
    if (!framing) return;
    const waitsForData = explorer.state.selected && !explorer.state.data.get(explorer.state.selected.split('/')[0] ?? '');
    this.#framed = !waitsForData;
    this.#camera.show(framing, animate);
  }

  /** Only what a person moved becomes part of the state, and so of the link. */
  #moved(byPerson: boolean): void {
    this.#isWheeled = false;
    if (!byPerson) return;
    const { lng, lat } = this.#map.getCenter();
    this.#ownView = { zoom: this.#map.getZoom(), lat, lon: lng };
    this.#options.explorer.do(moveView, this.#ownView);
  }

  /** A street map of which nothing came is worth a word; a single lost tile is not. */
  #failed(event: object): void {
    if (!('sourceId' in event) || event.sourceId !== BASEMAP_SOURCE || this.#hasBasemap) return;
    this.#options.explorer.do(addNotices, [{ id: 'basemap-failed', kind: 'basemap-failed' }]);
  }

  #hasGround(): void {
    this.#hasBasemap = true;
    const { explorer } = this.#options;
    if (explorer.state.notices.some(({ id }) => id === 'basemap-failed')) explorer.do(dismissNotice, 'basemap-failed');
  }

  #fetchGroundAgain(): void {
    const source = this.#map.getSource<VectorTileSource>(BASEMAP_SOURCE);
    if (source?.url) source.setUrl(source.url);
  }

  /** What the canvas is called to those who can't see it. */
  name(label: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
  }
}

function devicePoint(position: readonly [number, number] | null): GeoJSON {
  return position ? { type: 'Point', coordinates: [...position] } : { type: 'FeatureCollection', features: [] };
}
