import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { addressOf, linkPage } from '../panels/links.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { askMail, subjectsOf, type AskMail } from './ask-mail.ts';
import { byHand, foldOnEscape, handing, selectByHand } from './by-hand.ts';
import { copyText } from './save.ts';
import { askWords } from './words.ts';

/** Opens a mail to the city about some features and areas, written and ready to send; shows it for those without a mail program. */
@customElement('ax-ask')
export class AskElement extends LitElement {
  static override styles = [
    controls,
    handing,
    css`
      .mail {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      .head > div {
        display: flex;
        gap: calc(2 * var(--ax-space));
      }
      dt {
        color: var(--ax-ink-2);
      }
      summary {
        width: fit-content;
        font-size: var(--ax-text-small);
      }
    `,
  ];

  /** In the order the mail names them. */
  @property({ attribute: false }) refs: readonly FeatureRef[] = [];

  @state() private outcome: { readonly kind: 'copied' | 'by-hand'; readonly text: string } | null = null;

  /** The mail holds the address of everything that is shown. */
  readonly #ax = new ExplorerController(this, (shown) => Object.values({ ...shown, highlighted: null }));

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    for (const layer of new Set(this.refs.flatMap((ref) => parseRef(ref)?.layer ?? []))) void this.#ax.explorer.needLayer(layer);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('outcome') && this.outcome?.kind === 'by-hand') selectByHand(this.renderRoot);
  }

  override render() {
    if (!this.#ax.ready || !this.refs.length) return nothing;
    const { state: now, explorer } = this.#ax;
    const ask = askWords(this.#ax.lang);
    const { catalogue } = explorer;
    const subjects = subjectsOf(this.refs, now, catalogue, this.#ax, linkPage());
    if (!subjects.length) return nothing;
    const mail = askMail(subjects, addressOf(now, catalogue), catalogue.contact, ask);
    return html`<a class="button primary" href=${mail.href}>${ask.button(catalogue.contact.organisation)}</a>
      <details @keydown=${foldOnEscape}>
        <summary>${ask.preview}</summary>
        ${this.#preview(mail)}
      </details>`;
  }

  #preview(mail: AskMail) {
    const { m } = this.#ax;
    const ask = askWords(this.#ax.lang);
    const { to, subject, body, isShortened } = mail;
    // What was said of a mail holds for that mail alone.
    const outcome = this.outcome?.text === wholeText(mail) ? this.outcome : null;
    return html`<div class="unfolded small">
      ${isShortened ? html`<p class="quiet">${ask.shortenedHint}</p>` : nothing}
      <dl class="head">
        <div><dt>${ask.to}</dt><dd>${to}</dd></div>
        <div><dt>${ask.subjectLabel}</dt><dd>${subject}</dd></div>
      </dl>
      <button @click=${() => this.#copy(mail)}>${ask.copy}</button>
      <span role="status">${outcome?.kind === 'copied' ? m.copied : ''}</span>
      ${byHand(outcome?.kind === 'by-hand' ? outcome.text : null, this.#ax.lang)}
      <p class="mail">${body.trim()}</p>
    </div>`;
  }

  async #copy(mail: AskMail): Promise<void> {
    const text = wholeText(mail);
    this.outcome = { kind: (await copyText(text)) ? 'copied' : 'by-hand', text };
  }
}

/** Address and subject too: they have to be put in by hand. */
function wholeText({ to, subject, body }: AskMail): string {
  return `${to}\n${subject}\n\n${body}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-ask': AskElement;
  }
}
