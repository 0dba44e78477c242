import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { filterCss } from '../panels/filters/filter-css.ts';
import { ExplorerController } from '../state/context.ts';
import { METHODS, RAMPS } from '../state/params/shade.ts';
import { setShade } from '../state/planning/actions.ts';
import type { Measure, Shade } from '../state/planning/model.ts';
import { controls } from '../theme/controls.ts';
import { segments } from '../theme/segments.ts';
import { subjectOf, wholeLabel, type ShadeSubject } from './labels.ts';
import { groupedCounts, measuresOf, type CountField } from './measures.ts';
import { belowReadout, swatchCss } from './shade-css.ts';
import { cssColors } from './swatch.ts';
import { shadeWords } from './words.ts';

const CLASS_COUNTS = [3, 4, 5, 6, 7];
const SAMPLE = 5;

/** What the census map shows, how it is parted into classes, and in which colours. */
@customElement('ax-shade-choices')
export class ShadeChoicesElement extends LitElement {
  static override styles = [
    controls,
    belowReadout,
    filterCss,
    swatchCss,
    segments,
    css`
      .choices {
        display: grid;
        gap: calc(4 * var(--ax-space));
      }
      legend,
      .label {
        margin-bottom: calc(1 * var(--ax-space));
        padding: 0;
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
        font-weight: 550;
      }
      .label {
        display: block;
      }
      fieldset > * + * {
        margin-top: 0;
      }
      .option {
        align-items: start;
        font-size: inherit;
      }
      .option label {
        align-items: start;
        padding: calc(1 * var(--ax-space)) 0;
      }
      .option input {
        margin-top: 2px;
      }
      .ramps {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: calc(2 * var(--ax-space));
      }
      .ramps label {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: center;
        min-height: var(--ax-target);
        border: 1px solid var(--ax-line);
        font-weight: 550;
        cursor: pointer;
        flex-direction: column;
        gap: calc(1 * var(--ax-space));
        padding: calc(2 * var(--ax-space)) calc(1.5 * var(--ax-space));
        border-radius: var(--ax-radius-small);
        font-size: var(--ax-text-small);
      }
      .ramps label:hover {
        background: var(--ax-paper-2);
      }
      .ramps label:has(:checked) {
        border-color: var(--ax-accent);
        box-shadow: inset 0 0 0 1px var(--ax-accent);
        background: var(--ax-accent-soft);
      }
      .ramp {
        display: flex;
        width: 100%;
        height: 14px;
        overflow: hidden;
        border: 1px solid var(--ax-line-strong);
        border-radius: 4px;
      }
      .ramp > span {
        flex: 1;
      }
      .ramps label:has(:focus-visible) {
        z-index: 1;
        outline: 3px solid var(--ax-focus);
        outline-offset: 2px;
      }
      .ramps input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
    `,
  ];

  @property() of: 'what' | 'classes' | 'colors' = 'what';

  readonly #ax = new ExplorerController(this, (state) => [state.shade, state.outlines]);

  override render() {
    const subject = this.#ax.ready ? subjectOf(this.#ax) : null;
    if (!subject) return nothing;
    return html`<div class="choices">${this.#part(subject)}</div>`;
  }

  #part(subject: ShadeSubject) {
    switch (this.of) {
      case 'what':
        return html`${this.#counts(subject)} ${this.#measures(subject)}`;
      case 'classes':
        return html`${this.#methods(subject)} ${this.#classes(subject)}`;
      case 'colors':
        return this.#ramps(subject);
    }
  }

  #counts({ census, layer, field }: ShadeSubject) {
    const words = shadeWords(this.#ax.lang);
    const groups = groupedCounts(census, layer);
    const option = ({ key, label }: CountField) => html`<option value=${key} .selected=${key === field.key}>${this.#ax.t(label)}</option>`;
    const alone = groups.filter(({ whole }) => !whole).flatMap(({ fields }) => fields);
    const grouped = groups.flatMap(({ whole, fields }) => (whole ? [{ whole, fields }] : []));
    return html`<div>
      <label class="label" for="count">${words.count}</label>
      <select class="box" id="count" @change=${this.#choose}>
        ${grouped.map(({ whole, fields }) => html`<optgroup label=${this.#ax.t(whole.label)}>${fields.map(option)}</optgroup>`)}
        ${grouped.length && alone.length ? html`<optgroup label=${words.other}>${alone.map(option)}</optgroup>` : alone.map(option)}
      </select>
      ${field.help ? html`<p class="small quiet">${this.#ax.t(field.help)}</p>` : nothing}
    </div>`;
  }

  #measures({ census, layer, field, shade }: ShadeSubject) {
    const words = shadeWords(this.#ax.lang);
    const label = (measure: Measure): string =>
      measure === 'share' ? words.measures.share(wholeLabel(this.#ax, census, layer, field.key)) : words.measures[measure];
    return html`<fieldset>
      <legend>${words.measure}</legend>
      ${measuresOf(census, layer, field.key).map((measure) => this.#option('measure', shade.measure === measure, label(measure), { measure }))}
    </fieldset>`;
  }

  #methods({ shade }: ShadeSubject) {
    const words = shadeWords(this.#ax.lang);
    return html`<fieldset>
      <legend>${words.method}</legend>
      ${METHODS.map((method) => this.#option('method', shade.method === method, words.methods[method], { method }, words.methodsAbout[method]))}
    </fieldset>`;
  }

  #option(name: string, isChosen: boolean, label: string, change: Partial<Shade>, about?: string) {
    return html`<div class="option">
      <label
        ><input type="radio" name=${name} .checked=${isChosen} @change=${() => this.#change(change)} />
        <span class="grow">${label}${about ? html`<br /><span class="small quiet">${about}</span>` : nothing}</span></label
      >
    </div>`;
  }

  #classes({ shade }: ShadeSubject) {
    return html`<fieldset>
      <legend>${shadeWords(this.#ax.lang).classes}</legend>
      <div class="segments figures">
        ${CLASS_COUNTS.map((classes) => html`<label
          ><input type="radio" name="classes" .checked=${shade.classes === classes} @change=${() => this.#change({ classes })} />${classes}</label
        >`)}
      </div>
    </fieldset>`;
  }

  #ramps({ shade }: ShadeSubject) {
    const words = shadeWords(this.#ax.lang);
    return html`<fieldset>
      <legend>${words.colors}</legend>
      <div class="ramps">
        ${RAMPS.map((ramp) => html`<label>
          <input type="radio" name="ramp" .checked=${shade.ramp === ramp} @change=${() => this.#change({ ramp })} />
          <span class="ramp" aria-hidden="true">${cssColors(ramp, SAMPLE).map((color) => html`<span .style=${`background: ${color}`}></span>`)}</span>
          ${words.ramps[ramp]}
        </label>`)}
      </div>
    </fieldset>`;
  }

  /** A count that is part of nothing has no share. */
  readonly #choose = ({ target }: Event): void => {
    const { shade } = this.#ax.state;
    const subject = subjectOf(this.#ax);
    if (!(target instanceof HTMLSelectElement) || !shade || !subject) return;
    const isPossible = measuresOf(subject.census, subject.layer, target.value).includes(shade.measure);
    this.#change({ field: target.value, ...(isPossible ? {} : { measure: 'number' }) });
  };

  #change(change: Partial<Shade>): void {
    const { shade } = this.#ax.state;
    if (shade) this.#ax.do(setShade, { ...shade, ...change });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shade-choices': ShadeChoicesElement;
  }
}
