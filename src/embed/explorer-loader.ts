import type * as App from '../app/app.ts';
import type { AppStartedEvent } from '../app/app-events.ts';
import type { StateAttribute } from '../app/attribute-names.ts';
import type { Control } from '../app/control.ts';
import type { ExplorerApp } from '../app/explorer-app.ts';
import type { CommandResult, FailureDetail, Snapshot } from '../app/public.ts';
import type { PanelsMode } from '../app/settings.ts';
import { attributesAsQuery, choiceOf, OBSERVED, warn, warnOfIgnored } from './attributes.ts';
import { Commands, type Command } from './commands.ts';
import type { ExplorerEventMap, ExplorerEventType } from './events.ts';
import { posterAddress } from './poster/poster-address.ts';
import { settingsOf } from './settings-of.ts';
import { Shell } from './shell.ts';

/** How far out of view a lazy explorer begins to load. */
const LAZY_MARGIN = '200px';

/** Attributes that change the words or the picture of the shell. */
const SHELL_ATTRIBUTES: ReadonlySet<string> = new Set(['loading', 'poster', 'lang']);

/** Attributes that an explorer has to start over for. */
const RESTARTS: ReadonlySet<string> = new Set(['src', 'sync-url', 'panels', 'gestures']);

export type AppCode = typeof App;

export interface LoaderOptions {
  /** Its attributes say what to load and when; it tells what happens by events. */
  readonly host: HTMLElement;
  /** Of the host: shell and explorer go in here. */
  readonly root: ShadowRoot;
  /** What is shown, whatever the host's attribute `panels` says. */
  readonly fixedPanels: PanelsMode | undefined;
  readonly loadApp: () => Promise<AppCode>;
}

/** Shows the shell in an element until the explorer is wanted, and then the explorer. */
export class ExplorerLoader {
  readonly #host: HTMLElement;
  readonly #options: LoaderOptions;
  readonly #commands = new Commands();
  /** Attributes that changed since they were last looked at. */
  readonly #changed = new Set<string>();
  #isDue = false;
  #phase: 'waiting' | 'loading' | 'running' | 'failed' = 'waiting';
  /** Counts the starts: what arrives for an earlier one comes too late. */
  #starts = 0;
  #view: Shell | undefined;
  #seen: IntersectionObserver | undefined;
  #app: ExplorerApp | undefined;
  #control: Control | undefined;
  #unwatch: (() => void) | undefined;
  /** What was open when the host was taken off its page, until it is open again. */
  #left = '';

  constructor(options: LoaderOptions) {
    this.#host = options.host;
    this.#options = options;
  }

  connect(): void {
    // All attributes are read at the start; what was left is older than those that changed since.
    if (!this.#left) this.#changed.clear();
    this.#begin();
    if (!this.#src) queueMicrotask(() => this.#missSrc());
  }

  disconnect(): void {
    this.#keep();
    this.#stop();
    this.#commands.refuse('The explorer was taken off its page.');
  }

  /** An attribute changed; those that change together are looked at together. */
  change(name: string): void {
    this.#changed.add(name);
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#takeChanges();
    });
  }

  /** Has something done with the explorer, which is loaded if need be; that it was refused is also said to who wrote the page. */
  async command(run: Command): Promise<CommandResult> {
    const done = this.#commands.add(run);
    if (!this.#control) void this.#load();
    const result = await done;
    if (!result.ok) warn(result.message);
    return result;
  }

  get snapshot(): Snapshot | null {
    return this.#control?.snapshot ?? null;
  }

  reframe(): void {
    this.#app?.reframe();
  }

  get #src(): string | null {
    return this.#host.getAttribute('src');
  }

  #missSrc(): void {
    if (this.#host.isConnected && !this.#src) warn('src is missing: the address of a catalogue.');
  }

  #begin(): void {
    this.#stop();
    if (!this.#host.isConnected || !this.#src) return;
    const loading = choiceOf(this.#host, 'loading');
    if (loading === 'eager') return void this.#load();
    this.#showShell().show({ kind: 'waiting', press: () => void this.#load() });
    // What was open already is not asked for again.
    if (loading === 'lazy' || this.#left) this.#loadWhenSeen();
    if (this.#commands.areWaiting) void this.#load();
  }

  #loadWhenSeen(): void {
    this.#seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load(false);
    }, { rootMargin: LAZY_MARGIN });
    this.#seen.observe(this.#host);
  }

  /** @param isAsked by a person or a script, and not by coming into view */
  async #load(isAsked = true): Promise<void> {
    if (this.#phase === 'failed' && this.#app) {
      this.#phase = 'loading';
      this.#app.settings = settingsOf(this.#host, this.#left, this.#options.fixedPanels);
      return;
    }
    if (this.#phase !== 'waiting' || !this.#host.isConnected || !this.#src) return;
    this.#phase = 'loading';
    this.#seen?.disconnect();
    this.#view?.show({ kind: 'loading', isBrief: !isAsked });
    const starts = this.#starts;
    const code = await this.#options.loadApp().catch(() => null);
    if (starts !== this.#starts) return;
    const taken = code?.takenNames() ?? [];
    if (taken.length) this.#fail('code', `The page has elements of its own called ${taken.join(', ')}, which the explorer needs in this browser.`);
    if (code && !taken.includes('ax-explorer')) return this.#run(code);
    this.#phase = 'waiting';
    (this.#view ?? this.#showShell()).show({ kind: 'failed', press: () => void this.#load() });
    if (!code) this.#fail('code', "The explorer's code did not arrive.");
  }

  #run(code: AppCode): void {
    if (!this.#left) this.#changed.clear();
    const app = code.createElement('ax-explorer');
    app.setAttribute('exportparts', 'map, panel, controls, attribution');
    // The element's own title names it; without this it would stand beside the pointer all over the map.
    app.title = '';
    for (const name of ['header', 'footer', 'picture']) {
      const slot = document.createElement('slot');
      slot.name = slot.slot = name;
      app.append(slot);
    }
    app.settings = settingsOf(this.#host, this.#left, this.#options.fixedPanels);
    app.addEventListener('app-started', (event) => this.#started(event, code, app));
    app.addEventListener('app-ready', () => this.#ready());
    app.addEventListener('app-failed', ({ problems }) => {
      this.#phase = 'failed';
      this.#removeShell();
      this.#fail('catalogue', problems.map(({ file, code: problem, params }) => `${file}: ${problem} ${JSON.stringify(params)}`).join('; '));
    });
    this.#app = app;
    this.#options.root.prepend(app);
  }

  #started({ explorer, ignored }: AppStartedEvent, code: AppCode, app: ExplorerApp): void {
    this.#unwatch?.();
    this.#phase = 'running';
    const control = new code.Control(explorer, { attributes: attributesAsQuery(this.#host), preferredLanguages: navigator.languages });
    this.#control = control;
    this.#host.dataset['theme'] = explorer.state.theme;
    warnOfIgnored(ignored);
    void this.#view?.handOver(app);
    this.#unwatch = control.watch({
      selection: (detail) => this.#tell('selection', detail),
      view: (detail) => this.#tell('view', detail),
      filter: (detail) => this.#tell('filter', detail),
      state: ({ theme }) => (this.#host.dataset['theme'] = theme),
      failed: ({ what, message }) => this.#tell('error', { what, message }),
      ignored: warnOfIgnored,
    });
    this.#left = '';
    this.#takeChanges();
    this.#commands.use(control);
  }

  #ready(): void {
    void this.#view?.leave();
    this.#view = undefined;
    this.#host.dataset['explorer'] = 'ready';
    if (this.#control) this.#tell('ready', this.#control.snapshot);
  }

  #fail(what: FailureDetail['what'], message: string): void {
    this.#commands.refuse(message);
    warn(message);
    this.#tell('error', { what, message });
  }

  #stop(): void {
    this.#starts += 1;
    this.#seen?.disconnect();
    this.#unwatch?.();
    this.#app?.remove();
    this.#removeShell();
    this.#commands.use(undefined);
    this.#app = this.#control = this.#unwatch = this.#seen = undefined;
    this.#phase = 'waiting';
    delete this.#host.dataset['explorer'];
  }

  #keep(): void {
    const snapshot = this.snapshot;
    if (snapshot) this.#left = `lang=${snapshot.lang}&${snapshot.query}`;
  }

  #showShell(): Shell {
    this.#removeShell();
    const panels = this.#options.fixedPanels ?? choiceOf(this.#host, 'panels');
    const posterUrl = choiceOf(this.#host, 'loading') === 'eager' ? null : posterAddress(this.#host);
    this.#view = new Shell(this.#host, this.#options.root, { posterUrl, hasColumn: panels === 'beside' });
    return this.#view;
  }

  #removeShell(): void {
    this.#view?.remove();
    this.#view = undefined;
  }

  #takeChanges(): void {
    const changed = [...this.#changed];
    if (changed.some((name) => RESTARTS.has(name))) return this.#startOver();
    if (this.#phase === 'waiting') {
      if (!this.#left) this.#changed.clear();
      if (changed.some((name) => SHELL_ATTRIBUTES.has(name))) this.#begin();
    }
    // While it starts they gather.
    if (!this.#control) return;
    this.#changed.clear();
    const names = new Set(changed.filter((name): name is StateAttribute => name !== 'loading' && name !== 'poster'));
    if (names.size) warnOfIgnored(this.#control.setAttributes(attributesAsQuery(this.#host), names));
    if (names.has('view') && !this.#host.getAttribute('view')) this.#app?.reframe();
  }

  /** With other data from the beginning, else with what was open. */
  #startOver(): void {
    this.#keep();
    if (this.#changed.has('src')) this.#left = '';
    for (const name of this.#left ? RESTARTS : OBSERVED) this.#changed.delete(name);
    this.#begin();
  }

  #tell<Type extends ExplorerEventType>(type: Type, detail: ExplorerEventMap[Type]['detail']): void {
    this.#host.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
