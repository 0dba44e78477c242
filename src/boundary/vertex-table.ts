import { VirtualizerController, defaultRangeExtractor, type Range } from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDegrees } from '../i18n/format-degrees.ts';
import { formatNumber } from '../i18n/format.ts';
import { scrollParent } from '../panels/scroll-parent.ts';
import { ExplorerController } from '../state/context.ts';
import { pointAtVertex } from '../state/planning/actions.ts';
import type { VertexRef } from '../state/planning/model.ts';
import { controls } from '../theme/controls.ts';
import { nextVertex } from './vertex-keys.ts';
import { vertexTableCss } from './vertex-table-css.ts';
import { indexOfVertex, isSameVertex, partCountOf, ringName, type RingRow, type Row, type VertexRow } from './vertices.ts';
import { boundaryWords, type BoundaryWords } from './words.ts';

const DEGREE_DECIMALS = 6;
const METRE_DECIMALS = 2;
const ROW_PX = 28;
const TOUCH_ROW_PX = 44;
const BEYOND_SIGHT = 12;
const COLUMNS = 5;
const HEADING_ROWS = 2;

/**
 * A limit's vertices in both systems, ring by ring; only the rows in sight are laid out. Pointer or focus on a row shows
 * its vertex on the map, a press shows it close up; a vertex that was pressed on the map marks its row.
 */
@customElement('ax-vertex-table')
export class VertexTableElement extends LitElement {
  static override styles = [controls, vertexTableCss];

  @property({ attribute: false }) ref: FeatureRef | undefined;
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property() name = '';
  /** Name of the grid that east and north are in. */
  @property() grid = '';

  /** Of a vertex that was pressed on the map. */
  @state() private announcement = '';

  readonly #ax = new ExplorerController(this, (now) => [now.vertex]);
  readonly #rowPx = matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PX : ROW_PX;
  /** The row that the keyboard enters the table by. */
  #active = 1;
  /** What this table pointed at last; anything else comes from the map. */
  #pointed: VertexRef | null = null;
  #isToBeShown = false;
  #pointerAt: readonly [x: number, y: number] = [NaN, NaN];

  readonly #virtual = new VirtualizerController<HTMLElement, HTMLTableRowElement>(this, {
    count: 0,
    getScrollElement: () => this.#region,
    estimateSize: () => this.#rowPx,
    overscan: BEYOND_SIGHT,
  });

  get #region(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.region');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows')) this.#active = 1;
    if (this.#ax.ready) this.#followMap();
  }

  protected override updated(): void {
    if (!this.#isToBeShown) return;
    this.#isToBeShown = false;
    this.#show(this.#active);
    this.#bringIntoSight();
  }

  override render() {
    if (!this.#ax.ready || !this.rows.length) return nothing;
    const words = boundaryWords(this.#ax.lang);
    return html`<p role="status" class="small">${this.announcement}</p>
      <div class="region">
        <table role="grid" aria-label=${words.vertexTable(this.name)} aria-rowcount=${this.rows.length + HEADING_ROWS} aria-colcount=${COLUMNS}>
          <thead>
            <tr aria-rowindex="1">
              <td></td>
              <th scope="colgroup" colspan="2">WGS 84</th>
              <th scope="colgroup" colspan="2">${this.grid}</th>
            </tr>
            <tr aria-rowindex="2">
              ${[words.number, words.latitude, words.longitude, words.eastM, words.northM].map((label) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody @keydown=${this.#onKeyDown} @focusin=${this.#onFocus} @pointermove=${this.#onMove} @click=${this.#onClick}>
            ${this.#body(words)}
          </tbody>
        </table>
      </div>`;
  }

  #body(words: BoundaryWords) {
    const virtualizer = this.#virtual.getVirtualizer();
    const withActive = (range: Range): number[] => {
      const inSight = defaultRangeExtractor(range);
      return inSight.includes(this.#active) || this.#active >= range.count ? inSight : [...inSight, this.#active].sort((a, b) => a - b);
    };
    virtualizer.setOptions({ ...virtualizer.options, count: this.rows.length, rangeExtractor: withActive });
    const parts = partCountOf(this.rows);
    const laidOut: { readonly key: string; readonly row: unknown }[] = [];
    let at = 0;
    for (const { index } of virtualizer.getVirtualItems()) {
      const row = this.rows[index];
      if (!row) continue;
      if (index > at) laidOut.push({ key: `gap ${at}`, row: gap((index - at) * this.#rowPx) });
      laidOut.push({ key: String(index), row: row.kind === 'ring' ? this.#ringRow(row, index, parts, words) : this.#vertexRow(row, index) });
      at = index + 1;
    }
    if (at < this.rows.length) laidOut.push({ key: 'gap after', row: gap((this.rows.length - at) * this.#rowPx) });
    return repeat(laidOut, ({ key }) => key, ({ row }) => row);
  }

  #ringRow(row: RingRow, index: number, parts: number, words: BoundaryWords) {
    const name = ringName(row, parts, words);
    return html`<tr class="ring" aria-rowindex=${index + HEADING_ROWS + 1}>
      <th colspan=${COLUMNS}>${words.ringCount(name, formatNumber(row.count, this.#ax.lang, 0))}</th>
    </tr>`;
  }

  #vertexRow(row: VertexRow, index: number) {
    const isMarked = this.#isPointed(row);
    return html`<tr
      data-index=${index} tabindex=${index === this.#active ? 0 : -1} class=${isMarked ? 'marked' : ''}
      aria-rowindex=${index + HEADING_ROWS + 1} aria-selected=${isMarked}
    >
      <th scope="row">${row.vertex + 1}</th>
      <td>${row.lat.toFixed(DEGREE_DECIMALS)}</td>
      <td>${row.lon.toFixed(DEGREE_DECIMALS)}</td>
      <td>${row.eastM.toFixed(METRE_DECIMALS)}</td>
      <td>${row.northM.toFixed(METRE_DECIMALS)}</td>
    </tr>`;
  }

  #isPointed(row: VertexRow): boolean {
    const { vertex } = this.#ax.state;
    return vertex !== null && vertex.ref === this.ref && isSameVertex(vertex, row);
  }

  /** A vertex that something else pointed at: its row becomes the active one, and is brought into sight. */
  #followMap(): void {
    const { vertex } = this.#ax.state;
    if (vertex === this.#pointed) return;
    this.#pointed = vertex;
    const index = vertex?.ref === this.ref && vertex ? indexOfVertex(this.rows, vertex) : -1;
    const row = this.rows[index];
    if (row?.kind !== 'vertex') return;
    const words = boundaryWords(this.#ax.lang);
    this.#active = index;
    this.#isToBeShown = true;
    this.announcement = words.pressed(row.vertex + 1, ringName(row, partCountOf(this.rows), words), formatDegrees(row));
  }

  #point({ part, ring, vertex }: VertexRow, isClose: boolean): void {
    if (!this.ref) return;
    this.#pointed = { ref: this.ref, part, ring, vertex, ...(isClose ? { isClose } : {}) };
    this.announcement = '';
    this.#ax.do(pointAtVertex, this.#pointed);
  }

  readonly #onFocus = ({ target }: Event): void => {
    const index = indexOf(target);
    if (index >= 0) this.#active = index;
    this.#pointAt(index);
  };

  /** Rows that are scrolled along under a pointer at rest are not pointed at. */
  readonly #onMove = ({ target, clientX, clientY }: PointerEvent): void => {
    const [x, y] = this.#pointerAt;
    this.#pointerAt = [clientX, clientY];
    if (clientX !== x || clientY !== y) this.#pointAt(indexOf(target));
  };

  #pointAt(index: number): void {
    const row = this.rows[index];
    if (row?.kind === 'vertex' && !this.#isPointed(row)) this.#point(row, false);
  }

  readonly #onClick = ({ target }: Event): void => {
    const row = this.rows[indexOf(target)];
    if (row?.kind === 'vertex' && (getSelection()?.isCollapsed ?? true)) this.#point(row, true);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const row = this.rows[this.#active];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && row?.kind === 'vertex') {
      event.preventDefault();
      return this.#point(row, true);
    }
    const page = Math.floor((this.#region?.clientHeight ?? 0) / this.#rowPx / 2);
    const next = nextVertex(this.rows, this.#active, event.key, page);
    if (next === null) return;
    event.preventDefault();
    void this.#focusRow(next);
  };

  async #focusRow(index: number): Promise<void> {
    this.#active = index;
    this.requestUpdate();
    await this.updateComplete;
    this.#show(index);
    this.renderRoot.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus({ preventScroll: true });
  }

  /** Scrolls a row into the table's own sight: not at all where it is in it, else to its middle. */
  #show(index: number): void {
    const region = this.#region;
    const headPx = region?.querySelector('thead')?.clientHeight ?? 0;
    if (!region) return;
    const room = region.clientHeight - headPx;
    const top = index * this.#rowPx;
    const isInSight = top >= region.scrollTop && top + this.#rowPx <= region.scrollTop + room;
    const isNear = Math.abs(top - region.scrollTop - room / 2) < room;
    if (isInSight) return;
    region.scrollTop = isNear ? (top < region.scrollTop ? top : top + this.#rowPx - room) : top - room / 2;
  }

  #bringIntoSight(): void {
    const room = scrollParent(this)?.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    if (!room) return;
    const below = own.bottom - room.bottom;
    const above = room.top - own.top;
    if (below > 0) scrollParent(this)?.scrollBy({ top: Math.min(below, -above) });
    else if (above > 0) scrollParent(this)?.scrollBy({ top: -above });
  }
}

function indexOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}

/** Stands for rows that are out of sight. */
function gap(heightPx: number) {
  return html`<tr class="gap" aria-hidden="true"><td colspan=${COLUMNS} .style=${`height: ${heightPx}px`}></td></tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-vertex-table': VertexTableElement;
  }
}
