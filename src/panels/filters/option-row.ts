import { html, nothing, type TemplateResult } from 'lit';

/** One checkbox of a filter with its count. */
export interface OptionRow {
  readonly label: string;
  readonly checked: boolean;
  /** As the language writes it; nothing while it is not known. */
  readonly count: string | undefined;
  readonly isEmpty: boolean;
  readonly mark?: unknown;
  /** Takes this option alone, where that is on offer. */
  readonly only?: { readonly words: string; readonly label: string; readonly take: () => void };
  readonly onChange: (checked: boolean) => void;
}

export function optionRow({ label, checked, count, isEmpty, mark, only, onChange }: OptionRow): TemplateResult {
  return html`<div class="option">
    <label class=${isEmpty && !checked ? 'none' : ''}>
      <input type="checkbox" .checked=${checked} @change=${(event: Event) => onChange(isChecked(event))} />
      ${mark ?? nothing}
      <span class="grow">${label}</span>
    </label>
    ${only ? html`<button class="link only" aria-label=${only.label} @click=${only.take}>${only.words}</button>` : nothing}
    <span class="quiet figures">${count ?? nothing}</span>
  </div>`;
}

export function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}
