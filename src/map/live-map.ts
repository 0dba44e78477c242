import type { Explorer } from '../state/explorer.ts';
import type { EngineMap } from './engine.ts';

const maps = new WeakMap<Explorer, EngineMap>();

/** Says which map an explorer's state is drawn on, for those who picture it. */
export function setLiveMap(explorer: Explorer, map: EngineMap): void {
  maps.set(explorer, map);
}

/** The map of an explorer; none where it has not been drawn yet, or can't be. */
export function liveMapOf(explorer: Explorer): EngineMap | undefined {
  return maps.get(explorer);
}
