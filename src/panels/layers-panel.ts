import { css, html, LitElement, nothing } from 'lit';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import '../exports/map-picture.ts';
import { formatDate } from '../i18n/format.ts';
import { AREAS_LAYER, showLayer } from '../state/actions.ts';
import { dataOf, sizeOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { findWords } from './filters/find-words.ts';
import { toPanel } from './go.ts';
import { withReadableCount } from './readable-count.ts';
import { countsInView } from './in-view.ts';
import './layers/layer-look.ts';
import './layers/map-options.ts';
import { layersWords, type LayersWords } from './layers/words.ts';
import { layout } from './layout.ts';
import './legend-options.ts';
import { limitMark } from './limit-mark.ts';
import { layerMarker } from './marker.ts';
import { openFilters } from './open-filters.ts';
import './part-state.ts';
import './sources.ts';

/** Legend and switches in one: every layer of the map, its mark, its count, its filter. */
@customElement('ax-layers-panel')
export class LayersPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .layers > li {
        padding: calc(3 * var(--ax-space)) 0;
      }
      .layers > li + li {
        border-top: 1px solid var(--ax-line);
      }
      .switch {
        display: flex;
        align-items: center;
        gap: calc(3 * var(--ax-space));
        min-height: var(--ax-target);
        cursor: pointer;
      }
      .switch .grow {
        flex: 1;
        font-weight: 650;
      }
      input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--ax-accent);
      }
      .under {
        padding-inline-start: 32px;
      }
      .under > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
      .under > ax-layer-look + details {
        margin-top: 0;
      }
      .group {
        margin-top: calc(5 * var(--ax-space));
      }
      .layers > li:first-child {
        padding-top: 0;
      }
      summary {
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      .about > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
      .marks li {
        display: flex;
        align-items: center;
        gap: calc(3 * var(--ax-space));
        padding: calc(1 * var(--ax-space)) 0;
      }
      .limit {
        flex: none;
        width: calc(1.25 * var(--ax-rem));
      }
      .cluster {
        display: inline-grid;
        place-items: center;
        flex: none;
        width: calc(1.25 * var(--ax-rem));
        height: calc(1.25 * var(--ax-rem));
        border: 2px solid var(--ax-line-strong);
        border-radius: 50%;
        font-size: calc(0.6875 * var(--ax-rem));
        font-weight: 650;
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.data, state.large, state.layers, state.filters, state.inView, state.shade]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m, explorer } = this.#ax;
    const { inView } = this.#ax.state;
    const counts = inView ? countsInView(this.#ax.state, explorer.catalogue, inView) : new Map<string, number>();
    const layers = explorer.catalogue.layers.filter(({ map }) => map === 'main').toReversed();
    const context = layers.filter(({ isContext }) => isContext);
    const words = layersWords(this.#ax.lang);
    const list = (some: readonly Layer[]) => html`<ul class="layers">${some.map((layer) => html`<li>${this.#layer(layer, counts.get(layer.id))}</li>`)}</ul>`;
    const areas = this.#ax.layer(AREAS_LAYER);
    return html`<div class="panel">
      <h2 tabindex="-1">${m.layers}</h2>
      <ax-map-options></ax-map-options>
      <ax-map-picture></ax-map-picture>
      ${context.length ? html`<h3 class="group">${words.onThisMap}</h3>` : nothing}
      ${list(layers.filter(({ isContext }) => !isContext))}
      ${context.length
        ? html`<section>
            <h3>${words.context}</h3>
            <p class="small quiet">${words.contextNote}</p>
            ${list(context)}
            ${this.#census(words)}
            ${this.#censusKey()}
          </section>`
        : nothing}
      <section>
        <h3>${m.marks}</h3>
        <ul class="marks">
          ${areas ? this.#limits(areas) : nothing}
          <li><ax-marker .shape=${'circle'} .fill=${'ring'} .color=${'slate'} approximate></ax-marker>${m.approximateMark}</li>
          <li><span class="cluster figures" aria-hidden="true">3</span>${m.clusterMark}</li>
        </ul>
      </section>
    </div>`;
  }

  /** It is coloured in a panel of its own. */
  #census(words: LayersWords) {
    const layer = this.#ax.layer(this.#ax.explorer.catalogue.census?.layer ?? '');
    if (!layer) return nothing;
    const way = toPanel(this.#ax, { kind: 'shade' });
    return html`<p><a href=${way.href} @click=${way.follow}>${words.censusMap(this.#ax.t(layer.name))}</a></p>`;
  }

  /** The legend of what lies on the map. */
  #censusKey() {
    if (!this.#ax.state.shade) return nothing;
    void import('../shade/shade-key.ts');
    return html`<ax-shade-key></ax-shade-key>`;
  }

  #limits({ color }: Layer) {
    const { m } = this.#ax;
    return html`<li>${limitMark('official', color)}${m.officialMark}</li>
      <li>${limitMark('indicative', color)}${m.indicativeMark}</li>
      <li>${limitMark('core', color)}${m.coreMark}</li>`;
  }

  #layer(layer: Layer, count: number | undefined) {
    const { state, lang, m } = this.#ax;
    const isShown = state.layers.has(layer.id);
    const data = dataOf(state, layer.id);
    const inView = isShown ? count : undefined;
    return html`<label class="switch">
        <input
          type="checkbox"
          .checked=${isShown}
          @change=${(event: Event) => this.#switch(layer, event)}
        />
        ${layerMarker(layer)}
        <span class="grow">${this.#ax.t(layer.name)}</span>
        <span class="small quiet figures">${inView === undefined ? nothing : withReadableCount(m.inView(inView), inView, lang)}</span>
      </label>
      <div class="under">
        ${isShown && !data ? html`<ax-part-state .layer=${layer}></ax-part-state>` : nothing}
        ${isShown && layer.symbolField ? html`<ax-legend-options .layer=${layer}></ax-legend-options>` : nothing}
        ${this.#list(layer, sizeOf(state, layer.id))}
        ${isShown ? html`<ax-layer-look .layer=${layer}></ax-layer-look>` : nothing}
        <details>
          <summary>${m.sourceAndNotes}</summary>
          <div class="about small">
            <p>${this.#ax.t(layer.description)}</p>
            ${layer.caveat ? html`<p class="notice">${this.#ax.t(layer.caveat)}</p>` : nothing}
            <p class="quiet">${layer.date ? m.asOf(formatDate(layer.date, lang)) : m.dateUnknown}</p>
            <ax-sources .ids=${layer.sources} licences></ax-sources>
          </div>
        </details>
      </div>`;
  }

  #list(layer: Layer, count: number | undefined) {
    const way = toPanel(this.#ax, { kind: 'list', layer: layer.id });
    const { m } = this.#ax;
    const find = findWords(this.#ax.lang);
    const words = count === undefined ? m.listOf(this.#ax.t(layer.name)) : withReadableCount(m.listAll(count), count, this.#ax.lang);
    const follow = (event: MouseEvent): void => {
      openFilters(this.#ax.explorer, layer.id, true);
      way.follow(event);
    };
    return html`<p class="tags small">
      <a href=${way.href} @click=${way.follow}>${words}</a>
      <a href=${way.href} aria-label=${find.filtersOf(this.#ax.t(layer.name))} @click=${follow}>${find.filters}</a>
    </p>`;
  }

  #switch(layer: Layer, event: Event): void {
    if (event.target instanceof HTMLInputElement) this.#ax.do(showLayer, layer.id, event.target.checked);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-layers-panel': LayersPanelElement;
  }
}
