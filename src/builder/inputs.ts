import { html, nothing, type TemplateResult } from 'lit';

/** What can be chosen: each value with its words. */
export type Choices<Value extends string> = readonly (readonly [value: Value, words: string])[];

/** A list of which one is chosen. @param speaks `lang` where each value is the language that its words are in */
export function choose<Value extends string>(label: string, choices: Choices<Value>, chosen: Value, take: (value: Value) => void, speaks?: 'lang'): TemplateResult {
  const onChange = ({ target }: Event): void => {
    const value = target instanceof HTMLSelectElement ? choices[target.selectedIndex]?.[0] : undefined;
    if (value !== undefined) take(value);
  };
  const langOf = (value: Value) => (speaks && value !== 'reader' ? value : nothing);
  return html`<label class="field">
    <span>${label}</span>
    <select class="text-field" @change=${onChange}>
      ${choices.map(([value, words]) => html`<option value=${value} lang=${langOf(value)} .selected=${value === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

/** A few choices side by side, of which one is taken. */
export function segmented<Value extends string>(name: string, label: string, choices: Choices<Value>, chosen: Value, take: (value: Value) => void): TemplateResult {
  return html`<fieldset class="segments">
    <legend>${label}</legend>
    ${choices.map(([value, words]) => html`<label><input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => take(value)} />${words}</label>`)}
  </fieldset>`;
}

/** A choice of yes or no; the hint says what it means. */
export function tick(label: string, isOn: boolean, take: (isOn: boolean) => void, hint?: string): TemplateResult {
  return html`<label class="tick">
    <input type="checkbox" .checked=${isOn} @change=${({ target }: Event) => take(target instanceof HTMLInputElement && target.checked)} />
    <span>${label}${hint ? html`<span class="small quiet hint">${hint}</span>` : nothing}</span>
  </label>`;
}
