import type Combobox from '@github/combobox-nav';
import { adoptStyles, html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { dropPin, highlight, select } from '../state/actions.ts';
import type { Place } from '../state/state.ts';
import { ExplorerController } from '../state/context.ts';
import { icon } from '../panels/icons.ts';
import { controls } from '../theme/controls.ts';
import type { Finder, SearchFound, SearchOption } from './finder.ts';
import type * as Options from './search-options.ts';
import { searchBoxCss } from './search-box-css.ts';

/** `search-choice`: one of the results was opened, a feature or a spot. */
export type SearchChoiceEvent = CustomEvent<{ readonly ref?: FeatureRef; readonly place?: Place }>;

const NOTHING: SearchFound = { options: [], total: 0, isOutside: false };

/**
 * Finds features of every layer, streets and coordinates by what people type. Index, layers and streets arrive with the
 * first focus.
 *
 * @fires search-open - the list opened below the box. Bubbles.
 * @fires search-choice - `detail.ref` or `detail.place` was opened. Bubbles.
 */
@customElement('ax-search')
export class SearchBoxElement extends LitElement {
  static override styles = [controls, searchBoxCss];

  @state() private text = '';
  /** Focus is in the box and nobody has closed the list. */
  @state() private open = false;
  /** Arrives with the first focus. */
  @state() private finder: Finder | undefined;
  @state() private finderFailed = false;
  /** What moves through the options; arrives with the finder. */
  @state() private combobox: typeof Combobox | undefined;

  readonly #ax = new ExplorerController(this, (now) => [now.data, now.streets]);
  #found: SearchFound = NOTHING;
  #shownOptions: readonly SearchOption[] = [];
  #combobox: Combobox | undefined;
  /** How options look; arrives with the finder, so before there are any. */
  #options: typeof Options | undefined;
  #announced = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    const { state: now, catalogue } = this.#ax.explorer;
    this.finder?.refresh(now, catalogue);
    this.#found = (this.open ? this.finder?.find(this.text, catalogue, this.#ax) : undefined) ?? NOTHING;
  }

  protected override updated(changed: PropertyValues): void {
    this.#followWithKeyboard(changed.has('text'));
    const popupOpen = this.#popupOpen;
    if (popupOpen && !this.#announced) this.dispatchEvent(new Event('search-open', { bubbles: true }));
    this.#announced = popupOpen;
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m } = this.#ax;
    return html`
      <div class="box">
        <label class="visually-hidden" for="words">${m.search}</label>
        <input
          id="words" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"
          role="combobox" aria-haspopup="listbox" aria-controls="results" aria-expanded="false" aria-autocomplete="list"
          maxlength="120" placeholder=${m.search} .value=${this.text}
          @focus=${this.#onFocus} @click=${this.#onFocus} @blur=${this.#close} @input=${this.#onInput} @keydown=${this.#onKeyDown}
          @compositionstart=${this.#onComposition}
        />
        ${glass}
        ${this.text === ''
          ? nothing
          : html`<button type="button" class="clear plain icon" aria-label=${m.searchClear} title=${m.searchClear}
              @mousedown=${keepFocus} @click=${this.#onClear}>${icon('close')}</button>`}
      </div>
      <div class="popup" ?hidden=${!this.#popupOpen} @mousedown=${keepFocus}>
        <div
          id="results" role="listbox" aria-label=${m.search} ?hidden=${!this.#found.options.length}
          @combobox-commit=${this.#onCommit} @combobox-select=${this.#onSelect}
          @pointerover=${this.#onSelect} @pointerleave=${this.#onLeave}
        >
          ${this.#options?.renderOptions(this.#found.options, this.#ax)}
        </div>
        ${this.#message === '' ? nothing : html`<p class="message small">${this.#message}</p>`}
      </div>
      <div class="visually-hidden" role="status">${this.#status}</div>
    `;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #popupOpen(): boolean {
    return this.open && this.text.trim() !== '';
  }

  /** Whether more may be found in a moment. */
  get #isLoading(): boolean {
    if (!this.finder) return !this.finderFailed;
    const { data, streets } = this.#ax.state;
    return this.finder.isAsking || [...data.values(), streets].some((loaded) => loaded?.status === 'loading');
  }

  /** Stands below the results, or in their place. */
  get #message(): string {
    const { m } = this.#ax;
    if (!this.#popupOpen) return '';
    if (this.#isLoading) return m.loading;
    if (this.finderFailed) return m.partFailed(m.search);
    const { options, total, isOutside } = this.#found;
    if (isOutside) return m.searchOutside;
    if (!options.length) return m.searchNothing(this.text.trim());
    return total > options.length ? m.searchCountOf(options.length, total) : '';
  }

  get #status(): string {
    const { options, total } = this.#found;
    return options.length && options.length === total ? this.#ax.m.searchCount(total) : this.#message;
  }

  /** Keys move through the options only while there are some; Enter opens the first unless another was chosen. */
  #followWithKeyboard(isNewText: boolean): void {
    const input = this.#input;
    const list = this.renderRoot.querySelector<HTMLElement>('[role=listbox]');
    if (!input || !list || !this.combobox) return;
    this.#combobox ??= new this.combobox(input, list, { firstOptionSelectionMode: 'active', tabInsertsSuggestions: false });
    const options = this.#popupOpen ? this.#found.options : [];
    const isSame = options.length === this.#shownOptions.length && options.every(({ key }, index) => key === this.#shownOptions[index]?.key);
    if (isSame && !isNewText) return;
    this.#shownOptions = options;
    if (!options.length) return this.#combobox.stop();
    this.#combobox.start();
    // It would unmark the first option right after this update, which is done before its listener has its turn.
    input.removeEventListener('input', this.#combobox.inputHandler);
  }

  readonly #onFocus = (): void => {
    this.open = true;
    void this.#ax.explorer.needAllLayers();
    void this.#ax.explorer.needStreets();
    if (!this.finder) void this.#loadFinder();
  };

  async #loadFinder(): Promise<void> {
    this.finderFailed = false;
    const codes = await Promise.all([import('./finder.ts'), import('./search-options.ts'), import('@github/combobox-nav')]).catch(() => undefined);
    this.finderFailed = codes === undefined;
    if (!codes) return;
    const [{ Finder }, options, combobox] = codes;
    if (!this.#options && this.shadowRoot) adoptStyles(this.shadowRoot, [controls, searchBoxCss, options.optionsCss]);
    this.#options = options;
    this.finder ??= new Finder(() => this.requestUpdate(), this.#ax.explorer);
    this.combobox ??= combobox.default;
  }

  readonly #onInput = (): void => {
    this.text = this.#input?.value ?? '';
    this.open = true;
    this.#ax.do(highlight, null);
  };

  /** The library looks the list up in the document, where a shadow root's is not found. */
  readonly #onComposition = (): void => {
    this.#combobox?.clearSelection();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#onEscape(event);
    else if (event.key === 'ArrowDown' && !this.open) this.open = true;
  };

  /** Closes the list, then clears the words; an empty box leaves the key to the explorer. */
  #onEscape(event: KeyboardEvent): void {
    if (event.isComposing || this.text === '') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#popupOpen) this.#close();
    else this.text = '';
  }

  readonly #onClear = (): void => {
    this.text = '';
    this.#ax.do(highlight, null);
    this.#input?.focus();
  };

  readonly #close = (): void => {
    if (!this.open) return;
    this.open = false;
    if (this.#ax.ready) this.#ax.do(highlight, null);
  };

  readonly #onSelect = (event: Event): void => {
    const option = this.#optionOf(event);
    if (option) this.#ax.do(highlight, option.kind === 'feature' && option.hit.located ? option.hit.ref : null);
  };

  readonly #onLeave = (): void => {
    this.#ax.do(highlight, null);
  };

  readonly #onCommit = (event: Event): void => {
    const option = this.#optionOf(event);
    if (!option) return;
    this.text = '';
    this.open = false;
    // While focus is still here: the explorer takes it along to the panel that opens.
    if (option.kind === 'feature') this.#ax.do(select, option.hit.ref);
    else this.#ax.do(dropPin, option.at);
    this.#input?.blur();
    const detail = option.kind === 'feature' ? { ref: option.hit.ref } : { place: option.at };
    const choice: SearchChoiceEvent = new CustomEvent('search-choice', { detail, bubbles: true });
    this.dispatchEvent(choice);
  };

  #optionOf({ target }: Event): SearchOption | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    return this.#found.options.find(({ key }) => key === element?.dataset['key']);
  }
}

const glass = html`<svg class="glass" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
  ${svg`<path d="M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM12.5 12.5L17 17" fill="none" stroke="currentColor"
    stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />`}
</svg>`;

/** A press on the list must not take the focus out of the box, or the list would close before it is a click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-search': SearchBoxElement;
  }
  interface HTMLElementEventMap {
    'search-choice': SearchChoiceEvent;
  }
}
