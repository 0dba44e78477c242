import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { byName } from './feature-names.ts';
import './feature-row.ts';
import { layout } from './layout.ts';
import './part-state.ts';

/** The features that share one place on the map, by layer. */
@customElement('ax-spot-panel')
export class SpotPanelElement extends LitElement {
  static override styles = [controls, layout];

  @property({ attribute: false }) refs: readonly FeatureRef[] = [];

  readonly #ax = new ExplorerController(this, (state) => [state.data]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const layers = this.#ax.explorer.catalogue.layers.toReversed();
    return html`<div class="panel">
      <h2 tabindex="-1">${this.#ax.m.spotTitle(this.refs.length)}</h2>
      ${layers.map((layer) => this.#group(layer, this.refs.filter((ref) => parseRef(ref)?.layer === layer.id)))}
    </div>`;
  }

  #group(layer: Layer, refs: readonly FeatureRef[]) {
    if (!refs.length) return nothing;
    const features = refs.map((ref) => featureByRef(this.#ax.state, ref)).filter((feature) => feature !== undefined);
    return html`<section>
      <h3>${this.#ax.t(layer.name)} <span class="quiet figures">${refs.length}</span></h3>
      <ax-part-state .layer=${layer}></ax-part-state>
      <ul class="rows">
        ${byName(features, this.#ax).map((feature: ExplorerFeature) => html`<li>
          <ax-feature-row .layer=${layer} .feature=${feature}></ax-feature-row>
        </li>`)}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-spot-panel': SpotPanelElement;
  }
}
