import { html } from 'lit';
import type { TransitLine } from '../../catalogue/types.ts';
import { inkOn } from '../ink-on.ts';
import { linesIn } from '../../fields/lines.ts';
import type { FieldRenderer } from './field-type.ts';

/** Badges in the operator's colours; the name says the line, so that colour alone says nothing. */
export const lines: FieldRenderer<'lines'> = {
  type: 'lines',
  render(value) {
    const known = linesIn(value);
    return known.length ? html`<ul class="lines">${known.map(badge)}</ul>` : null;
  },
};

/** The style goes in as a property: host pages may forbid style attributes. */
function badge({ name, color }: TransitLine) {
  const ink = inkOn(color);
  const style = ink ? `background-color: ${color}; color: ${ink}` : '';
  return html`<li class="line" .style=${style}>${name}</li>`;
}
