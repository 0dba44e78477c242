import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { setSort } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { dataOf } from '../state/selectors.ts';
import { NAME } from '../state/sorted.ts';
import { controls } from '../theme/controls.ts';
import { findWords } from './filters/find-words.ts';
import { knownFields } from './known-fields.ts';
import { chosen, reversed, sortOf } from './sort-choice.ts';

/** What a list is sorted by, and which way round. */
@customElement('ax-results-sort')
export class ResultsSortElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex: 1;
        align-items: center;
        gap: calc(1 * var(--ax-space));
        min-width: calc(9 * var(--ax-rem));
      }
      select {
        flex: 1;
        width: 0;
        min-height: var(--ax-target);
        padding: 0 calc(1 * var(--ax-space));
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper);
        color: var(--ax-ink);
        font: inherit;
        font-size: var(--ax-text-small);
        text-overflow: ellipsis;
      }
      svg {
        transition: rotate var(--ax-motion);
      }
      .down svg {
        rotate: 180deg;
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.sort, this.layer && state.data.get(this.layer.id)]);

  override render() {
    const { layer } = this;
    const data = layer && this.#ax.ready ? dataOf(this.#ax.state, layer.id) : undefined;
    if (!layer || !data) return nothing;
    const { state } = this.#ax;
    const find = findWords(this.#ax.lang);
    const sort = sortOf(layer, state.sort);
    const way = sort.descending ? find.descending : find.ascending;
    return html`<select aria-label=${find.sortBy} @change=${(event: Event) => this.#choose(layer, event)}>
        <option value=${NAME} .selected=${sort.field === NAME}>${find.sortBy}: ${find.name}</option>
        ${knownFields(layer, data).map(
          ({ key, label }) => html`<option value=${key} .selected=${sort.field === key}>${find.sortBy}: ${this.#ax.t(label)}</option>`,
        )}
      </select>
      <button class="icon plain ${sort.descending ? 'down' : ''}" aria-label=${way} title=${way} @click=${() => this.#ax.do(setSort, reversed(sort))}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">
          <path d="M8 13.5v-11M3.5 7L8 2.5 12.5 7" />
        </svg>
      </button>`;
  }

  #choose(layer: Layer, { target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#ax.do(setSort, chosen(layer.fields.find(({ key }) => key === target.value)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-results-sort': ResultsSortElement;
  }
}
