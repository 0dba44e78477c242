import type { Layer } from '../catalogue/types.ts';
import type { Filter, FilterOf } from '../state/filters/filter.ts';
import { filtersOf } from '../state/results.ts';
import { shownOptions } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

/** Keys of all options of a layer's choice field, in the catalogue's order. */
export function everyOption(layer: Layer, key: string): readonly string[] {
  const field = layer.fields.find((candidate) => candidate.key === key);
  return field?.type === 'choice' || field?.type === 'choices' ? field.options.map((option) => option.key) : [];
}

/** Whether those of which the symbol field is not known are shown. */
export function showsUnknown(state: ExplorerState, layer: Layer): boolean {
  const filter = layer.symbolField ? filtersOf(state, layer)[layer.symbolField] : undefined;
  return filter === undefined || ('orUnknown' in filter && filter.orUnknown === true);
}

/** The choice of the symbol field that shows exactly these options; `null` when that is the layer's default. */
export function choiceOf(layer: Layer, options: readonly string[], orUnknown: boolean): FilterOf<'options'> | null {
  const all = layer.symbolField ? everyOption(layer, layer.symbolField) : [];
  const after = all.filter((key) => options.includes(key));
  const usual = layer.shownOptions ?? all;
  const isUsual = orUnknown && after.length === usual.length && after.every((key) => usual.includes(key));
  return isUsual ? null : { kind: 'options', options: after, ...(orUnknown ? { orUnknown } : {}) };
}

/**
 * The choice after one option of the symbol field was switched.
 *
 * @returns the shown options in the catalogue's order, or `null` for the layer's default
 */
export function switched(state: ExplorerState, layer: Layer, option: string, on: boolean): FilterOf<'options'> | null {
  const before = shownOptions(state, layer) ?? (layer.symbolField ? everyOption(layer, layer.symbolField) : []);
  const after = on ? [...before, option] : before.filter((key) => key !== option);
  return choiceOf(layer, after, showsUnknown(state, layer));
}

/** What stands in place of a filter so that it hides nothing; `null` for none. */
export function withoutFilter(layer: Layer, key: string): Filter | null {
  return key === layer.symbolField ? choiceOf(layer, everyOption(layer, key), true) : null;
}
