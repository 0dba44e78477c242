import { html, nothing } from 'lit';
import type { Quantity } from '../../catalogue/types.ts';
import { formatQuantity } from '../../i18n/format.ts';
import '../sources.ts';
import { isRecord, type FieldRenderer } from './field-type.ts';

/** Every quantity that a source gives stands for itself, with what was measured and by whom. */
export const number: FieldRenderer<'number'> = {
  type: 'number',
  render(value, { unit = 'count' }, ax) {
    const quantities = Array.isArray(value) ? value.filter(isQuantity) : [];
    if (!quantities.length) return null;
    return html`<ul class="quantities">
      ${quantities.map(
        (quantity) => html`<li>
          <span class="figures">${formatQuantity(quantity, unit, ax.lang, ax.m)}</span>
          ${quantity.basis ? html`<br /><span class="quiet small">${ax.t(quantity.basis)}</span>` : nothing}
          ${quantity.sources?.length ? html`<ax-sources compact .ids=${quantity.sources}></ax-sources>` : nothing}
        </li>`,
      )}
    </ul>`;
  },
};

function isQuantity(value: unknown): value is Quantity {
  return isRecord(value) && typeof value['value'] === 'number' && Number.isFinite(value['value']);
}
