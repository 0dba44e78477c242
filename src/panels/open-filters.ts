import type { Slug } from '../catalogue/types.ts';
import type { Explorer } from '../state/explorer.ts';

const opened = new WeakMap<Explorer, Set<Slug>>();

/** Whether a layer's filters are open: list and table share it, and it lasts while other panels are shown. */
export function areFiltersOpen(explorer: Explorer, layer: Slug): boolean {
  return opened.get(explorer)?.has(layer) ?? false;
}

export function openFilters(explorer: Explorer, layer: Slug, open: boolean): void {
  const layers = opened.get(explorer) ?? new Set();
  opened.set(explorer, layers);
  if (open) layers.add(layer);
  else layers.delete(layer);
}
