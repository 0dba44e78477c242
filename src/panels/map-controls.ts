import { css, html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';

export type MapControlAction = 'zoom-in' | 'zoom-out' | 'overview' | 'locate' | 'mark' | 'fullscreen';

/** `map-control`: a person pressed one of the map's buttons. Bubbles; does not leave the shadow root. */
export type MapControlEvent = CustomEvent<{ readonly action: MapControlAction }>;

/** Lines in a box of 20 × 20. */
const ICONS = {
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  areas: 'M3 6l5-2.5l4 2.5l5-2.5v10.5l-5 2.5l-4-2.5l-5 2.5zM8 3.5v10.5M12 6v10.5',
  position: 'M10 4.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM10 1.5v3M10 15.5v3M1.5 10h3M15.5 10h3M10 9a1 1 0 1 1 0 2a1 1 0 1 1 0-2z',
  mark: 'M10 17.5s-5.5-5.6-5.5-9.5a5.5 5.5 0 0 1 11 0c0 3.9-5.5 9.5-5.5 9.5zM10 5.7v4.6M7.7 8h4.6',
  enlarge: 'M7.5 3.5h-4v4M12.5 3.5h4v4M7.5 16.5h-4v-4M12.5 16.5h4v-4',
  reduce: 'M3.5 7.5h4v-4M16.5 7.5h-4v-4M3.5 12.5h4v4M16.5 12.5h-4v4',
} as const;

/**
 * The map's buttons in a column: zoom, all areas, own position, a mark in the middle, full screen.
 *
 * @fires map-control - `detail.action` says what to do
 */
@customElement('ax-map-controls')
export class MapControlsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        width: max-content;
      }

      [role='group'] {
        display: grid;
        gap: calc(2 * var(--ax-space));
      }

      .set {
        display: grid;
        overflow: clip;
        overflow-clip-margin: 6px;
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper);
        box-shadow: var(--ax-shadow);
      }

      button.icon {
        height: var(--ax-target);
        border: 0;
        border-radius: var(--ax-radius-small);
      }

      .set > button + button {
        border-top: 1px solid var(--ax-line);
        border-start-start-radius: 0;
        border-start-end-radius: 0;
      }

      .set > button:not(:last-child) {
        border-end-start-radius: 0;
        border-end-end-radius: 0;
      }

      button:focus-visible {
        position: relative;
        outline-offset: -3px;
      }

      button:disabled {
        color: var(--ax-line-strong);
        cursor: default;
      }

      button:disabled:hover {
        background: var(--ax-paper);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Whether the browser can show the explorer alone on the screen; without, the button is left out. */
  @property({ type: Boolean }) fullscreenAvailable = false;
  @property({ type: Boolean }) isFullscreen = false;
  /** The map is at its largest scale. */
  @property({ type: Boolean }) atMaxZoom = false;
  /** The map is at its smallest scale. */
  @property({ type: Boolean }) atMinZoom = false;

  readonly #ax = new ExplorerController(this);

  override render() {
    const { m } = this.#ax;
    return html`<div role="group" aria-label=${m.mapControls}>
      <div class="set">
        ${this.#button('zoom-in', m.zoomIn, ICONS.plus, this.atMaxZoom)}
        ${this.#button('zoom-out', m.zoomOut, ICONS.minus, this.atMinZoom)}
      </div>
      <div class="set">
        ${this.#button('overview', m.showAllAreas, ICONS.areas)}
        ${this.#button('locate', m.myPosition, ICONS.position)}
        ${this.#button('mark', m.pinMiddle, ICONS.mark)}
        ${this.fullscreenAvailable
          ? this.#button(
              'fullscreen',
              this.isFullscreen ? m.fullScreenLeave : m.fullScreen,
              this.isFullscreen ? ICONS.reduce : ICONS.enlarge,
            )
          : null}
      </div>
    </div>`;
  }

  #button(action: MapControlAction, label: string, path: string, disabled = false) {
    return html`<button
      type="button" class="icon" aria-label=${label} title=${label} ?disabled=${disabled}
      @click=${() => this.#tell(action)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        ${svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />`}
      </svg>
    </button>`;
  }

  #tell(action: MapControlAction): void {
    const event: MapControlEvent = new CustomEvent('map-control', { detail: { action }, bubbles: true });
    this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-map-controls': MapControlsElement;
  }
  interface HTMLElementEventMap {
    'map-control': MapControlEvent;
  }
}
