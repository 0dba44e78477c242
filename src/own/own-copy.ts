import { css, html, LitElement, nothing } from 'lit';
import { parseRef, refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import { copyable, copyToOwn } from './copy-to-own.ts';
import { ownCss } from './own-css.ts';
import { ownWords } from './words.ts';

/** Makes an own boundary of an official limit. */
@customElement('ax-own-copy')
export class OwnCopyElement extends LitElement {
  static override styles = [
    controls,
    textField,
    ownCss,
    css`
      select {
        flex: 1 1 calc(12 * var(--ax-rem));
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, ({ data, area, lang }) => [data, area, lang]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { state, explorer } = this.#ax;
    const { copy } = ownWords(this.#ax.lang);
    const groups = copyable(state, explorer.catalogue);
    if (!groups.length) return nothing;
    return html`<form class="row" @submit=${this.#onSubmit}>
        <select class="text-field" aria-label=${copy.label} required>
          <option value="">${copy.choose}</option>
          ${groups.map(({ layer, refs }) => html`<optgroup label=${this.#ax.t(layer.name)}>
            ${refs.map((ref) => html`<option value=${ref} ?selected=${ref === `areas/${state.area}`}>${this.#ax.t(featureByRef(state, ref)?.properties.name)}</option>`)}
          </optgroup>`)}
        </select>
        <button>${copy.button}</button>
      </form>
      <p class="small quiet">${copy.help}</p>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const ref = parseRef(this.renderRoot.querySelector('select')?.value ?? '');
    if (ref) this.#ax.do(copyToOwn, this.#ax.explorer.catalogue, refOf(ref.layer, ref.id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-copy': OwnCopyElement;
  }
}
