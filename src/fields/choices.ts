import { strings, type FieldValues } from './field-type.ts';

/** The options' labels in the catalogue's order. */
export const choices: FieldValues<'choices'> = {
  type: 'choices',
  words(value, { options }, ax) {
    const keys = strings(value);
    return options.filter(({ key }) => keys.includes(key)).map(({ label }) => ax.t(label)).join(', ') || null;
  },
  sortValue: (value, field, ax) => choices.words(value, field, ax),
};
