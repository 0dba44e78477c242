import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureRef, Near } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDistance } from '../i18n/format.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import './feature-row.ts';
import { grouped } from './grouped.ts';
import { layout } from './layout.ts';
import './part-state.ts';

/** The features nearest to one, by layer, with straight-line distances; nothing where none were computed, or where those on foot are. */
@customElement('ax-nearest')
export class NearestElement extends LitElement {
  static override styles = [controls, layout, grouped];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.derived, state.data]);

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    for (const [layer] of this.#groups()) void this.#ax.explorer.needLayer(layer);
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const groups = this.#groups();
    const { m } = this.#ax;
    if (!groups.length) return nothing;
    return html`<section>
      <h3>${m.nearest}</h3>
      ${groups.map(([layer, near]) => this.#group(layer, near))}
      <p class="small quiet"><span class="tag">${m.kindsShort.computed}</span> ${m.straightLine} ${this.#isArea ? m.fromMiddle : nothing}</p>
    </section>`;
  }

  get #isArea(): boolean {
    return this.ref !== undefined && parseRef(this.ref)?.layer === AREAS_LAYER;
  }

  #groups(): readonly (readonly [layer: string, near: readonly Near[]])[] {
    const { nearest, onFoot } = (this.ref && this.#ax.state.derived?.features[this.ref]) || {};
    // What is known on foot says more.
    if (onFoot && this.#ax.explorer.catalogue.walking) return [];
    return Object.entries(nearest ?? {}).filter(([, near]) => near.length);
  }

  #group(id: string, near: readonly Near[]) {
    const layer = this.#ax.layer(id);
    if (!layer) return nothing;
    return html`<h4>${this.#ax.t(layer.name)}</h4>
      <ax-part-state .layer=${layer}></ax-part-state>
      <ul class="rows">${near.map((item) => html`<li>${this.#row(item)}</li>`)}</ul>`;
  }

  #row({ ref, distanceM }: Near) {
    const feature = featureByRef(this.#ax.state, ref);
    if (!feature) return nothing;
    const layer = this.#ax.layer(parseRef(ref)?.layer ?? '');
    return html`<ax-feature-row .layer=${layer} .feature=${feature} .extra=${this.#distance(distanceM)}></ax-feature-row>`;
  }

  #distance(distanceM: Near['distanceM']): string {
    const { m, lang } = this.#ax;
    if (typeof distanceM === 'number') return formatDistance(distanceM, lang, m);
    const [least, most] = distanceM.map((distance) => formatDistance(distance, lang, m));
    return least === most ? (least ?? '') : m.distanceBetween(least ?? '', most ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-nearest': NearestElement;
  }
}
