import { html, type TemplateResult } from 'lit';
import { linkTarget } from './links.ts';

/** A link to another site, in a new tab; an address that is none stays text. */
export function externalLink(address: string, label: string = bare(address)): TemplateResult {
  const target = linkTarget(address);
  switch (target.kind) {
    case 'web':
      return html`<a href=${target.href} target="_blank" rel="noopener noreferrer external">${label}</a>`;
    case 'contact':
      return html`<a href=${target.href}>${label}</a>`;
    case 'none':
      return html`<span>${label}</span>`;
  }
}

/** The address as people write it. */
function bare(address: string): string {
  return address.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '');
}
