import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { copyText } from '../exports/save.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';

/** A button that copies a value; where there is no clipboard, the value is shown to be copied by hand. */
@customElement('ax-copy-value')
export class CopyValueElement extends LitElement {
  static override styles = [
    controls,
    textField,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
      }
      [role='status']:not(:empty) {
        margin-inline-start: calc(2 * var(--ax-space));
      }
      label {
        flex-basis: 100%;
      }
      input,
      textarea {
        width: 100%;
      }
    `,
  ];

  @property() value = '';
  /** What the button says. */
  @property() words = '';
  /** What the button is called to those who hear it, where its words alone don't say enough. */
  @property() name = '';

  /** Said once it is copied, in place of "Copied". */
  @property() said = '';

  @state() private outcome: 'copied' | 'by-hand' | null = null;

  readonly #ax = new ExplorerController(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('value')) this.outcome = null;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('outcome') && this.outcome === 'by-hand') this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.select();
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m } = this.#ax;
    return html`<button aria-label=${this.name || nothing} @click=${() => this.#copy()}>${this.words}</button>
      <span role="status" class="small">${this.outcome === 'copied' ? this.said || m.copied : ''}</span>
      ${this.outcome === 'by-hand' ? html`<label class="small">${m.copyByHand}${this.#byHand()}</label>` : nothing}`;
  }

  #byHand() {
    return this.value.includes('\n') ? html`<textarea class="text-field" readonly rows="6" .value=${this.value}></textarea>` : html`<input class="text-field" readonly .value=${this.value} />`;
  }

  async #copy(): Promise<void> {
    this.outcome = (await copyText(this.value)) ? 'copied' : 'by-hand';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-copy-value': CopyValueElement;
  }
}
