import { html } from 'lit';
import { wordsOf } from '../../fields/index.ts';
import { termBeside } from '../term.ts';
import type { FieldRenderer } from './field-type.ts';

/** The option's label, and where that is a translation the term that the source uses. */
export const choice: FieldRenderer<'choice'> = {
  type: 'choice',
  render(value, field, ax) {
    const words = wordsOf(field, value, ax);
    const term = termBeside(field, field.options.find(({ key }) => key === value), ax.lang);
    return words && term ? html`${words}${term}` : words;
  },
};
