import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExplorerFeature, Layer, Slug } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber } from '../i18n/format.ts';
import { ExplorerController } from '../state/context.ts';
import { deskOf } from '../state/large/desk.ts';
import { dataOf, isWhole } from '../state/selectors.ts';
import { shownRows, type Row, type ShownRows } from '../state/shown-rows.ts';
import { controls } from '../theme/controls.ts';
import './filters/filters.ts';
import { findWords } from './filters/find-words.ts';
import { layout } from './layout.ts';
import { areFiltersOpen, openFilters } from './open-filters.ts';
import './part-state.ts';
import './result-rows.ts';
import type { RowsWantedEvent } from './result-rows.ts';
import './results-empty.ts';
import './results-head.ts';
import { titleOf } from './results-title.ts';
import { waitsForPlaces } from './results-waiting.ts';
import { watchResults } from './results-watch.ts';

/** A layer's features as its filters have it, in the order that was asked for: what the map shows, and what has no position. */
@customElement('ax-list-panel')
export class ListPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .filters {
        padding: calc(3 * var(--ax-space)) calc(3 * var(--ax-space)) 0;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius-small);
      }
      .done {
        position: sticky;
        bottom: 0;
        z-index: 1;
        margin-inline: calc(-3 * var(--ax-space));
        padding: calc(2.5 * var(--ax-space)) calc(3 * var(--ax-space));
        border-top: 1px solid var(--ax-line);
        border-radius: 0 0 var(--ax-radius-small) var(--ax-radius-small);
        background: var(--ax-paper);
      }
      .done button {
        width: 100%;
      }
      @media print {
        .filters {
          display: none;
        }
      }
    `,
  ];

  @property() layer: Slug = '';
  /** Draws all of it at once: who returns finds it where it was. */
  @property({ type: Boolean }) whole = false;

  readonly #ax = new ExplorerController(this, (state) => [...watchResults(state, { id: this.layer }), state.sort, state.notices]);

  protected override willUpdate(): void {
    if (this.#ax.ready && this.layer) void this.#ax.explorer.needLayer(this.layer);
  }

  override render() {
    const layer = this.#ax.ready ? this.#ax.layer(this.layer) : undefined;
    if (!layer) return nothing;
    const { state, explorer } = this.#ax;
    const shown = isWhole(state, layer.id) ? shownRows(state, explorer.catalogue, layer, this.#ax) : undefined;
    return html`<div class="panel" @chips-empty=${this.#toHeading}>
      <h2 tabindex="-1">${titleOf(this.#ax, layer)}</h2>
      ${shown ? this.#content(layer, shown) : html`<ax-part-state .layer=${layer}></ax-part-state>`}
    </div>`;
  }

  #content(layer: Layer, shown: ShownRows) {
    const { state, explorer } = this.#ax;
    const isOpen = areFiltersOpen(explorer, layer.id);
    return html`<ax-results-head .layer=${layer} .open=${isOpen} @filters-toggle=${() => this.#openFilters(layer, !isOpen)}></ax-results-head>
      ${isOpen ? this.#filters(layer, shown.count) : nothing}
      ${layer.caveat ? html`<p class="small quiet">${this.#ax.t(layer.caveat)}</p>` : nothing}
      ${shown.count || waitsForPlaces(state, explorer.catalogue, layer)
        ? this.#rows(layer, shown)
        : html`<ax-results-empty .layer=${layer}></ax-results-empty>`}`;
  }

  #filters(layer: Layer, count: number) {
    const { lang } = this.#ax;
    const find = findWords(lang);
    return html`<div class="filters" role="group" aria-label=${find.filtersOf(this.#ax.t(layer.name))}>
      <ax-filters .layer=${layer}></ax-filters>
      <p class="done"><button class="primary" @click=${() => this.#openFilters(layer, false)}>${find.showResults(count, formatNumber(count, lang))}</button></p>
    </div>`;
  }

  #rows(layer: Layer, shown: ShownRows) {
    const { m, lang, state } = this.#ax;
    const { possibly } = shown;
    const all = dataOf(state, layer.id);
    if (!all || all.large) return this.#sparseRows(layer, shown);
    const { located, unlocated } = byLocation(shown.rows, all.features);
    return html`<ax-result-rows ?whole=${this.whole} .layer=${layer} .features=${located} .possibly=${possibly}></ax-result-rows>
      ${unlocated.length
        ? html`<section>
            <h3>${m.notOnMap} <span class="quiet figures">${formatNumber(unlocated.length, lang)}</span></h3>
            <p class="small quiet">${m.notOnMapLong}</p>
            <ax-result-rows ?whole=${this.whole} .layer=${layer} .features=${unlocated} .possibly=${possibly}></ax-result-rows>
          </section>`
        : nothing}`;
  }

  /** What is not on the map says so in its own row: which rows those are is not known before they are there. */
  #sparseRows(layer: Layer, { rows, possibly, count }: ShownRows) {
    const { lang } = this.#ax;
    return html`<ax-result-rows sparse ?whole=${this.whole} .layer=${layer} .features=${rows} .possibly=${possibly} .count=${count} @rows-wanted=${this.#want}></ax-result-rows>
      ${rows.length < count ? html`<p class="notice">${findWords(lang).firstOf(formatNumber(rows.length, lang), formatNumber(count, lang))}</p>` : nothing}`;
  }

  readonly #want = ({ detail: { from, to } }: RowsWantedEvent): void => deskOf(this.#ax.explorer)?.want(this.layer, from, to);

  #openFilters({ id }: Layer, open: boolean): void {
    openFilters(this.#ax.explorer, id, open);
    this.requestUpdate();
    if (!open) this.#toHeading();
  }

  readonly #toHeading = (): void => {
    const heading = this.renderRoot.querySelector('h2');
    heading?.focus();
    heading?.scrollIntoView({ block: 'nearest' });
  };
}

const haveUnlocated = new WeakMap<readonly ExplorerFeature[], boolean>();

/** @param all what the features are among; where all of them have a position the list itself is given back */
function byLocation(shown: readonly Row[], all: readonly ExplorerFeature[]) {
  const some = haveUnlocated.get(all) ?? all.some(({ geometry }) => !geometry);
  haveUnlocated.set(all, some);
  if (!some) return { located: shown, unlocated: [] };
  return { located: shown.filter((row) => row?.geometry), unlocated: shown.filter((row) => !row?.geometry) };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-list-panel': ListPanelElement;
  }
}
