import { html, LitElement, nothing } from 'lit';
import { property, state as internal } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { isoDay } from '../i18n/iso-day.ts';
import { formatNumber } from '../i18n/format.ts';
import { layout } from '../panels/layout.ts';
import { addressOf, linkPage, linkTo } from '../panels/links.ts';
import { mm } from '../picture/frame.ts';
import { pictureCss } from '../picture/picture-css.ts';
import { gridProjection, type Projection } from '../picture/projection.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import type { DossierContext } from './context.ts';
import { dossierCss } from './dossier-css.ts';
import { entryOf, type Entry, type EntryResult } from './entry.ts';
import { flowCss } from './flow-css.ts';
import { Latest } from './latest.ts';
import { SCALE_CHOICES, type ScaleChoice } from './map-plan.ts';
import { layOut, type Laid } from './measure.ts';
import { preparePrinting, print } from './printing.ts';
import { MOST_LETTERS, qrCode, type QrCode } from './qr.ts';
import { sheetCss } from './sheet-css.ts';
import { SheetMaps } from './sheet-maps.ts';
import { flowTemplate, footTemplate, limitsIn, runningTemplate, sheetTemplate, topTemplate, type SheetModel } from './sheet-template.ts';
import { dossierMessages, type DossierMessages } from './words.ts';

const SHEET_WIDTH = mm(210);
const FONT = '"Area Explorer Sans"';

/**
 * Sites and areas as sheets of A4, to be printed or kept as PDF. Texts are measured in a copy that nobody sees and
 * then dealt out to pages, so that nothing is cut and no heading stands alone.
 */
@customElement('ax-dossier-panel')
export class DossierPanelElement extends LitElement {
  static override styles = [controls, textField, layout, pictureCss, sheetCss, flowCss, dossierCss];

  /** Sites, other features and areas, a page or more for each. */
  @property({ attribute: false }) refs: readonly FeatureRef[] = [];

  @internal() private choice: ScaleChoice = 'usual';
  /** `null` where there is no grid, or its code did not arrive; then the sheets have no maps. */
  @internal() private projection: Projection | null | undefined;
  @internal() private printFailed = false;
  /** The layers that have arrived, as `#asked`. */
  @internal() private arrived: string | null = null;

  readonly #ax = new ExplorerController(this, ({ data, derived, notes, layers, filters, shortlist, compare }) => [
    data, derived, notes, layers, filters, shortlist, compare,
  ]);
  #maps: SheetMaps | undefined;
  #undoPrinting: (() => void) | undefined;
  #widthWatch: ResizeObserver | undefined;
  /** The pages of each entry, and what they were measured for. */
  readonly #laid = new Map<FeatureRef, { readonly measured: string; readonly laid: Laid }>();
  readonly #written = new Latest<readonly EntryResult[]>();
  readonly #codes = new Latest<QrCode>();
  #models: readonly SheetModel[] = [];
  /** Those that stand in the page to be measured. */
  #unmeasured: readonly SheetModel[] = [];
  #fontsLoaded = 0;
  #asked: string | null = null;
  #projecting: Promise<Projection | null> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#maps = new SheetMaps(() => this.requestUpdate());
    this.#undoPrinting = preparePrinting(this);
    this.#widthWatch = new ResizeObserver(() => this.#fit());
    this.#widthWatch.observe(this);
    void this.#waitForFonts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#maps?.stop();
    this.#undoPrinting?.();
    this.#widthWatch?.disconnect();
  }

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    const { state } = this.#ax;
    if (this.projection === undefined) void this.#project();
    const near = this.refs.flatMap((ref) => {
      const derived = state.derived?.features[ref];
      return Object.keys({ ...derived?.nearest, ...derived?.onFoot });
    });
    const layers = [...this.refs.map((ref) => parseRef(ref)?.layer ?? ''), ...state.layers, ...Object.values(state.derived?.layers ?? {}), ...near];
    void this.#need([...new Set(layers)]);
  }

  async #project(): Promise<void> {
    const { grid } = this.#ax.explorer.catalogue;
    this.#projecting ??= grid ? gridProjection(grid).catch(() => null) : Promise.resolve(null);
    this.projection = await this.#projecting;
  }

  /** Nothing is drawn before all of it is there, or has failed: each arrival would draw all maps anew. */
  async #need(layers: readonly string[]): Promise<void> {
    const wanted = layers.toSorted().join(',');
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    const { explorer } = this.#ax;
    await Promise.all([explorer.needDerived(), ...layers.map((id) => explorer.needLayer(id))]);
    if (this.#asked === wanted) this.arrived = wanted;
  }

  protected override updated(): void {
    this.#fit();
    if (!this.#unmeasured.length) return;
    const copies = [...this.renderRoot.querySelectorAll('.measure')];
    this.#unmeasured.forEach((model, index) => {
      const copy = copies[index];
      if (copy) this.#laid.set(model.entry.ref, { measured: this.#measureKey(model), laid: layOut(copy, model.entry.blocks) });
    });
    this.requestUpdate();
  }

  get #m(): DossierMessages {
    return dossierMessages(this.#ax.m, this.#ax.lang);
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const context = this.#context;
    const { m } = context;
    const address = addressOf(context.state, context.catalogue);
    const hasArrived = this.arrived !== null && this.arrived === this.#asked;
    const results = hasArrived ? this.#results(context, address) : [];
    const entries = results.flatMap((result) => (result.status === 'ready' ? [result.entry] : []));
    this.#models = entries.map((entry) => this.#model(context, entry, address));
    this.#unmeasured = this.#models.filter((model) => this.#laid.get(model.entry.ref)?.measured !== this.#measureKey(model));
    const isMeasured = this.#unmeasured.length === 0;
    const count = isMeasured ? this.#models.reduce((sum, { entry }) => sum + (this.#laid.get(entry.ref)?.laid.pages.length ?? 0), 0) : 0;
    const isComplete = hasArrived && isMeasured && results.every(({ status }) => status !== 'loading') && this.#progress.done === this.#progress.all && this.projection !== undefined;
    this.toggleAttribute('data-complete', isComplete);
    return html`<div class="panel">
      <h2 tabindex="-1">${m.dossier.title}${count ? html` <span class="quiet small">${m.dossier.pages(count)}</span>` : nothing}</h2>
      ${this.refs.length ? this.#tools(isComplete && count > 0) : html`<p>${m.dossier.empty}</p>`} ${this.#status(results, hasArrived)}
      <div class="sheets">${this.#sheets(context)}${this.#measuringCopies(context)}</div>
    </div>`;
  }

  get #context(): DossierContext {
    const ax = this.#ax;
    const { state, lang, explorer } = ax;
    const nameOf = (ref: FeatureRef) => {
      const feature = featureByRef(state, ref);
      return feature && ax.t(feature.properties.name);
    };
    return { catalogue: explorer.catalogue, state, lang, m: this.#m, t: (text) => ax.t(text), nameOf };
  }

  get #progress() {
    return this.#maps?.progress ?? { all: 0, done: 0, failed: 0 };
  }

  /** Written anew only when what they say may have changed: a map that arrives changes no words. */
  #results(context: DossierContext, address: string): readonly EntryResult[] {
    const { data, derived, notes } = context.state;
    return this.#written.of('', [this.refs, data, derived, notes, context.lang, address], () => this.refs.map((ref) => entryOf(context, ref, address)));
  }

  #model(context: DossierContext, entry: Entry, address: string): SheetModel {
    const isExact = address.length <= MOST_LETTERS;
    const archive = this.#ax.explorer.url(context.catalogue.basemap.file);
    const whole = linkTo(entry.ref, context.catalogue, context.lang, linkPage(), context.state.own);
    const linked = isExact ? address : whole.length <= MOST_LETTERS ? whole : linkTo(entry.ref, context.catalogue, context.lang);
    return {
      entry,
      map: (this.projection && this.#maps?.mapOf(context, entry, this.choice, this.projection, archive)) ?? null,
      code: this.#codes.of(entry.ref, [linked], () => qrCode(linked)),
      isExact,
      date: isoDay(new Date()),
    };
  }

  /** All that the heights of an entry's blocks depend on. A street map that arrives changes none of it: measuring takes long. */
  #measureKey({ entry: { ref, name, about, tags, blocks }, map }: SheetModel): string {
    const drawn = map && [map.painted.height, map.layers.map(({ id }) => id), limitsIn(map.painted), map.hasCircle, map.hasGround, map.isPart];
    return JSON.stringify([this.#ax.lang, this.#fontsLoaded, ref, name, about, tags, blocks, drawn]);
  }

  #measuringCopies(context: DossierContext) {
    return this.#unmeasured.map((model) => {
      const all = model.entry.blocks.map((_, index) => index);
      return html`<div class="measure" aria-hidden="true">
        ${topTemplate(context, model, false)} ${runningTemplate(context, model)}
        <div>${flowTemplate(model.entry, all)}</div><div class="dense">${flowTemplate(model.entry, all)}</div>
        ${footTemplate(context, model, 1, 1)}
      </div>`;
    });
  }

  /** Drawn anew only where something has changed: a map is thousands of shapes. */
  #sheets(context: DossierContext) {
    return this.#models.flatMap((model) => {
      const { entry, map, code, isExact, date } = model;
      const laid = this.#unmeasured.includes(model) ? undefined : this.#laid.get(entry.ref)?.laid;
      if (!laid) return [];
      return laid.pages.map((_, index) => guard([entry, map, code, isExact, date, laid, context.lang], () => sheetTemplate(context, model, laid, index + 1)));
    });
  }

  #tools(isComplete: boolean) {
    const m = this.#m;
    const { lang } = this.#ax;
    return html`<div class="tools">
      <button class="primary" ?disabled=${!isComplete} @click=${this.#onPrint}>${m.dossier.print}</button>
      <label><span class="small">${m.dossier.scale}</span>
        <select class="text-field" @change=${this.#onScale}>
          <option value="usual">${m.dossier.usualScale}</option>
          ${SCALE_CHOICES.map((scale) => html`<option value=${scale}>1 : ${formatNumber(scale, lang, 0)}</option>`)}
          <option value="fit">${m.dossier.fitScale}</option>
        </select>
      </label>
      <span class="small quiet">${m.dossier.hint}</span>
    </div>`;
  }

  #status(results: readonly EntryResult[], hasArrived: boolean) {
    const m = this.#m;
    const { explorer } = this.#ax;
    const { all, done, failed } = this.#progress;
    const missing = results.filter((result) => result.status === 'unknown' || result.status === 'failed').map((result) => ('ref' in result ? result.ref : ''));
    const loading = results.flatMap((result) => (result.status === 'loading' ? [result.ref] : []));
    const address = addressOf(this.#ax.state, explorer.catalogue);
    return html`<div role="status">
      ${hasArrived ? nothing : html`<p class="state"><progress></progress>${m.loading}</p>`}
      ${loading.length ? html`<p class="state"><progress></progress>${m.dossier.loading(loading.join(', '))}</p>` : nothing}
      ${done < all ? html`<p class="state"><progress max=${all} value=${done}></progress>${m.dossier.drawing(done, all)}</p>` : nothing}
      ${missing.length ? html`<p class="notice">${missing.map((ref) => m.notFoundLong(ref)).join(' ')}</p>` : nothing}
      ${failed ? html`<p class="notice">${m.dossier.noGround} <button class="link" @click=${this.#onRetry}>${m.tryAgain}</button></p>` : nothing}
      ${this.projection === null ? html`<p class="notice">${this.#withoutGrid()}</p>` : nothing}
      ${this.printFailed ? html`<p class="notice">${m.dossier.printBlocked} <a href=${address} target="_blank" rel="noopener">${address}</a></p>` : nothing}
    </div>`;
  }

  #withoutGrid() {
    const m = this.#m;
    const { explorer } = this.#ax;
    if (!explorer.catalogue.grid) return m.dossier.noGrid;
    return html`${m.partFailed(m.map)} <button class="link" @click=${this.#onRetry}>${m.tryAgain}</button>`;
  }

  #fit(): void {
    const room = this.renderRoot.querySelector('.sheets')?.clientWidth ?? 0;
    if (room > 0) this.style.setProperty('--fit', String(Math.min(1, room / SHEET_WIDTH)));
  }

  /** Heights are right only in the font that is printed. */
  async #waitForFonts(): Promise<void> {
    await Promise.all(['400', '550', '650', '700'].map((weight) => document.fonts.load(`${weight} 12px ${FONT}`).catch(() => [])));
    this.#fontsLoaded += 1;
    this.requestUpdate();
  }

  readonly #onPrint = (): void => {
    this.printFailed = !print(window);
  };

  readonly #onRetry = (): void => {
    this.#maps?.retry();
    if (this.projection === null) {
      this.#projecting = undefined;
      this.projection = undefined;
    }
    this.requestUpdate();
  };

  readonly #onScale = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    this.choice = value === 'usual' || value === 'fit' ? value : Number(value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-dossier-panel': DossierPanelElement;
  }
}
