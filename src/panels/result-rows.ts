import { VirtualizerController, defaultRangeExtractor, measureElement, type Range, type VirtualItem } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import type { Row } from '../state/shown-rows.ts';
import { placesIn } from '../state/sorted.ts';
import { controls } from '../theme/controls.ts';
import { Below } from './below.ts';
import './feature-row.ts';
import { InFrame } from './filters/in-frame.ts';
import { layout } from './layout.ts';
import { scrollParent } from './scroll-parent.ts';

/** Up to this length all rows are laid out; of longer lists only those in sight, and the one that has the keyboard. */
const PLAIN = 200;

/** Until rows were measured. */
const ROW_PX = 61;
const BEYOND_SIGHT = 8;
/** What stands above a list takes more than this. */
const HEAD_PX = 240;

/** Places of rows that are about to be seen and are not there yet: from the first one to before the last. */
export type RowsWantedEvent = CustomEvent<{ readonly from: number; readonly to: number }>;

/**
 * A layer's features as rows, in the order given, however many.
 *
 * @fires rows-wanted - rows in sight are missing. Does not bubble.
 */
@customElement('ax-result-rows')
export class ResultRowsElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .virtual {
        position: relative;
      }
      .virtual > li {
        position: absolute;
        inset: 0 0 auto;
      }
      .awaited {
        display: flex;
        align-items: center;
        min-height: ${ROW_PX}px;
        color: var(--ax-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) features: readonly Row[] = [];
  @property({ attribute: false }) possibly: ReadonlySet<ExplorerFeature> = new Set();

  /** Draws all rows at once: who returns finds them where they were. */
  @property({ type: Boolean }) whole = false;

  /** Rows may be missing, to be told apart by their places alone. */
  @property({ type: Boolean }) sparse = false;
  /** How many there are, where those are more than the rows. */
  @property({ attribute: false }) count: number | null = null;

  readonly #below = new Below(this);
  #scroll: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  readonly #frame = new InFrame(() => this.#place());
  /** From the top of what scrolls to the first row. */
  #offsetPx = 0;
  #keyOf: (index: number) => string | number = (index) => index;
  #focused: Row;
  #focusedIndex = -1;

  readonly #rows = new VirtualizerController<HTMLElement, HTMLLIElement>(this, {
    count: 0,
    getScrollElement: () => (this.#isLong ? (this.#scroll ?? null) : null),
    estimateSize: () => this.#usualPx,
    // What is in a row comes after the row: before the browser lays it out it has no height to go by.
    measureElement: (row, entry, virtualizer) =>
      entry ? this.#learnt(measureElement(row, entry, virtualizer)) : (virtualizer.measurementsCache[virtualizer.indexFromElement(row)]?.size ?? this.#usualPx),
    overscan: BEYOND_SIGHT,
    rangeExtractor: (range) => this.#inSight(range),
  });
  readonly #measured = new WeakSet<Element>();
  /** Where most rows are as high as expected, few move those below them. */
  #usualPx = ROW_PX;
  readonly #heights = new Map<number, number>();

  get #isLong(): boolean {
    return this.features.length > PLAIN;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#followScroll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#scroll = this.#observer = undefined;
  }

  /** Only for who needs it: finding out what scrolls makes the browser work out the look of all around. */
  #followScroll(): void {
    if (!this.#isLong || this.#scroll) return;
    this.#scroll = scrollParent(this) ?? undefined;
    this.#observer = new ResizeObserver(this.#frame.soon);
    if (this.#scroll?.firstElementChild) this.#observer.observe(this.#scroll.firstElementChild);
  }

  /** A new function means new rows to the virtualizer, so there is one for each list of features. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('features')) return;
    this.#followScroll();
    const { features } = this;
    // Numbers of one array are at hand much faster than what features scattered in memory hold.
    const places = placesIn(features);
    if (this.sparse) this.#keyOf = (index) => index;
    else this.#keyOf = places ? (index) => places[index] ?? index : (index) => features[index]?.id ?? index;
  }

  protected override updated(): void {
    this.#askForMissing();
    if (!this.#isLong) return;
    this.#frame.soon();
    for (const row of this.renderRoot.querySelectorAll('li')) {
      if (this.#measured.has(row)) continue;
      this.#measured.add(row);
      this.#rows.getVirtualizer().measureElement(row);
    }
  }

  override render() {
    const { layer, features } = this;
    if (!layer) return nothing;
    if (!this.#isLong) {
      const first = this.#below.isDue ? features : features.slice(0, Math.ceil(Math.max(1, (innerHeight - HEAD_PX) / ROW_PX)));
      return html`<ul class="rows">${repeat(first, (feature, index) => feature?.id ?? index, (feature) => html`<li>${this.#row(layer, feature)}</li>`)}</ul>`;
    }
    const virtualizer = this.#rows.getVirtualizer();
    this.#focusedIndex = this.#focused ? features.indexOf(this.#focused) : -1;
    virtualizer.setOptions({
      ...virtualizer.options,
      count: features.length,
      scrollMargin: this.#offsetPx,
      getItemKey: this.#keyOf,
    });
    return html`<ul class="rows virtual" .style=${`height: ${virtualizer.getTotalSize()}px`} @focusin=${this.#onFocus} @focusout=${this.#onBlur}>
      ${repeat(virtualizer.getVirtualItems(), ({ key }) => key, (item) => this.#item(layer, item))}
    </ul>`;
  }

  #item(layer: Layer, { index, start }: VirtualItem) {
    return html`<li
      data-index=${index} aria-posinset=${index + 1} aria-setsize=${this.count ?? this.features.length}
      .style=${`transform: translateY(${start - this.#offsetPx}px)`}
    >${this.#row(layer, this.features[index])}</li>`;
  }

  #row(layer: Layer, feature: Row) {
    if (!feature) return html`<p class="awaited">…</p>`;
    return html`<ax-feature-row .layer=${layer} .feature=${feature} ?possibly=${this.possibly.has(feature)} keep></ax-feature-row>`;
  }

  #askForMissing(): void {
    if (!this.sparse) return;
    const items = this.#isLong ? this.#rows.getVirtualizer().getVirtualItems().map(({ index }) => index) : this.features.map((_, index) => index);
    const missing = items.filter((index) => index < this.features.length && !this.features[index]);
    const event: RowsWantedEvent = new CustomEvent('rows-wanted', { detail: { from: Math.min(...missing), to: Math.max(...missing) + 1 } });
    if (missing.length) this.dispatchEvent(event);
  }

  #inSight(range: Range): number[] {
    const inSight = defaultRangeExtractor(range);
    const index = this.#focusedIndex;
    if (index < 0 || inSight.includes(index)) return inSight;
    return [...inSight, index].sort((a, b) => a - b);
  }

  #learnt(heightPx: number): number {
    const count = (this.#heights.get(heightPx) ?? 0) + 1;
    this.#heights.set(heightPx, count);
    if (heightPx > 0 && count > (this.#heights.get(this.#usualPx) ?? 0)) this.#usualPx = heightPx;
    return heightPx;
  }

  #place(): void {
    if (!this.#scroll || !this.#isLong) return;
    const offsetPx = Math.round(this.getBoundingClientRect().top - this.#scroll.getBoundingClientRect().top + this.#scroll.scrollTop);
    if (Math.abs(offsetPx - this.#offsetPx) <= 1) return;
    this.#offsetPx = offsetPx;
    this.requestUpdate();
  }

  readonly #onFocus = ({ target }: Event): void => {
    const row = target instanceof Element ? target.closest('li') : null;
    this.#focused = this.features[Number(row?.dataset['index'] ?? -1)];
    this.#focusedIndex = Number(row?.dataset['index'] ?? -1);
  };

  readonly #onBlur = (): void => {
    this.#focused = undefined;
    this.#focusedIndex = -1;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-result-rows': ResultRowsElement;
  }
}
