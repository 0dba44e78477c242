import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Problem } from '../catalogue/problem.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { defaultMessages, loadMessages, type Messages } from '../i18n/messages.ts';
import { loadEngine, type MapRestEvent } from '../map/map-element.ts';
import type { MapControlEvent } from '../panels/map-controls.ts';
import { sharedContext } from '../state/context.ts';
import { setInView, setLanguage, stepBack } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { shownPanel } from '../state/selectors.ts';
import type { ExplorerState, Theme } from '../state/state.ts';
import { syncUrl } from '../state/url-sync.ts';
import { controls } from '../theme/controls.ts';
import { interfaceFont, registerFonts } from '../theme/fonts.ts';
import { AppFailedEvent, AppStartedEvent } from './app-events.ts';
import { coveredOf } from './covered.ts';
import { describePage, setLang } from './describe-page.ts';
import { MapCommands } from './map-commands.ts';
import type { Ignored } from './attribute-names.ts';
import { isShowable, loadAllPanels, loadPanel, panelKey } from './panel-code.ts';
import type { AppSettings } from './settings.ts';
import { shellCss } from './shell-css.ts';
import { startExplorer } from './start.ts';

/** Marks in the page's performance timeline when the first view was there. */
const READY_MARK = 'area-explorer-ready';

/** What was there when the site was published did not arrive. */
const CODE_MISSING: Problem = { code: 'offline', file: 'area-explorer.js', where: '', params: {} };

/**
 * An explorer of a city's target areas: the map with its buttons, and the panels.
 *
 * @fires app-started - the catalogue is there
 * @fires app-ready - what it shows first is drawn and still
 * @fires app-failed - it can't start; it says so itself, with a way to try again
 */
@customElement('ax-explorer')
export class ExplorerApp extends LitElement {
  static override styles = [controls, shellCss];

  /** It starts, and starts over, when these are set. */
  @property({ attribute: false }) settings: AppSettings | undefined;

  @state() private explorer: Explorer | undefined;
  @state() private messages: Messages = defaultMessages;
  @state() private startProblems: readonly Problem[] = [];

  readonly #shared = new ContextProvider(this, { context: sharedContext });
  readonly #mapCommands = new MapCommands(this);
  #messagesLang = 'en';
  #mapRested = false;
  #isReady = false;
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
    if (changed.has('settings')) void this.#start();
  }

  protected override updated(): void {
    this.#checkReady();
  }

  override render(): TemplateResult {
    const { explorer, messages: m, settings } = this;
    if (this.startProblems.length) return this.#renderFailure();
    if (!explorer || !settings) {
      return html`<slot name="picture"></slot><div class="start" role="status"><progress aria-label=${m.loading}></progress><p>${m.loading}</p></div>`;
    }
    return html`<div class="shell">
      ${settings.panels === 'none' ? nothing : html`<ax-column ?alone=${settings.panels === 'only'} ?in-page=${this.#isPages} exportparts="panel"><slot name="header" slot="header"></slot><slot name="footer" slot="footer"></slot></ax-column>`}
      ${settings.panels === 'only' ? nothing : this.#renderMap(explorer)}
      ${this.#renderNotices(explorer)}
    </div>`;
  }

  #renderMap(explorer: Explorer): TemplateResult {
    return html`<ax-map part="map" .covered=${this.#covered} .cooperative=${this.#isPages} @map-rest=${this.#onMapRest}></ax-map>
      <slot name="picture"></slot>
      <ax-map-controls
        part="controls"
        ?fullscreenAvailable=${this.#mapCommands.canBeFullscreen}
        ?isFullscreen=${this.#mapCommands.isFullscreen}
        @map-control=${(event: MapControlEvent) => this.#mapCommands.run(event.detail.action, explorer)}
      ></ax-map-controls>
      <ax-attribution part="attribution"></ax-attribution>`;
  }

  /** Its code is fetched with the first notice. */
  #renderNotices({ state: { notices } }: Explorer): TemplateResult {
    if (notices.length) void import('../panels/notices.ts');
    return html`<ax-notices @notices-empty=${() => this.renderRoot.querySelector('ax-column')?.focusHeading()}></ax-notices>`;
  }

  /** What stands inside is seen for as long as its code is not there. */
  #renderFailure(): TemplateResult {
    void import('../panels/start-failure.ts');
    return html`<ax-start-failure
      class="start" .catalogueUrl=${this.settings?.catalogueUrl ?? ''} .problems=${this.startProblems} .languages=${navigator.languages} @start-again=${() => this.#start()}
    ><p role="alert">${this.messages.catalogueFailed}</p></ax-start-failure>`;
  }

  async #start(): Promise<void> {
    this.#stop();
    const { settings } = this;
    if (!settings || !this.isConnected) return;
    const aborter = new AbortController();
    this.#end = () => aborter.abort();
    this.startProblems = [];
    // Where it fails the map's element meets the failure again, and shows the rest without a map.
    if (settings.panels !== 'only') loadEngine().catch(() => undefined);
    const started = await startExplorer({ ...settings, preferredLanguages: navigator.languages, signal: aborter.signal });
    if (aborter.signal.aborted) return;
    if (!started.ok) return this.#fail(started.problems);
    const messages = await this.#loadCode(started.explorer, settings);
    if (aborter.signal.aborted) return;
    if (!messages) return this.#fail([CODE_MISSING]);
    this.messages = messages;
    this.#run(started.explorer, settings, started.ignored);
  }

  #fail(problems: readonly Problem[]): void {
    this.startProblems = problems;
    this.dispatchEvent(new AppFailedEvent(problems));
  }

  /** Fetches the words and what is shown first; `null` where some of it does not arrive. */
  async #loadCode({ state: now }: Explorer, { panels, ownsPage }: AppSettings): Promise<Messages | null> {
    const column = panels === 'none' ? [] : [import('./column.ts'), loadPanel(shownPanel(now).kind)];
    // On pages of others a picture stands here until then, and nothing is to move when the panels take its place.
    const font = ownsPage ? [] : [interfaceFont()];
    return Promise.all([loadMessages(now.lang), ...column, ...font]).then(([messages]) => messages, () => null);
  }

  #run(explorer: Explorer, settings: AppSettings, ignored: readonly Ignored[]): void {
    this.#messagesLang = explorer.state.lang;
    this.explorer = explorer;
    this.#share();
    const unsubscribe = explorer.store.subscribe((now, before) => this.#follow(explorer, now, before));
    const endSync = settings.writesAddress ? syncUrl(explorer) : undefined;
    this.#end = () => {
      unsubscribe();
      endSync?.();
      explorer.stop();
    };
    this.#mapRested = settings.panels === 'only';
    this.#showTheme(explorer.state.theme);
    this.#describePage(explorer);
    this.dispatchEvent(new AppStartedEvent(explorer, ignored));
    explorer.start();
    // Left there by a reload that a newer version asked for.
    const { state: entry } = history;
    if (settings.ownsPage && entry?.carried) void load(import('../reload/carried.ts'), ({ takeCarried }) => takeCarried(explorer, window, entry));
  }

  /** Frames what is open again, from wherever the map was moved to. */
  reframe(): void {
    this.renderRoot.querySelector('ax-map')?.reframe();
  }

  /** Takes the keyboard to the heading of what is open, or to the explorer itself where there is no panel. */
  async takeFocus(): Promise<void> {
    await this.updateComplete;
    if (await this.renderRoot.querySelector('ax-column')?.takeFocus()) return;
    this.tabIndex = -1;
    this.focus({ preventScroll: true });
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
    this.explorer = undefined;
    this.#mapRested = false;
    this.#isReady = false;
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
    if (now.data !== before.data || panelKey(shownPanel(now)) !== panelKey(shownPanel(before))) this.#describePage(explorer);
    this.requestUpdate();
  }

  async #changeLanguage(lang: string): Promise<void> {
    const messages = await loadMessages(lang).catch(() => null);
    if (this.explorer?.state.lang !== lang) return;
    // Half of the words in each language would help nobody.
    if (!messages) return this.explorer.do(setLanguage, this.#messagesLang);
    this.messages = messages;
    this.#messagesLang = lang;
    this.#share();
    this.#describePage(this.explorer);
  }

  #showTheme(theme: Theme): void {
    this.dataset['theme'] = theme;
    if (this.settings?.ownsPage) this.ownerDocument.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  }

  #describePage(explorer: Explorer): void {
    setLang(this, explorer.state.lang);
    if (this.settings?.ownsPage) describePage(this.ownerDocument, explorer);
  }

  /** Whether what scrolls is the page around, also over the explorer. */
  get #isPages(): boolean {
    return this.settings?.gestures === 'page' && !this.#mapCommands.isFullscreen;
  }

  readonly #covered = () => coveredOf(this);

  readonly #onMapRest = (event: MapRestEvent): void => {
    this.#mapRested = true;
    this.explorer?.do(setInView, event.bounds);
    this.#checkReady();
  };

  #checkReady(): void {
    if (!this.explorer || !this.#mapRested || this.#isReady) return;
    const settled = [...this.explorer.state.layers].every((id) => {
      const status = this.explorer?.state.data.get(id)?.status;
      return status === 'ready' || status === 'failed';
    });
    if (!settled || !isPanelSettled(this.explorer.state)) return;
    this.#isReady = true;
    // Of many explorers that come and go the first one is told, or the timeline would grow for as long as the page lives.
    if (!performance.getEntriesByName(READY_MARK).length) performance.mark(READY_MARK);
    this.dispatchEvent(new Event('app-ready'));
    // What was left for later; none of it may hold up what a person does first.
    const { explorer, settings } = this;
    void load(import('../reload/watch.ts'), ({ watchFaults }) => watchFaults(explorer, settings?.ownsPage === true));
    if (settings?.panels !== 'none') void loadAllPanels();
    for (const lang of explorer.catalogue.languages) loadMessages(lang).catch(() => undefined);
    void explorer.complete();
  }

  /** Escape steps back, unless something nearer to it has used it. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.explorer) return;
    this.explorer.do(stepBack);
  };

  /** On a page of its own the explorer also answers while nothing has the keyboard, as right after a link was opened. */
  readonly #onPageKeyDown = (event: KeyboardEvent): void => {
    if (this.settings?.ownsPage && event.target === this.ownerDocument.body) this.#onKeyDown(event);
  };
}

/** Does something with code that the first view does without; where that does not arrive, it is said elsewhere. */
function load<Code>(code: Promise<Code>, use: (code: Code) => void): Promise<void> {
  return code.then(use, () => undefined);
}

/** Whether the panel has what it shows, or says that it can't be had. */
function isPanelSettled(now: ExplorerState): boolean {
  const shown = shownPanel(now);
  if (!isShowable(shown, now)) return now.catalogue === 'failed';
  // A feature may be of a layer that is not drawn.
  return shown.kind !== 'feature' || now.data.get(parseRef(shown.ref)?.layer ?? '')?.status !== 'loading';
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-explorer': ExplorerApp;
  }
}
