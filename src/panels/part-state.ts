import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { isWhole } from '../state/selectors.ts';
import type { ExplorerState, Loaded } from '../state/state.ts';

/** Stands in for what a layer, or the rest of the catalogue, has to show while it loads; offers to try again when that failed. */
@customElement('ax-part-state')
export class PartStateElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      :host([panel]) {
        padding: calc(4 * var(--ax-space)) var(--ax-panel-inset, calc(4 * var(--ax-space)));
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
  /** Stands for the rest of the catalogue, in place of a layer. */
  @property({ type: Boolean }) catalogue = false;
  /** Stands in the place of a whole panel, with the room that panels leave at their sides. */
  @property({ type: Boolean }) panel = false;

  readonly #ax = new ExplorerController(this, (state) => [this.layer && state.data.get(this.layer.id)]);

  override render() {
    const { layer } = this;
    if (!this.#ax.ready) return nothing;
    const { catalogue, state } = this.#ax.explorer;
    if (this.catalogue) return this.#render(statusOfCatalogue(state), catalogue.wholeFile ?? '', 'catalogue');
    return layer ? this.#render(statusOfLayer(state, layer), this.#ax.t(layer.name), layer.id) : nothing;
  }

  #render(status: LoadedStatus, name: string, retry: string) {
    const { m, explorer } = this.#ax;
    switch (status) {
      case 'loading':
        return html`<p class="quiet" role="status">${m.loading}</p>`;
      case 'ready':
        return nothing;
      case 'failed':
        return html`<div role="alert">
          <p>${m.partFailed(name)}</p>
          <button @click=${() => void explorer.retry(retry)}>${m.tryAgain}</button>
        </div>`;
    }
  }
}

type LoadedStatus = Loaded<unknown>['status'];

function statusOfLayer(state: ExplorerState, { id }: Layer): LoadedStatus {
  const status = state.data.get(id)?.status ?? 'loading';
  return status === 'ready' && !isWhole(state, id) ? 'loading' : status;
}

function statusOfCatalogue({ catalogue }: ExplorerState): LoadedStatus {
  if (catalogue === 'failed') return 'failed';
  return catalogue === 'whole' ? 'ready' : 'loading';
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-part-state': PartStateElement;
  }
}
