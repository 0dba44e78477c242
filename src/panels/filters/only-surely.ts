import { html, nothing, type TemplateResult } from 'lit';
import type { FindWords } from './find-words.ts';
import { isChecked } from './option-row.ts';

/** Leaves out what passes only possibly; on offer as soon as something is asked. */
export function onlySurely(find: FindWords, checked: boolean, onChange: (checked: boolean) => void): TemplateResult {
  return html`<div class="option apart">
      <label>
        <input type="checkbox" .checked=${checked} aria-describedby="surely" @change=${(event: Event) => onChange(isChecked(event))} />
        <span class="grow">${find.onlySurely}</span>
      </label>
    </div>
    <p class="small quiet" id="surely">${find.onlySurelyLong}</p>`;
}

/** Says that what tells where things lie is on its way. */
export function waiting(find: FindWords, waits: boolean): TemplateResult | typeof nothing {
  return waits ? html`<p class="small quiet" role="status">${find.waiting}</p>` : nothing;
}
