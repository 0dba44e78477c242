import type { FieldValues } from './field-type.ts';

/** The option's label; sorted as the catalogue orders the options. */
export const choice: FieldValues<'choice'> = {
  type: 'choice',
  words(value, { options }, ax) {
    const option = options.find(({ key }) => key === value);
    return option ? ax.t(option.label) : null;
  },
  sortValue(value, { options }) {
    const place = options.findIndex(({ key }) => key === value);
    return place < 0 ? null : place;
  },
};
