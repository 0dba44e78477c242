import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { DerivedFeature, ExplorerFeature, Indicator } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { areaDecimals, isIndicative } from './areas.ts';
import { Below } from './below.ts';
import { hasChart } from './figure-card.ts';
import { figureGrid } from './figure-grid.ts';

const METRES_PER_KM = 1000;

/** An area's figures as cards, what is computed from its outline among them; the minor ones folded. */
@customElement('ax-area-figures')
export class AreaFiguresElement extends LitElement {
  static override styles = [
    controls,
    figureGrid,
    css`
      :host {
        display: block;
      }
      details {
        margin-top: calc(4 * var(--ax-space));
      }
      summary {
        font-weight: 550;
      }
      details .grid {
        margin-top: calc(3 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) feature: ExplorerFeature | undefined;
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  /** Draws all figures at once: who returns finds them where they were. */
  @property({ type: Boolean }) whole = false;

  readonly #ax = new ExplorerController(this, (state) => [state.derived]);
  readonly #below = new Below(this);

  override render() {
    const { feature } = this;
    if (!feature || !this.#ax.ready) return nothing;
    const ofOutline = this.#ofOutline(feature);
    const main = this.indicators.filter(({ rank }) => rank !== 'more');
    const more = this.indicators.filter(({ rank }) => rank === 'more');
    const first = [...main, ...ofOutline];
    const isAll = this.#below.isDue;
    const { m } = this.#ax;
    return html`${this.#grid(isAll ? first : first.filter((indicator) => !hasChart(indicator)), feature)}
    ${isAll && more.length
      ? html`<details><summary>${m.moreFigures(more.length)}</summary>${this.#grid(more, feature)}</details>`
      : nothing}`;
  }

  #grid(indicators: readonly Indicator[], feature: ExplorerFeature) {
    const place = this.#ax.t(feature.properties.name);
    return html`<ul class="grid">
      ${[...indicators.filter((indicator) => !hasChart(indicator)), ...indicators.filter(hasChart)].map(
        (indicator) => html`<li>
          <ax-figure-card .indicator=${indicator} .place=${place} .decimals=${decimalsOf(indicator, feature)}></ax-figure-card>
        </li>`,
      )}
    </ul>`;
  }

  #ofOutline(feature: ExplorerFeature): readonly Indicator[] {
    const { derived } = this.#ax.state;
    const measured = derived?.features[refOf(AREAS_LAYER, feature)];
    if (!derived || !measured) return [];
    const { m, lang } = this.#ax;
    const method = this.#ax.t(derived.measureMethod ?? derived.method);
    const note = { [lang]: isIndicative(feature) ? `${m.indicativeLong} ${method}` : method };
    return this.#measures(measured).map((measure) => ({
      ...measure, kind: 'computed', date: derived.date ?? null, sources: feature.properties.sources, note,
    }));
  }

  #measures({ areaHa, perimeterM }: DerivedFeature): readonly Pick<Indicator, 'id' | 'label' | 'value' | 'unit'>[] {
    const { m, lang } = this.#ax;
    const text = (words: string) => ({ [lang]: words });
    return [
      ...(areaHa === undefined ? [] : [{ id: 'area', label: text(m.areaSize), value: areaHa, unit: 'ha' } as const]),
      ...(perimeterM === undefined
        ? []
        : [{ id: 'perimeter', label: text(m.perimeter), value: perimeterM / METRES_PER_KM, unit: 'km' } as const]),
    ];
  }
}

/** Areas worked out here are as exact as the outline that they come from. */
function decimalsOf({ kind, unit }: Indicator, area: ExplorerFeature): number {
  return kind === 'computed' && unit === 'ha' ? areaDecimals(area) : 1;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-area-figures': AreaFiguresElement;
  }
}
