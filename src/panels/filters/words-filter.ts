import { html, nothing } from 'lit';
import { parseRef } from '../../catalogue/refs.ts';
import type { FeatureRef, Field, Layer, Slug } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { refsIn } from '../../fields/references.ts';
import { formatNumber } from '../../i18n/format.ts';
import { dataOf, sizeOf } from '../../state/selectors.ts';
import { knownCounts } from '../known-fields.ts';
import { FilterElement } from './filter-element.ts';
import { findWords } from './find-words.ts';
import { InFrame } from './in-frame.ts';
import { wordsContext } from './words-context.ts';

const MAX_LENGTH = 200;

/** Words that stand in a text; of a field that refers to others, one of those. */
@customElement('ax-words-filter')
export class WordsFilterElement extends FilterElement<'words'> {
  protected override readonly kind = 'words';
  readonly #frame = new InFrame(() => this.#read());

  override render() {
    const { layer } = this;
    const field = layer?.fields.find(({ key }) => key === this.name);
    if (!layer || !field || !this.ax.ready) return nothing;
    const { lang } = this.ax;
    const find = findWords(lang);
    if (field.type === 'references') return this.#referred(layer, field);
    const data = dataOf(this.ax.state, layer.id);
    const known = data ? (knownCounts(layer, data).get(field.key) ?? 0) : 0;
    return html`<div class="body">
      <input
        class="text-field box" type="search" maxlength=${MAX_LENGTH} autocomplete="off" aria-label=${find.wordsIn(this.ax.t(field.label))}
        aria-describedby="known" .value=${this.#typed(this.current(layer)?.words ?? '')} @input=${this.#frame.soon}
      />
      <p class="small quiet figures" id="known">${find.known(formatNumber(known, lang), formatNumber(sizeOf(this.ax.state, layer.id) ?? 0, lang))}</p>
    </div>`;
  }

  /** What is referred to has names in its own layer: it is chosen from, each with how many refer to it. */
  #referred(layer: Layer, field: Field) {
    const { lang } = this.ax;
    const { nameOf } = wordsContext(this.ax);
    const counts = this.counts(layer).options(field);
    const now = this.current(layer)?.words ?? '';
    const choices = this.#everReferred(layer, field)
      .map((ref) => ({ ref, name: nameOf?.(ref) ?? ref, count: counts.get(ref) ?? 0 }))
      .sort((one, other) => one.name.localeCompare(other.name, lang));
    for (const { ref } of choices) this.#need(parseRef(ref)?.layer ?? '');
    return html`<div class="body">
      <select class="text-field box" aria-label=${this.ax.t(field.label)} @change=${this.#choose}>
        <option value="" .selected=${!now}>${findWords(lang).any}</option>
        ${choices.map(({ ref, name, count }) => html`<option value=${ref} .selected=${ref === now}>${name} (${formatNumber(count, lang)})</option>`)}
      </select>
    </div>`;
  }

  /** All that the layer refers to; of a large one that is what its other filters leave, and what is chosen. */
  #everReferred(layer: Layer, field: Field): readonly FeatureRef[] {
    const data = dataOf(this.ax.state, layer.id);
    if (!data?.large) return [...new Set(data?.features.flatMap(({ properties }) => refsIn(properties[field.key])))];
    return [...new Set(refsIn([...this.counts(layer).options(field).keys(), this.current(layer)?.words]))];
  }

  readonly #needed = new Set<Slug>();

  /** Where the names are. */
  #need(layer: Slug): void {
    if (this.#needed.has(layer)) return;
    this.#needed.add(layer);
    void this.ax.explorer.needLayer(layer).then(() => this.requestUpdate());
  }

  readonly #choose = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.set(target.value ? { kind: 'words', words: target.value } : null);
  };

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
