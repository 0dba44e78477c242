import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Layer } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ExplorerController } from '../../state/context.ts';
import { setOpacity, setOrder } from '../../state/planning/actions.ts';
import { controls } from '../../theme/controls.ts';
import { isOrdered, movedBy, orderedLayers } from './ordered.ts';
import { layersWords, type LayersWords } from './words.ts';

/** The map is drawn anew for each value; while a finger slides, this often at most. */
const PACE_MS = 100;
const ALL = 100;
const STEP = 5;

/** How much a shown layer covers, and which others it lies above, in a fold. */
@customElement('ax-layer-look')
export class LayerLookElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      summary {
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(1 * var(--ax-space)) calc(3 * var(--ax-space));
        min-height: var(--ax-target);
        font-size: var(--ax-text-small);
      }
      .what {
        min-width: calc(4.5 * var(--ax-rem));
      }
      input {
        flex: 1;
        min-width: calc(6 * var(--ax-rem));
        height: var(--ax-target);
        margin: 0;
        accent-color: var(--ax-accent);
        cursor: pointer;
      }
      output {
        min-width: calc(3.25 * var(--ax-rem));
        text-align: end;
      }
      button {
        font-size: var(--ax-text-small);
      }
      button[aria-disabled='true'] {
        color: var(--ax-ink-2);
        cursor: default;
      }
      button.link {
        min-height: max(28px, calc(var(--ax-target) - 8px));
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  /** While the slider is on its way. */
  @state() private sliding: number | null = null;
  @state() private said = '';

  readonly #ax = new ExplorerController(this, (now) => [now.opacity, now.order, now.layers]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const { layer } = this;
    if (!layer || !this.#ax.ready) return nothing;
    const words = layersWords(this.#ax.lang);
    const { opacity, order } = this.#ax.state;
    const isChanged = opacity[layer.id] !== undefined || order.includes(layer.id);
    const percent = this.#percent(layer);
    return html`<details>
      <summary>
        ${isOrdered(layer) ? words.opacityAndOrder : words.opacity}${percent === ALL ? '' : html`: <span class="figures">${this.#words(percent, words)}</span>`}
      </summary>
      ${this.#slider(layer, words)}
      ${isOrdered(layer) ? this.#order(layer, words) : nothing}
      ${isChanged ? html`<button class="link" aria-label=${words.resetOf(this.#ax.t(layer.name))} @click=${() => this.#reset(layer, words)}>${words.reset}</button>` : nothing}
      <span class="visually-hidden" role="status">${this.said}</span>
    </details>`;
  }

  #slider(layer: Layer, words: LayersWords) {
    const percent = this.#percent(layer);
    return html`<label class="line">
      <span class="what">${words.opacity}</span>
      <input
        type="range" min="0" max=${ALL} step=${STEP} .value=${String(percent)}
        aria-label=${words.opacityOf(this.#ax.t(layer.name))} aria-valuetext=${this.#words(percent, words)}
        @input=${(event: Event) => this.#slide(layer, event)} @change=${(event: Event) => this.#settle(layer, event)}
      />
      <output class="figures" aria-hidden="true">${this.#words(percent, words)}</output>
    </label>`;
  }

  #order(layer: Layer, words: LayersWords) {
    const seen = orderedLayers(this.#ax.state, this.#ax.explorer.catalogue);
    const place = seen.indexOf(layer.id) + 1;
    const name = this.#ax.t(layer.name);
    if (seen.length < 2) return html`<p class="small quiet">${words.areasOnTop}</p>`;
    return html`<div class="line">
        <span class="what">${words.order}</span>
        <button aria-label=${words.upOf(name)} aria-disabled=${place === 1 ? 'true' : 'false'} @click=${() => this.#move(layer, -1)}>${words.up}</button>
        <button aria-label=${words.downOf(name)} aria-disabled=${place === seen.length ? 'true' : 'false'} @click=${() => this.#move(layer, 1)}>${words.down}</button>
        <span class="quiet">${words.place(place, seen.length)}</span>
      </div>
      <p class="small quiet">${words.areasOnTop}</p>`;
  }

  #percent(layer: Layer): number {
    return this.sliding ?? this.#ax.state.opacity[layer.id] ?? ALL;
  }

  #words(percent: number, words: LayersWords): string {
    return words.percent(formatNumber(percent, this.#ax.lang, 0));
  }

  #slide(layer: Layer, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.sliding = event.target.valueAsNumber;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.sliding !== null) this.#ax.do(setOpacity, layer.id, this.sliding);
    }, PACE_MS);
  }

  #settle(layer: Layer, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.sliding = null;
    this.#ax.do(setOpacity, layer.id, event.target.valueAsNumber);
  }

  #move(layer: Layer, step: -1 | 1): void {
    const { catalogue } = this.#ax.explorer;
    this.#ax.do(setOrder, movedBy(this.#ax.state, catalogue, layer.id, step));
    const seen = orderedLayers(this.#ax.state, catalogue);
    const words = layersWords(this.#ax.lang);
    this.said = words.moved(this.#ax.t(layer.name), words.place(seen.indexOf(layer.id) + 1, seen.length));
  }

  /** The button goes; the keyboard stays at the fold. */
  #reset(layer: Layer, words: LayersWords): void {
    this.#ax.do(setOpacity, layer.id, ALL);
    this.#ax.do(setOrder, this.#ax.state.order.filter((id) => id !== layer.id));
    this.said = words.wasReset(this.#ax.t(layer.name));
    this.renderRoot.querySelector<HTMLElement>('summary')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-layer-look': LayerLookElement;
  }
}
