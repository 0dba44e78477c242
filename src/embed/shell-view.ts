import { shellWords, type ShellWords } from './words.ts';

/** What lies over the explorer's place until it is there: a picture of the map with its name and a button. */
export class ShellView {
  readonly element = document.createElement('div');
  readonly #words: ShellWords;

  /** @param lang BCP 47 */
  constructor(lang: string) {
    this.#words = shellWords(lang);
    this.element.className = 'poster';
    this.element.setAttribute('part', 'poster');
  }

  /** Waits for somebody to press the button. */
  showWaiting(open: () => void): void {
    this.element.replaceChildren(this.#button(this.#words.open, open));
  }

  showLoading(): void {
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.textContent = this.#words.loading;
    this.element.replaceChildren(status);
  }

  showFailed(tryAgain: () => void): void {
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = this.#words.failed;
    this.element.replaceChildren(words, this.#button(this.#words.tryAgain, tryAgain));
  }

  #button(label: string, press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', press);
    return button;
  }
}
