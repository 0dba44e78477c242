import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Problem } from '../catalogue/problem.ts';
import type { describeProblem } from '../catalogue/problem-texts.ts';
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
      div {
        max-width: 40rem;
      }
      div > * + *,
      li + li {
        margin-top: calc(3 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** The reader's languages, best first. */
  @property({ attribute: false }) languages: readonly string[] = [];

  @state() private messages: Messages = defaultMessages;
  /** Loaded with the first problem: most visits need none of its words. */
  @state() private describe: Describe | undefined;

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
      <p><strong>${m.catalogueFailed}</strong></p>
      <ul>
        ${problems.slice(0, MAX_PROBLEMS).map((problem) => html`<li>${this.#problem(problem)}</li>`)}
        ${rest > 0 ? html`<li class="quiet">${m.moreProblems(rest)}</li>` : null}
      </ul>
      <p><button class="primary" @click=${() => this.dispatchEvent(new Event('start-again'))}>${m.tryAgain}</button></p>
    </div>`;
  }

  #problem(problem: Problem) {
    if (!this.describe) return html`<code>${problem.file}</code>`;
    const { where, what, mend } = this.describe(problem, this.#lang);
    const place = [problem.file, where].filter((part) => part !== '').join(' · ');
    return html`<code>${place}</code>: ${what}. ${sentence(mend)}`;
  }

  async #loadWords(): Promise<void> {
    const lang = this.#lang;
    const [messages, texts] = await Promise.all([
      loadMessages(lang).catch(() => defaultMessages),
      import('../catalogue/problem-texts.ts').catch(() => null),
    ]);
    if (lang !== this.#lang) return;
    this.messages = messages;
    this.describe = texts?.describeProblem;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-start-failure': StartFailureElement;
  }
}
