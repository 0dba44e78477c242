import type { ExplorerState } from '../state.ts';

/** Whether a filter waits for what follows from positions. */
export function needsPlaces(filters: ExplorerState['filters']): boolean {
  return Object.values(filters).some((fields) => Object.values(fields).some(({ kind }) => kind === 'areas' || kind === 'walk'));
}
