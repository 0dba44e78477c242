import { css, html, LitElement, nothing } from 'lit';
import { customElement } from '../../elements/custom-element.ts';
import { ExplorerController } from '../../state/context.ts';
import { setExtra } from '../../state/planning/actions.ts';
import type { MapExtra } from '../../state/planning/model.ts';
import type { Panel } from '../../state/state.ts';
import { controls } from '../../theme/controls.ts';
import { toPanel } from '../go.ts';
import { layersWords } from './words.ts';

/** What planners add to the map or take from it, and the ways to what else they do with it; in a fold. */
@customElement('ax-map-options')
export class MapOptionsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      summary {
        font-weight: 650;
      }
      label {
        display: flex;
        align-items: center;
        gap: calc(3 * var(--ax-space));
        min-height: var(--ax-target);
        padding: calc(1 * var(--ax-space)) 0;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--ax-accent);
      }
      label span {
        display: block;
        line-height: 1.35;
      }
      ul {
        margin-top: calc(1 * var(--ax-space));
        padding-top: calc(1 * var(--ax-space));
        border-top: 1px solid var(--ax-line);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: max(28px, calc(var(--ax-target) - 4px));
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.extras]);

  /** Once something in it is on, the fold stays as a person leaves it. */
  #isOpen = false;

  override render() {
    if (!this.#ax.ready) return nothing;
    const { grid, census } = this.#ax.explorer.catalogue;
    const words = layersWords(this.#ax.lang);
    this.#isOpen ||= this.#ax.state.extras.length > 0;
    return html`<details ?open=${this.#isOpen}>
      <summary>${words.mapOptions}</summary>
      ${grid ? this.#switch('grid', words.grid(grid.name), words.gridNote) : nothing}
      ${this.#switch('coordinates', words.coordinates, words.coordinatesNote)}
      ${this.#switch('no-street-names', words.streetNames, '', true)}
      <ul>
        ${census ? this.#way({ kind: 'shade' }, words.census) : nothing}
        ${this.#way({ kind: 'own' }, words.own)}
        ${this.#way({ kind: 'difference' }, words.difference)}
      </ul>
    </details>`;
  }

  /** @param isTaken on, where the extra is not there */
  #switch(extra: MapExtra, name: string, note: string, isTaken = false) {
    const change = (event: Event): void => {
      if (event.target instanceof HTMLInputElement) this.#ax.do(setExtra, extra, event.target.checked !== isTaken);
    };
    return html`<label>
      <input type="checkbox" .checked=${this.#ax.state.extras.includes(extra) !== isTaken} @change=${change} />
      <span>${name}${note ? html`<span class="small quiet">${note}</span>` : nothing}</span>
    </label>`;
  }

  #way(panel: Panel, words: string) {
    const way = toPanel(this.#ax, panel);
    return html`<li><a href=${way.href} @click=${way.follow}>${words}</a></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-map-options': MapOptionsElement;
  }
}
