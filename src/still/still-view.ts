import { css, html, LitElement, nothing } from 'lit';
import { property, state as internal } from 'lit/decorators.js';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import type { Bounds } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { framingOf, overview, type Covered, type Framing } from '../map/camera.ts';
import { toFrame, frameBounds, type Frame } from '../picture/frame.ts';
import type { Ground } from '../picture/ground.ts';
import { loadGround } from '../picture/load-ground.ts';
import { paintMap, type PaintedMap } from '../picture/paint-map.ts';
import { pictureCss } from '../picture/picture-css.ts';
import { picture } from '../picture/picture-template.ts';
import { clearSelection, dropPin, moveView, openArea, openSpot, select } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import type { ExplorerState, View } from '../state/state.ts';
import { SpotIndex, type Spot } from './spots.ts';
import { overlaysOf, polygonAt, shownLayers } from './scene.ts';
import { cameraAt, cameraFor, cameraOf, frameOf, moved, placeAt, seenBounds, viewOf, zoomed, type Size, type StillCamera } from './still-camera.ts';
import { stillWords } from './words.ts';

const LABELS = { size: 12 };
/** How far from a mark a press still counts. */
const REACH_PX = 12;
/** A press that moves less than this is a press, not a drag. */
const DRAG_FROM_PX = 6;
/** As places stand in the URL: about a tenth of a metre. */
const PIN_DECIMALS = 6;
/** Streets as fine as the picture, and no finer than the archive can be read quickly. */
const MOST_GROUND_ZOOM = 15;

/**
 * What stands in the map's place where there can be none: a picture of areas and points over the ground, which follows
 * all that is opened and filtered. Buttons, a drag and a press work on it as on the map; lists have all that it shows.
 */
@customElement('ax-still-view')
export class StillViewElement extends LitElement {
  static override styles = [
    pictureCss,
    css`
      :host {
        display: block;
        position: absolute;
        inset: 0;
        overflow: hidden;
        cursor: grab;
        touch-action: none;
        user-select: none;
      }
      :host([cooperative]) {
        touch-action: auto;
      }
      svg.picture {
        position: absolute;
        inset: 0;
        height: 100%;
      }
      .under .picture .map {
        fill: var(--ax-paper-3);
      }
      .over .picture .map {
        fill: none;
      }
    `,
  ];

  /** What panels cover of it. */
  @property({ attribute: false }) covered: () => Covered = () => ({ top: 0, right: 0, bottom: 0, left: 0 });
  /** Called with what can be seen, whenever that is drawn. */
  @property({ attribute: false }) onRest: (bounds: Bounds) => void = () => undefined;
  /** Whether one finger's moves are the page's. */
  @property({ type: Boolean, reflect: true }) cooperative = false;

  @internal() private size: Size | undefined;
  @internal() private camera: StillCamera | undefined;
  @internal() private ground: Ground = [];

  readonly #ax = new ExplorerController(this, (state) => [state], (now, before) => this.#follow(now, before));
  readonly #resized = new ResizeObserver(() => this.#measure());
  #groundFor = '';
  #groundPicture: { readonly of: readonly unknown[]; readonly map: PaintedMap } | undefined;
  #index: { readonly of: readonly unknown[]; readonly index: SpotIndex } | undefined;
  #spots: readonly Spot[] = [];
  #isFramed = false;
  /** The view that the state holds because it was moved to here. */
  #ownView: View | null = null;
  #drag: { readonly x: number; readonly y: number; readonly from: StillCamera; isMoving: boolean } | undefined;

  constructor() {
    super();
    this.addEventListener('pointerdown', this.#onDown);
    this.addEventListener('pointermove', this.#onMove);
    this.addEventListener('pointerup', this.#onUp);
    this.addEventListener('pointercancel', () => (this.#drag = undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  zoomBy(steps: number): void {
    if (this.camera) this.#moveTo(zoomed(this.camera, steps, this.covered()));
  }

  showOverview(): void {
    this.#show(overview(this.#ax.state, this.#ax.explorer.catalogue));
  }

  reframe(): void {
    this.#show(framingOf(this.#ax.state, this.#ax.explorer.catalogue));
  }

  showPosition(lon: number, lat: number): void {
    this.#show({ kind: 'point', lon, lat });
  }

  markMiddle(): void {
    if (!this.camera || !this.size) return;
    const [west, south, east, north] = seenBounds(this.camera, this.size, this.covered());
    this.#ax.do(dropPin, { lon: rounded((west + east) / 2), lat: rounded((south + north) / 2) });
  }

  protected override willUpdate(): void {
    if (!this.#ax.ready || !this.size || this.#isFramed) return;
    const { state, explorer } = this.#ax;
    const asked: Framing | null = state.view ? { kind: 'view', view: state.view } : framingOf(state, explorer.catalogue);
    if (!asked && this.camera) return;
    const waitsForData = state.selected && !state.data.get(state.selected.split('/')[0] ?? '');
    this.#isFramed = asked !== null && !waitsForData;
    // What is asked for may never come.
    this.camera = cameraFor(asked ?? { kind: 'bounds', bounds: explorer.catalogue.bounds }, this.size, this.covered(), 0);
  }

  override render() {
    if (!this.#ax.ready || !this.size || !this.camera) return nothing;
    const frame = frameOf(this.camera, this.size);
    return html`<div class="under" aria-hidden="true">${picture(this.#paintedGround(frame), '')}</div>
      <div class="over">${picture(this.#painted(frame, this.camera.zoom), stillWords(this.#ax.lang).picture)}</div>`;
  }

  protected override updated(): void {
    if (!this.size || !this.camera) return;
    this.onRest(seenBounds(this.camera, this.size, this.covered()));
    void this.#needGround(frameOf(this.camera, this.size), this.camera.zoom);
  }

  #painted(frame: Frame, zoom: number): PaintedMap {
    const { state, explorer: { catalogue } } = this.#ax;
    const context = { state, catalogue, t: this.#ax.t.bind(this.#ax), zoom };
    const shown = shownLayers(context);
    const of = shown.flat();
    if (!isSame(of, this.#index?.of)) this.#index = { of, index: new SpotIndex(shown) };
    this.#spots = this.#index?.index.at(zoom) ?? [];
    return paintMap({ frame, overlays: overlaysOf(context, shown, this.#spots), labels: LABELS });
  }

  /** Anew only where it is another one: its paths are long. */
  #paintedGround(frame: Frame): PaintedMap {
    const of = [this.ground, this.camera, this.size];
    if (!this.#groundPicture || !isSame(of, this.#groundPicture.of)) this.#groundPicture = { of, map: paintMap({ frame, ground: this.ground, overlays: [] }) };
    return this.#groundPicture.map;
  }

  /** The picture goes without a street map that does not arrive. */
  async #needGround(frame: Frame, zoom: number): Promise<void> {
    const wanted = { bounds: frameBounds(frame), zoom: Math.min(MOST_GROUND_ZOOM, Math.round(zoom)) };
    const key = JSON.stringify(wanted);
    if (this.#groundFor === key) return;
    this.#groundFor = key;
    const { explorer } = this.#ax;
    const result = await loadGround({ archiveUrl: explorer.url(explorer.catalogue.basemap.file), ...wanted, signal: explorer.loadOptions.signal });
    if (result.ok && this.#groundFor === key) this.ground = result.ground;
  }

  #measure(): void {
    const { width, height } = this.getBoundingClientRect();
    if (!width || !height || (this.size?.width === width && this.size.height === height)) return;
    this.size = { width, height };
  }

  #follow(now: ExplorerState, before: ExplorerState): void {
    if (now.view && now.view !== before.view && now.view !== this.#ownView) this.camera = cameraOf(now.view);
    else if (now.selected !== before.selected || now.area !== before.area || (now.pin && now.pin !== before.pin) || now.reach !== before.reach) this.#frameOpen(now);
  }

  #frameOpen(now: ExplorerState): void {
    const framing = framingOf(now, this.#ax.explorer.catalogue);
    if (framing && this.size && this.camera) this.camera = cameraFor(framing, this.size, this.covered(), this.camera.zoom);
    else if (!framing) this.#isFramed = false;
  }

  #show(framing: Framing | null): void {
    if (framing && this.size && this.camera) this.camera = cameraFor(framing, this.size, this.covered(), this.camera.zoom);
  }

  /** By a person, so that it becomes part of the link. */
  #moveTo(camera: StillCamera): void {
    this.camera = camera;
    this.#ownView = viewOf(camera);
    this.#ax.do(moveView, this.#ownView);
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (!this.camera || event.button !== 0 || !event.isPrimary) return;
    this.#drag = { x: event.clientX, y: event.clientY, from: this.camera, isMoving: false };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || (this.cooperative && event.pointerType === 'touch')) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.isMoving && Math.hypot(x, y) < DRAG_FROM_PX) return;
    if (!drag.isMoving) this.setPointerCapture(event.pointerId);
    drag.isMoving = true;
    for (const part of this.renderRoot.querySelectorAll('div')) part.style.translate = `${x}px ${y}px`;
  };

  readonly #onUp = (event: PointerEvent): void => {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag) return;
    if (!drag.isMoving) return this.#press(event);
    for (const part of this.renderRoot.querySelectorAll('div')) part.style.translate = '';
    this.#moveTo(moved(drag.from, drag.x - event.clientX, drag.y - event.clientY));
  };

  /** A mark or a number, else what the press lies in. */
  #press(event: PointerEvent): void {
    if (!this.camera || !this.size) return;
    const { left, top } = this.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const frame = frameOf(this.camera, this.size);
    const near = this.#spots.map((spot) => ({ spot, off: offOf(spot, frame, x, y) })).toSorted((a, b) => a.off - b.off)[0];
    if (near && near.off <= REACH_PX) return this.#openSpot(near.spot);
    const found = polygonAt(this.#ax, shownLayers({ state: this.#ax.state, catalogue: this.#ax.explorer.catalogue }), [...placeAt(this.camera, this.size, x, y)]);
    if (!found) this.#ax.do(clearSelection);
    else if (found.layer.id === AREAS_LAYER) this.#ax.do(openArea, found.feature.id);
    else this.#ax.do(select, found.ref);
  }

  #openSpot({ places, partsAt, position: [lon = 0, lat = 0] }: Spot): void {
    const [place] = places;
    if (places.length === 1 && place) this.#ax.do(select, place.ref);
    else if (partsAt === null) this.#ax.do(openSpot, places.map(({ ref }) => ref));
    else this.#moveTo(cameraAt(lon, lat, partsAt, this.covered()));
  }
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(PIN_DECIMALS));
}

function offOf({ position: [lon = 0, lat = 0] }: Spot, frame: Frame, x: number, y: number): number {
  const [atX, atY] = toFrame(frame, lon, lat);
  return Math.hypot(atX - x, atY - y);
}

function isSame(some: readonly unknown[], others: readonly unknown[] | undefined): boolean {
  return some.length === others?.length && some.every((one, index) => one === others[index]);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-still-view': StillViewElement;
  }
}
