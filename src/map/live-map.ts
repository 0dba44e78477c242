import type { Explorer } from '../state/explorer.ts';
import type { EngineMap, StyleSpecification } from './engine.ts';
import type { Palette } from './palette.ts';

/** The map on the screen. */
export interface LiveMap {
  readonly engine: EngineMap;
  /** What it shows, in these colours; the screen keeps its own. */
  styleIn(palette: Palette): StyleSpecification;
}

const maps = new WeakMap<Explorer, LiveMap>();

/** Says which map an explorer's state is drawn on, for those who picture it. */
export function setLiveMap(explorer: Explorer, map: LiveMap): void {
  maps.set(explorer, map);
}

/** The map of an explorer; none where it has not been drawn yet, or can't be. */
export function liveMapOf(explorer: Explorer): LiveMap | undefined {
  return maps.get(explorer);
}
