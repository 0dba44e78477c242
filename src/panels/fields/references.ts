import { html } from 'lit';
import type { FeatureRef } from '../../catalogue/types.ts';
import { parseRef, refOf } from '../../catalogue/refs.ts';
import '../feature-link.ts';
import { strings, type FieldRenderer } from './field-type.ts';

export const references: FieldRenderer<'references'> = {
  type: 'references',
  render(value) {
    const refs = strings(value).flatMap(asRef);
    if (!refs.length) return null;
    return html`<ul class="links">${refs.map((ref) => html`<li><ax-feature-link .ref=${ref}></ax-feature-link></li>`)}</ul>`;
  },
};

function asRef(text: string): readonly FeatureRef[] {
  const parsed = parseRef(text);
  return parsed ? [refOf(parsed.layer, parsed.id)] : [];
}
