import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { byHand, foldOnEscape, handing, selectByHand } from './by-hand.ts';
import { countOf, licenceNames } from './entries.ts';
import { exportData, layersFor, nameIn } from './export-data.ts';
import { filtersInWords } from './filter-words.ts';
import { FORMATS, type ExportFormat } from './formats/index.ts';
import type { ExportContext, ExportOf } from './model.ts';
import { copyText, saveFile } from './save.ts';
import { exportWords } from './words.ts';

type Outcome =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'copied' | 'failed'; readonly format: string }
  | { readonly kind: 'by-hand'; readonly text: string };

/** Saves or copies what a panel shows, exactly as it shows it, in any of the formats. */
@customElement('ax-export')
export class ExportElement extends LitElement {
  static override styles = [
    controls,
    handing,
    css`
      :host([open]) {
        flex: 1 0 100%;
        order: 1;
      }
      .unfolded {
        max-width: 34rem;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        gap: calc(1 * var(--ax-space));
        padding: var(--ax-space) 0;
      }
      li + li {
        border-top: 1px solid var(--ax-line);
      }
      .format {
        line-height: 1.3;
      }
      summary {
        width: fit-content;
        padding-inline: calc(2 * var(--ax-space));
        font-weight: 550;
      }
    `,
  ];

  @property({ attribute: false }) of: ExportOf | undefined;
  /** Whether the formats are unfolded. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private outcome: Outcome | null = null;

  readonly #ax = new ExplorerController(this, ({ data, filters, derived, isInside, inView, shortlist, compare }) =>
    [data, filters, derived, isInside, inView, shortlist, compare]);

  protected override willUpdate(): void {
    if (this.of && this.open && this.#ax.ready) void this.#prepare(this.of);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('outcome') && this.outcome?.kind === 'by-hand') selectByHand(this.renderRoot);
  }

  override render() {
    const { of } = this;
    if (!of || !this.#ax.ready) return nothing;
    const { m, state: now, explorer } = this.#ax;
    const entries = m.entries(countOf(of, now, explorer.catalogue));
    return html`<details .open=${this.open} @toggle=${this.#toggle} @keydown=${foldOnEscape}>
      <summary>${exportWords(this.#ax.lang).button} <span class="quiet figures">${entries}</span></summary>
      ${this.open ? this.#menu(of, entries) : nothing}
    </details>`;
  }

  #menu(of: ExportOf, entries: string) {
    const ctx = this.#context();
    const exports = exportWords(ctx.lang);
    const { catalogue } = this.#ax.explorer;
    const licences = licenceNames(of, this.#ax.state, catalogue);
    const layer = 'layer' in of ? this.#ax.layer(of.layer) : undefined;
    const filters = layer ? filtersInWords(this.#ax.state, catalogue, layer, ctx) : [];
    return html`<div class="unfolded">
      <p class="small">${exports.holds(entries)}</p>
      ${filters.length ? html`<p class="small quiet">${exports.columns.filters}: ${filters.join('; ')}</p>` : nothing}
      <ul>${FORMATS.map((format) => this.#format(format, of))}</ul>
      <p class="small" role="status">${this.#said()}</p>
      ${this.outcome?.kind === 'saved' ? html`<p class="small quiet">${exports.noFile}</p>` : nothing}
      <p class="small quiet">${exports.licence(licences.join(', '))}</p>
      ${byHand(this.outcome?.kind === 'by-hand' ? this.outcome.text : null, ctx.lang)}
    </div>`;
  }

  #format(format: ExportFormat, of: ExportOf) {
    const words = exportWords(this.#ax.lang);
    const { name, use } = words.formats[format.id];
    return html`<li>
      <span class="format"><strong>${name}</strong><br /><span class="small quiet">${use}</span></span>
      <button aria-label=${words.save(name)} @click=${() => this.#hand(format, of, 'save')}>${words.saveShort}</button>
      <button class="plain" aria-label=${words.copy(name)} @click=${() => this.#hand(format, of, 'copy')}>${words.copyShort}</button>
    </li>`;
  }

  #said(): string {
    const words = exportWords(this.#ax.lang);
    switch (this.outcome?.kind) {
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

  /** Fetches what an export tells besides what is shown: places, and the names of what lies near. */
  async #prepare(of: ExportOf): Promise<void> {
    const { explorer } = this.#ax;
    await explorer.needDerived();
    await Promise.all(layersFor(of, this.#ax.state, explorer.catalogue).map((layer) => explorer.needLayer(layer)));
  }

  async #hand(format: ExportFormat, of: ExportOf, how: 'save' | 'copy'): Promise<void> {
    this.outcome = null;
    const { name } = exportWords(this.#ax.lang).formats[format.id];
    try {
      await this.#prepare(of);
      const ctx = this.#context();
      const { state: now, explorer } = this.#ax;
      const data = exportData({ of, state: now, catalogue: explorer.catalogue, ctx, page: location.href, today: new Date() });
      const text = await format.write(data, ctx);
      this.outcome = how === 'save' ? saved(format, data.fileName, text) : await copied(name, text);
    } catch (error) {
      // The code of a format may not arrive.
      reportError(error);
      this.outcome = { kind: 'failed', format: name };
    }
  }

  #context(): ExportContext {
    const { lang, m, state: now } = this.#ax;
    const t: ExportContext['t'] = (text) => this.#ax.t(text);
    const nameOf: (ref: FeatureRef) => string | undefined = nameIn(now, t);
    return { lang, m, t, nameOf };
  }
}

function saved({ extension, mediaType }: ExportFormat, fileName: string, text: string): Outcome {
  const file = `${fileName}.${extension}`;
  saveFile(file, mediaType, text);
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
