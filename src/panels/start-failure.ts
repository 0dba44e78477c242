import { css, html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Problem } from '../catalogue/problem.ts';
import type { describeProblem } from '../catalogue/problem-texts.ts';
import { customElement } from '../elements/custom-element.ts';
import { defaultMessages, interfaceLanguage, loadMessages, type Messages } from '../i18n/messages.ts';
import { sentence } from '../i18n/text.ts';
import { controls } from '../theme/controls.ts';

type Describe = typeof describeProblem;

/** How many problems are listed; a broken catalogue can have thousands. */
const MAX_PROBLEMS = 5;

/**
 * Says why the explorer can't start and what to do about it, in the reader's language: there is no catalogue
 * that would know others.
 *
 * @fires start-again - the reader wants to try again
 */
@customElement('ax-start-failure')
export class StartFailureElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }
      h1 {
        font-size: var(--ax-text);
      }
      div {
        max-width: calc(40 * var(--ax-rem));
      }
      div > * + *,
      li + li {
        margin-top: calc(3 * var(--ax-space));
      }
    `,
  ];

  /** Address of the catalogue, for the self-check. */
  @property({ attribute: false }) catalogueUrl = '';
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** The reader's languages, best first. */
  @property({ attribute: false }) languages: readonly string[] = [];

  @state() private messages: Messages = defaultMessages;
  /** Loaded with the first problem: most visits need none of its words. */
  @state() private describe: Describe | undefined;
  @state() private checkName: string | undefined;
  @state() private isChecking = false;

  get #lang(): string {
    return interfaceLanguage(this.languages);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('languages')) void this.#loadWords();
  }

  override render() {
    const { messages: m, problems } = this;
    const rest = problems.length - MAX_PROBLEMS;
    return html`<div role="alert" lang=${m === defaultMessages ? 'en' : this.#lang}>
      <h1>${m.catalogueFailed}</h1>
      <ul>
        ${problems.slice(0, MAX_PROBLEMS).map((problem) => html`<li>${this.#problem(problem)}</li>`)}
        ${rest > 0 ? html`<li class="quiet">${m.moreProblems(rest)}</li>` : null}
      </ul>
      <p>
        <button class="primary" @click=${() => this.dispatchEvent(new Event('start-again'))}>${m.tryAgain}</button>
        ${this.checkName && !this.isChecking ? html`<button @click=${() => this.#check()}>${this.checkName}</button>` : null}
      </p>
    </div>
    ${this.isChecking ? html`<ax-check-report .catalogueUrl=${this.catalogueUrl} .lang=${this.#lang}></ax-check-report>` : null}`;
  }

  /** The self-check's code is fetched when it is asked for. */
  async #check(): Promise<void> {
    await import('../check/check-report.ts').then(() => (this.isChecking = true), () => undefined);
  }

  #problem(problem: Problem) {
    if (!this.describe) return html`<code>${problem.file}</code>`;
    const { where, what, mend } = this.describe(problem, this.#lang);
    const place = [problem.file, where].filter((part) => part !== '').join(' · ');
    return html`<code>${place}</code>: ${what}. ${sentence(mend)}`;
  }

  async #loadWords(): Promise<void> {
    const lang = this.#lang;
    const [messages, texts, check] = await Promise.all([
      loadMessages(lang).catch(() => defaultMessages),
      import('../catalogue/problem-texts.ts').catch(() => null),
      import('../check/words.ts').catch(() => null),
    ]);
    if (lang !== this.#lang) return;
    this.messages = messages;
    this.describe = texts?.describeProblem;
    this.checkName = check?.checkWords(lang).start;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-start-failure': StartFailureElement;
  }
}
