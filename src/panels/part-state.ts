import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Layer } from '../catalogue/types.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';

/** Stands in for a layer's content while it loads, and offers to try again when that failed. */
@customElement('ax-part-state')
export class PartStateElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  readonly #ax = new ExplorerController(this, (state) => [this.layer && state.data.get(this.layer.id)]);

  override render() {
    const { layer } = this;
    if (!layer || !this.#ax.ready) return nothing;
    const { m, state, explorer } = this.#ax;
    const loaded = state.data.get(layer.id);
    const status = loaded?.status ?? 'loading';
    if (status === 'loading' || (loaded?.status === 'ready' && !loaded.value.isWhole)) return html`<p class="quiet" role="status">${m.loading}</p>`;
    if (status === 'ready') return nothing;
    return html`<div role="alert">
      <p>${m.partFailed(this.#ax.t(layer.name))}</p>
      <button @click=${() => void explorer.retry(layer.id)}>${m.tryAgain}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-part-state': PartStateElement;
  }
}
