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
/** How many need a map that is out of view as well. */
const holders = new WeakMap<LiveMap, number>();

/** Says which map an explorer's state is drawn on, for those who picture it; `undefined`: on none for now. */
export function setLiveMap(explorer: Explorer, map: LiveMap | undefined): void {
  if (map) maps.set(explorer, map);
  else maps.delete(explorer);
}

/** The map of an explorer; none where it has not been drawn yet, is out of view, or can't be drawn. */
export function liveMapOf(explorer: Explorer): LiveMap | undefined {
  return maps.get(explorer);
}

/** Keeps a map while something is made of it. @returns the function that lets go of it */
export function holdMap(map: LiveMap): () => void {
  holders.set(map, (holders.get(map) ?? 0) + 1);
  return () => void holders.set(map, (holders.get(map) ?? 1) - 1);
}

/** Whether somebody makes something of an explorer's map. */
export function isHeld(explorer: Explorer): boolean {
  const map = maps.get(explorer);
  return map !== undefined && (holders.get(map) ?? 0) > 0;
}
