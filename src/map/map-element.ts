import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Bounds } from '../catalogue/types.ts';
import { addNotices } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import type { Theme } from '../state/state.ts';
import type { Covered } from './camera.ts';
import { engineCss } from './engine-css.ts';
import type { MapView } from './map-view.ts';
import { hasWebGl } from './webgl.ts';

/** Fetches the map's code; called early, it comes in beside the catalogue instead of after it. */
export function loadEngine() {
  return import('./map-view.ts');
}

/** Dispatched by `<ax-map>` whenever all is drawn and still, with the bounds that can be seen. */
export class MapRestEvent extends Event {
  static readonly type = 'map-rest';

  /** @param bounds `null` where there is no map */
  constructor(readonly bounds: Bounds | null) {
    super(MapRestEvent.type);
  }
}

/** The map of the explorer it stands in. The engine loads when the element is first shown. */
@customElement('ax-map')
export class MapElement extends LitElement {
  static override styles = [
    engineCss,
    css`
      :host {
        display: block;
        background: var(--ax-paper-3);
      }
      .ground {
        width: 100%;
        height: 100%;
      }
    `,
  ];

  /** What panels cover of the map, asked whenever the camera moves. */
  @property({ attribute: false }) covered: () => Covered = () => ({ top: 0, right: 0, bottom: 0, left: 0 });

  readonly #ax = new ExplorerController(this, (state) => [state.theme]);
  readonly #systemTheme = matchMedia('(prefers-color-scheme: dark)');
  #view: MapView | undefined;
  #starting = false;
  #drawnTheme: Theme | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#systemTheme.addEventListener('change', this.#restyle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#systemTheme.removeEventListener('change', this.#restyle);
    this.#view?.remove();
    this.#view = undefined;
    this.#starting = false;
  }

  zoomBy(steps: number): void {
    this.#view?.zoomBy(steps);
  }

  showOverview(): void {
    this.#view?.showOverview();
  }

  /** Frames what is open, from wherever the map was moved to. */
  reframe(): void {
    this.#view?.reframe();
  }

  /** Marks the spot in the middle of what can be seen. */
  markMiddle(): void {
    this.#view?.markMiddle();
  }

  showPosition(lon: number, lat: number): void {
    this.#view?.showPosition(lon, lat);
  }

  override render() {
    return html`<div class="ground"></div>`;
  }

  override updated(_changed: PropertyValues<this>): void {
    if (!this.#ax.ready) return;
    if (!this.#view) return void this.#start();
    this.#view.name(this.#ax.m.mapKeyboard);
    if (this.#drawnTheme === this.#ax.state.theme) return;
    this.#drawnTheme = this.#ax.state.theme;
    requestAnimationFrame(this.#restyle);
  }

  async #start(): Promise<void> {
    if (this.#starting) return;
    this.#starting = true;
    if (!hasWebGl()) return this.#doWithout('no-webgl');
    try {
      await this.#draw();
    } catch (error) {
      reportError(error);
      this.#doWithout('map-failed');
    }
  }

  /** @throws when the engine's code does not arrive or does not start */
  async #draw(): Promise<void> {
    const { MapView } = await loadEngine();
    const container = this.renderRoot.querySelector<HTMLElement>('.ground');
    if (!this.isConnected || !container || this.#view) return;
    this.#drawnTheme = this.#ax.state.theme;
    this.#view = new MapView({
      explorer: this.#ax.explorer,
      container,
      covered: () => this.covered(),
      label: this.#ax.m.mapKeyboard,
      onIdle: () => this.dispatchEvent(new MapRestEvent(this.#view?.visibleBounds() ?? null)),
    });
  }

  #doWithout(kind: 'no-webgl' | 'map-failed'): void {
    this.#ax.do(addNotices, [{ id: kind, kind }]);
    this.dispatchEvent(new MapRestEvent(null));
  }

  readonly #restyle = (): void => this.#view?.restyle();
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-map': MapElement;
  }
  interface HTMLElementEventMap {
    'map-rest': MapRestEvent;
  }
}
