import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { dataOf, isWhole } from '../state/selectors.ts';
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
  /** Fetches the code of a panel again, in whose place it stands. */
  @property({ attribute: false }) again: (() => void) | undefined;
  /** Stands in the place of a whole panel, with the room that panels leave at their sides. */
  @property({ type: Boolean }) panel = false;

  readonly #ax = new ExplorerController(this, (state) => (this.layer ? [state.data.get(this.layer.id), state.large.get(this.layer.id)] : []));

  override render() {
    const { layer, again } = this;
    if (!this.#ax.ready) return nothing;
    const { explorer, explorer: { catalogue, state }, m } = this.#ax;
    if (again) return this.#render('failed', m.panel, again);
    if (this.catalogue) return this.#render(statusOfCatalogue(state), catalogue.wholeFile ?? '', () => void explorer.retry('catalogue'));
    return layer ? this.#render(statusOfLayer(state, layer), this.#ax.t(layer.name), () => void explorer.retry(layer.id)) : nothing;
  }

  /** Of a large file on its way through a worker. */
  #progress(): string {
    const loaded = this.layer && this.#ax.state.data.get(this.layer.id);
    const progress = loaded?.status === 'loading' ? loaded.progress : undefined;
    return progress ? (progress.bytes / progress.of).toLocaleString(this.#ax.lang, { style: 'percent' }) : '';
  }

  #render(status: LoadedStatus, name: string, again: () => void) {
    const { m } = this.#ax;
    switch (status) {
      case 'loading':
        return html`<p class="quiet" role="status">${m.loading} <span aria-hidden="true">${this.#progress()}</span></p>`;
      case 'ready':
        return nothing;
      case 'failed':
        return html`<div role="alert">
          <p>${m.partFailed(name)}</p>
          <button @click=${again}>${m.tryAgain}</button>
        </div>`;
    }
  }
}

type LoadedStatus = Loaded<unknown>['status'];

function statusOfLayer(state: ExplorerState, { id }: Layer): LoadedStatus {
  const status = state.data.get(id)?.status ?? 'loading';
  // A large layer is there once it has answered.
  const isWaiting = !isWhole(state, id) || (dataOf(state, id)?.large && !state.large.has(id));
  return status === 'ready' && isWaiting ? 'loading' : status;
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
