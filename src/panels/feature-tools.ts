import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { linkTo, mailTo } from './links.ts';

/** Copies a link to a feature, and writes a mail that reports a mistake in it. */
@customElement('ax-feature-tools')
export class FeatureToolsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
      label {
        display: block;
        margin-top: calc(2 * var(--ax-space));
      }
      input {
        width: 100%;
        min-height: var(--ax-target);
        padding: 0 calc(2 * var(--ax-space));
        border: 1px solid var(--ax-line-strong);
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper);
        color: var(--ax-ink);
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;
  @property() name = '';

  @state() private outcome: 'copied' | 'by-hand' | null = null;

  readonly #ax = new ExplorerController(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('ref')) this.outcome = null;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('outcome') && this.outcome === 'by-hand') this.renderRoot.querySelector('input')?.select();
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const { m, lang, explorer } = this.#ax;
    const { catalogue } = explorer;
    const link = linkTo(ref, catalogue, lang);
    const mail = mailTo(catalogue.contact.email, m.reportSubject(this.name), m.reportBody(ref, link));
    return html`<div class="tools">
        <button @click=${() => this.#copy(link)}>${m.copyLink}</button>
        <a class="button" href=${mail}>${m.reportMistake}</a>
        <span role="status">${this.outcome === 'copied' ? m.copied : ''}</span>
      </div>
      ${this.outcome === 'by-hand'
        ? html`<label class="small">${m.copyByHand}<input readonly .value=${link} /></label>`
        : nothing}`;
  }

  /** Frames and plain http have no clipboard: there the address is shown, selected. */
  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'by-hand';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-tools': FeatureToolsElement;
  }
}
