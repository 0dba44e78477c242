import type { Layer } from '../catalogue/types.ts';
import { shownOptions } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

/** Keys of all options of a layer's choice field, in the catalogue's order. */
export function everyOption(layer: Layer, key: string): readonly string[] {
  const field = layer.fields.find((candidate) => candidate.key === key);
  return field?.type === 'choice' || field?.type === 'choices' ? field.options.map((option) => option.key) : [];
}

/** Whether every option of the layer's symbol field is shown. */
export function isUnfiltered(state: ExplorerState, layer: Layer): boolean {
  const shown = shownOptions(state, layer);
  if (!shown || !layer.symbolField) return true;
  return everyOption(layer, layer.symbolField).every((option) => shown.includes(option));
}

/**
 * The choice after one option of the symbol field was switched.
 *
 * @returns the shown options in the catalogue's order, or `null` for the layer's default
 */
export function switched(state: ExplorerState, layer: Layer, option: string, on: boolean): readonly string[] | null {
  const all = layer.symbolField ? everyOption(layer, layer.symbolField) : [];
  const before = shownOptions(state, layer) ?? all;
  const after = all.filter((key) => (key === option ? on : before.includes(key)));
  const usual = layer.shownOptions ?? all;
  const isUsual = after.length === usual.length && after.every((key) => usual.includes(key));
  return isUsual ? null : after;
}
