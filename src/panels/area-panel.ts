import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../boundary/polygon-nav.ts';
import type { AreaProfile, ExplorerFeature, Slug } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import './area-actions.ts';
import './area-figures.ts';
import './area-inside.ts';
import { areaLinks, coresOf, isIndicative, partsOf, standingOf, wholeOf } from './areas.ts';
import { Below } from './below.ts';
import { ExplorerController } from '../state/context.ts';
import './feature-tools.ts';
import { toArea } from './go.ts';
import './keep-buttons.ts';
import { layout } from './layout.ts';
import './nearest.ts';
import { notFound } from './not-found.ts';
import './part-state.ts';
import './sources.ts';
import './walk/walk-button.ts';

/** All that is known of a target area or a part of one. */
@customElement('ax-area-panel')
export class AreaPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .commitment {
        padding-inline-start: calc(4 * var(--ax-space));
        border-inline-start: 3px solid var(--ax-accent);
      }
    `,
  ];

  /** Feature id in the areas layer. */
  @property() area: Slug = '';
  /** Draws all of it at once: who returns finds it where it was. */
  @property({ type: Boolean }) whole = false;

  readonly #below = new Below(this);
  readonly #ax = new ExplorerController(this, (state) => [state.data.get(AREAS_LAYER)]);

  protected override willUpdate(): void {
    if (this.#ax.ready) void this.#ax.explorer.needLayer(AREAS_LAYER);
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const areas = dataOf(this.#ax.state, AREAS_LAYER);
    const feature = areas?.byId.get(this.area);
    return html`<div class="panel">
      ${!areas ? this.#waiting() : feature ? this.#content(feature, areas.features) : notFound(this.#ax, refOf(AREAS_LAYER, this.area))}
    </div>`;
  }

  #waiting() {
    return html`<h2 tabindex="-1">${this.#ax.m.area}</h2>
      <ax-part-state .layer=${this.#ax.layer(AREAS_LAYER)}></ax-part-state>`;
  }

  #content(feature: ExplorerFeature, areas: readonly ExplorerFeature[]) {
    const profile = this.#ax.explorer.catalogue.areas.find(({ id }) => id === feature.id);
    const { m } = this.#ax;
    return html`
      <h2 tabindex="-1">${this.#ax.t(feature.properties.name)}</h2>
      ${this.#role(feature, areas)}
      <ax-keep-buttons .ref=${refOf(AREAS_LAYER, feature)}></ax-keep-buttons>
      ${profile ? this.#introduction(profile) : nothing} ${this.#parts(feature, areas)}
      <section>
        <h3>${m.figures}</h3>
        <ax-area-figures .feature=${feature} .indicators=${profile?.indicators ?? []} .whole=${this.whole}></ax-area-figures>
      </section>
      ${this.#below.isDue ? this.#rest(feature, profile) : nothing}
    `;
  }

  #rest(feature: ExplorerFeature, profile: AreaProfile | undefined) {
    return html`
      ${profile ? this.#plan(profile) : nothing}
      <section>
        <h3>${this.#ax.m.inside}</h3>
        <ax-area-inside .feature=${feature}></ax-area-inside>
      </section>
      <ax-nearest .ref=${refOf(AREAS_LAYER, feature)}></ax-nearest>
      <p><ax-walk-button .from=${refOf(AREAS_LAYER, feature)}></ax-walk-button></p>
      ${this.#limits(feature)}
    `;
  }

  #role(feature: ExplorerFeature, areas: readonly ExplorerFeature[]) {
    const { m } = this.#ax;
    const whole = wholeOf(feature, areas);
    const way = whole && toArea(this.#ax, whole.id);
    return html`<p class="tags">
        ${whole && way
          ? html`<span>${feature.properties['role'] === 'core' ? m.drawnInsideOf : m.partOf} <a href=${way.href} @click=${way.follow}>${this.#ax.t(whole.properties.name)}</a></span>`
          : html`<span class="quiet">${m.area}</span>`}
        ${standingOf(this.#ax, feature)}
      </p>
      ${isIndicative(feature) ? html`<p class="notice">${m.indicativeLong}</p>` : nothing}`;
  }

  #introduction({ summary, commitment }: AreaProfile) {
    return html`<p class="lead">${this.#ax.t(summary)}</p>
      ${commitment ? html`<p class="commitment">${this.#ax.t(commitment)}</p>` : nothing}`;
  }

  #parts(feature: ExplorerFeature, areas: readonly ExplorerFeature[]) {
    const { m } = this.#ax;
    const parts = partsOf(feature, areas);
    const cores = coresOf(feature, areas);
    return html`${parts.length ? html`<p>${m.parts}: ${areaLinks(this.#ax, parts)}</p>` : nothing}
    ${cores.length ? html`<p>${m.drawnInside}: ${areaLinks(this.#ax, cores)}</p>` : nothing}`;
  }

  #plan({ strengths, actions }: AreaProfile) {
    const { m } = this.#ax;
    return html`
      ${strengths.length
        ? html`<section>
            <h3>${m.strengths}</h3>
            <ul class="bullets">${strengths.map((strength) => html`<li>${this.#ax.t(strength)}</li>`)}</ul>
          </section>`
        : nothing}
      ${actions.length
        ? html`<section>
            <h3>${m.actions}</h3>
            <ax-area-actions .actions=${actions}></ax-area-actions>
          </section>`
        : nothing}
    `;
  }

  #limits(feature: ExplorerFeature) {
    const { limits, sources } = feature.properties;
    return html`<section>
      <h3>${this.#ax.m.limits}</h3>
      <p>${this.#ax.t(isText(limits) ? limits : null)}</p>
      <ax-polygon-nav .ref=${refOf(AREAS_LAYER, feature)}></ax-polygon-nav>
      <ax-sources .ids=${sources} licences></ax-sources>
      <ax-feature-tools .ref=${refOf(AREAS_LAYER, feature)} .name=${this.#ax.t(feature.properties.name)}></ax-feature-tools>
    </section>`;
  }
}

function isText(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-area-panel': AreaPanelElement;
  }
}
