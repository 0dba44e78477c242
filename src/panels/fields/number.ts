import { html, nothing } from 'lit';
import type { Quantity } from '../../catalogue/types.ts';
import { formatQuantity } from '../../i18n/format.ts';
import '../sources.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { quantitiesIn } from '../../fields/number.ts';
import type { FieldRenderer } from './field-type.ts';

/** Every quantity that a source gives stands for itself, with what was measured and by whom; it says so where they differ. */
export const number: FieldRenderer<'number'> = {
  type: 'number',
  render(value, { unit = 'count', decimals }, ax) {
    const quantities = quantitiesIn(value);
    if (!quantities.length) return null;
    return html`${differ(quantities) ? html`<span class="tag warn">${ax.m.sourcesDiffer}</span>` : nothing}
    <ul class="quantities">
      ${quantities.map(
        (quantity) => html`<li>
          <span class="figures">${formatQuantity(quantity, unit, ax.lang, ax.m, decimals)}</span>
          ${origin(quantity, ax)}
        </li>`,
      )}
    </ul>`;
  },
};

/** Whether figures stand side by side that are not the same. */
function differ(quantities: readonly Quantity[]): boolean {
  return new Set(quantities.map(({ value, upTo }) => `${value}–${upTo ?? value}`)).size > 1;
}

/** What was measured, with the sources on demand. */
function origin({ basis, sources = [] }: Quantity, ax: FieldContext) {
  if (!sources.length) return basis ? html`<br /><span class="quiet small">${ax.t(basis)}</span>` : nothing;
  return html`<details class="small">
    <summary class="quiet">${basis ? ax.t(basis) : ax.m.sources}</summary>
    <ax-sources compact .ids=${sources}></ax-sources>
  </details>`;
}
