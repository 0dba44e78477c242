import { css, html, LitElement, nothing } from 'lit';
import { customElement } from '../elements/custom-element.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { externalLink } from './external-link.ts';
import { mailAddress } from './links.ts';

/** Whom to ask: the catalogue's contact, with telephone, mail and links. */
@customElement('ax-contact')
export class ContactElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding-inline-start: calc(4 * var(--ax-space));
        border-inline-start: 3px solid var(--ax-accent);
      }
      address {
        font-style: normal;
      }
      .organisation {
        font-weight: 650;
      }
      li {
        min-height: 28px;
      }
    `,
  ];

  readonly #ax = new ExplorerController(this);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { organisation, email, phone, links } = this.#ax.explorer.catalogue.contact;
    return html`<address>
      <p class="organisation">${organisation}</p>
      <ul>
        ${phone ? html`<li>${externalLink(`tel:${phone.replaceAll(/[^+\d]/g, '')}`, phone)}</li>` : nothing}
        <li>${externalLink(mailAddress(email), email)}</li>
        ${links.map(({ label, url }) => html`<li>${externalLink(url, label)}</li>`)}
      </ul>
    </address>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-contact': ContactElement;
  }
}
