import { html, nothing } from 'lit';
import type { Quantity } from '../../catalogue/types.ts';
import { formatQuantity } from '../../i18n/format.ts';
import '../sources.ts';
import { isRecord, type FieldContext, type FieldRenderer } from './field-type.ts';

/** Every quantity that a source gives stands for itself, with what was measured and by whom. */
export const number: FieldRenderer<'number'> = {
  type: 'number',
  render(value, { unit = 'count', decimals }, ax) {
    const quantities = Array.isArray(value) ? value.filter(isQuantity) : [];
    if (!quantities.length) return null;
    return html`<ul class="quantities">
      ${quantities.map(
        (quantity) => html`<li>
          <span class="figures">${formatQuantity(quantity, unit, ax.lang, ax.m, decimals)}</span>
          ${origin(quantity, ax)}
        </li>`,
      )}
    </ul>`;
  },
};

/** What was measured, with the sources on demand. */
function origin({ basis, sources = [] }: Quantity, ax: FieldContext) {
  if (!sources.length) return basis ? html`<br /><span class="quiet small">${ax.t(basis)}</span>` : nothing;
  return html`<details class="small">
    <summary class="quiet">${basis ? ax.t(basis) : ax.m.sources}</summary>
    <ax-sources compact .ids=${sources}></ax-sources>
  </details>`;
}

function isQuantity(value: unknown): value is Quantity {
  return isRecord(value) && typeof value['value'] === 'number' && Number.isFinite(value['value']);
}
