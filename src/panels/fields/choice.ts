import type { FieldRenderer } from './field-type.ts';

export const choice: FieldRenderer<'choice'> = {
  type: 'choice',
  render(value, { options }, ax) {
    const option = options.find(({ key }) => key === value);
    return option ? ax.t(option.label) : null;
  },
};
