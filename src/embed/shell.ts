import type { ShellView } from './poster/shell-view.ts';
import { shellWords } from './words.ts';

/** What people see before the explorer is there, and what their press of the button does. */
export type ShellState =
  | { readonly kind: 'waiting' | 'failed'; readonly press: () => void }
  /** `isBrief`: nobody asked for it, so that all that is said is that it comes. */
  | { readonly kind: 'loading'; readonly isBrief: boolean };

export interface ShellOptions {
  /** Absolute address of the poster; `null` for none. */
  readonly posterUrl: string | null;
  /** Whether the explorer will have its panels beside the map. */
  readonly hasColumn: boolean;
}

/** The explorer as far as the shell deals with it. */
export interface Successor extends HTMLElement {
  /** Takes the keyboard to where reading begins, once that is there. */
  takeFocus(): Promise<void>;
}

/** What is seen in the explorer's place until it is there; the code that draws it is fetched with the first thing to show. */
export class Shell {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #options: ShellOptions;
  #state: ShellState | undefined;
  #view: PlainView | ShellView | undefined;
  #isGone = false;

  constructor(host: HTMLElement, root: ShadowRoot, options: ShellOptions) {
    this.#host = host;
    this.#root = root;
    this.#options = options;
  }

  show(state: ShellState): void {
    const isFirst = !this.#state;
    this.#state = state;
    this.#view?.show(state);
    if (isFirst) void this.#draw();
  }

  /** The panels take the place and the keyboard of what can be read here; a picture stays until the map is drawn. */
  async handOver(to: Successor): Promise<void> {
    if (this.#view) await this.#view.handOver(to);
    else this.remove();
  }

  /** Goes away: slowly, where motion is welcome. */
  async leave(): Promise<void> {
    this.#isGone = true;
    await this.#view?.leave();
  }

  /** Goes away at once. */
  remove(): void {
    this.#isGone = true;
    this.#view?.remove();
  }

  async #draw(): Promise<void> {
    const code = await import('./poster/shell-view.ts').catch(() => null);
    const state = this.#state;
    if (this.#isGone || !state) return;
    this.#view = code ? new code.ShellView(this.#host, this.#root, this.#options, state) : new PlainView(this.#host, this.#root, state);
  }
}

/** Words and a button without a look, where not even the code of the look arrives. */
class PlainView {
  readonly #element = document.createElement('div');
  readonly #lang: string;

  constructor(host: HTMLElement, root: ShadowRoot, state: ShellState) {
    this.#lang = host.lang || navigator.language;
    root.append(this.#element);
    this.show(state);
  }

  show(state: ShellState): void {
    const words = shellWords(this.#lang);
    const text = document.createElement('p');
    text.setAttribute('role', state.kind === 'failed' ? 'alert' : 'status');
    text.textContent = state.kind === 'waiting' ? '' : words[state.kind];
    this.#element.replaceChildren(text);
    if (state.kind === 'loading') return;
    const button = document.createElement('button');
    button.textContent = state.kind === 'failed' ? words.tryAgain : words.open;
    button.addEventListener('click', state.press);
    this.#element.append(button);
  }

  async handOver(to: Successor): Promise<void> {
    if (this.#element.matches(':focus-within')) await to.takeFocus();
    this.remove();
  }

  async leave(): Promise<void> {
    this.remove();
  }

  remove(): void {
    this.#element.remove();
  }
}
