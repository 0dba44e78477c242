import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../elements/custom-element.ts';
import { ExplorerController } from '../../state/context.ts';
import '../copy-value.ts';
import { addressOf } from '../links.ts';

/** Copies the link to all that is shown. */
@customElement('ax-copy-link')
export class CopyLinkElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Said once it is copied, in place of "Copied". */
  @property() said = '';

  /** The link holds everything that is shown. */
  readonly #ax = new ExplorerController(this, (shown) => Object.values({ ...shown, highlighted: null }));

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m, state, explorer } = this.#ax;
    return html`<ax-copy-value .value=${addressOf(state, explorer.catalogue)} .words=${m.copyLink} .said=${this.said}></ax-copy-value>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-copy-link': CopyLinkElement;
  }
}
