import { strings, type FieldRenderer } from './field-type.ts';

export const choices: FieldRenderer<'choices'> = {
  type: 'choices',
  render(value, { options }, ax) {
    const keys = strings(value);
    const labels = options.filter(({ key }) => keys.includes(key)).map(({ label }) => ax.t(label));
    return labels.length ? labels.join(', ') : null;
  },
};
