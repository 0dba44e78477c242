import { html, nothing, svg } from 'lit';
import { state } from 'lit/decorators.js';
import type { Field, Layer } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber, formatValue } from '../../i18n/format.ts';
import type { FilterOf } from '../../state/filters/filter.ts';
import type { Histogram } from '../../large/model.ts';
import { unitSymbol } from '../units.ts';
import { FilterElement } from './filter-element.ts';
import { findWords } from './find-words.ts';
import { scaleOf } from './histogram.ts';
import { InFrame } from './in-frame.ts';
import { isChecked } from './option-row.ts';

const WIDTH = 240;
const HEIGHT = 44;

type Ends = readonly [least: number | null, most: number | null];

/** From and to of a number, or of the year of a date, over bars that say how many have how much. */
@customElement('ax-range-filter')
export class RangeFilterElement extends FilterElement<'range'> {
  protected override readonly kind = 'range';
  @state() private isWrong = false;
  /** What was asked for when what was typed could not be. */
  #askedBefore: readonly [filter: FilterOf<'range'> | undefined, hasAny: boolean] = [undefined, false];
  readonly #frame = new InFrame(() => this.#read());

  /** A reset, a chip or a preset that changes what is asked takes back what was typed and could not be asked. */
  protected override willUpdate(): void {
    if (!this.isWrong || !this.layer) return;
    const [filter, hadAny] = this.#askedBefore;
    const [now, hasAny] = this.#asked(this.layer);
    if (now !== filter || (hadAny && !hasAny)) this.isWrong = false;
    else this.#askedBefore = [now, hasAny];
  }

  /** The filter itself, and whether the layer has any at all. */
  #asked(layer: Layer): readonly [filter: FilterOf<'range'> | undefined, hasAny: boolean] {
    return [this.current(layer), Object.keys(this.ax.state.filters[layer.id] ?? {}).length > 0];
  }

  override render() {
    const { layer } = this;
    const field = layer?.fields.find(({ key }) => key === this.name);
    if (!layer || !field || !this.ax.ready) return nothing;
    const counts = this.counts(layer);
    const histogram = counts.histogram(field);
    const others = counts.others(field.key);
    const { lang } = this.ax;
    const find = findWords(lang);
    const filter = this.current(layer);
    const unknown = others - histogram.known;
    return html`<fieldset>
      <legend class="visually-hidden">${this.ax.t(field.label)}</legend>
      ${this.#histogram(field, histogram, filter)}
      <div class="pair">${this.#end(field, 'least', filter)}${this.#end(field, 'most', filter)}</div>
      <p class="small wrong" role="alert">${this.isWrong ? find.badRange : nothing}</p>
      <p class="small quiet figures" id="known">${find.known(formatNumber(histogram.known, lang), formatNumber(others, lang))}</p>
      ${unknown || filter?.orUnknown
        ? html`<div class="option">
            <label
              ><input type="checkbox" .checked=${filter?.orUnknown === true} ?disabled=${!filter}
                @change=${(event: Event) => this.#include(filter, isChecked(event))} />
              <span class="grow">${find.includeUnknown(formatNumber(unknown, lang))}</span></label
            >
          </div>`
        : nothing}
    </fieldset>`;
  }

  #end(field: Field, end: 'least' | 'most', filter: FilterOf<'range'> | undefined) {
    const { m } = this.ax;
    const find = findWords(this.ax.lang);
    const words = end === 'least' ? find.from : find.to;
    const label = (end === 'least' ? find.fromOf : find.toOf)(this.ax.t(field.label));
    const unit = field.type === 'number' ? unitSymbol(field.unit, m) : '';
    return html`<label
      >${words}
      <span class="unit"
        ><input
          class="text-field box" id=${end} type="number" step="any" inputmode="decimal" autocomplete="off"
          aria-label=${unit ? `${label} (${unit})` : label} aria-describedby="known" aria-invalid=${this.isWrong ? 'true' : 'false'}
          .value=${this.#typed(end, filter)} @input=${this.#frame.soon}
        />${unit}</span
      ></label
    >`;
  }

  /** What is being typed stays as it is typed. */
  #typed(end: 'least' | 'most', filter: FilterOf<'range'> | undefined): string {
    const input = this.renderRoot.querySelector<HTMLInputElement>(`#${end}`);
    const value = filter?.[end] ?? null;
    if (input && (this.isWrong || this.#frame.waits || numberIn(input) === value)) return input.value;
    return value === null ? '' : String(value);
  }

  #histogram(field: Field, { extent, bars }: Histogram, filter: FilterOf<'range'> | undefined) {
    if (!extent || extent[0] === extent[1]) return nothing;
    const highest = Math.max(1, ...bars);
    const width = WIDTH / bars.length;
    const [from, to] = this.#chosen(extent, filter, bars.length);
    return html`<svg class="histogram" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 ${HEIGHT - 0.5}H${WIDTH}" stroke="var(--ax-line-strong)" />
        ${bars.map((count, index) => {
          const height = count ? Math.max(2, (count / highest) * (HEIGHT - 2)) : 0;
          return svg`<rect x=${index * width + 1} y=${HEIGHT - height} width=${width - 2} height=${height}
            fill=${index >= from && index <= to ? 'var(--ax-accent)' : 'var(--ax-line-strong)'} />`;
        })}
      </svg>
      <p class="ends figures" aria-hidden="true"><span>${this.#number(field, extent[0])}</span><span>${this.#number(field, extent[1])}</span></p>`;
  }

  /** First and last bar that the filter reaches. */
  #chosen(extent: readonly [number, number], filter: FilterOf<'range'> | undefined, bars: number): readonly [number, number] {
    const scale = scaleOf(extent);
    const least = filter?.least ?? null;
    const most = filter?.most ?? null;
    return [least === null ? 0 : Math.floor(scale(least) * bars), most === null ? bars : Math.floor(scale(most) * bars)];
  }

  #number(field: Field, value: number): string {
    const { lang, m } = this.ax;
    return field.type === 'number' ? formatValue(value, field.unit ?? 'count', lang, m, field.decimals) : String(value);
  }

  #read(): void {
    const [least, most] = (['least', 'most'] as const).map((end) => numberIn(this.renderRoot.querySelector(`#${end}`)));
    this.#ask([least ?? null, most ?? null]);
  }

  #ask([least, most]: Ends): void {
    this.isWrong = least !== null && most !== null && least > most;
    if (!this.layer) return;
    if (this.isWrong) {
      this.#askedBefore = this.#asked(this.layer);
      return;
    }
    const orUnknown = this.current(this.layer)?.orUnknown === true;
    this.set(least === null && most === null ? null : { kind: 'range', least, most, ...(orUnknown ? { orUnknown } : {}) });
  }

  #include(filter: FilterOf<'range'> | undefined, orUnknown: boolean): void {
    if (!filter) return;
    const { kind, least, most } = filter;
    this.set({ kind, least, most, ...(orUnknown ? { orUnknown } : {}) });
  }
}

function numberIn(input: Element | null): number | null {
  if (!(input instanceof HTMLInputElement) || input.value.trim() === '') return null;
  return Number.isFinite(input.valueAsNumber) ? input.valueAsNumber : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-range-filter': RangeFilterElement;
  }
}
