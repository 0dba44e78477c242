import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { setFilter, setFilters } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { subjectOf } from '../state/filters/index.ts';
import type { Filter } from '../state/filters/filter.ts';
import { controls } from '../theme/controls.ts';
import { findWords } from './filters/find-words.ts';
import { filterWords, subjectWords } from './filters/words.ts';
import { wordsContext } from './filters/words-context.ts';

/** The filters that a person set, each with the way to take it back. */
@customElement('ax-results-chips')
export class ResultsChipsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(1.5 * var(--ax-space));
      }
      .chip {
        display: inline-flex;
        align-items: center;
        max-width: 100%;
        border-radius: 99px;
        background: var(--ax-accent-soft);
        font-size: var(--ax-text-small);
        line-height: 1.3;
      }
      .words {
        padding: 5px 0 5px 12px;
        overflow-wrap: anywhere;
      }
      .chip button {
        flex: none;
        width: max(28px, calc(var(--ax-target) - 8px));
        min-height: max(28px, calc(var(--ax-target) - 8px));
        padding: 0;
        border: 0;
        border-radius: 99px;
        background: none;
      }
      .chip button:hover {
        background: var(--ax-paper-3);
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  readonly #ax = new ExplorerController(this, (state) => [this.layer && state.filters[this.layer.id], state.data]);

  override render() {
    const { layer } = this;
    const filters = layer && this.#ax.ready ? Object.entries(this.#ax.state.filters[layer.id] ?? {}) : [];
    this.hidden = !filters.length;
    if (!layer || !filters.length) return nothing;
    const find = findWords(this.#ax.lang);
    return html`<ul aria-label=${find.activeFilters}>
      ${repeat(filters, ([key]) => key, ([key, filter]) => this.#chip(layer, key, filter))}
      <li><button class="link small" @click=${() => this.#reset(layer)}>${find.reset}</button></li>
    </ul>`;
  }

  #chip(layer: Layer, key: string, filter: Filter) {
    const { explorer } = this.#ax;
    const subject = subjectOf(explorer.catalogue, layer, key);
    if (!subject) return nothing;
    const context = wordsContext(this.#ax);
    const [about, asks] = [subjectWords(subject, context), filterWords(filter, subject, context)];
    const words = findWords(this.#ax.lang).removeFilter(`${about}: ${asks}`);
    return html`<li class="chip">
      <span class="words"><span class="quiet">${about}:</span> ${asks}</span>
      <button aria-label=${words} title=${words} @click=${() => this.#remove(layer, key)}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" /></svg>
      </button>
    </li>`;
  }

  #remove(layer: Layer, key: string): void {
    this.#ax.do(setFilter, layer.id, key, null);
    void this.#keepFocus();
  }

  #reset(layer: Layer): void {
    this.#ax.do(setFilters, layer.id, {});
    void this.#keepFocus();
  }

  /** The button that was pressed is gone: the keyboard goes on with the next one, or leaves word that none is left. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    const next = this.renderRoot.querySelector('button');
    if (next) next.focus();
    else this.dispatchEvent(new Event('chips-empty', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-results-chips': ResultsChipsElement;
  }
}
