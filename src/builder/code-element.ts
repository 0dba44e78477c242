import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { copyText } from '../exports/save.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import { builderWords } from './words.ts';

/** Code to be copied whole. Where the browser forbids it, the code is selected for the person to copy. */
@customElement('ax-embed-code')
export class EmbedCodeElement extends LitElement {
  static override styles = [
    controls,
    textField,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
        margin-bottom: calc(2 * var(--ax-space));
      }
      .head > [role='status'] {
        flex: 1 1 calc(12 * var(--ax-rem));
        text-align: end;
      }
      textarea {
        display: block;
        width: 100%;
        padding: calc(3 * var(--ax-space));
        background: var(--ax-paper-2);
        font: 400 calc(0.8125 * var(--ax-rem))/1.5 ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace;
        tab-size: 2;
        overflow-wrap: anywhere;
        max-height: calc(26 * var(--ax-rem));
        resize: vertical;
        field-sizing: content;
      }
    `,
  ];

  @property() code = '';
  @property() of: 'html' | 'css' = 'html';

  @state() private outcome: 'copied' | 'denied' | null = null;

  readonly #ax = new ExplorerController(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('code')) this.outcome = null;
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const words = builderWords(this.#ax.lang);
    const lines = this.code.trimEnd().split('\n').length;
    const said = { copied: words.copied[this.of], denied: words.copyDenied };
    return html`<div class="head">
        <h3><label for="code">${words.codeFor[this.of]}</label></h3>
        <span role="status" class="small">${this.outcome ? said[this.outcome] : ''}</span>
        <button class=${this.of === 'html' ? 'primary' : ''} @click=${() => this.#copy()}>${words.copy[this.of]}</button>
      </div>
      <textarea id="code" class="text-field" readonly rows=${lines} spellcheck="false" translate="no" .value=${this.code.trimEnd()}></textarea>`;
  }

  async #copy(): Promise<void> {
    this.outcome = (await copyText(this.code)) ? 'copied' : 'denied';
    if (this.outcome === 'copied') return;
    const area = this.renderRoot.querySelector('textarea');
    area?.focus();
    area?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-embed-code': EmbedCodeElement;
  }
}
