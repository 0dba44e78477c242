import { html, nothing } from 'lit';
import type { DateValue } from '../../catalogue/types.ts';
import { formatDateValue } from '../../i18n/format.ts';
import { isRecord, type FieldRenderer } from './field-type.ts';

export const date: FieldRenderer<'date'> = {
  type: 'date',
  render(value, _field, ax) {
    if (!isDateValue(value)) return null;
    return html`<span class="figures">${formatDateValue(value, ax.lang, ax.m)}</span>
      ${value.basis ? html`<br /><span class="quiet small">${ax.t(value.basis)}</span>` : nothing}`;
  },
};

function isDateValue(value: unknown): value is DateValue {
  return isRecord(value) && typeof value['date'] === 'string';
}
