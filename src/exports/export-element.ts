import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { linkPage } from '../panels/links.ts';
import { withReadableCount } from '../panels/readable-count.ts';
import { formatNumber } from '../i18n/format.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { byHand, foldOnEscape, handing, selectByHand } from './by-hand.ts';
import { countOf, licenceNames } from './entries.ts';
import { exportData, isFiltered, nameIn } from './export-data.ts';
import { exportCss } from './export-css.ts';
import { filtersInWords } from './filter-words.ts';
import type { Crs } from './formats/format.ts';
import { FORMATS, type ExportFormat } from './formats/index.ts';
import { fetchLarge, largeLayerOf, MOST_EXPORTED } from './large-rows.ts';
import type { ExportContext, ExportOf } from './model.ts';
import { prepareExport, untilOutlined } from './prepare.ts';
import { copyText, saveFile } from './save.ts';
import { exportWords } from './words.ts';

type Outcome =
  /** `done` of `all` features are there, where they are fetched first. */
  | { readonly kind: 'working'; readonly format: string; readonly done: number; readonly all: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'copied' | 'failed'; readonly format: string }
  | { readonly kind: 'by-hand'; readonly text: string };

/**
 * Saves or copies what a panel shows, exactly as it shows it, in any of the formats; of a list or table the whole layer
 * too, whatever its filters say.
 */
@customElement('ax-export')
export class ExportElement extends LitElement {
  static override styles = [controls, handing, exportCss];

  @property({ attribute: false }) of: ExportOf | undefined;
  /** Whether the formats are unfolded. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private outcome: Outcome | null = null;
  /** Whether a whole layer goes out instead of what its filters let through. */
  @state() private whole = false;
  @state() private crs: Crs = 'wgs84';
  /** Formats that this page can't write. */
  @state() private impossible: ReadonlySet<ExportFormat> = new Set();

  readonly #ax = new ExplorerController(this, ({ data, large, outlines, filters, derived, isInside, inView, shortlist, compare, own }) =>
    [data, large, outlines, filters, derived, isInside, inView, shortlist, compare, own]);
  #tried = false;
  #cancelling: AbortController | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('of')) this.whole = false;
    if (!this.open || !this.#ax.ready) return;
    const { exported } = this;
    if (exported) void prepareExport(exported, this.#ax.explorer);
    void this.#tryFormats();
  }

  /** What goes out. */
  private get exported(): ExportOf | undefined {
    const { of } = this;
    return of && isFiltered(of) && this.whole ? { kind: 'layer', layer: of.layer } : of;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('outcome') && this.outcome?.kind === 'by-hand') selectByHand(this.renderRoot);
  }

  override render() {
    const { of } = this;
    if (!of || !this.#ax.ready) return nothing;
    const entries = this.#count(of);
    return html`<details .open=${this.open} @toggle=${this.#toggle} @keydown=${foldOnEscape}>
      <summary>${exportWords(this.#ax.lang).button} ${of.kind === 'feature' ? nothing : html`<span class="quiet figures">${entries}</span>`}</summary>
      ${this.open ? this.#menu(of, this.exported ?? of) : nothing}
    </details>`;
  }

  #count(of: ExportOf): string {
    const count = countOf(of, this.#ax.state, this.#ax.explorer.catalogue);
    return withReadableCount(this.#ax.m.entries(count), count, this.#ax.lang);
  }

  #menu(shown: ExportOf, of: ExportOf) {
    const ctx = this.#context();
    const exports = exportWords(ctx.lang);
    const { catalogue } = this.#ax.explorer;
    const licences = licenceNames(of, this.#ax.state, catalogue);
    const layer = isFiltered(of) ? this.#ax.layer(of.layer) : undefined;
    const filters = layer ? filtersInWords(this.#ax.state, catalogue, layer, ctx) : [];
    return html`<div class="unfolded">
      ${isFiltered(shown) ? this.#scope(shown) : nothing}
      <p class="small">${this.#holds(of)}</p>
      ${filters.length ? html`<p class="small quiet">${exports.columns.filters}: ${filters.join('; ')}</p>` : nothing}
      ${this.#isTooMuch(of) ? this.#tooMuch(of) : html`<ul>${FORMATS.map((format) => this.#format(format, of))}</ul>`}
      <p class="small" role="status">${this.#said()}</p>
      ${this.#fetched()}
      ${this.outcome?.kind === 'saved' ? html`<p class="small quiet">${exports.noFile}</p>` : nothing}
      ${licences.length ? html`<p class="small quiet">${exports.licence(licences.join(', '))}</p>` : nothing}
      ${byHand(this.outcome?.kind === 'by-hand' ? this.outcome.text : null, ctx.lang)}
    </div>`;
  }

  #isTooMuch(of: ExportOf): boolean {
    return largeLayerOf(of, this.#ax.explorer) !== undefined && countOf(of, this.#ax.state, this.#ax.explorer.catalogue) > MOST_EXPORTED;
  }

  /** The file that the layer came in holds all of it. */
  #tooMuch(of: ExportOf) {
    const words = exportWords(this.#ax.lang);
    const layer = largeLayerOf(of, this.#ax.explorer);
    const most = formatNumber(MOST_EXPORTED, this.#ax.lang);
    return html`<p class="notice small">${words.tooMany(most)}
      ${layer ? html`<a href=${this.#ax.explorer.url(layer.file)} download>${words.layerFile}</a>` : nothing}</p>`;
  }

  /** How far the fetching of many features is, and the way out of it. */
  #fetched() {
    const { outcome } = this;
    if (outcome?.kind !== 'working' || !outcome.all) return nothing;
    const { lang } = this.#ax;
    const words = exportWords(lang);
    return html`<p class="fetched small">
      <progress max=${outcome.all} .value=${outcome.done} aria-label=${words.fetched(formatNumber(outcome.done, lang), formatNumber(outcome.all, lang))}></progress>
      <button @click=${() => this.#cancelling?.abort()}>${words.cancel}</button>
    </p>`;
  }

  #holds(of: ExportOf): string {
    const { holds, holdsAll, holdsOne } = exportWords(this.#ax.lang);
    if (isFiltered(of) || of.kind === 'shortlist' || of.kind === 'compare') return holds(this.#count(of));
    return of.kind === 'layer' ? holdsAll(this.#count(of)) : holdsOne;
  }

  #scope(shown: Extract<ExportOf, { kind: 'list' | 'table' }>) {
    const words = exportWords(this.#ax.lang);
    const choice = (isWhole: boolean, label: string, of: ExportOf) => html`<label>
      <input type="radio" name="scope" .checked=${this.whole === isWhole} @change=${() => this.#choose(isWhole)} />
      ${label} <span class="quiet figures">${this.#count(of)}</span>
    </label>`;
    return html`<fieldset class="small">
      <legend class="visually-hidden">${words.scope}</legend>
      ${choice(false, words.shown, shown)} ${choice(true, words.wholeLayer, { kind: 'layer', layer: shown.layer })}
    </fieldset>`;
  }

  #choose(isWhole: boolean): void {
    this.whole = isWhole;
    this.outcome = null;
  }

  #format(format: ExportFormat, of: ExportOf) {
    const words = exportWords(this.#ax.lang);
    const { name, use } = words.formats[format.id];
    return html`<li>
      <span class="format"><strong>${name}</strong><br /><span class="small quiet">${use}</span></span>
      ${this.impossible.has(format) ? html`<span class="off small notice">${words.noGeopackage}</span>` : html`
        <button aria-label=${words.save(name)} aria-disabled=${this.outcome?.kind === 'working'} @click=${() => this.#hand(format, of, 'save')}>${words.saveShort}</button>
        ${format.holds === 'text'
          ? html`<button class="plain" aria-label=${words.copy(name)} @click=${() => this.#hand(format, of, 'copy')}>${words.copyShort}</button>`
          : this.#crs()}`}
    </li>`;
  }

  /** What coordinates of files that leave it open are in. */
  #crs() {
    const { grid } = this.#ax.explorer.catalogue;
    const words = exportWords(this.#ax.lang);
    if (!grid?.wkt) return nothing;
    return html`<label class="crs small">${words.crs}
      <select @change=${this.#chooseCrs}>
        <option value="wgs84" ?selected=${this.crs === 'wgs84'}>${words.wgs84}</option>
        <option value="grid" ?selected=${this.crs === 'grid'}>${grid.name} (${grid.code})</option>
      </select>
    </label>`;
  }

  readonly #chooseCrs = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) this.crs = currentTarget.value === 'grid' ? 'grid' : 'wgs84';
  };

  #said(): string {
    const words = exportWords(this.#ax.lang);
    switch (this.outcome?.kind) {
      case 'working':
        return words.needsWork(this.outcome.format);
      case 'saved':
        return words.saved(this.outcome.file);
      case 'copied':
        return words.copied(this.outcome.format);
      case 'failed':
        return words.failed(this.outcome.format);
      default:
        return '';
    }
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    this.open = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
    this.outcome = null;
  };

  /** Finds out, once, what the page's policy lets be written. */
  async #tryFormats(): Promise<void> {
    if (this.#tried) return;
    this.#tried = true;
    const verdicts = await Promise.all(FORMATS.map(async (format) => format.holds === 'text' || (await format.isPossible().catch(() => false))));
    this.impossible = new Set(FORMATS.filter((_, index) => !verdicts[index]));
  }

  async #hand(format: ExportFormat, of: ExportOf, how: 'save' | 'copy'): Promise<void> {
    if (this.outcome?.kind === 'working') return;
    const { name } = exportWords(this.#ax.lang).formats[format.id];
    this.#cancelling = new AbortController();
    const { signal } = this.#cancelling;
    this.outcome = { kind: 'working', format: name, done: 0, all: 0 };
    try {
      await prepareExport(of, this.#ax.explorer);
      await untilOutlined(of, this.#ax.explorer);
      const report = (done: number, all: number): void => void (this.outcome = { kind: 'working', format: name, done, all });
      const large = await fetchLarge(of, this.#ax.explorer, report, signal);
      const ctx = this.#context();
      const { state: now, explorer } = this.#ax;
      const data = exportData({ of, state: now, catalogue: explorer.catalogue, ctx, page: linkPage(), today: new Date(), large });
      const content = format.holds === 'text' ? await format.write(data, ctx) : await format.write(data, ctx, this.crs);
      this.outcome = how === 'copy' && typeof content === 'string' ? await copied(name, content) : saved(format, data.fileName, content);
    } catch (error) {
      this.outcome = signal.aborted ? null : { kind: 'failed', format: name };
      // The code of a format may not arrive, nor a layer's outlines.
      if (!signal.aborted) reportError(error);
    }
  }

  #context(): ExportContext {
    const { lang, m, state: now } = this.#ax;
    const t: ExportContext['t'] = (text) => this.#ax.t(text);
    const nameOf: (ref: FeatureRef) => string | undefined = nameIn(now, t);
    return { lang, m, t, nameOf };
  }
}

function saved({ extension, mediaType }: ExportFormat, fileName: string, content: string | Uint8Array<ArrayBuffer>): Outcome {
  const file = `${fileName}.${extension}`;
  saveFile(file, mediaType, content);
  return { kind: 'saved', file };
}

async function copied(format: string, text: string): Promise<Outcome> {
  return (await copyText(text)) ? { kind: 'copied', format } : { kind: 'by-hand', text };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-export': ExportElement;
  }
}
