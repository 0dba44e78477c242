import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber } from '../i18n/format.ts';
import { setFilter, setFilters } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { PLACE_KEYS, subjectOf } from '../state/filters/index.ts';
import { countsOf } from '../state/counts.ts';
import { filtersOf } from '../state/results.ts';
import { controls } from '../theme/controls.ts';
import { withoutFilter } from './filter-choice.ts';
import { findWords } from './filters/find-words.ts';
import { hasWalks } from './filters/has-walks.ts';
import { filterWords, subjectWords } from './filters/words.ts';
import { wordsContext } from './filters/words-context.ts';
import { watchResults } from './results-watch.ts';

/** Says that nothing passes, and which filter to leave out for how many. */
@customElement('ax-results-empty')
export class ResultsEmptyElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: calc(4 * var(--ax-space));
        border: 1px dashed var(--ax-line-strong);
        border-radius: var(--ax-radius-small);
      }
      :host > * + * {
        margin-top: calc(3 * var(--ax-space));
      }
      .empty {
        font-weight: 650;
      }
      li + li {
        margin-top: calc(2 * var(--ax-space));
      }
      li button {
        justify-content: space-between;
        width: 100%;
        padding-block: calc(1.5 * var(--ax-space));
        text-align: start;
        line-height: 1.3;
      }
      li .gives {
        flex: none;
        color: var(--ax-accent);
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  readonly #ax = new ExplorerController(this, (state) => watchResults(state, this.layer));

  override render() {
    const { layer } = this;
    if (!layer || !this.#ax.ready) return nothing;
    const { lang, state, explorer } = this.#ax;
    const find = findWords(lang);
    const offers = [...countsOf(state, explorer.catalogue, layer).without].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
    return html`<p class="empty">${find.empty}</p>
      ${PLACE_KEYS.walk in filtersOf(state, layer) && !hasWalks(state.derived, layer) ? html`<p>${find.noWalks}</p>` : nothing}
      ${offers.length
        ? html`<p>${find.dropOne}</p>
            <ul>
              ${offers.map(
                ([key, count]) => html`<li>
                  <button @click=${() => this.#ax.do(setFilter, layer.id, key, withoutFilter(layer, key))}>
                    <span>${find.without(this.#words(layer, key))}</span>
                    <span class="gives figures">${find.gives(count, formatNumber(count, lang))}</span>
                  </button>
                </li>`,
              )}
            </ul>`
        : html`<p>${find.dropSeveral}</p>
            <p><button @click=${() => this.#ax.do(setFilters, layer.id, {})}>${find.resetAll}</button></p>`}`;
  }

  #words(layer: Layer, key: string): string {
    const { state, explorer } = this.#ax;
    const subject = subjectOf(explorer.catalogue, layer, key);
    const filter = filtersOf(state, layer)[key];
    const context = wordsContext(this.#ax);
    return subject && filter ? `${subjectWords(subject, context)}: ${filterWords(filter, subject, context)}` : key;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-results-empty': ResultsEmptyElement;
  }
}
