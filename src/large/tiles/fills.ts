import { optionsOf } from '../../state/filters/options.ts';
import type { Layer, MarkerFill } from '../../catalogue/types.ts';
import { holding } from '../asking/subject.ts';
import type { CodedColumn } from '../columns/coded.ts';

const kept = new WeakMap<CodedColumn, readonly MarkerFill[]>();

/** How markers are filled, by code of the layer's symbol field: as the option's entry says. */
export function fillsByCode(layer: Layer, column: CodedColumn): readonly MarkerFill[] {
  const known = kept.get(column);
  if (known) return known;
  const field = layer.fields.find(({ key }) => key === layer.symbolField);
  const options = field?.type === 'choice' || field?.type === 'choices' ? field.options : [];
  const fills = Array.from({ length: column.size }, (_, code): MarkerFill => {
    const [first] = optionsOf(holding('value', column.valueOf(code)), 'value');
    return options.find(({ key }) => key === first)?.fill ?? 'solid';
  });
  kept.set(column, fills);
  return fills;
}
