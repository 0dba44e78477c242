import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Problem } from '../catalogue/problem.ts';
import { defaultMessages, loadMessages, type Messages } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import { loadEngine, type MapRestEvent } from '../map/map-element.ts';
import '../panels/attribution.ts';
import '../panels/map-controls.ts';
import type { MapControlEvent } from '../panels/map-controls.ts';
import { sharedContext } from '../state/context.ts';
import { setInView, stepBack } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { shownPanel } from '../state/selectors.ts';
import type { ExplorerState, Theme } from '../state/state.ts';
import { syncUrl } from '../state/url-sync.ts';
import { controls } from '../theme/controls.ts';
import { registerFonts } from '../theme/fonts.ts';
import { tokens } from '../theme/tokens.ts';
import { coveredOf } from './covered.ts';
import { describePage } from './describe-page.ts';
import './header.ts';
import { MapCommands } from './map-commands.ts';
import { isShowable, isWide, loadAllPanels, loadPanel, panelFor, panelKey } from './panel-for.ts';
import { PanelTurn } from './panel-turn.ts';
import { SheetController } from './sheet.ts';
import { shellCss } from './shell-css.ts';
import { startExplorer } from './start.ts';

/** Attributes that say what to open with; each is read as the URL parameter of its name. */
const STATE_ATTRIBUTES = ['area', 'layers', 'select', 'view', 'lang', 'theme'] as const;

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

  readonly #shared = new ContextProvider(this, { context: sharedContext });
  readonly #sheet = new SheetController(this);
  readonly #mapCommands = new MapCommands(this);
  readonly #turn = new PanelTurn(this);
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
        <section class="column ${isWide(shownPanel(explorer.state), explorer.state) ? 'wide' : ''}" aria-label=${textIn(explorer.catalogue.title, this.#lang)}>
          ${this.#renderHandle()}
          <ax-header @search-open=${() => (this.#sheet.stop = 'full')}></ax-header>
          <div class="scroll" @ax-show-map=${() => (this.#sheet.stop = 'low')}>${this.#renderPanel(explorer)}</div>
          ${this.#renderTray(explorer)}
        </section>
        <ax-map .covered=${this.#covered} @map-rest=${this.#onMapRest}></ax-map>
        <ax-map-controls
          ?fullscreenAvailable=${this.#mapCommands.canBeFullscreen}
          ?isFullscreen=${this.#mapCommands.isFullscreen}
          @map-control=${(event: MapControlEvent) => this.#mapCommands.run(event.detail.action, explorer)}
        ></ax-map-controls>
        ${this.#renderNotices(explorer)}
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
    return html`<div class="shown">${panelFor(explorer.state)}</div>`;
  }

  /** Its code is fetched with the first notice. */
  #renderNotices({ state: { notices } }: Explorer): TemplateResult {
    if (notices.length) void import('../panels/notices.ts');
    return html`<ax-notices @notices-empty=${() => this.#turn.heading?.focus()}></ax-notices>`;
  }

  /** Its code is fetched once there is something in it. */
  #renderTray({ state: { compare, shortlist } }: Explorer): unknown {
    if (!compare.length && !shortlist.length) return nothing;
    void import('../panels/tray.ts');
    return html`<ax-tray @tray-empty=${() => this.#turn.heading?.focus()}></ax-tray>`;
  }

  /** What stands inside is seen for as long as its code is not there. */
  #renderFailure(): TemplateResult {
    void import('../panels/start-failure.ts');
    return html`<ax-start-failure
      class="start" .problems=${this.startProblems} .languages=${navigator.languages} @start-again=${() => this.#start()}
    ><p role="alert">${this.messages.catalogueFailed}</p></ax-start-failure>`;
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
    if (isWide(shownPanel(explorer.state), explorer.state)) this.#sheet.stop = 'full';
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
      this.#mapRested = this.#mapRested && now.inView === null;
    }
    const turned = panelKey(shownPanel(now)) !== panelKey(shownPanel(before));
    // The button that asked for the rest of the catalogue goes away; the keyboard goes on with what comes.
    const asksAgain = before.catalogue === 'failed' && now.catalogue === 'loading' && shownPanel(now).kind !== 'home';
    if (turned && isWide(shownPanel(now), now)) this.#sheet.stop = 'full';
    else if (turned && this.#sheet.stop === 'low') this.#sheet.stop = 'half';
    if (turned || asksAgain) void this.#turn.turn(explorer, shownPanel(before));
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

  readonly #covered = () => coveredOf(this);

  readonly #onMapRest = (event: MapRestEvent): void => {
    this.#mapRested = true;
    this.explorer?.do(setInView, event.bounds);
    this.#checkReady();
  };

  #checkReady(): void {
    if (!this.explorer || !this.#mapRested || this.dataset['explorer'] === 'ready') return;
    const settled = [...this.explorer.state.layers].every((id) => {
      const status = this.explorer?.state.data.get(id)?.status;
      return status === 'ready' || status === 'failed';
    });
    if (!settled || !isPanelSettled(this.explorer.state)) return;
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

/** Whether the panel has what it shows, or says that it can't be had. */
function isPanelSettled(now: ExplorerState): boolean {
  return isShowable(shownPanel(now), now) || now.catalogue === 'failed';
}

declare global {
  interface HTMLElementTagNameMap {
    'area-explorer': AreaExplorerElement;
  }
}
