import { css, html, LitElement, nothing } from 'lit';
import { customElement } from '../elements/custom-element.ts';
import { controls } from '../theme/controls.ts';
import { attributionsOf, layersOnMap, sourcesInView } from './attributions.ts';
import { ExplorerController } from '../state/context.ts';

/** Room between the line and the list, and between the list and the window's edge, in CSS pixels. */
const GAP = 8;
const MIN_HEIGHT = 160;

/** One line at the map's edge with what the licences ask for, and all sources in view behind a button. */
@customElement('ax-attribution')
export class AttributionElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        justify-content: flex-end;
        min-width: 0;
        pointer-events: none;
      }

      .line {
        display: flex;
        align-items: center;
        min-width: 0;
        padding-inline-start: calc(2 * var(--ax-space));
        border-start-start-radius: var(--ax-radius-small);
        background: var(--ax-paper);
        color: var(--ax-ink-2);
        pointer-events: auto;
      }

      .line p {
        min-width: 0;
        overflow: hidden;
        font-size: calc(0.75 * var(--ax-rem));
        line-height: 1.5;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .line button {
        flex: none;
        padding-inline: calc(2 * var(--ax-space));
        font-size: calc(0.75 * var(--ax-rem));
        text-decoration: underline;
        text-underline-offset: 2px;
      }

      .line button:focus-visible {
        outline-offset: -3px;
      }

      [popover] {
        position: absolute;
        inset: auto;
        right: var(--right, 8px);
        bottom: var(--bottom, 48px);
        width: min(26 * var(--ax-rem), 100vw - 16px);
        max-height: min(34 * var(--ax-rem), var(--room, 60vh));
        margin: 0;
        padding: calc(4 * var(--ax-space));
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
        background: var(--ax-paper);
        color: var(--ax-ink);
        box-shadow: var(--ax-shadow);
        overflow: auto;
        overscroll-behavior: contain;
      }

      [popover] > * + * {
        margin-top: calc(4 * var(--ax-space));
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.layers, state.shade]);

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  override render() {
    const ax = this.#ax;
    if (!ax.ready) return nothing;
    const { catalogue } = ax.explorer;
    const groups = sourcesInView(catalogue, layersOnMap(ax.state, catalogue));
    const words = attributionsOf(catalogue, groups).join(' · ');
    return html`
      <div class="line" @keydown=${this.#keepEscape}>
        <p title=${words}>${words}</p>
        <button type="button" class="plain" popovertarget="list" aria-label=${ax.m.attribution}>${ax.m.sources}</button>
      </div>
      <section
        id="list" popover tabindex="-1" aria-labelledby="title"
        @beforetoggle=${this.#place} @keydown=${this.#keepEscape}
      >
        <h3 id="title">${ax.m.attribution}</h3>
        <ax-attribution-list .groups=${groups}></ax-attribution-list>
      </section>
    `;
  }

  /** Stands above the line, in the page's own coordinates: the list is in the top layer, where no edge of the explorer cuts it. */
  readonly #place = (event: Event): void => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'open' || !this.#list) return;
    void this.#ax.explorer.needWholeCatalogue();
    void import('./attribution-list.ts');
    const { top, right } = this.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const { style } = this.#list;
    style.setProperty('--right', `${Math.max(GAP, clientWidth - right + GAP) - scrollX}px`);
    style.setProperty('--bottom', `${clientHeight - top + GAP - scrollY}px`);
    style.setProperty('--room', `${Math.max(MIN_HEIGHT, top - 2 * GAP)}px`);
  };

  /** The browser closes the list; the explorer must not take the same key for a step back. */
  readonly #keepEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#list?.matches(':popover-open')) event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-attribution': AttributionElement;
  }
}
