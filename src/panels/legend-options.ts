import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Field, Layer, Option } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { setFilter } from '../state/actions.ts';
import { allByOption } from '../state/counts.ts';
import { shownOptions } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { switched } from './filter-choice.ts';
import { featureMarker } from './marker.ts';
import { termOf } from './term.ts';

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
      label:has(.term) {
        padding-block: 3px;
      }
      .term {
        display: block;
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
    const counts = allByOption(state, layer, field);
    const shown = shownOptions(state, layer);
    const isChanged = state.filters[layer.id]?.[field.key] !== undefined;
    return html`<fieldset>
      <legend class="visually-hidden">${m.shownOptions(this.#ax.t(layer.name))}</legend>
      ${field.options.map((option) => this.#option(layer, field, option, !shown || shown.includes(option.key), counts?.get(option.key)))}
      ${isChanged
        ? html`<button class="link small" @click=${() => this.#ax.do(setFilter, layer.id, field.key, null)}>${m.resetFilter}</button>`
        : nothing}
    </fieldset>`;
  }

  #option(layer: Layer, field: Field, option: Option, isShown: boolean, count: number | undefined) {
    const term = termOf(field, option, this.#ax.lang);
    return html`<label>
      <input type="checkbox" .checked=${isShown} @change=${(event: Event) => this.#switch(layer, option, event)} />
      ${featureMarker(layer, option)}
      <span class="grow">${this.#ax.t(option.label)}${term ? html`<span class="term quiet" lang=${term.lang}>${term.words}</span>` : nothing}</span>
      <span class="quiet figures">${count ?? nothing}</span>
    </label>`;
  }

  #switch(layer: Layer, option: Option, event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || !layer.symbolField) return;
    this.#ax.do(setFilter, layer.id, layer.symbolField, switched(this.#ax.state, layer, option.key, event.target.checked));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-legend-options': LegendOptionsElement;
  }
}
