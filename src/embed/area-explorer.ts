import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bounds } from '../catalogue/types.ts';
import type { Problem } from '../catalogue/problem.ts';
import { defaultMessages, loadMessages, type Messages } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import type { Covered } from '../map/camera.ts';
import { loadEngine, type MapRestEvent } from '../map/map-element.ts';
import '../panels/attribution.ts';
import '../panels/map-controls.ts';
import type { MapControlEvent } from '../panels/map-controls.ts';
import '../panels/notices.ts';
import '../panels/start-failure.ts';
import { sharedContext } from '../state/context.ts';
import { stepBack } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { shownPanel } from '../state/selectors.ts';
import type { ExplorerState, Theme } from '../state/state.ts';
import { syncUrl } from '../state/url-sync.ts';
import { controls } from '../theme/controls.ts';
import { registerFonts } from '../theme/fonts.ts';
import { tokens } from '../theme/tokens.ts';
import { describePage } from './describe-page.ts';
import './header.ts';
import { countsInView } from './in-view.ts';
import { MapCommands } from './map-commands.ts';
import { loadAllPanels, loadPanel, panelFor, panelKey } from './panel-for.ts';
import { PanelTurn } from './panel-turn.ts';
import { SheetController } from './sheet.ts';
import { shellCss } from './shell-css.ts';
import { startExplorer } from './start.ts';

/** Attributes that say what to open with; each is read as the URL parameter of its name. */
const STATE_ATTRIBUTES = ['area', 'layers', 'select', 'view', 'lang', 'theme'] as const;

/** Room on the map that its buttons and the line of its sources take. */
const CONTROLS_PX = 60;
const ATTRIBUTION_PX = 36;

/** Marks in the page's performance timeline when the first view was there. */
const READY_MARK = 'area-explorer-ready';

/**
 * An explorer of a city's target areas.
 *
 * `data-explorer="ready"` appears on it once what it shows first is drawn and still.
 *
 * @attr src - address of the catalogue; the explorer starts over when it changes
 * @attr sync-url - keeps the page's address equal to the explorer's state; for one explorer a page
 * @attr area - area to open with; `layers`, `select`, `view`, `lang` and `theme` likewise, as in the URL
 * @cssprop --ax-accent - colour of actions; all names are in `src/theme/tokens.ts`
 */
@customElement('area-explorer')
export class AreaExplorerElement extends LitElement {
  static override styles = [tokens, controls, shellCss];

  @property() src = '';
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;

  @state() private explorer: Explorer | undefined;
  @state() private messages: Messages = defaultMessages;
  @state() private startProblems: readonly Problem[] = [];
  @state() private counts: ReadonlyMap<string, number> = new Map();

  readonly #shared = new ContextProvider(this, { context: sharedContext });
  readonly #sheet = new SheetController(this);
  readonly #mapCommands = new MapCommands(this);
  readonly #turn = new PanelTurn(this);
  #bounds: Bounds | null = null;
  #messagesLang = 'en';
  #mapRested = false;
  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    registerFonts();
    this.addEventListener('keydown', this.#onKeyDown);
    this.ownerDocument.addEventListener('keydown', this.#onPageKeyDown);
    if (this.hasUpdated) void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeyDown);
    this.ownerDocument.removeEventListener('keydown', this.#onPageKeyDown);
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) void this.#start();
  }

  protected override updated(): void {
    this.#checkReady();
  }

  override render(): TemplateResult {
    const { explorer, messages: m } = this;
    if (this.startProblems.length) return this.#renderFailure();
    if (!explorer) {
      return html`<div class="start" role="status"><progress aria-label=${m.loading}></progress><p>${m.loading}</p></div>`;
    }
    return html`
      <div class="shell" data-stop=${this.#sheet.stop}>
        <section class="column" aria-label=${textIn(explorer.catalogue.title, this.#lang)}>
          ${this.#renderHandle()}
          <ax-header @search-open=${() => (this.#sheet.stop = 'full')}></ax-header>
          <div class="scroll">${this.#renderPanel(explorer)}</div>
        </section>
        <ax-map .covered=${this.#covered} @map-rest=${this.#onMapRest}></ax-map>
        <ax-map-controls
          ?fullscreenAvailable=${this.#mapCommands.canBeFullscreen}
          ?isFullscreen=${this.#mapCommands.isFullscreen}
          @map-control=${(event: MapControlEvent) => this.#mapCommands.run(event.detail.action, explorer)}
        ></ax-map-controls>
        <ax-notices @notices-empty=${() => this.#turn.heading?.focus()}></ax-notices>
        <ax-attribution></ax-attribution>
        <div class="visually-hidden" role="status">${this.#turn.announcement}</div>
      </div>
    `;
  }

  get #lang(): string {
    return this.explorer?.state.lang ?? this.#messagesLang;
  }

  #renderHandle(): TemplateResult {
    const { messages: m } = this;
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

  #renderPanel(explorer: Explorer): TemplateResult {
    return html`<div class="shown">${panelFor(shownPanel(explorer.state), this.counts)}</div>`;
  }

  #renderFailure(): TemplateResult {
    return html`<ax-start-failure
      class="start" .problems=${this.startProblems} .languages=${navigator.languages} @start-again=${() => this.#start()}
    ></ax-start-failure>`;
  }

  async #start(): Promise<void> {
    this.#stop();
    if (!this.src || !this.isConnected) return;
    const aborter = new AbortController();
    this.#end = () => aborter.abort();
    this.startProblems = [];
    // Where it fails the map's element meets the failure again, and shows the rest without a map.
    loadEngine().catch(() => undefined);
    const started = await startExplorer({
      catalogueUrl: new URL(this.src, this.ownerDocument.baseURI).href,
      queries: [this.#attributesAsQuery(), ...(this.syncUrl ? [location.search.slice(1)] : [])],
      preferredLanguages: navigator.languages,
      signal: aborter.signal,
    });
    if (aborter.signal.aborted) return;
    if (started.ok) await this.#run(started.explorer, aborter.signal);
    else this.startProblems = started.problems;
  }

  async #run(explorer: Explorer, signal: AbortSignal): Promise<void> {
    const [messages] = await Promise.all([loadMessages(explorer.state.lang), loadPanel(shownPanel(explorer.state).kind)]);
    this.messages = messages;
    this.#messagesLang = explorer.state.lang;
    if (signal.aborted) return;
    this.explorer = explorer;
    this.#share();
    const unsubscribe = explorer.store.subscribe((now, before) => this.#follow(explorer, now, before));
    const endSync = this.syncUrl ? syncUrl(explorer) : undefined;
    this.#end = () => {
      unsubscribe();
      endSync?.();
      explorer.stop();
    };
    this.#showTheme(explorer.state.theme);
    this.#describePage(explorer);
    explorer.start();
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
    this.explorer = undefined;
    this.#mapRested = false;
    delete this.dataset['explorer'];
  }

  #share(): void {
    const { explorer, messages } = this;
    if (explorer) this.#shared.setValue({ explorer, messages, lang: this.#messagesLang });
  }

  #follow(explorer: Explorer, now: ExplorerState, before: ExplorerState): void {
    if (now.lang !== before.lang) void this.#changeLanguage(now.lang);
    if (now.theme !== before.theme) this.#showTheme(now.theme);
    if (now.data !== before.data) {
      // A map has these to draw yet; without one there is nothing to wait for.
      this.#mapRested = this.#mapRested && this.#bounds === null;
      this.#countInView();
    }
    const turned = panelKey(shownPanel(now)) !== panelKey(shownPanel(before));
    if (turned) {
      if (this.#sheet.stop === 'low') this.#sheet.stop = 'half';
      void this.#turn.turn(explorer, shownPanel(before));
    }
    if (turned || now.data !== before.data) this.#describePage(explorer);
    this.requestUpdate();
  }

  async #changeLanguage(lang: string): Promise<void> {
    const messages = await loadMessages(lang);
    if (this.explorer?.state.lang !== lang) return;
    this.messages = messages;
    this.#messagesLang = lang;
    this.#share();
    this.#describePage(this.explorer);
  }

  #showTheme(theme: Theme): void {
    this.dataset['theme'] = theme;
    if (this.syncUrl) this.ownerDocument.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  }

  #describePage(explorer: Explorer): void {
    this.lang = explorer.state.lang;
    if (this.syncUrl) describePage(this.ownerDocument, explorer);
  }

  #attributesAsQuery(): string {
    const given = STATE_ATTRIBUTES.flatMap((name) => {
      const value = this.getAttribute(name);
      return value ? [[name, value]] : [];
    });
    return new URLSearchParams(given).toString();
  }

  /** Room that the column or the sheet takes of the map. */
  readonly #covered = (): Covered => {
    const own = this.getBoundingClientRect();
    const column = this.renderRoot.querySelector('.column')?.getBoundingClientRect();
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    if (!column) return none;
    const isSheet = column.width > own.width * 0.9;
    if (!isSheet) return { ...none, left: column.right - own.left, right: CONTROLS_PX, bottom: ATTRIBUTION_PX };
    return { ...none, bottom: Math.min(column.height, own.height * 0.5) + ATTRIBUTION_PX, right: CONTROLS_PX };
  };

  readonly #onMapRest = (event: MapRestEvent): void => {
    this.#bounds = event.bounds;
    this.#mapRested = true;
    this.#countInView();
    this.#checkReady();
  };

  #countInView(): void {
    if (this.explorer && this.#bounds) this.counts = countsInView(this.explorer.state, this.explorer.catalogue, this.#bounds);
  }

  #checkReady(): void {
    if (!this.explorer || !this.#mapRested || this.dataset['explorer'] === 'ready') return;
    const settled = [...this.explorer.state.layers].every((id) => {
      const status = this.explorer?.state.data.get(id)?.status;
      return status === 'ready' || status === 'failed';
    });
    if (!settled) return;
    this.dataset['explorer'] = 'ready';
    performance.mark(READY_MARK);
    // What was left for later; none of it may hold up what a person does first.
    void loadAllPanels();
    void this.explorer.complete();
  }

  /** Escape steps back, unless something nearer to it has used it. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.explorer) return;
    this.explorer.do(stepBack);
  };

  /** On a page of its own the explorer also answers while nothing has the keyboard, as right after a link was opened. */
  readonly #onPageKeyDown = (event: KeyboardEvent): void => {
    if (this.syncUrl && event.target === this.ownerDocument.body) this.#onKeyDown(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'area-explorer': AreaExplorerElement;
  }
}
