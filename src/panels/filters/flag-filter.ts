import { html, nothing } from 'lit';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { FilterElement } from './filter-element.ts';
import { findWords } from './find-words.ts';

/** Yes, no or any. */
@customElement('ax-flag-filter')
export class FlagFilterElement extends FilterElement<'flag'> {
  protected override readonly kind = 'flag';

  override render() {
    const { layer } = this;
    const field = layer?.fields.find(({ key }) => key === this.name);
    if (!layer || !field || !this.ax.ready) return nothing;
    const { m } = this.ax;
    const counts = this.counts(layer);
    const options = counts.options(field);
    const count = (is: boolean) => options.get(String(is)) ?? 0;
    return html`<fieldset>
      <legend class="visually-hidden">${this.ax.t(field.label)}</legend>
      ${field.help ? html`<p class="small quiet">${this.ax.t(field.help)}</p>` : nothing}
      ${this.#radio(findWords(this.ax.lang).any, counts.others(this.name), null)} ${this.#radio(m.yes, count(true), true)} ${this.#radio(m.no, count(false), false)}
    </fieldset>`;
  }

  #radio(label: string, count: number, is: boolean | null) {
    const now = this.layer && this.current(this.layer);
    return html`<div class="option">
      <label
        ><input type="radio" name="is" .checked=${(now?.is ?? null) === is} @change=${() => this.set(is === null ? null : { kind: 'flag', is })} />
        <span class="grow">${label}</span></label
      >
      <span class="quiet figures">${formatNumber(count, this.ax.lang)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-flag-filter': FlagFilterElement;
  }
}
