import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { highlight } from '../state/actions.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { toFeature } from './go.ts';

/** A feature's name as a link to it, in running text; fetches the feature's layer if need be. */
@customElement('ax-feature-link')
export class FeatureLinkElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline;
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, (state) => [this.ref && state.data.get(this.ref.split('/')[0] ?? '')]);

  protected override willUpdate(): void {
    const layer = this.ref && parseRef(this.ref)?.layer;
    if (layer && this.#ax.ready) void this.#ax.explorer.needLayer(layer);
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const feature = featureByRef(this.#ax.state, ref);
    const way = toFeature(this.#ax, ref);
    return html`<a href=${way.href} @click=${way.follow}
      @pointerenter=${() => this.#ax.do(highlight, ref)} @pointerleave=${() => this.#ax.do(highlight, null)}
      @focus=${() => this.#ax.do(highlight, ref)} @blur=${() => this.#ax.do(highlight, null)}
      >${feature ? this.#ax.t(feature.properties.name) : this.#isComing(ref) ? '…' : ref}</a>`;
  }

  /** What nothing is known of goes by its reference, but not for the moment until its layer is there. */
  #isComing(ref: FeatureRef): boolean {
    const loaded = this.#ax.state.data.get(parseRef(ref)?.layer ?? '');
    return !loaded || loaded.status === 'loading';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-link': FeatureLinkElement;
  }
}
