import { html, nothing } from 'lit';
import { parseRef } from '../../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Field, Layer, Slug } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { refsIn } from '../../fields/references.ts';
import { formatNumber } from '../../i18n/format.ts';
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
    const all = this.all(layer);
    if (field.type === 'references') return this.#referred(layer, field, all);
    const known = knownCounts(layer, all).get(field.key) ?? 0;
    return html`<div class="body">
      <input
        class="text-field box" type="search" maxlength=${MAX_LENGTH} autocomplete="off" aria-label=${find.wordsIn(this.ax.t(field.label))}
        aria-describedby="known" .value=${this.#typed(this.current(layer)?.words ?? '')} @input=${this.#frame.soon}
      />
      <p class="small quiet figures" id="known">${find.known(formatNumber(known, lang), formatNumber(all.length, lang))}</p>
    </div>`;
  }

  /** What is referred to has names in its own layer: it is chosen from, each with how many refer to it. */
  #referred(layer: Layer, field: Field, all: readonly ExplorerFeature[]) {
    const { lang } = this.ax;
    const { nameOf } = wordsContext(this.ax);
    const counts = referenceCounts(this.others(layer), field.key);
    const now = this.current(layer)?.words ?? '';
    const choices = [...referenceCounts(all, field.key).keys()]
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

/** How many features refer to each, by reference. */
function referenceCounts(features: readonly ExplorerFeature[], key: string): ReadonlyMap<FeatureRef, number> {
  const counts = new Map<FeatureRef, number>();
  for (const { properties } of features) {
    for (const ref of refsIn(properties[key])) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return counts;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-words-filter': WordsFilterElement;
  }
}
