import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Layer, Option, Tint } from '../catalogue/types.ts';
import { setFilter } from '../state/actions.ts';
import { countsByOption } from '../state/results.ts';
import { dataOf, shownOptions } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { switched } from './filter-choice.ts';
import { featureMarker } from './marker.ts';
import { tintColor } from './tint-swatch.ts';

/** The options of a layer's symbol field: the legend of its marks, and the filter that hides some. */
@customElement('ax-legend-options')
export class LegendOptionsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        display: flex;
        align-items: center;
        gap: calc(2 * var(--ax-space));
        min-height: max(28px, calc(var(--ax-target) - 8px));
        font-size: var(--ax-text-small);
        line-height: 1.3;
        cursor: pointer;
      }
      .grow {
        flex: 1;
      }
      .tint {
        flex: none;
        width: 1.25rem;
        height: 0.875rem;
        border: 1px solid;
        border-radius: 3px;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--ax-accent);
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.filters, state.data]);

  override render() {
    const { layer } = this;
    const field = layer?.fields.find(({ key }) => key === layer.symbolField);
    if (!layer || !this.#ax.ready || (field?.type !== 'choice' && field?.type !== 'choices')) return nothing;
    const { state, m } = this.#ax;
    const features = dataOf(state, layer.id)?.features;
    const counts = features && countsByOption(features, field);
    const shown = shownOptions(state, layer);
    const isChanged = state.filters[layer.id]?.[field.key] !== undefined;
    return html`<fieldset>
      <legend class="visually-hidden">${m.shownOptions(this.#ax.t(layer.name))}</legend>
      ${field.options.map((option) => this.#option(layer, option, !shown || shown.includes(option.key), counts?.get(option.key)))}
      ${isChanged
        ? html`<button class="link small" @click=${() => this.#ax.do(setFilter, layer.id, field.key, null)}>${m.resetFilter}</button>`
        : nothing}
    </fieldset>`;
  }

  #option(layer: Layer, option: Option, isShown: boolean, count: number | undefined) {
    return html`<label>
      <input type="checkbox" .checked=${isShown} @change=${(event: Event) => this.#switch(layer, option, event)} />
      ${option.tint && layer.geometry === 'polygon' ? tintMark(option.tint) : featureMarker(layer, option.fill)}
      <span class="grow">${this.#ax.t(option.label)}</span>
      <span class="quiet figures">${count ?? nothing}</span>
    </label>`;
  }

  #switch(layer: Layer, option: Option, event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || !layer.symbolField) return;
    this.#ax.do(setFilter, layer.id, layer.symbolField, switched(this.#ax.state, layer, option.key, event.target.checked));
  }
}

/** As the map draws it: thinned over the ground, with an edge of the full colour. */
function tintMark(tint: Tint) {
  return html`<span
    class="tint" aria-hidden="true"
    .style=${`background: color-mix(in srgb, ${tintColor(tint)} 55%, var(--ax-paper)); border-color: var(--ax-${tint.slice(0, -2)})`}
  ></span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-legend-options': LegendOptionsElement;
  }
}
