import Combobox from '@github/combobox-nav';
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ExplorerFeature, FeatureRef, Slug } from '../catalogue/types.ts';
import { highlight, select } from '../state/actions.ts';
import type { ExplorerState } from '../state/state.ts';
import { ExplorerController } from '../state/context.ts';
import { icon } from '../panels/icons.ts';
import { layerMarker } from '../panels/marker.ts';
import { controls } from '../theme/controls.ts';
import { byLayer } from './by-layer.ts';
import type { buildSearchIndex, Found, Hit, SearchIndex } from './index.ts';
import { searchBoxCss } from './search-box-css.ts';

type Build = typeof buildSearchIndex;

/** `search-choice`: one of the results was opened. */
export type SearchChoiceEvent = CustomEvent<{ readonly ref: FeatureRef }>;

const NOTHING: Found = { hits: [], total: 0 };

/**
 * Finds features of every layer by what people type. The index and the layers arrive with the first focus.
 *
 * @fires search-open - the list opened below the box. Bubbles.
 * @fires search-choice - `detail.ref` was opened. Bubbles.
 */
@customElement('ax-search')
export class SearchBoxElement extends LitElement {
  static override styles = [controls, searchBoxCss];

  @state() private text = '';
  /** Focus is in the box and nobody has closed the list. */
  @state() private open = false;
  /** Arrives with the first focus. */
  @state() private build: Build | undefined;
  @state() private buildFailed = false;

  @query('input') private readonly input!: HTMLInputElement | null;
  @query('[role=listbox]') private readonly list!: HTMLElement | null;

  readonly #ax = new ExplorerController(this, (now) => [now.data]);
  #index: SearchIndex | undefined;
  #indexed: ExplorerState['data'] | undefined;
  #found: Found = NOTHING;
  #shownHits: readonly Hit[] = [];
  #combobox: Combobox | undefined;
  #announced = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    this.#refreshIndex();
    const found = this.open && this.#index ? this.#index.search(this.text, this.#ax.lang) : NOTHING;
    this.#found = { ...found, hits: byLayer(found.hits) };
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
          id="results" role="listbox" aria-label=${m.search} ?hidden=${!this.#found.hits.length}
          @combobox-commit=${this.#onCommit} @combobox-select=${this.#onSelect}
          @pointerover=${this.#onSelect} @pointerleave=${this.#onLeave}
        >
          ${repeat(this.#found.hits, ({ ref }) => ref, (hit, index) => this.#option(hit, this.#found.hits[index - 1]))}
        </div>
        ${this.#message === '' ? nothing : html`<p class="message small">${this.#message}</p>`}
      </div>
      <div class="visually-hidden" role="status">${this.#status}</div>
    `;
  }

  #option(hit: Hit, before: Hit | undefined): TemplateResult {
    const ax = this.#ax;
    const layer = ax.layer(hit.layerId);
    const isNext = before !== undefined && before.layerId !== hit.layerId;
    const subtitle = hit.located ? hit.subtitle : `${hit.subtitle} · ${ax.m.notOnMap}`;
    return html`<div id="option-${hit.ref}" role="option" class=${isNext ? 'next-layer' : ''} data-ref=${hit.ref}>
      ${layer ? layerMarker(layer) : nothing}
      <span class="text">
        <span class="title">${hit.acronym ? html`<b>${hit.acronym}</b> ` : nothing}${hit.title}</span>
        <span class="subtitle">${subtitle}</span>
      </span>
    </div>`;
  }

  get #popupOpen(): boolean {
    return this.open && this.text.trim() !== '';
  }

  /** Whether more may be found in a moment. */
  get #isLoading(): boolean {
    if (!this.build) return !this.buildFailed;
    return [...this.#ax.state.data.values()].some(({ status }) => status === 'loading');
  }

  /** Stands below the results, or in their place. */
  get #message(): string {
    const { m } = this.#ax;
    if (!this.#popupOpen) return '';
    if (this.#isLoading) return m.loading;
    if (this.buildFailed) return m.partFailed(m.search);
    const { hits, total } = this.#found;
    if (!hits.length) return m.searchNothing(this.text.trim());
    return total > hits.length ? m.searchCountOf(hits.length, total) : '';
  }

  get #status(): string {
    const { hits, total } = this.#found;
    return hits.length && hits.length === total ? this.#ax.m.searchCount(total) : this.#message;
  }

  /** Indexes again when a layer has arrived since. */
  #refreshIndex(): void {
    const { data } = this.#ax.state;
    if (!this.build || data === this.#indexed) return;
    this.#indexed = data;
    const features = new Map<Slug, readonly ExplorerFeature[]>();
    for (const [id, loaded] of data) if (loaded.status === 'ready') features.set(id, loaded.value.features);
    this.#index = this.build(this.#ax.explorer.catalogue, features);
  }

  /** Keys move through the options only while there are some; Enter opens the first unless another was chosen. */
  #followWithKeyboard(isNewText: boolean): void {
    const { input, list } = this;
    if (!input || !list) return;
    this.#combobox ??= new Combobox(input, list, { firstOptionSelectionMode: 'active', tabInsertsSuggestions: false });
    const hits = this.#popupOpen ? this.#found.hits : [];
    const isSame = hits.length === this.#shownHits.length && hits.every(({ ref }, index) => ref === this.#shownHits[index]?.ref);
    if (isSame && !isNewText) return;
    this.#shownHits = hits;
    if (!hits.length) return this.#combobox.stop();
    this.#combobox.start();
    // It would unmark the first option right after this update, which is done before its listener has its turn.
    input.removeEventListener('input', this.#combobox.inputHandler);
  }

  readonly #onFocus = (): void => {
    this.open = true;
    void this.#ax.explorer.needAllLayers();
    if (!this.build) void this.#loadBuild();
  };

  async #loadBuild(): Promise<void> {
    this.buildFailed = false;
    const module = await import('./index.ts').catch(() => undefined);
    this.build = module?.buildSearchIndex;
    this.buildFailed = module === undefined;
  }

  readonly #onInput = (): void => {
    this.text = this.input?.value ?? '';
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
    this.input?.focus();
  };

  readonly #close = (): void => {
    if (!this.open) return;
    this.open = false;
    if (this.#ax.ready) this.#ax.do(highlight, null);
  };

  readonly #onSelect = (event: Event): void => {
    const hit = this.#hitOf(event);
    if (hit) this.#ax.do(highlight, hit.located ? hit.ref : null);
  };

  readonly #onLeave = (): void => {
    this.#ax.do(highlight, null);
  };

  readonly #onCommit = (event: Event): void => {
    const hit = this.#hitOf(event);
    if (!hit) return;
    this.text = '';
    this.open = false;
    // While focus is still here: the explorer takes it along to the panel that opens.
    this.#ax.do(select, hit.ref);
    this.input?.blur();
    const choice: SearchChoiceEvent = new CustomEvent('search-choice', { detail: { ref: hit.ref }, bubbles: true });
    this.dispatchEvent(choice);
  };

  #hitOf({ target }: Event): Hit | undefined {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    return this.#found.hits.find(({ ref }) => ref === option?.dataset['ref']);
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
