import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber } from '../i18n/format.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { segments } from '../theme/segments.ts';
import type { EmbedSize } from './embed-choice.ts';
import { PREVIEW_WIDTHS_PX, shownAt, sizeOnPage, type PreviewWidth } from './preview-size.ts';
import { builderWords } from './words.ts';

/** A person who types a number is not shown each of its digits. */
const SETTLE_MS = 500;

/** Panes of phones. */
const NARROW_PX = 480;

const WIDTHS = Object.keys(PREVIEW_WIDTHS_PX).filter((width): width is PreviewWidth => width in PREVIEW_WIDTHS_PX);

/** The explorer as it will be on the page, in a frame that is scaled down where there is less room. */
@customElement('ax-embed-preview')
export class EmbedPreviewElement extends LitElement {
  static override styles = [
    controls,
    segments,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(2 * var(--ax-space)) calc(4 * var(--ax-space));
      }
      .segments label {
        padding: 0 calc(3 * var(--ax-space));
        font-size: var(--ax-text-small);
        white-space: nowrap;
      }
      .pane {
        margin-top: calc(2 * var(--ax-space));
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper-2);
        overflow: hidden;
      }
      .page {
        margin-inline: auto;
        overflow: hidden;
        background: var(--ax-paper-3);
      }
      iframe {
        display: block;
        border: 0;
        transform-origin: 0 0;
      }
      .size {
        margin-top: var(--ax-space);
      }
    `,
  ];

  /** Address of what is shown. */
  @property() src = '';
  @property({ attribute: false }) size: EmbedSize | undefined;
  @property() label = '';

  /** What a person chose; until then what fits. */
  @state() private chosenWidth: PreviewWidth | null = null;
  @state() private paneWidthPx = 0;
  /** Follows `src` once it has not changed for a moment. */
  @state() private shownSrc = '';
  @state() private said = '';

  readonly #ax = new ExplorerController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new ResizeObserver(([entry]) => (this.paneWidthPx = entry?.contentRect.width ?? 0));
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('src')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.shownSrc = this.src), this.shownSrc ? SETTLE_MS : 0);
  }

  private get width(): PreviewWidth {
    return this.chosenWidth ?? (this.paneWidthPx < NARROW_PX ? 'phone' : 'article');
  }

  override render() {
    const { size } = this;
    if (!this.#ax.ready || !size) return nothing;
    const words = builderWords(this.#ax.lang);
    return html`<div class="head">
        <h3>${words.preview}</h3>
        ${size.kind === 'fixed' ? nothing : this.#widths()}
      </div>
      <div class="pane">${this.shownSrc && this.paneWidthPx ? this.#page(size) : nothing}</div>
      <p class="small quiet figures size">${this.#sizeWords(size)}</p>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #widths() {
    const words = builderWords(this.#ax.lang);
    return html`<fieldset class="segments">
      <legend class="visually-hidden">${words.previewWidth}</legend>
      ${WIDTHS.map((width) => html`<label><input type="radio" name="width" .checked=${this.width === width} @change=${() => (this.chosenWidth = width)} />${words.previewWidths[width]}</label>`)}
    </fieldset>`;
  }

  #page(size: EmbedSize) {
    const { widthPx, heightPx, scale } = this.#shown(size);
    // A new frame each time: another address in the old one would be a step in the browser's history.
    return html`<div class="page" .style=${`width: ${widthPx * scale}px; height: ${heightPx * scale}px`}>
      ${keyed(this.shownSrc, html`<iframe
        src=${this.shownSrc}
        title=${builderWords(this.#ax.lang).previewFrame(this.label)}
        allow="geolocation; clipboard-write"
        allowfullscreen
        .style=${`width: ${widthPx}px; height: ${heightPx}px; transform: scale(${scale})`}
        @load=${() => (this.said = builderWords(this.#ax.lang).previewUpdated)}
      ></iframe>`)}
    </div>`;
  }

  #sizeWords(size: EmbedSize): string {
    const { widthPx, heightPx, scale } = this.#shown(size);
    const words = builderWords(this.#ax.lang);
    const [width, height, percent] = [widthPx, heightPx, scale * 100].map((value) => formatNumber(value, this.#ax.lang, 0));
    return scale < 1 ? words.previewScaled(width ?? '', height ?? '', percent ?? '') : words.previewSize(width ?? '', height ?? '');
  }

  #shown(size: EmbedSize) {
    return shownAt(sizeOnPage(size, this.width), this.paneWidthPx);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-embed-preview': EmbedPreviewElement;
  }
}
