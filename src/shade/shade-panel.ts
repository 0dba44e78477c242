import { css, html, LitElement, nothing } from 'lit';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { InFrame } from '../panels/filters/in-frame.ts';
import { layout } from '../panels/layout.ts';
import '../panels/part-state.ts';
import '../panels/sources.ts';
import { ExplorerController } from '../state/context.ts';
import { setOrder, setShade } from '../state/planning/actions.ts';
import { isWhole } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { shadeLabel, subjectOf, type ShadeSubject } from './labels.ts';
import { defaultShade, shadeOpacity, withShadeOpacity } from './measures.ts';
import './shade-choices.ts';
import { belowReadout, legendCss, smallTableCss, swatchCss } from './shade-css.ts';
import './shade-histogram.ts';
import { shadeLegend } from './shade-legend.ts';
import './shade-readout.ts';
import './shade-table.ts';
import type { Shading } from './shading.ts';
import { ShadingController } from './shading-controller.ts';
import { shadeWords } from './words.ts';

/** The census by small areas on the map: what is shown, its legend, how its values are spread, and the values themselves. */
@customElement('ax-shade-panel')
export class ShadePanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    swatchCss,
    smallTableCss,
    legendCss,
    belowReadout,
    css`
      .opacity {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: calc(3 * var(--ax-space));
        min-height: var(--ax-target);
      }
      .check {
        display: flex;
        align-items: center;
        gap: calc(2 * var(--ax-space));
        min-height: var(--ax-target);
        cursor: pointer;
      }
      .check input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--ax-accent);
      }
      .opacity output {
        min-width: 3.5em;
        text-align: end;
      }
      input[type='range'] {
        width: 100%;
        min-height: max(24px, var(--ax-target));
        accent-color: var(--ax-accent);
      }
      /* In sight wherever in the panel a person is. */
      ax-shade-readout[pointed] {
        position: sticky;
        top: 0;
        z-index: 1;
      }
      ax-shade-readout {
        margin-inline: calc(-1 * var(--ax-space));
        padding: calc(1 * var(--ax-space));
        background: var(--ax-paper);
      }
      .panel > section.first {
        margin-top: calc(2 * var(--ax-space));
        padding-top: calc(3 * var(--ax-space));
        border-top: 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: calc(2 * var(--ax-space));
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, ({ shade, data, outlines, opacity, order }) => [shade, data, outlines, opacity, order]);
  readonly #shading = new ShadingController(this, this.#ax);
  readonly #frame = new InFrame(() => this.#setOpacity());
  /** A person may take the census off the map and stay here. */
  #hasBegun = false;

  protected override updated(): void {
    if (!this.#ax.ready) return;
    const { census, layer } = this.#census();
    if (!this.#hasBegun && census && layer) {
      this.#hasBegun = true;
      if (!this.#ax.state.shade) this.#ax.do(setShade, defaultShade(census, layer));
    }
    this.#shading.want();
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const words = shadeWords(this.#ax.lang);
    const { layer } = this.#census();
    const { date } = layer ?? {};
    const subject = subjectOf(this.#ax);
    return html`<div class="panel">
      <h2 tabindex="-1">${date ? words.titleOf(formatDate(date, this.#ax.lang)) : words.title}</h2>
      ${layer ? html`<p class="quiet">${words.lead}</p>` : html`<p>${words.noCensus}</p>`}
      ${subject ? this.#shaded(subject) : layer ? this.#off() : nothing}
      ${layer ? this.#about(layer) : nothing}
    </div>`;
  }

  #shaded(subject: ShadeSubject) {
    const { shading } = this.#shading;
    const words = shadeWords(this.#ax.lang);
    return html`<ax-shade-choices of="what"></ax-shade-choices>
      ${shading ? html`<ax-shade-readout .shading=${shading}></ax-shade-readout>` : nothing}
      <section class="first">
        <div class="head">
          <h3>${words.legend}</h3>
          <button @click=${() => this.#ax.do(setShade, null)}>${words.off}</button>
        </div>
        ${shading ? this.#legend(subject, shading) : this.#waiting(subject)}
      </section>
      <section>
        <h3>${words.histogram}</h3>
        ${shading ? html`<ax-shade-histogram .shading=${shading}></ax-shade-histogram>` : nothing}
        <ax-shade-choices of="classes"></ax-shade-choices>
      </section>
      <section>
        <ax-shade-choices of="colors"></ax-shade-choices>
        ${this.#opacity()} ${this.#onTop(subject.layer)}
      </section>
      ${shading ? html`<section><ax-shade-table .shading=${shading}></ax-shade-table></section>` : nothing}`;
  }

  #legend(subject: ShadeSubject, shading: Shading) {
    const words = shadeWords(this.#ax.lang);
    const { classes: { classes, isFewer }, shade } = shading;
    const areas = classes.reduce((sum, { count }) => sum + count, 0);
    return html`${shadeLegend(this.#ax, subject, shading)}
      ${isFewer ? html`<p class="notice">${words.fewer(classes.length, shade.classes)}</p>` : nothing}
      ${classes.length ? nothing : html`<p>${words.noValues}</p>`}
      <p class="visually-hidden" role="status">${words.summary(shadeLabel(this.#ax, subject), classes.length, formatNumber(areas, this.#ax.lang, 0))}</p>`;
  }

  /** What the legend still waits for, or what did not arrive. */
  #waiting({ layer }: ShadeSubject) {
    const { m, state, explorer } = this.#ax;
    if (!isWhole(state, layer.id)) return html`<ax-part-state .layer=${layer}></ax-part-state>`;
    if (state.outlines.get(layer.id)?.status !== 'failed') return html`<p class="quiet" role="status">${m.loading}</p>`;
    return html`<div role="alert">
      <p>${shadeWords(this.#ax.lang).noMeasures}</p>
      <p><button @click=${() => void explorer.retry(`outlines:${layer.id}`)}>${m.tryAgain}</button></p>
    </div>`;
  }

  #opacity() {
    const words = shadeWords(this.#ax.lang);
    const percent = shadeOpacity(this.#ax.state.opacity, this.#ax.explorer.catalogue);
    return html`<label class="opacity small">
      <span class="quiet">${words.opacity}</span>
      <input type="range" min="10" max="100" step="5" .value=${String(percent)} @input=${this.#frame.soon} />
      <output class="figures">${words.percent(formatNumber(percent, this.#ax.lang, 0))}</output>
    </label>`;
  }

  #onTop({ id }: Layer) {
    const { order } = this.#ax.state;
    const others = order.filter((one) => one !== id);
    return html`<label class="check small">
      <input type="checkbox" .checked=${order[0] === id}
        @change=${({ target }: Event) => this.#ax.do(setOrder, target instanceof HTMLInputElement && target.checked ? [id, ...others] : others)} />
      ${shadeWords(this.#ax.lang).onTop}
    </label>`;
  }

  #off() {
    const words = shadeWords(this.#ax.lang);
    const { census, layer } = this.#census();
    if (!census || !layer || !this.#hasBegun) return nothing;
    return html`<p role="status">${words.isOff}</p>
      <p><button class="primary" @click=${() => this.#ax.do(setShade, defaultShade(census, layer))}>${words.on}</button></p>`;
  }

  #about(layer: Layer) {
    const { m } = this.#ax;
    return html`<section>
      <h3>${m.sourceAndNotes}</h3>
      ${layer.caveat ? html`<p class="notice">${this.#ax.t(layer.caveat)}</p>` : nothing}
      <ax-sources .ids=${layer.sources} licences></ax-sources>
    </section>`;
  }

  #census() {
    const { census } = this.#ax.explorer.catalogue;
    return { census, layer: census && this.#ax.layer(census.layer) };
  }

  #setOpacity(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>('input[type=range]');
    const { layer } = this.#census();
    if (input && layer) this.#ax.do(withShadeOpacity, layer.id, input.valueAsNumber);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shade-panel': ShadePanelElement;
  }
}
