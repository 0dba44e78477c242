import { createContext, ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Layer, Slug, Text } from '../catalogue/types.ts';
import { textIn } from '../i18n/text.ts';
import { defaultMessages, type Messages } from '../i18n/messages.ts';
import type { Explorer } from './explorer.ts';
import { layerById } from './selectors.ts';
import type { ExplorerState } from './state.ts';

/** What every element of one explorer shares. Replaced as a whole when the language changes. */
export interface Shared {
  readonly explorer: Explorer;
  readonly messages: Messages;
  /** The language the messages are in; what `t` picks. */
  readonly lang: string;
}

export const sharedContext = createContext<Shared | undefined>(Symbol('area-explorer'));

/**
 * Gives an element its explorer and renders it again when the part of the state it looks at changes, and when more
 * of the catalogue is there.
 *
 * @example
 * readonly #ax = new ExplorerController(this, (state) => [state.area, state.data]);
 * render() { return html`${this.#ax.t(layer.name)}`; }
 */
export class ExplorerController implements ReactiveController {
  readonly #host: LitElement;
  readonly #watch: (state: ExplorerState) => readonly unknown[];
  readonly #follow: (now: ExplorerState, before: ExplorerState) => void;
  readonly #consumer: ContextConsumer<typeof sharedContext, LitElement>;
  #unsubscribe: (() => void) | undefined;
  #explorer: Explorer | undefined;

  /**
   * @param watch the parts of the state that the element shows; compared one by one
   * @param follow called for every change, before anything of it is drawn: the keyboard is still where it was
   */
  constructor(host: LitElement, watch: (state: ExplorerState) => readonly unknown[] = () => [], follow: (now: ExplorerState, before: ExplorerState) => void = () => undefined) {
    this.#host = host;
    this.#watch = watch;
    this.#follow = follow;
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: sharedContext,
      subscribe: true,
      callback: (shared) => this.#connect(shared?.explorer),
    });
  }

  hostConnected(): void {
    this.#connect(this.#consumer.value?.explorer);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#explorer = undefined;
  }

  /** Whether there is an explorer yet; everything below may be called only then. */
  get ready(): boolean {
    return this.#consumer.value !== undefined;
  }

  get explorer(): Explorer {
    const shared = this.#consumer.value;
    if (!shared) throw new Error('An explorer element was used outside <area-explorer>');
    return shared.explorer;
  }

  get state(): ExplorerState {
    return this.explorer.state;
  }

  /** The interface's words. */
  get m(): Messages {
    return this.#consumer.value?.messages ?? defaultMessages;
  }

  get lang(): string {
    return this.#consumer.value?.lang ?? 'en';
  }

  /** A catalogue text in the person's language. */
  t(text: Text | null | undefined): string {
    return textIn(text, this.lang);
  }

  layer(id: Slug): Layer | undefined {
    return layerById(this.explorer.catalogue, id);
  }

  /** Runs an action on the state: `ax.do(select, ref)`. */
  do<Arguments extends readonly unknown[]>(
    action: (state: ExplorerState, ...args: Arguments) => ExplorerState,
    ...args: Arguments
  ): void {
    this.explorer.do(action, ...args);
  }

  #connect(explorer: Explorer | undefined): void {
    if (explorer === this.#explorer) return;
    this.#unsubscribe?.();
    this.#explorer = explorer;
    this.#unsubscribe = explorer?.store.subscribe((state, before) => {
      this.#follow(state, before);
      const now = [state.catalogue, ...this.#watch(state)];
      const then = [before.catalogue, ...this.#watch(before)];
      if (now.some((part, index) => part !== then[index])) this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }
}

