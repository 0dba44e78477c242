import type { Catalogue } from '../catalogue/types.ts';
import type { OwnGeometry } from './own-geometry.ts';

const made = new Map<string, OwnGeometry>();

/** Fetches what measures, splits and merges, once for each grid; `null` when its code does not arrive. */
export async function loadOwnGeometry(catalogue: Pick<Catalogue, 'grid' | 'bounds'>): Promise<OwnGeometry | null> {
  const key = JSON.stringify([catalogue.grid?.proj4, catalogue.bounds]);
  const code = await import('./own-geometry.ts').catch(() => null);
  if (!code) return null;
  const geometry = made.get(key) ?? code.ownGeometry(catalogue);
  made.set(key, geometry);
  return geometry;
}
