import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { textIn } from '../i18n/text.ts';
import { ExplorerController } from '../state/context.ts';
import type { Explorer } from '../state/explorer.ts';
import { shownPanel } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { columnCss } from './column-css.ts';
import './header.ts';
import { panelKey } from './panel-code.ts';
import { isWide, panelFor } from './panel-for.ts';
import { PanelTurn } from './panel-turn.ts';
import { SheetController } from './sheet.ts';

/** The header, what is open, and the tray: a column beside the map, a sheet over it on narrow screens. */
@customElement('ax-column')
export class ColumnElement extends LitElement {
  static override styles = [controls, columnCss];

  /** Whether there is no map: the column then fills the explorer. */
  @property({ type: Boolean, reflect: true }) alone = false;

  readonly #ax = new ExplorerController(this, (state) => [state], (now, before) => this.#follow(now, before));
  readonly #sheet = new SheetController(this);
  readonly #turn = new PanelTurn(this);
  #hasBegun = false;

  /** Takes the keyboard to the heading of what is open. */
  focusHeading(): void {
    this.#turn.heading?.focus();
  }

  /**
   * Takes the keyboard to the heading of what is open, once it is drawn.
   *
   * @returns whether there was one
   */
  async takeFocus(): Promise<boolean> {
    await this.updateComplete;
    const panel = this.renderRoot.querySelector('.shown > *');
    if (panel instanceof LitElement) await panel.updateComplete;
    this.#turn.heading?.focus({ preventScroll: true });
    return this.#turn.heading !== null;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.#ax.ready) return;
    const { state } = this.#ax;
    if (!this.#hasBegun && isWide(shownPanel(state), state)) this.#sheet.stop = 'full';
    this.#hasBegun = true;
    this.dataset['stop'] = this.#sheet.stop;
  }

  override render(): unknown {
    if (!this.#ax.ready) return nothing;
    const { explorer, lang } = this.#ax;
    return html`<section part="panel" class="column ${isWide(shownPanel(explorer.state), explorer.state) ? 'wide' : ''}" aria-label=${textIn(explorer.catalogue.title, lang)}>
        ${this.#renderHandle()}
        <slot name="header"></slot>
        <ax-header @search-open=${() => (this.#sheet.stop = 'full')}></ax-header>
        <div class="scroll" @ax-show-map=${() => (this.#sheet.stop = 'low')}><div class="shown" data-loading=${this.#turn.isLost ? nothing : this.#ax.m.loading}>${panelFor(explorer.state, this.#turn.isReturn)}${this.#renderLost()}</div></div>
        ${this.#renderTray(explorer)}
        <slot name="footer"></slot>
      </section>
      <div class="visually-hidden" role="status">${this.#turn.announcement}</div>`;
  }

  #renderHandle(): TemplateResult {
    const { m } = this.#ax;
    return html`<button
      class="handle"
      aria-label="${m.panelSize}: ${m.panelSizes[this.#sheet.stop]}"
      @click=${this.#sheet.onClick}
      @keydown=${this.#sheet.onKeyDown}
      @pointerdown=${this.#sheet.onPointerDown}
      @pointermove=${this.#sheet.onPointerMove}
      @pointerup=${this.#sheet.onPointerUp}
      @pointercancel=${this.#sheet.onPointerUp}
    ></button>`;
  }

  #renderLost(): unknown {
    const { explorer } = this.#ax;
    const again = (): void => void this.#turn.turn(explorer, shownPanel(explorer.state)).then(() => this.requestUpdate());
    return this.#turn.isLost ? html`<ax-part-state panel .again=${again}></ax-part-state>` : nothing;
  }

  /** Its code is fetched once there is something in it. */
  #renderTray({ state: { compare, shortlist } }: Explorer): unknown {
    if (!compare.length && !shortlist.length) return nothing;
    void import('../panels/tray.ts');
    return html`<ax-tray @tray-empty=${() => this.focusHeading()}></ax-tray>`;
  }

  #follow(now: ExplorerState, before: ExplorerState): void {
    const shown = shownPanel(now);
    const turned = panelKey(shown) !== panelKey(shownPanel(before));
    if (turned && isWide(shown, now)) this.#sheet.stop = 'full';
    else if (turned && this.#sheet.stop === 'low') this.#sheet.stop = 'half';
    // The button that asked for the rest of the catalogue goes away; the keyboard goes on with what comes.
    const asksAgain = before.catalogue === 'failed' && now.catalogue === 'loading' && shown.kind !== 'home';
    if (turned || asksAgain) void this.#turn.turn(this.#ax.explorer, shownPanel(before));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-column': ColumnElement;
  }
}
