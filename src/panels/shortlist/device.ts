import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement } from '../../elements/custom-element.ts';
import { formatDate } from '../../i18n/format.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { layout } from '../layout.ts';
import { keeperOf, type Keeper } from './keep.ts';
import { shortlistWords } from './words.ts';

/** Asks whether the shortlist is to be kept on the device, offers what was kept, and forgets it. */
@customElement('ax-keep-on-device')
export class KeepOnDeviceElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        gap: calc(3 * var(--ax-space));
        min-height: var(--ax-target);
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--ax-accent);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--ax-space));
        margin-top: calc(2 * var(--ax-space));
      }
    `,
  ];

  @state() private said = '';

  readonly #ax = new ExplorerController(this, ({ shortlist }) => [shortlist]);
  #keeper: Keeper | undefined;
  #endWatch: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeper?.removeEventListener('change', this.#onChange);
    this.#endWatch?.();
    this.#keeper = undefined;
    this.#endWatch = undefined;
  }

  protected override willUpdate(): void {
    if (this.#keeper || !this.#ax.ready || !this.isConnected) return;
    this.#keeper = keeperOf(this.#ax.explorer);
    this.#keeper.addEventListener('change', this.#onChange);
    this.#endWatch = this.#keeper.watch();
  }

  override render() {
    if (!this.#keeper || !this.#ax.ready) return nothing;
    const isIdle = this.#keeper.status.kind === 'off' && !this.#ax.state.shortlist.length;
    return html`<section ?hidden=${isIdle && !this.said}>
      <h3 tabindex="-1">${shortlistWords(this.#ax.lang).device}</h3>
      ${isIdle ? nothing : this.#state(this.#keeper)}
      <p role="status" class="small quiet">${this.said}</p>
    </section>`;
  }

  #state(keeper: Keeper) {
    const { lang } = this.#ax;
    const listing = shortlistWords(lang);
    const { status } = keeper;
    switch (status.kind) {
      case 'offered':
        return html`<p>${listing.keptSince(formatDate(status.kept.date, lang))}</p>
          <div>
            <button type="button" @click=${() => this.#onRestore(keeper)}>${listing.restore(status.kept.shortlist.length)}</button>
            ${this.#forget(keeper)}
          </div>`;
      case 'refused':
        return html`<p>${listing.cannotKeep}</p>`;
      default:
        return this.#switch(keeper, status.kind === 'on');
    }
  }

  /** One template for both, so that the box that was pressed stays and keeps the keyboard. */
  #switch(keeper: Keeper, isOn: boolean) {
    const listing = shortlistWords(this.#ax.lang);
    return html`<label>
        <input type="checkbox" .checked=${isOn} @change=${() => (isOn ? this.#onForget(keeper) : this.#onKeep(keeper))} />${listing.keep}
      </label>
      <p class="small quiet">${isOn ? listing.kept : listing.keepLong}</p>
      ${isOn ? html`<div>${this.#forget(keeper)}</div>` : nothing}`;
  }

  #forget(keeper: Keeper) {
    return html`<button type="button" @click=${() => this.#onForget(keeper)}>${shortlistWords(this.#ax.lang).forget}</button>`;
  }

  #onKeep(keeper: Keeper): void {
    this.said = '';
    keeper.keep();
  }

  #onRestore(keeper: Keeper): void {
    keeper.restore();
    void this.#focusWhatIsLeft();
  }

  #onForget(keeper: Keeper): void {
    keeper.forget();
    this.said = shortlistWords(this.#ax.lang).forgotten;
    void this.#focusWhatIsLeft();
  }

  /** The button that was pressed is gone. */
  async #focusWhatIsLeft(): Promise<void> {
    await this.updateComplete;
    (this.renderRoot.querySelector('input') ?? this.renderRoot.querySelector('h3'))?.focus();
  }

  readonly #onChange = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-keep-on-device': KeepOnDeviceElement;
  }
}
