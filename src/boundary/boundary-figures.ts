import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Bounds, ExplorerFeature, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber } from '../i18n/format.ts';
import { areaDecimals } from '../panels/areas.ts';
import '../panels/copy-value.ts';
import { layout } from '../panels/layout.ts';
import '../panels/sources.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import type { Evidence } from './evidence.ts';
import { differenceReason, figuresOf, gridName, type Figure } from './figures.ts';
import { statedAreas, type StatedArea } from './stated-areas.ts';
import { boundaryWords, type BoundaryWords } from './words.ts';

const DEGREE_DECIMALS = 6;
const METRE_DECIMALS = 2;
const EDGES = ['west', 'south', 'east', 'north'] as const;

/** What a limit measures: each figure with the system it holds in, to be copied; beside it what the data state. */
@customElement('ax-boundary-figures')
export class BoundaryFiguresElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .list > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 calc(3 * var(--ax-space));
        padding: calc(2 * var(--ax-space)) 0;
      }
      .list > div + div {
        border-top: 1px solid var(--ax-line);
      }
      dt,
      .more {
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
        line-height: 1.45;
      }
      .value {
        grid-column: 1;
      }
      strong {
        font-weight: 650;
      }
      .copy {
        grid-row: 1 / 3;
        grid-column: 2;
      }
      .more {
        grid-column: 1 / -1;
      }
      .counts {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: calc(2 * var(--ax-space));
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: calc(1.5 * var(--ax-space)) 0;
        border-top: 1px solid var(--ax-line);
        font-weight: 400;
        text-align: end;
      }
      th:first-child {
        color: var(--ax-ink-2);
        text-align: start;
      }
      thead th {
        border: 0;
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      h4 {
        margin-top: calc(5 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) evidence: Evidence | undefined;
  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) feature: ExplorerFeature | undefined;

  readonly #ax = new ExplorerController(this);

  override render() {
    const { evidence, layer, feature } = this;
    if (!this.#ax.ready || !evidence || !layer || !feature) return nothing;
    const { m, lang } = this.#ax;
    const words = boundaryWords(lang);
    const { measures, grid } = evidence;
    const figures = figuresOf({ measures, grid, areaDecimals: areaDecimals(feature), words, m, lang });
    return html`<dl class="list">
        ${statedAreas(layer, feature, measures.planar.areaM2).map((stated) => this.#stated(stated, words))}
        ${figures.map((figure) => this.#figure(figure, figure.label === words.difference ? differenceReason(measures, words) : '', words))}
      </dl>
      <dl class="counts figures">
        ${([['parts', measures.parts], ['holes', measures.holes], ['vertices', measures.vertices]] as const).map(
          ([key, count]) => html`<div><dt>${words[key]}</dt><dd><strong>${formatNumber(count, lang, 0)}</strong></dd></div>`,
        )}
      </dl>
      ${this.#bounds(evidence, words)}`;
  }

  #figure({ label, of, shown, also, copied }: Figure, reason: string, words: BoundaryWords) {
    const { m } = this.#ax;
    return html`<div>
      <dt>${label}${of ? html` (${of})` : nothing}</dt>
      <dd class="value figures"><strong>${shown}</strong>${also ? html` <span class="quiet">· ${also}</span>` : nothing}</dd>
      ${copied ? html`<dd class="copy"><ax-copy-value .value=${copied.value} .words=${m.copy} .name=${words.copyAs(label, copied.unit)}></ax-copy-value></dd>` : nothing}
      ${reason ? html`<dd class="more">${reason}</dd>` : nothing}
    </div>`;
  }

  #stated({ label, areaHa, decimals, basis, sources, excessHa }: StatedArea, words: BoundaryWords) {
    const { m, lang } = this.#ax;
    const amount = `${excessHa > 0 ? '+' : '−'}${m.units.ha(formatNumber(Math.abs(excessHa), lang, decimals))}`;
    return html`<div>
      <dt>${words.stated(this.#ax.t(label))}</dt>
      <dd class="value figures">
        <strong>${m.units.ha(formatNumber(areaHa, lang, decimals))}</strong>
        <span class="quiet">· ${excessHa === 0 ? words.statedAgrees : words.statedDiffers(amount)}</span>
      </dd>
      <dd class="more">${basis ? html`${this.#ax.t(basis)} ` : nothing}<ax-sources compact .ids=${sources}></ax-sources></dd>
    </div>`;
  }

  #bounds({ measures: { bounds, planarBoundsM }, grid }: Evidence, words: BoundaryWords) {
    const { m } = this.#ax;
    const system = grid.name ?? words.localPlane;
    const degrees = written(bounds, DEGREE_DECIMALS);
    const metres = written(planarBoundsM, METRE_DECIMALS);
    return html`<h4 id="bounds">${words.bounds}</h4>
      <table class="figures" aria-labelledby="bounds">
        <thead>
          <tr><th scope="col"><span class="visually-hidden">${words.edge}</span></th><th scope="col">WGS 84</th><th scope="col" title=${gridName(grid, words)}>${system}</th></tr>
        </thead>
        <tbody>
          ${EDGES.map((edge, index) => html`<tr><th scope="row">${words[edge]}</th><td>${degrees[index]}</td><td>${metres[index]}</td></tr>`)}
          <tr>
            <th scope="row"><span class="visually-hidden">${m.copy}</span></th>
            <td><ax-copy-value .value=${degrees.join(', ')} .words=${m.copy} .name=${words.copyBounds('WGS 84')}></ax-copy-value></td>
            <td><ax-copy-value .value=${metres.join(', ')} .words=${m.copy} .name=${words.copyBounds(system)}></ax-copy-value></td>
          </tr>
        </tbody>
      </table>`;
  }
}

/** With a point in every language, as coordinates are written. */
function written(bounds: Bounds, decimals: number): readonly string[] {
  return bounds.map((edge) => edge.toFixed(decimals));
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-boundary-figures': BoundaryFiguresElement;
  }
}
