import { shellWords, type ShellWords } from '../words.ts';

/** What stands beside the still map: the explorer's name, what it is, and the way into it. */
export class ShellCard {
  readonly element = make('div', 'sheet');
  readonly #card = make('div', 'card');
  readonly #title = make('p', 'title');
  readonly #about = make('p', 'about');
  readonly #action = make('div', 'action');
  readonly #status = make('p', 'status');
  readonly #credits = make('p', 'credits');

  constructor() {
    const { element } = this;
    this.#card.setAttribute('part', 'card');
    this.#card.setAttribute('role', 'group');
    this.#card.tabIndex = -1;
    // There from the beginning, so that what is written into it is read out.
    this.#status.setAttribute('role', 'status');
    this.#action.append(this.#status);
    this.#card.append(this.#title, this.#about, this.#action);
    element.append(this.#card, this.#credits);
  }

  describe(lang: string, title: string, about: string, credits: readonly string[]): void {
    this.element.lang = lang;
    this.#title.textContent = title;
    this.#about.textContent = about;
    this.#credits.textContent = credits.join(' · ');
    this.#card.setAttribute('aria-label', title || shellWords(lang).map);
  }

  showWaiting(lang: string, open: () => void): void {
    this.#show(lang, [this.#button(shellWords(lang).open, open)], '');
  }

  showLoading(lang: string): void {
    this.#show(lang, [], shellWords(lang).loading);
  }

  showFailed(lang: string, tryAgain: () => void): void {
    const { failed, tryAgain: label }: ShellWords = shellWords(lang);
    const alert = make('p', 'alert');
    alert.setAttribute('role', 'alert');
    alert.textContent = failed;
    this.#show(lang, [alert, this.#button(label, tryAgain)], '');
  }

  /** The keyboard stays in the card, when what it was on goes away. */
  #show(lang: string, parts: readonly HTMLElement[], status: string): void {
    const hadFocus = this.#card.matches(':focus-within');
    this.#card.lang = lang;
    this.#action.replaceChildren(...parts, this.#status);
    this.#status.textContent = status;
    if (hadFocus) (parts.at(-1) ?? this.#card).focus({ preventScroll: true });
  }

  #button(label: string, press: () => void): HTMLButtonElement {
    const button = make('button', '');
    button.type = 'button';
    button.setAttribute('part', 'button');
    button.textContent = label;
    button.addEventListener('click', press);
    return button;
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  return element;
}
