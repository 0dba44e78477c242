import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { copyText } from '../exports/save.ts';
import { defaultMessages, loadMessages, type Messages } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import { CHECKS } from './checks.ts';
import type { CheckReport, CheckResult, Outcome } from './model.ts';
import { runChecks } from './run.ts';
import { checkWords, type CheckWords } from './words.ts';

/** Told apart by shape, without colour. */
const ICONS: Readonly<Record<Outcome, string>> = {
  passed: 'M4.5 10.5l3.5 3.5 7.5-8',
  warning: 'M10 4v7.5M10 14.5v1',
  failed: 'M5 5l10 10M15 5L5 15',
};

/** Runs the self-check and shows what it finds; works without an explorer, so that it can say why there is none. */
@customElement('ax-check-report')
export class CheckReportElement extends LitElement {
  static override styles = [
    controls,
    textField,
    css`
      :host {
        display: block;
        text-align: start;
        overflow-wrap: anywhere;
      }
      li {
        display: grid;
        grid-template-columns: 20px 1fr;
        gap: 0 calc(2 * var(--ax-space));
        padding-block: calc(2.5 * var(--ax-space));
        border-top: 1px solid var(--ax-line);
      }
      li > svg {
        margin-top: 2px;
      }
      .failed > svg,
      .warning > svg {
        border-radius: 50%;
        background: var(--ax-warn-soft);
        color: var(--ax-warn-ink);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--ax-space));
        margin-block: calc(3 * var(--ax-space));
      }
      textarea {
        width: 100%;
      }
    `,
  ];

  /** Absolute, or relative to the page. */
  @property() catalogueUrl = '';
  /** BCP 47 */
  @property() override lang = 'en';

  @state() private results: readonly CheckResult[] = [];
  @state() private report: CheckReport | null = null;
  @state() private copied: 'copied' | 'by-hand' | null = null;
  @state() private messages: Messages = defaultMessages;
  #run = 0;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('catalogueUrl') || changed.has('lang')) void this.#check();
  }

  override render(): TemplateResult {
    const words = checkWords(this.lang);
    const { report, results } = this;
    return html`<p role="status">${report ? words.summary[report.outcome] : this.#progress(words)}</p>
      ${report ? nothing : html`<progress max=${CHECKS.length} .value=${results.length} aria-label=${words.title}></progress>`}
      ${report ? this.#buttons(words, report) : nothing}
      <ul>
        ${results.map((result) => this.#result(result, words))}
      </ul>`;
  }

  #progress({ running, labels }: CheckWords): string {
    const next = CHECKS[this.results.length];
    return next ? running(labels[next.id]) : '';
  }

  #buttons(words: CheckWords, { text }: CheckReport): TemplateResult {
    const m = this.messages;
    return html`<div class="buttons">
        <button class="primary" @click=${() => this.#copy(text)}>${words.copy}</button>
        <button @click=${() => this.#check()}>${words.again}</button>
      </div>
      <p role="status" class="small">${this.copied === 'copied' ? m.copied : ''}</p>
      ${this.copied === 'by-hand' ? html`<label class="small">${m.copyByHand}<textarea class="text-field" readonly rows="8" .value=${text}></textarea></label>` : nothing}`;
  }

  #result({ id, label, outcome, detail, mend }: CheckResult, words: CheckWords): TemplateResult {
    return html`<li class=${outcome} data-check=${id} data-outcome=${outcome}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        ${svg`<path d=${ICONS[outcome]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`}
      </svg>
      <div>
        <p><strong>${label}</strong>: ${words.outcomes[outcome]}</p>
        <p class="small">${detail}</p>
        ${mend === null ? nothing : html`<p class="small"><strong>${words.todo}</strong> ${mend}</p>`}
      </div>
    </li>`;
  }

  async #check(): Promise<void> {
    const { catalogueUrl, lang } = this;
    if (!catalogueUrl) return;
    const run = ++this.#run;
    this.results = [];
    this.report = this.copied = null;
    void loadMessages(lang).then((messages) => (this.messages = messages), () => undefined);
    const report = await runChecks({ catalogueUrl, lang, onResult: (result) => run === this.#run && (this.results = [...this.results, result]) });
    if (run === this.#run) this.report = report;
  }

  async #copy(text: string): Promise<void> {
    this.copied = (await copyText(text)) ? 'copied' : 'by-hand';
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-check-report': CheckReportElement;
  }
}
