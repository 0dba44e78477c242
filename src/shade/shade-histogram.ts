import { css, html, LitElement, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber } from '../i18n/format.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { shadeLabel, subjectOf, unitOf } from './labels.ts';
import { belowReadout, smallTableCss } from './shade-css.ts';
import type { Shading } from './shading.ts';
import { labelRows, spreadOf, type Spread, type SpreadBar } from './spread.ts';
import { cssColors } from './swatch.ts';
import { shadeWords } from './words.ts';

const WIDTH = 480;
const HEIGHT = 110;
/** Of a digit, as a part of the chart's usual width; and the room between labels. */
const DIGIT = 0.021;
const ROOM = 0.03;
const ROW_REM = 1.15;

/** How many small areas have how much, in the colours of their classes, with the values where classes part. */
@customElement('ax-shade-histogram')
export class ShadeHistogramElement extends LitElement {
  static override styles = [
    controls,
    belowReadout,
    smallTableCss,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: 110px;
      }
      rect {
        stroke: var(--ax-line-strong);
        stroke-width: 1;
        vector-effect: non-scaling-stroke;
      }
      .axis {
        stroke: var(--ax-ink-2);
        vector-effect: non-scaling-stroke;
      }
      .break {
        stroke: var(--ax-ink);
        stroke-width: 1.5;
        stroke-dasharray: 4 3;
        vector-effect: non-scaling-stroke;
      }
      .labels {
        position: relative;
        margin-top: 2px;
        font-size: var(--ax-text-small);
        line-height: calc(1.15 * var(--ax-rem));
      }
      .labels > span {
        position: absolute;
        translate: -50%;
        white-space: nowrap;
      }
      .labels > .start {
        translate: 0;
      }
      .labels > .end {
        translate: -100%;
      }
      figure > * + *,
      :host > * + * {
        margin-top: calc(1 * var(--ax-space));
      }
      details > summary {
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
    `,
  ];

  @property({ attribute: false }) shading: Shading | null = null;

  readonly #ax = new ExplorerController(this);

  override render() {
    const subject = this.#ax.ready ? subjectOf(this.#ax) : null;
    const { shading } = this;
    if (!subject || !shading) return nothing;
    const words = shadeWords(this.#ax.lang);
    const numbers = [...shading.values.values()].flatMap(({ value }) => (value === null ? [] : [value]));
    const spread = spreadOf(numbers, shading.classes.classes);
    if (!spread) return nothing;
    const highest = Math.max(...spread.bars.map(({ count }) => count));
    return html`<figure>
        <p class="small quiet figures" aria-hidden="true">${words.highest(formatNumber(highest, this.#ax.lang, 0))}</p>
        ${this.#chart(spread, highest, shading, words.histogramOf(shadeLabel(this.#ax, subject)))}
        ${this.#labels(spread, shading)}
        <figcaption class="small quiet">
          ${unitOf(this.#ax.lang, shading.shade.measure)}${spread.isByPowers ? html`. ${words.powers}` : nothing}
        </figcaption>
      </figure>
      <details>
        <summary>${words.histogramTable}</summary>
        ${this.#table(spread.bars, this.#ax.t(subject.layer.name), shading)}
      </details>`;
  }

  #chart({ bars, breaks }: Spread, highest: number, { shade, classes }: Shading, label: string) {
    const colors = cssColors(shade.ramp, classes.classes.length);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>
      ${bars.map(({ count, parts }) => {
        const height = count ? Math.max(2, (count / highest) * (HEIGHT - 4)) : 0;
        return height ? parts.map(({ start, end, inClass }) => svg`<rect x=${start * WIDTH} y=${HEIGHT - height} width=${(end - start) * WIDTH} height=${height}
          .style=${`fill: ${colors[inClass] ?? 'none'}`} />`) : nothing;
      })}
      <path class="axis" d="M0 ${HEIGHT - 0.5}H${WIDTH}" />
      ${breaks.map(({ at }) => svg`<path class="break" d="M${at * WIDTH} 0V${HEIGHT}" />`)}
    </svg>`;
  }

  /** Numbers are HTML: the drawing is stretched, and letters must not be. */
  #labels({ breaks }: Spread, { classes: { classes, decimals } }: Shading) {
    const ends = [{ at: 0, value: classes[0]?.from ?? 0 }, ...breaks, { at: 1, value: classes.at(-1)?.to ?? 0 }]
      .map(({ at, value }) => ({ at, text: formatNumber(value, this.#ax.lang, decimals) }));
    const rows = labelRows(ends.map(({ at, text }) => ({ at, width: text.length * DIGIT + ROOM })));
    const height = `height: ${(Math.max(...rows) + 1) * ROW_REM}rem`;
    return html`<div class="labels figures" aria-hidden="true" .style=${height}>
      ${ends.map(({ at, text }, index) => {
        const half = (text.length * DIGIT) / 2;
        const edge = at < half ? 'start' : at > 1 - half ? 'end' : '';
        const place = edge === 'start' ? 0 : edge === 'end' ? 1 : at;
        return html`<span class=${edge} .style=${`left: ${place * 100}%; top: ${(rows[index] ?? 0) * ROW_REM}rem`}>${text}</span>`;
      })}
    </div>`;
  }

  #table(bars: readonly SpreadBar[], layerName: string, { shade: { measure }, classes: { decimals } }: Shading) {
    const words = shadeWords(this.#ax.lang);
    const format = (value: number): string => formatNumber(value, this.#ax.lang, Math.max(decimals, 1));
    return html`<table class="figures">
      <thead><tr><th scope="col">${unitOf(this.#ax.lang, measure)}</th><th scope="col">${layerName}</th></tr></thead>
      <tbody>
        ${bars.map(({ from, to, count }, index) => html`<tr>
          <th scope="row">${(index === bars.length - 1 ? words.lastRange : words.range)(format(from), format(to))}</th>
          <td>${formatNumber(count, this.#ax.lang, 0)}</td>
        </tr>`)}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shade-histogram': ShadeHistogramElement;
  }
}
