import { css, html, LitElement, nothing } from 'lit';
import type { Bounds } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { streetAt } from '../search/street-middle.ts';
import { dropPin } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { initialState, type Place } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import './copy-value.ts';
import { layout } from './layout.ts';
import { addressOf } from './links.ts';
import './pin/spot-coordinates.ts';
import './pin/spot-inside.ts';
import { pinWords } from './pin/words.ts';
import './walk/walk-button.ts';

/** A marked spot: where it is, what contains it, and where one gets to from there. */
@customElement('ax-pin-panel')
export class PinPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.pin, state.streets]);

  protected override willUpdate(): void {
    // The spot may stand for a street.
    if (this.#ax.ready && this.#ax.state.pin) void this.#ax.explorer.needStreets();
  }

  override render() {
    const pin = this.#ax.ready ? this.#ax.state.pin : null;
    if (!pin) return nothing;
    const { m, state: { streets }, explorer: { catalogue } } = this.#ax;
    const words = pinWords(this.#ax.lang);
    const street = streets?.status === 'ready' ? streetAt(pin, streets.value) : null;
    return html`<div class="panel">
      <h2 tabindex="-1">${street?.name ?? words.pin}</h2>
      ${street ? html`<p class="small quiet">${m.street}. ${words.pinStreetNote}</p>` : nothing}
      ${isWithin(pin, catalogue.bounds) ? nothing : html`<p class="notice">${words.pinOutside}</p>`}
      <ax-spot-coordinates .at=${pin}></ax-spot-coordinates>
      <div class="tools">
        <ax-walk-button primary .from=${pin}></ax-walk-button>
        <ax-copy-value .value=${this.#link(pin)} .words=${m.copyLink}></ax-copy-value>
      </div>
      <section>
        <h3>${words.pinHere}</h3>
        <ax-spot-inside .at=${pin}></ax-spot-inside>
      </section>
    </div>`;
  }

  /** To hand on: the spot alone, without what else the sender has on the screen. */
  #link(pin: Place): string {
    const { lang, explorer: { catalogue } } = this.#ax;
    return addressOf(dropPin({ ...initialState(catalogue), lang }, pin), catalogue);
  }
}

function isWithin({ lat, lon }: Place, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-pin-panel': PinPanelElement;
  }
}
