import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { copyText } from '../../exports/save.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { addressOf } from '../links.ts';

/** Copies the link to all that is shown; where there is no clipboard it is shown, selected. */
@customElement('ax-copy-link')
export class CopyLinkElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }
      label {
        flex-basis: 100%;
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
      [role='status'] {
        align-self: center;
      }
      [role='status']:empty {
        display: none;
      }
    `,
  ];

  /** Said once it is copied, in place of "Copied". */
  @property() copied = '';

  @state() private outcome: { readonly kind: 'copied' | 'by-hand'; readonly link: string } | null = null;

  readonly #ax = new ExplorerController(this, ({ shortlist }) => [shortlist]);

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('outcome') && this.outcome?.kind === 'by-hand') this.renderRoot.querySelector('input')?.select();
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m } = this.#ax;
    // What was said of a link holds for that link alone.
    const outcome = this.outcome?.link === this.#link ? this.outcome : null;
    return html`<button type="button" @click=${this.#copy}>${m.copyLink}</button>
      <span class="small quiet" role="status">${outcome?.kind === 'copied' ? this.copied || m.copied : ''}</span>
      ${outcome?.kind === 'by-hand' ? html`<label class="small">${m.copyByHand}<input readonly .value=${outcome.link} /></label>` : nothing}`;
  }

  get #link(): string {
    return addressOf(this.#ax.state, this.#ax.explorer.catalogue);
  }

  async #copy(): Promise<void> {
    const link = this.#link;
    this.outcome = { kind: (await copyText(link)) ? 'copied' : 'by-hand', link };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-copy-link': CopyLinkElement;
  }
}
