import type { ExplorerState, Place } from '../state/state.ts';

/** Names the walk area that is drawn; empty where none is. */
export function walked({ walk, reach }: ExplorerState): string {
  return walk && reach?.status === 'ready' ? JSON.stringify([reach.value.from, reach.value.minutes]) : '';
}

/** Where the route leads that is drawn. */
export function routed({ reach }: ExplorerState): string | null {
  return reach?.status === 'ready' ? (reach.value.route?.to ?? null) : null;
}

export function isSame(a: Place, b: Place | null): boolean {
  return a.lat === b?.lat && a.lon === b.lon;
}
