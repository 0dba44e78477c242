import { html } from 'lit';
import '../feature-link.ts';
import { refsIn } from '../../fields/references.ts';
import type { FieldRenderer } from './field-type.ts';

export const references: FieldRenderer<'references'> = {
  type: 'references',
  render(value) {
    const refs = refsIn(value);
    if (!refs.length) return null;
    return html`<ul class="links">${refs.map((ref) => html`<li><ax-feature-link .ref=${ref}></ax-feature-link></li>`)}</ul>`;
  },
};
