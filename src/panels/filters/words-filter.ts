import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatNumber } from '../../i18n/format.ts';
import { knownCounts } from '../known-fields.ts';
import { FilterElement } from './filter-element.ts';
import { InFrame } from './in-frame.ts';

const MAX_LENGTH = 200;

/** Words that stand in a text. */
@customElement('ax-words-filter')
export class WordsFilterElement extends FilterElement<'words'> {
  protected override readonly kind = 'words';
  readonly #frame = new InFrame(() => this.#read());

  override render() {
    const { layer } = this;
    const field = layer?.fields.find(({ key }) => key === this.name);
    if (!layer || !field || !this.ax.ready) return nothing;
    const { m, lang } = this.ax;
    const all = this.all(layer);
    const known = knownCounts(layer, all).get(field.key) ?? 0;
    return html`<div class="body">
      <input
        class="box" type="search" maxlength=${MAX_LENGTH} autocomplete="off" aria-label=${m.find.wordsIn(this.ax.t(field.label))}
        aria-describedby="known" .value=${this.#typed(this.current(layer)?.words ?? '')} @input=${this.#frame.soon}
      />
      <p class="small quiet figures" id="known">${m.find.known(formatNumber(known, lang), formatNumber(all.length, lang))}</p>
    </div>`;
  }

  /** What is being typed stays as it is typed, spaces and all. */
  #typed(words: string): string {
    const typed = this.#box?.value ?? '';
    return this.#frame.waits || typed.trim() === words ? typed : words;
  }

  get #box(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #read(): void {
    const words = this.#box?.value.trim() ?? '';
    this.set(words ? { kind: 'words', words } : null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-words-filter': WordsFilterElement;
  }
}
