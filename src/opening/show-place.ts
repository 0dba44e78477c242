import type { LitElement } from 'lit';
import type { Bounds } from '../catalogue/types.ts';
import { coveredOf } from '../app/covered.ts';
import { moveView } from '../state/actions.ts';
import type { ExplorerController } from '../state/context.ts';
import { viewOf } from './view-of.ts';

/** Moves the map of the explorer that an element stands in to a place; nothing happens where there is no map. */
export function showPlace(element: LitElement, ax: ExplorerController, place: Bounds): void {
  if (!ax.state.inView) return;
  const explorer = explorerOf(element);
  const { width, height } = explorer.getBoundingClientRect();
  ax.do(moveView, viewOf(place, { width, height, covered: coveredOf(explorer) }));
}

/** The explorer that an element stands in; the element itself where it stands in none. */
export function explorerOf(element: HTMLElement): HTMLElement {
  let found = element;
  for (let root = element.getRootNode(); root instanceof ShadowRoot && root.host instanceof HTMLElement; root = found.getRootNode()) {
    found = root.host;
    if (found.matches('ax-explorer')) break;
  }
  return found;
}
