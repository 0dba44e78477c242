import { html, nothing } from 'lit';
import { formatDateValue } from '../../i18n/format.ts';
import { isDateValue } from '../../fields/date.ts';
import type { FieldRenderer } from './field-type.ts';

export const date: FieldRenderer<'date'> = {
  type: 'date',
  render(value, _field, ax) {
    if (!isDateValue(value)) return null;
    return html`<span class="figures">${formatDateValue(value, ax.lang, ax.m)}</span>
      ${value.basis ? html`<br /><span class="quiet small">${ax.t(value.basis)}</span>` : nothing}`;
  },
};
