import type { FeatureRef, Slug } from '../catalogue/types.ts';
import { openArea, openPanel, select, setFilter } from '../state/actions.ts';
import { PLACE_KEYS } from '../state/filters/index.ts';
import type { ExplorerState, Panel } from '../state/state.ts';
import type { ExplorerController } from '../state/context.ts';
import { addressOf } from './links.ts';

/** What makes an `<a>` lead somewhere inside the explorer: a real address, followed without leaving the page. */
export interface Way {
  readonly href: string;
  readonly follow: (event: MouseEvent) => void;
}

export function toFeature(ax: ExplorerController, ref: FeatureRef): Way {
  return way(ax, (state) => select(state, ref));
}

export function toArea(ax: ExplorerController, area: Slug): Way {
  return way(ax, (state) => openArea(state, area));
}

export function toPanel(ax: ExplorerController, panel: Panel): Way {
  return way(ax, (state) => openPanel(state, panel));
}

/** The list of what a layer has in an area. */
export function toListIn(ax: ExplorerController, layer: Slug, area: Slug): Way {
  return way(ax, (state) =>
    setFilter(openPanel(state, { kind: 'list', layer }), layer, PLACE_KEYS.areas, { kind: 'areas', areas: [area] }));
}

/** Anywhere an action leads. */
export function way(ax: ExplorerController, action: (state: ExplorerState) => ExplorerState): Way {
  return {
    href: addressOf(action({ ...ax.state, view: null }), ax.explorer.catalogue),
    follow(event) {
      if (opensElsewhere(event)) return;
      event.preventDefault();
      ax.do(action);
    },
  };
}

/** Presses that ask the browser for a new tab or window. */
function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
