import type { GeoJSON } from 'geojson';
import type { ExplorerState } from '../../state/state.ts';
import type { GeoJSONSource } from '../engine.ts';
import { showOutlined, unlessEmpty } from '../outlined.ts';
import type { Palette } from '../palette.ts';
import { pinStyle, routeStyle, walkAreaStyle, walkData, WALK_SOURCES } from '../walk-overlay.ts';
import type { Extension, ExtensionContext, ExtensionStyle } from './extension.ts';

/** A walk area with its route, and a marked spot. */
export function startWalk({ map }: ExtensionContext): Extension {
  return {
    style: walkStyle,
    follow: (state, before) => {
      if (state.reach === before.reach && state.walk === before.walk && state.pin === before.pin) return;
      for (const [source, data] of Object.entries(sourceData(state))) {
        map().getSource<GeoJSONSource>(source)?.setData(data);
        showOutlined(map(), source, data);
      }
    },
    remove: () => {},
  };
}

function walkStyle(state: ExplorerState, palette: Palette): ExtensionStyle {
  const data = sourceData(state);
  return {
    sources: Object.fromEntries(Object.entries(data).map(([source, one]) => [source, { type: 'geojson', data: one }])),
    cover: unlessEmpty(walkAreaStyle(palette), data),
    middle: unlessEmpty(routeStyle(palette), data),
    top: [pinStyle(palette)],
  };
}

function sourceData(state: ExplorerState): Readonly<Record<string, GeoJSON>> {
  const { area, route, pin } = walkData(state);
  return { [WALK_SOURCES.area]: area, [WALK_SOURCES.route]: route, [WALK_SOURCES.pin]: pin };
}
