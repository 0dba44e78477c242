import type { Preset } from '../../catalogue/types.ts';
import { setFilters } from '../../state/actions.ts';
import type { ExplorerState } from '../../state/state.ts';

/** Whether all that a preset asks is asked, whatever else is. */
export function isPressed(state: ExplorerState, { layer, options }: Preset): boolean {
  return Object.entries(options).every(([key, wanted]) => {
    const filter = state.filters[layer]?.[key];
    return filter?.kind === 'options' && filter.options.length === wanted.length && wanted.every((option) => filter.options.includes(option));
  });
}

/** Asks what the preset asks, besides what is asked already; or takes just that back. */
export function togglePreset(state: ExplorerState, preset: Preset): ExplorerState {
  const before = state.filters[preset.layer] ?? {};
  const others = Object.fromEntries(Object.entries(before).filter(([key]) => !Object.hasOwn(preset.options, key)));
  if (isPressed(state, preset)) return setFilters(state, preset.layer, others);
  const asked = Object.entries(preset.options).map(([key, options]) => [key, { kind: 'options', options }] as const);
  return setFilters(state, preset.layer, { ...others, ...Object.fromEntries(asked) });
}
