import type * as App from '../app/app.ts';
import type { StateAttribute } from '../app/attribute-names.ts';
import type { Control } from '../app/control.ts';
import type { ExplorerApp } from '../app/explorer-app.ts';
import type { CommandResult, FailureDetail, Snapshot } from '../app/public.ts';
import type { AppQuery } from '../app/settings.ts';
import { attributesAsQuery, choiceOf, OBSERVED, warn, warnOfIgnored, type ChoiceOf } from './attributes.ts';
import type { ExplorerEventMap, ExplorerEventType } from './events.ts';
import { shellCss } from './shell-css.ts';
import { ShellView } from './shell-view.ts';

/** How far out of view a lazy explorer begins to load. */
const LAZY_MARGIN = '200px';

/** Attributes that an explorer has to start over for. */
const RESTARTS: ReadonlySet<string> = new Set(['src', 'sync-url', 'panels', 'gestures']);

type AppCode = typeof App;

/** Where there is no page, as on a server, the class can be imported but not made. */
const ElementBase: typeof HTMLElement = globalThis.HTMLElement ?? Object;

/**
 * An explorer of a city's target areas, as other pages embed it. Until the map is wanted it is a light shell.
 *
 * `data-explorer="ready"` appears on it once what it shows first is drawn and still.
 *
 * @summary An interactive map of a city's target areas.
 * @tagname area-explorer
 */
export class AreaExplorerElement extends ElementBase {
  static readonly observedAttributes: readonly string[] = OBSERVED;
  /** How the explorer's code is fetched. */
  static loadApp: () => Promise<AppCode> = () => import('../app/app.ts');

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #changed = new Set<string>();
  /** Commands that came before there was an explorer to carry them out. */
  #waiting: ((control: Control) => void)[] = [];
  #phase: 'waiting' | 'loading' | 'running' = 'waiting';
  #view: ShellView | undefined;
  #seen: IntersectionObserver | undefined;
  #app: ExplorerApp | undefined;
  #control: Control | undefined;
  #unwatch: (() => void) | undefined;
  /** What was open when the element was taken off its page. */
  #left = '';

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(shellCss);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    this.#changed.clear();
    this.#begin();
  }

  /** A move within the page, by `moveBefore`, changes nothing. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    const snapshot = this.getState();
    this.#left = snapshot ? `lang=${snapshot.lang}&${snapshot.query}` : this.#left;
    this.#stop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (!this.#changed.size) queueMicrotask(() => this.#takeChanges());
    this.#changed.add(name);
  }

  /** Loads the explorer, whatever `loading` says; settles when it has started. */
  async load(): Promise<CommandResult> {
    return this.#command(async () => ({ ok: true }));
  }

  /** Opens a feature, `layer/feature-id`; `null` closes what is open. Loads the explorer if need be. */
  select(ref: string | null): Promise<CommandResult> {
    return this.#command((control) => control.select(ref));
  }

  /** Opens an area and brings all of it into the picture; `null` shows all areas. */
  fitArea(area: string | null): Promise<CommandResult> {
    return this.#command(async (control) => {
      const result = await control.fitArea(area);
      if (result.ok) this.#app?.reframe();
      return result;
    });
  }

  /** Sets one filter, as it stands behind `f.LAYER.FIELD=` in a link; `null` goes back to the layer's default. */
  setFilter(layer: string, field: string, value: string | null): Promise<CommandResult> {
    return this.#command((control) => control.setFilter(layer, field, value));
  }

  /** What is open and shown now; `null` before the explorer has started. */
  getState(): Snapshot | null {
    return this.#control?.snapshot ?? null;
  }

  #begin(): void {
    this.#stop();
    if (!this.isConnected || !this.getAttribute('src')) return;
    this.#phase = 'waiting';
    const loading = choiceOf(this, 'loading');
    if (loading === 'eager') return void this.#load();
    this.#showShell().showWaiting(() => void this.#load());
    if (loading === 'lazy') this.#loadWhenSeen();
    if (this.#waiting.length) void this.#load();
  }

  #loadWhenSeen(): void {
    this.#seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
    }, { rootMargin: LAZY_MARGIN });
    this.#seen.observe(this);
  }

  async #load(): Promise<void> {
    if (this.#phase !== 'waiting') return;
    this.#phase = 'loading';
    this.#seen?.disconnect();
    this.#view?.showLoading();
    const app = await AreaExplorerElement.loadApp().then((code) => this.#makeApp(code), () => null);
    if (!this.isConnected || this.#phase !== 'loading') return;
    if (!app) return this.#failToLoad();
    this.#app = app;
    this.#root.prepend(app);
  }

  #failToLoad(): void {
    this.#phase = 'waiting';
    this.#showShell().showFailed(() => void this.#load());
    this.#tell('error', { what: 'code', message: "The explorer's code did not arrive." } satisfies FailureDetail);
  }

  #makeApp(code: AppCode): ExplorerApp {
    const app = document.createElement('ax-explorer');
    app.setAttribute('exportparts', 'map, panel, controls, attribution');
    for (const name of ['header', 'footer']) {
      const slot = document.createElement('slot');
      slot.name = slot.slot = name;
      app.append(slot);
    }
    app.settings = {
      catalogueUrl: new URL(this.getAttribute('src') ?? '', this.ownerDocument.baseURI).href,
      queries: this.#queries(),
      ownsPage: this.hasAttribute('sync-url'),
      panels: choiceOf(this, 'panels'),
      gestures: this.#gestures,
    };
    app.addEventListener('app-started', (event) => this.#started(new code.Control(event.explorer), app, event));
    app.addEventListener('app-ready', () => this.#ready());
    app.addEventListener('app-failed', ({ problems }) => {
      this.#removeShell();
      this.#tell('error', { what: 'catalogue', message: problems.map(({ file, code: problem }) => `${file}: ${problem}`).join('; ') } satisfies FailureDetail);
    });
    return app;
  }

  #queries(): readonly AppQuery[] {
    return [
      { from: 'attributes', text: attributesAsQuery(this) },
      { from: 'attributes', text: this.#left },
      ...(this.hasAttribute('sync-url') ? [{ from: 'address', text: location.search.slice(1) } as const] : []),
    ];
  }

  get #gestures(): ChoiceOf<'gestures'> {
    return this.hasAttribute('sync-url') ? 'map' : choiceOf(this, 'gestures');
  }

  #started(control: Control, app: ExplorerApp, { ignored }: { readonly ignored: Parameters<typeof warnOfIgnored>[0] }): void {
    if (app !== this.#app) return;
    this.#phase = 'running';
    this.#control = control;
    this.dataset['theme'] = control.snapshot.theme;
    control.setAttributes(attributesAsQuery(this), new Set(), control.snapshot.lang);
    warnOfIgnored(ignored);
    this.#unwatch = control.watch({
      selection: (detail) => this.#tell('selection', detail),
      view: (detail) => this.#tell('view', detail),
      filter: (detail) => this.#tell('filter', detail),
      state: ({ theme }) => (this.dataset['theme'] = theme),
      failed: (detail) => this.#tell('error', detail),
      ignored: warnOfIgnored,
    });
    for (const command of this.#waiting.splice(0)) command(control);
  }

  #ready(): void {
    this.#removeShell();
    this.dataset['explorer'] = 'ready';
    if (this.#control) this.#tell('ready', this.#control.snapshot);
  }

  #stop(): void {
    this.#seen?.disconnect();
    this.#unwatch?.();
    this.#app?.remove();
    this.#removeShell();
    this.#app = this.#control = this.#unwatch = this.#seen = undefined;
    this.#phase = 'waiting';
    delete this.dataset['explorer'];
  }

  #showShell(): ShellView {
    this.#removeShell();
    this.#view = new ShellView(this.getAttribute('lang') ?? navigator.language);
    this.#root.append(this.#view.element);
    return this.#view;
  }

  #removeShell(): void {
    this.#view?.element.remove();
    this.#view = undefined;
  }

  #takeChanges(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    if (!this.isConnected || !changed.length) return;
    if (changed.some((name) => RESTARTS.has(name))) {
      this.#left = '';
      return this.#begin();
    }
    if (!this.#control) return this.#phase === 'waiting' && changed.includes('loading') ? this.#begin() : this.#settle();
    const names = changed.filter((name): name is StateAttribute => name !== 'loading' && name !== 'poster');
    const { lang } = this.#control.snapshot;
    warnOfIgnored(this.#control.setAttributes(attributesAsQuery(this), new Set(names), lang));
  }

  /** Attributes that change while the explorer starts are what it is to start with. */
  #settle(): void {
    if (this.#app?.settings) this.#app.settings = { ...this.#app.settings, queries: this.#queries() };
  }

  async #command(run: (control: Control) => Promise<CommandResult>): Promise<CommandResult> {
    const result = await new Promise<CommandResult>((resolve) => {
      if (this.#control) return resolve(run(this.#control));
      this.#waiting.push((control) => resolve(run(control)));
      if (this.isConnected) void this.#load();
    });
    if (!result.ok) warn(result.message);
    return result;
  }

  #tell<Type extends ExplorerEventType>(type: Type, detail: ExplorerEventMap[Type]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
