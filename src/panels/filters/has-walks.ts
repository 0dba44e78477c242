import type { Derived, Layer } from '../../catalogue/types.ts';

const walks = new WeakMap<Derived, Map<string, boolean>>();

/** Whether walks were worked out for any feature of the layer. */
export function hasWalks(derived: Derived | null, { id }: Pick<Layer, 'id'>): boolean {
  if (!derived) return false;
  const kept = walks.get(derived) ?? new Map<string, boolean>();
  walks.set(derived, kept);
  const has = kept.get(id) ?? Object.entries(derived.features).some(([ref, { onFoot }]) => onFoot !== undefined && ref.startsWith(`${id}/`));
  kept.set(id, has);
  return has;
}
