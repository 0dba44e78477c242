import type { Catalogue, Field } from '../../catalogue/types.ts';
import { setFilter } from '../actions.ts';
import type { Param } from './param.ts';

type ChoiceField = Extract<Field, { type: 'choice' | 'choices' }>;

/** `f.vacant-sites.statusGroup=vacant,ruin`: the options of a choice field that are shown; `none` shows none. */
export const filterParam: Param = {
  name: 'f.',
  read(text, state, catalogue, name) {
    const [, layer = '', key = ''] = name.split('.');
    const field = choiceField(catalogue, layer, key);
    if (!field) return { ok: false, valid: fieldNames(catalogue) };
    const known = field.options.map((option) => option.key);
    const wanted = text === 'none' ? [] : text.split(',');
    if (!wanted.every((option) => known.includes(option))) return { ok: false, valid: known };
    return { ok: true, state: setFilter(state, layer, key, wanted) };
  },
  write: ({ filters }) =>
    Object.entries(filters).flatMap(([layer, fields]) =>
      Object.entries(fields).map(([key, options]) => [`f.${layer}.${key}`, options.join(',') || 'none'] as const),
    ),
};

function choiceField(catalogue: Catalogue, layer: string, key: string): ChoiceField | undefined {
  return choiceFields(catalogue, layer).find((field) => field.key === key);
}

function choiceFields(catalogue: Catalogue, layer: string): readonly ChoiceField[] {
  const fields = catalogue.layers.find(({ id }) => id === layer)?.fields ?? [];
  return fields.filter((field): field is ChoiceField => field.type === 'choice' || field.type === 'choices');
}

function fieldNames(catalogue: Catalogue): readonly string[] {
  return catalogue.layers.flatMap(({ id }) => choiceFields(catalogue, id).map((field) => `f.${id}.${field.key}`));
}
