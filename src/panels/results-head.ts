import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer, Option } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import '../exports/export-element.ts';
import type { ExportOf } from '../exports/model.ts';
import { formatNumber } from '../i18n/format.ts';
import { openPanel, setFilter, showLayer } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { countsOf, type Counts } from '../state/counts.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { withoutFilter } from './filter-choice.ts';
import { findWords } from './filters/find-words.ts';
import { toPanel } from './go.ts';
import './results-chips.ts';
import './results-sort.ts';
import { watchResults } from './results-watch.ts';
import { waitsForPlaces } from './results-waiting.ts';

export type ResultsView = 'list' | 'table';

/** Asks for the map in place of what lies over it. */
export const SHOW_MAP = 'ax-show-map';

/** What stands above a list or table: how many of how many, filters, the way to the other view, sorting, export. */
@customElement('ax-results-head')
export class ResultsHeadElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
      }
      :host > * + *,
      .line + .line,
      .line + *:not(:empty) {
        margin-top: calc(2 * var(--ax-space));
      }
      .count {
        flex: 1;
        white-space: nowrap;
        font-size: calc(1.0625 * var(--ax-rem));
        font-weight: 650;
      }
      nav {
        display: flex;
        border: 1px solid var(--ax-line-strong);
        border-radius: var(--ax-radius-small);
        overflow: clip;
      }
      nav > * {
        display: inline-flex;
        align-items: center;
        min-height: calc(var(--ax-target) - 2px);
        padding: 0 calc(3 * var(--ax-space));
        border: 0;
        border-radius: 0;
        color: var(--ax-ink);
        font-size: var(--ax-text-small);
        font-weight: 550;
        text-decoration: none;
      }
      nav > * + * {
        border-inline-start: 1px solid var(--ax-line-strong);
      }
      nav > :hover {
        background: var(--ax-paper-2);
      }
      nav > :focus-visible {
        outline-offset: -3px;
      }
      nav > [aria-current] {
        background: var(--ax-accent);
        color: var(--ax-accent-ink);
      }
      .filters[aria-expanded='true'] {
        border-color: var(--ax-accent);
        background: var(--ax-accent-soft);
      }
      .number {
        display: inline-grid;
        place-items: center;
        min-width: 20px;
        height: 20px;
        padding: 0 5px;
        border-radius: 99px;
        background: var(--ax-accent);
        color: var(--ax-accent-ink);
        font-size: calc(0.75 * var(--ax-rem));
        font-weight: 650;
      }
      .off {
        padding: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper-2);
        font-size: var(--ax-text-small);
      }
      .map {
        display: none;
      }
      :host([as='table']) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
      }
      :host([as='table']) > * {
        margin-top: 0;
      }
      :host([as='table']) :is(.top, .tools) {
        display: contents;
      }
      :host([as='table']) .count {
        flex: none;
      }
      :host([as='table']) nav {
        order: 1;
        margin-inline-start: auto;
      }
      :host([as='table']) :is(ax-results-chips, .usual, .off) {
        order: 2;
      }
      :host([as='table']) ax-results-chips {
        flex-basis: 100%;
      }
      :host([as='table']) .map {
        display: inline-flex;
      }
      @container explorer (max-width: 47.99em) {
        .map {
          display: inline-flex;
        }
        :host([as='table']) .count {
          flex: 1;
        }
        :host([as='table']) nav {
          order: 0;
        }
      }
      @media print {
        .tools,
        nav {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ reflect: true }) as: ResultsView = 'list';
  @property({ type: Boolean }) open = false;

  readonly #ax = new ExplorerController(this, (state) => [...watchResults(state, this.layer), state.layers, state.notices]);

  override render() {
    const { layer } = this;
    const data = layer && this.#ax.ready ? dataOf(this.#ax.state, layer.id) : undefined;
    if (!layer || !data) return nothing;
    const { lang, state, explorer } = this.#ax;
    const find = findWords(lang);
    const { passing, all } = countsOf(state, explorer.catalogue, layer);
    const count = find.shownOf(formatNumber(passing, lang), formatNumber(all, lang));
    return html`<div class="line top">
        <p class="count figures" role="status">${waitsForPlaces(state, explorer.catalogue, layer) ? find.waiting : count}</p>
        ${this.#views(layer)}
      </div>
      <div class="line tools">
        ${this.#filtersButton(layer)}
        ${this.as === 'list' ? html`<ax-results-sort .layer=${layer}></ax-results-sort>` : nothing}
        <ax-export .of=${this.#exportOf(layer)}></ax-export>
      </div>
      <ax-results-chips .layer=${layer}></ax-results-chips>
      ${this.#usual(layer, passing)} ${this.#off(layer)}`;
  }

  /** The same object as long as it is about the same. */
  #exportOf({ id }: Layer): ExportOf {
    const known = this.#exported;
    if (known?.kind === this.as && 'layer' in known && known.layer === id) return known;
    this.#exported = { kind: this.as, layer: id };
    return this.#exported;
  }

  #exported: ExportOf | undefined;

  #filtersButton(layer: Layer) {
    const { state } = this.#ax;
    const find = findWords(this.#ax.lang);
    const active = Object.keys(state.filters[layer.id] ?? {}).length;
    return html`<button class="filters" aria-expanded=${this.open ? 'true' : 'false'} aria-label=${active ? find.filtersActive(active) : nothing}
      @click=${() => this.dispatchEvent(new Event('filters-toggle'))}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M1.5 3.5h13M4 8h8M6.5 12.5h3" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" /></svg>
      ${find.filters}${active ? html` <span class="number figures">${active}</span>` : nothing}
    </button>`;
  }

  #views(layer: Layer) {
    const { m } = this.#ax;
    const find = findWords(this.#ax.lang);
    const link = (kind: ResultsView, words: string) => {
      const way = toPanel(this.#ax, { kind, layer: layer.id });
      return html`<a href=${way.href} aria-current=${kind === this.as ? 'page' : nothing} @click=${way.follow}>${words}</a>`;
    };
    return html`<nav aria-label=${find.view}>
      ${link('list', find.list)} ${link('table', find.table)}
      <button class="map" @click=${() => this.#showMap(layer)}>${m.map}</button>
    </nav>`;
  }

  #showMap(layer: Layer): void {
    if (this.as === 'table') this.#ax.do(openPanel, { kind: 'list', layer: layer.id });
    this.dispatchEvent(new Event(SHOW_MAP, { bubbles: true, composed: true }));
  }

  /** What the layer hides unless it is asked for must be said: the list would seem to be all there is. */
  #usual(layer: Layer, shown: number) {
    const { m, state, explorer, lang } = this.#ax;
    const { symbolField } = layer;
    if (!symbolField || !layer.shownOptions || state.filters[layer.id]?.[symbolField]) return nothing;
    const counts = countsOf(state, explorer.catalogue, layer);
    const hidden = counts.others(symbolField) - shown;
    if (hidden <= 0) return nothing;
    const options = hiddenOptions(layer, counts).map((option) => this.#ax.t(option.label));
    return html`<p class="usual small quiet">
      ${findWords(lang).hiddenByUsual(hidden, formatNumber(hidden, lang), options.join(', '))}
      <button class="link small" @click=${() => this.#ax.do(setFilter, layer.id, symbolField, withoutFilter(layer, symbolField))}>${m.showAll}</button>
    </p>`;
  }

  #off(layer: Layer) {
    const { state } = this.#ax;
    const find = findWords(this.#ax.lang);
    if (layer.map !== 'main' || state.layers.has(layer.id)) return nothing;
    return html`<p class="off" role="status">
      ${find.layerOff(this.#ax.t(layer.name))}
      <button class="link small" @click=${() => this.#ax.do(showLayer, layer.id, true)}>${find.showOnMap}</button>
    </p>`;
  }
}

/** The options that are left out unless asked for, and that some of the features have. */
function hiddenOptions({ fields, symbolField, shownOptions }: Layer, { options }: Counts): readonly Option[] {
  const field = fields.find(({ key }) => key === symbolField);
  if (field?.type !== 'choice' && field?.type !== 'choices') return [];
  const counts = options(field);
  return field.options.filter(({ key }) => !shownOptions?.includes(key) && (counts.get(key) ?? 0) > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-results-head': ResultsHeadElement;
  }
}
