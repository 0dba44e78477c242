import { VirtualizerController, defaultRangeExtractor } from '@tanstack/lit-virtual';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { parseRef, refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Layer, Slug } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { refsIn } from '../fields/references.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { highlight, select, setSort } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { deskOf } from '../state/large/desk.ts';
import { dataOf, featureByRef, isWhole } from '../state/selectors.ts';
import { shownRows, type Row, type ShownRows } from '../state/shown-rows.ts';
import { NAME } from '../state/sorted.ts';
import type { LayerData } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { formatNumber } from '../i18n/format.ts';
import { remPx } from '../theme/rem-px.ts';
import { FillScroll } from './fill-scroll.ts';
import './filters/filters.ts';
import { findWords } from './filters/find-words.ts';
import { layout } from './layout.ts';
import { areFiltersOpen, openFilters } from './open-filters.ts';
import './part-state.ts';
import './results-empty.ts';
import './results-head.ts';
import { titleOf } from './results-title.ts';
import { waitsForPlaces } from './results-waiting.ts';
import { watchResults } from './results-watch.ts';
import { pressed, sortOf } from './sort-choice.ts';
import { columnsOf, NAME_WIDTH_REM, type Column } from './table-columns.ts';
import { tableCss } from './table-css.ts';
import { tableRow } from './table-row.ts';

/** Up to this length all rows are laid out; of longer tables only those in sight, and the one that has the keyboard. */
const PLAIN = 200;

const ROW_REM = 3.25;
const BEYOND_SIGHT = 8;

/** A layer's features as its filters have it, with a column for every field of which something is known. */
@customElement('ax-table-panel')
export class TablePanelElement extends LitElement {
  static override styles = [controls, layout, tableCss];

  @property() layer: Slug = '';

  readonly #ax = new ExplorerController(this, (state) => [
    ...watchResults(state, { id: this.layer }), state.sort, state.highlighted, state.notices, state.data,
  ]);
  #shown: readonly Row[] = [];
  #rowPx = 0;
  #focused = -1;

  readonly #rows = new VirtualizerController<HTMLElement, HTMLTableRowElement>(this, {
    count: 0,
    getScrollElement: () => (this.#shown.length > PLAIN ? this.renderRoot.querySelector<HTMLElement>('.region') : null),
    estimateSize: () => this.#rowPx,
    overscan: BEYOND_SIGHT,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return this.#focused < 0 || inSight.includes(this.#focused) ? inSight : [...inSight, this.#focused].sort((a, b) => a - b);
    },
  });

  constructor() {
    super();
    this.addController(new FillScroll(this));
  }

  protected override willUpdate(): void {
    if (this.#ax.ready && this.layer) void this.#ax.explorer.needLayer(this.layer);
  }

  protected override updated(): void {
    this.#showSorted();
    this.#askForMissing();
  }

  /** Rows in sight of a large layer that are not there yet. */
  #askForMissing(): void {
    if (!this.#ax.ready || !dataOf(this.#ax.state, this.layer)?.large) return;
    const shown = this.#shown;
    const inSight = shown.length > PLAIN ? this.#rows.getVirtualizer().getVirtualItems().map(({ index }) => index) : shown.map((_, index) => index);
    const missing = inSight.filter((index) => index < shown.length && !shown[index]);
    if (missing.length) deskOf(this.#ax.explorer)?.want(this.layer, Math.min(...missing), Math.max(...missing) + 1);
  }

  override render() {
    const layer = this.#ax.ready ? this.#ax.layer(this.layer) : undefined;
    if (!layer) return nothing;
    const { state, explorer } = this.#ax;
    const data = isWhole(state, layer.id) ? dataOf(state, layer.id) : undefined;
    const shown = data && shownRows(state, explorer.catalogue, layer, this.#context());
    return html`<div class="whole" @chips-empty=${this.#toHeading}>
      <div class="head">
        <h2 tabindex="-1">${titleOf(this.#ax, layer)}</h2>
        ${layer.caveat ? html`<p class="small quiet">${this.#ax.t(layer.caveat)}</p>` : nothing}
        ${shown
          ? html`<ax-results-head as="table" .layer=${layer} .open=${this.#isOpen} @filters-toggle=${() => this.#openFilters(!this.#isOpen)}></ax-results-head>`
          : html`<ax-part-state .layer=${layer}></ax-part-state>`}
      </div>
      ${data && shown ? html`${this.#content(layer, data, shown)}${this.#rest(shown)}` : nothing}
    </div>`;
  }

  #hasShownSorted = false;

  /** The column that the table opens sorted by may lie far to the side. */
  #showSorted(): void {
    const region = this.renderRoot.querySelector('.region');
    if (!region || this.#hasShownSorted) return;
    this.#hasShownSorted = true;
    const column = region.querySelector<HTMLElement>('th[aria-sort]:not(:first-child)');
    const beyond = column ? column.offsetLeft + column.offsetWidth - region.clientWidth : 0;
    if (beyond > 0) region.scrollLeft = beyond;
  }

  get #isOpen(): boolean {
    return areFiltersOpen(this.#ax.explorer, this.layer);
  }

  #content(layer: Layer, data: LayerData, { rows, possibly, count }: ShownRows) {
    const { state, explorer } = this.#ax;
    this.#show(rows);
    const isEmpty = !this.#shown.length && !waitsForPlaces(state, explorer.catalogue, layer);
    return html`<div class="body ${this.#isOpen ? 'open' : ''}">
      ${this.#isOpen
        ? html`<div class="filters" role="group" aria-label=${findWords(this.#ax.lang).filtersOf(this.#ax.t(layer.name))} tabindex="-1">
            <ax-filters .layer=${layer}></ax-filters>
          </div>`
        : nothing}
      ${isEmpty ? html`<div class="none"><ax-results-empty .layer=${layer}></ax-results-empty></div>` : this.#table(layer, data, possibly, count)}
    </div>`;
  }

  /** Says that there are more than rows. */
  #rest({ rows, count }: ShownRows) {
    const { lang } = this.#ax;
    if (rows.length === count) return nothing;
    return html`<p class="rest small">${findWords(lang).firstOf(formatNumber(rows.length, lang), formatNumber(count, lang))}</p>`;
  }

  #show(shown: readonly Row[]): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#rowPx = ROW_REM * remPx(this);
  }

  /** What the cells' words are made with; names of other layers once those are there. */
  #context(): FieldContext {
    const { lang, m } = this.#ax;
    return {
      lang,
      m,
      t: (text) => this.#ax.t(text),
      nameOf: (ref) => {
        const feature = featureByRef(this.#ax.state, ref);
        return feature && this.#ax.t(feature.properties.name);
      },
    };
  }

  #table(layer: Layer, data: LayerData, possibly: ReadonlySet<ExplorerFeature>, count: number) {
    const find = findWords(this.#ax.lang);
    const context = this.#context();
    const columns = this.#columns(layer, data, context);
    const width = columns.reduce((sum, { widthRem }) => sum + widthRem, NAME_WIDTH_REM);
    const name = find.tableOf(this.#ax.t(layer.name));
    return html`<div class="region" tabindex="0" role="region" aria-label=${name}>
      <table aria-rowcount=${count + 1} aria-colcount=${columns.length + 1} .style=${`width: ${width}rem`}>
        <colgroup>
          <col .style=${`width: ${NAME_WIDTH_REM}rem`} />
          ${columns.map(({ widthRem }) => html`<col .style=${`width: ${widthRem}rem`} />`)}
        </colgroup>
        <thead>
          <tr aria-rowindex="1">
            ${this.#heading(layer, NAME, find.name, '', false)}
            ${columns.map(({ field, label, unit, isNumber }) => this.#heading(layer, field.key, label, unit, isNumber))}
          </tr>
        </thead>
        <tbody @focusin=${this.#onFocus} @focusout=${this.#onBlur}>
          ${this.#body(layer, columns, possibly, context)}
        </tbody>
      </table>
    </div>`;
  }

  #known: { readonly of: readonly unknown[]; readonly columns: readonly Column[] } | undefined;

  /** The same array as long as nothing about the columns changes, so that rows can tell. */
  #columns(layer: Layer, data: LayerData, context: FieldContext): readonly Column[] {
    const of = [layer, data.features, data.large?.known, context.lang, context.m];
    if (!this.#known?.of.every((part, index) => part === of[index])) {
      this.#known = { of, columns: columnsOf(layer, data, context) };
      for (const id of data.large?.referred ?? referredLayers(layer, data.features)) void this.#ax.explorer.needLayer(id);
    }
    return this.#known.columns;
  }

  #heading(layer: Layer, key: string, label: string, unit: string, isNumber: boolean) {
    const { state } = this.#ax;
    const find = findWords(this.#ax.lang);
    const sort = sortOf(layer, state.sort);
    const isSorted = sort.field === key;
    const way = sort.descending ? find.sortedDescending : find.sortedAscending;
    return html`<th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${isSorted ? (sort.descending ? 'descending' : 'ascending') : nothing}>
      <button title=${isSorted ? way : find.sortPress} @click=${() => this.#ax.do(setSort, pressed(layer, state.sort, key))}>
        <span>${label}${unit ? html` <span class="unit">(${unit})</span>` : nothing}</span>
        ${isSorted ? html`<span class="arrow"><span aria-hidden="true">${sort.descending ? '▼' : '▲'}</span></span>` : nothing}
      </button>
    </th>`;
  }

  #body(layer: Layer, columns: readonly Column[], possibly: ReadonlySet<ExplorerFeature>, context: FieldContext) {
    const shown = this.#shown;
    const virtualizer = this.#rows.getVirtualizer();
    if (shown.length <= PLAIN) {
      return repeat(shown, (feature, index) => feature?.id ?? index, (feature, index) => this.#row(layer, columns, possibly, context, feature, index));
    }
    virtualizer.setOptions({ ...virtualizer.options, count: shown.length });
    const items = virtualizer.getVirtualItems();
    const rows: { readonly key: string; readonly row: unknown }[] = [];
    let at = 0;
    for (const { index, start, end } of items) {
      const feature = shown[index];
      if (start > at) rows.push({ key: `gap ${rows.length ? 'within' : 'before'}`, row: gap(start - at, columns) });
      rows.push({ key: feature?.id ?? `awaited ${index}`, row: this.#row(layer, columns, possibly, context, feature, index) });
      at = end;
    }
    const rest = virtualizer.getTotalSize() - at;
    if (rest > 0) rows.push({ key: 'gap after', row: gap(rest, columns) });
    return repeat(rows, ({ key }) => key, ({ row }) => row);
  }

  #row(layer: Layer, columns: readonly Column[], possibly: ReadonlySet<ExplorerFeature>, context: FieldContext, feature: Row, index: number) {
    if (!feature) return awaited(columns, index);
    const ref = refOf(layer.id, feature);
    const isHighlighted = this.#ax.state.highlighted === ref;
    const isPossible = possibly.has(feature);
    const of = [feature, columns, isHighlighted, isPossible, index, this.#ax.state.data];
    return guard(of, () => tableRow({ ax: this.#ax, context, layer, columns, feature, index, isHighlighted, isPossible, open: this.#open, mark: this.#mark }));
  }

  readonly #open = (ref: FeatureRef): void => this.#ax.do(select, ref);

  readonly #mark = (ref: FeatureRef | null): void => this.#ax.do(highlight, ref);

  readonly #onFocus = ({ target }: Event): void => {
    const row = target instanceof Element ? target.closest('tr') : null;
    this.#focused = Number(row?.dataset['index'] ?? -1);
  };

  readonly #onBlur = (): void => {
    this.#focused = -1;
  };

  #openFilters(open: boolean): void {
    openFilters(this.#ax.explorer, this.layer, open);
    this.requestUpdate();
  }

  readonly #toHeading = (): void => this.renderRoot.querySelector('h2')?.focus();
}

/** Stands for a row that is on its way. */
function awaited(columns: readonly Column[], index: number) {
  return html`<tr class="awaited" aria-rowindex=${index + 2}><td colspan=${columns.length + 1}>…</td></tr>`;
}

/** Stands for rows that are out of sight. */
function gap(heightPx: number, columns: readonly Column[]) {
  return html`<tr class="gap" aria-hidden="true"><td colspan=${columns.length + 1} .style=${`height: ${heightPx}px`}></td></tr>`;
}

/** The layers that values refer to. */
function referredLayers({ fields }: Layer, features: readonly ExplorerFeature[]): ReadonlySet<Slug> {
  const keys = fields.filter(({ type }) => type === 'references').map(({ key }) => key);
  const refs = keys.flatMap((key) => features.flatMap(({ properties }) => refsIn(properties[key])));
  return new Set(refs.flatMap((ref) => parseRef(ref)?.layer ?? []));
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-table-panel': TablePanelElement;
  }
}
