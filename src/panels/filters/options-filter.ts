import { html, nothing } from 'lit';
import type { Field, Layer, Option } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { UNKNOWN } from '../../state/filters/filter.ts';
import { shownOptions } from '../../state/selectors.ts';
import { choiceOf, showsUnknown, switched } from '../filter-choice.ts';
import { featureMarker } from '../marker.ts';
import { FilterElement } from './filter-element.ts';
import { findWords } from './find-words.ts';
import { optionRow, type OptionRow } from './option-row.ts';

type ChoiceField = Extract<Field, { type: 'choice' | 'choices' }>;

/** From this many options on those that nothing has fold away. */
const MANY = 8;

/**
 * The options of a choice field, each with how many would pass. Those of the symbol field are the legend: all that are
 * ticked are shown. In other fields no tick asks for nothing.
 */
@customElement('ax-options-filter')
export class OptionsFilterElement extends FilterElement<'options'> {
  protected override readonly kind = 'options';

  override render() {
    const { layer } = this;
    const field = layer?.fields.find(({ key }) => key === this.name);
    if (!layer || !this.ax.ready || (field?.type !== 'choice' && field?.type !== 'choices')) return nothing;
    const counts = this.counts(layer).options(field);
    const rows = field.options.map((option) => ({ row: this.#row(layer, field, option, counts.get(option.key) ?? 0), count: counts.get(option.key) ?? 0 }));
    const folds = field.options.length > MANY;
    const isFirst = ({ row, count }: (typeof rows)[number]) => !folds || count > 0 || row.checked;
    const rest = rows.filter((one) => !isFirst(one));
    return html`<fieldset>
      <legend class="visually-hidden">${this.ax.t(field.label)}</legend>
      ${field.help ? html`<p class="small quiet">${this.ax.t(field.help)}</p>` : nothing}
      ${rows.filter(isFirst).map(({ row }) => optionRow(row))} ${this.#unknown(layer, field, counts.get(UNKNOWN) ?? 0)}
      ${rest.length
        ? html`<details>
            <summary>${findWords(this.ax.lang).moreOptions(rest.length)}</summary>
            ${rest.map(({ row }) => optionRow(row))}
          </details>`
        : nothing}
    </fieldset>`;
  }

  #row(layer: Layer, field: ChoiceField, option: Option, count: number): OptionRow {
    const { lang } = this.ax;
    const find = findWords(lang);
    const label = this.ax.t(option.label);
    const isSymbol = field.key === layer.symbolField;
    const only = { words: find.only, label: find.onlyThis(label), take: () => this.set(choiceOf(layer, [option.key], false)) };
    return {
      label,
      checked: this.#has(layer, option.key),
      count: formatNumber(count, lang),
      isEmpty: count === 0,
      ...(isSymbol ? { mark: featureMarker(layer, option), only } : {}),
      onChange: (on) => this.#switch(layer, option.key, on),
    };
  }

  #unknown(layer: Layer, field: ChoiceField, count: number) {
    const isSymbol = field.key === layer.symbolField;
    const checked = isSymbol ? showsUnknown(this.ax.state, layer) : this.current(layer)?.orUnknown === true;
    if (!count && (isSymbol || !checked)) return nothing;
    return optionRow({
      label: findWords(this.ax.lang).notKnownOption,
      checked,
      count: formatNumber(count, this.ax.lang),
      isEmpty: count === 0,
      onChange: (on) => this.#switchUnknown(layer, on),
    });
  }

  #has(layer: Layer, option: string): boolean {
    if (this.name !== layer.symbolField) return this.current(layer)?.options.includes(option) ?? false;
    return shownOptions(this.ax.state, layer)?.includes(option) ?? true;
  }

  #switch(layer: Layer, option: string, on: boolean): void {
    if (this.name === layer.symbolField) return this.set(switched(this.ax.state, layer, option, on));
    const before = this.current(layer);
    this.#ask(layer, on ? [...(before?.options ?? []), option] : (before?.options ?? []).filter((key) => key !== option), before?.orUnknown ?? false);
  }

  #switchUnknown(layer: Layer, on: boolean): void {
    if (this.name !== layer.symbolField) return this.#ask(layer, this.current(layer)?.options ?? [], on);
    const options = shownOptions(this.ax.state, layer) ?? this.#every(layer);
    this.set(choiceOf(layer, options, on));
  }

  #ask(layer: Layer, options: readonly string[], orUnknown: boolean): void {
    const wanted = this.#every(layer).filter((key) => options.includes(key));
    this.set(wanted.length || orUnknown ? { kind: 'options', options: wanted, ...(orUnknown ? { orUnknown } : {}) } : null);
  }

  #every(layer: Layer): readonly string[] {
    const field = layer.fields.find(({ key }) => key === this.name);
    return field && 'options' in field ? field.options.map(({ key }) => key) : [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-options-filter': OptionsFilterElement;
  }
}
