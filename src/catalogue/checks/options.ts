import { found, type Finding } from '../problem.ts';
import type { Layer } from '../types.ts';

/** Whether `fieldKey` is a choice field of the layer (or of several choices) that has these options. */
export function checkOptions(
  layer: Layer, fieldKey: string, options: readonly string[], paths: { readonly field: string; readonly options: string },
): readonly Finding[] {
  const field = layer.fields.find(({ key }) => key === fieldKey);
  if (!field) return [found('unknown-field', paths.field, { value: fieldKey })];
  if (!('options' in field)) return [found('not-a-choice', paths.field, { value: fieldKey })];
  const keys = new Set(field.options.map(({ key }) => key));
  return options.flatMap((option, index) =>
    keys.has(option) ? [] : [found('unknown-option', `${paths.options}[${index}]`, { value: option, allowed: [...keys].join(', ') })]);
}
