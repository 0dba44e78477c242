import { adoptStyles, css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Bounds } from '../catalogue/types.ts';
import { createElement, customElement } from '../elements/custom-element.ts';
import { addNotices } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import type { Theme } from '../state/state.ts';
import type { Covered } from './camera.ts';
import type { MapView } from './map-view.ts';
import type { MapLeft, Prevented } from './map-view-options.ts';
import { Presence } from './presence.ts';
import type { StillViewElement } from '../still/still-view.ts';
import { hasWebGl } from './webgl.ts';

/** Fetches the map's code, and what stands around it; called early, it comes in beside the catalogue instead of after it. */
export async function loadEngine() {
  // The engine itself is by far the largest part, and would else be asked for only once the rest is there.
  const [view] = await Promise.all([import('./map-view.ts'), import('./engine.ts'), import('../panels/map-surround.ts')]);
  return view;
}

/** Dispatched by `<ax-map>` whenever all is drawn and still, with the bounds that can be seen. */
export class MapRestEvent extends Event {
  static readonly type = 'map-rest';

  /** @param bounds `null` where there is no map */
  constructor(readonly bounds: Bounds | null) {
    super(MapRestEvent.type);
  }
}

/**
 * The map of the explorer it stands in. The engine loads when the element first has a size. Out of view it gives its
 * graphics context back, of which browsers have few; a picture of it stays until it is drawn again, as it was.
 */
@customElement('ax-map')
export class MapElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      background: var(--ax-paper-3);
    }
    .ground {
      width: 100%;
      height: 100%;
    }
    .still {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      pointer-events: none;
    }
  `;

  /** What panels cover of the map, asked whenever the camera moves. */
  @property({ attribute: false }) covered: () => Covered = () => ({ top: 0, right: 0, bottom: 0, left: 0 });

  /** Whether a wheel's and one finger's moves are the page's; not while somebody draws. */
  @property({ attribute: false }) cooperative = false;

  readonly #ax = new ExplorerController(this, (state) => [state.theme, state.data, state.drawing === null]);
  readonly #presence = new Presence(this);
  readonly #systemTheme = matchMedia('(prefers-color-scheme: dark)');
  #view: MapView | undefined;
  /** Of the last map, until there is one again. */
  #left: MapLeft | undefined;
  #isToFrame = false;
  /** Until the map is drawn again. */
  #still: HTMLCanvasElement | undefined;
  /** Its context was taken by the browser, which tells when there is one again. */
  #lost: HTMLCanvasElement | undefined;
  #starting = false;
  /** In the place of a map that can't be. */
  #plain: StillViewElement | undefined;
  #drawnTheme: Theme | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#systemTheme.addEventListener('change', this.#restyle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#systemTheme.removeEventListener('change', this.#restyle);
    this.#view?.remove();
    this.#view = this.#left = this.#still = this.#lost = this.#plain = undefined;
    this.#starting = this.#isToFrame = false;
  }

  zoomBy(steps: number): void {
    this.#seen?.zoomBy(steps);
  }

  showOverview(): void {
    this.#seen?.showOverview();
  }

  /** Frames what is open, from wherever the map was moved to. */
  reframe(): void {
    this.#isToFrame = this.#left !== undefined;
    this.#seen?.reframe();
  }

  get #seen(): MapView | StillViewElement | undefined {
    return this.#view ?? this.#plain;
  }

  /** Marks the spot in the middle of what can be seen. */
  markMiddle(): void {
    this.#seen?.markMiddle();
  }

  showPosition(lon: number, lat: number): void {
    this.#seen?.showPosition(lon, lat);
  }

  override render() {
    return html`<div
        class="ground" @webglcontextlost=${{ handleEvent: this.#lose, capture: true }}
      ></div>
      ${this.#still ?? this.#plain ?? nothing}
      <ax-gesture-hint></ax-gesture-hint>`;
  }

  override updated(_changed: PropertyValues<this>): void {
    if (!this.#ax.ready) return;
    const isWanted = this.#presence.isWanted();
    if (this.#view) return this.#follow(this.#view, isWanted);
    if (this.#plain) this.#plain.cooperative = this.#isCooperative;
    if (!isWanted) this.#lost = undefined;
    if (isWanted && !this.#lost) void this.#start();
    // What comes while there is no map is drawn later: nobody is to wait for that.
    else if (this.#left) this.dispatchEvent(new MapRestEvent(this.#ax.state.inView));
  }

  #follow(view: MapView, isWanted: boolean): void {
    view.name(this.#ax.m.mapKeyboard);
    view.cooperate(this.#isCooperative);
    if (this.#drawnTheme !== this.#ax.state.theme) requestAnimationFrame(this.#restyle);
    this.#drawnTheme = this.#ax.state.theme;
    if (!isWanted) this.#giveBack(view);
  }

  get #isCooperative(): boolean {
    return this.cooperative && this.#ax.state.drawing === null;
  }

  /** Unless somebody holds it: the keyboard is on it, something is drawn, pictured or printed, or fills the screen. */
  #giveBack(view: MapView): void {
    const isHeld = this.shadowRoot?.activeElement || this.ownerDocument.fullscreenElement || matchMedia('print').matches;
    if (isHeld || !view.isFree) return this.#presence.postpone();
    this.#still ??= view.copyFrame();
    this.#left = view.remove();
    this.#view = undefined;
    this.requestUpdate();
  }

  /** Before the engine learns of it, so that it ends in good order. */
  readonly #lose = (event: Event): void => {
    if (!this.#view || !(event.target instanceof HTMLCanvasElement)) return;
    event.preventDefault();
    const canvas = event.target;
    this.#left = this.#view.remove();
    this.#view = undefined;
    this.#lost = canvas;
    canvas.addEventListener('webglcontextrestored', () => {
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      if (this.#lost === canvas) this.#lost = undefined;
      this.requestUpdate();
    }, { once: true });
  };

  readonly #dropStill = (): void => {
    if (!this.#still) return;
    this.#still = undefined;
    this.requestUpdate();
  };

  async #start(): Promise<void> {
    if (this.#starting) return;
    this.#starting = true;
    if (!hasWebGl()) return void this.#doWithout('no-webgl');
    try {
      await this.#draw();
    } catch (error) {
      reportError(error);
      void this.#doWithout('map-failed');
    }
  }

  /** @throws when the engine's code does not arrive or does not start */
  async #draw(): Promise<void> {
    const { MapView, engineCss } = await loadEngine();
    const container = this.renderRoot.querySelector<HTMLElement>('.ground');
    if (!this.isConnected || !container || this.#view) return;
    if (this.shadowRoot) adoptStyles(this.shadowRoot, [MapElement.styles, engineCss]);
    this.#starting = false;
    if (!this.#presence.isWanted()) return;
    if (this.#drawnTheme !== this.#ax.state.theme) this.#dropStill();
    this.#drawnTheme = this.#ax.state.theme;
    this.#view = new MapView({
      explorer: this.#ax.explorer,
      container,
      covered: () => this.covered(),
      label: this.#ax.m.mapKeyboard,
      cooperative: this.#isCooperative,
      left: this.#left,
      onIdle: () => this.#rest(),
      onMove: this.#dropStill,
      onPrevented: (gesture) => void this.#hint(gesture),
      onBroken: () => this.#giveUp(),
    });
    this.#left = undefined;
    if (this.#isToFrame) this.reframe();
  }

  /** It has no workers to draw with, and will get none. */
  #giveUp(): void {
    if (!this.#view) return;
    this.#view.remove();
    this.#view = undefined;
    this.#starting = true;
    this.#doWithout('map-failed');
  }

  #rest(): void {
    this.#presence.settle();
    this.#dropStill();
    this.dispatchEvent(new MapRestEvent(this.#view?.visibleBounds() ?? null));
  }

  /** Its code comes with the first move that went to the page. */
  async #hint(gesture: Prevented): Promise<void> {
    const code = await import('./gesture-hint.ts').catch(() => null);
    if (code) this.renderRoot.querySelector('ax-gesture-hint')?.show(gesture, this.covered());
  }

  /** A plain picture takes the map's place; where not even its code arrives nothing does. */
  async #doWithout(kind: 'no-webgl' | 'map-failed'): Promise<void> {
    this.#presence.settle();
    this.#ax.do(addNotices, [{ id: kind, kind }]);
    const code = await import('../still/still-view.ts').catch(() => null);
    if (!this.isConnected || this.#plain) return;
    if (!code) return void this.dispatchEvent(new MapRestEvent(null));
    this.#plain = createElement('ax-still-view');
    this.#plain.covered = () => this.covered();
    this.#plain.onRest = (bounds) => this.dispatchEvent(new MapRestEvent(bounds));
    this.requestUpdate();
  }

  readonly #restyle = (): void => {
    this.#view?.restyle();
    if (this.#left) this.#dropStill();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-map': MapElement;
  }
  interface HTMLElementEventMap {
    'map-rest': MapRestEvent;
  }
}
