import type { Geometry } from 'geojson';
import type { ExplorerState } from '../state/state.ts';
import type { OwnDraft } from './own-feature.ts';
import { ownWords } from './words.ts';

/** Something new under a name that no other has: "Polygon 2". */
export function ownAdded(state: ExplorerState, geometry: Geometry): OwnDraft {
  return ownAddedAll(state, [geometry])[0] ?? { name: '', geometry, from: { kind: 'drawn' } };
}

/** Several at once, each under a name of its own. */
export function ownAddedAll(state: ExplorerState, geometries: readonly Geometry[]): readonly OwnDraft[] {
  const { own: { features }, lang } = state;
  const taken = features.map(({ properties }) => Object.values(properties.name)[0] ?? '');
  return geometries.map((geometry) => {
    const name = freeName(ownWords(lang).kinds[kindOf(geometry)], taken);
    taken.push(name);
    return { name, geometry, from: { kind: 'drawn' } };
  });
}

export type OwnKind = 'point' | 'line' | 'polygon' | 'mixed';

export function kindOf(geometry: Geometry | null): OwnKind {
  if (geometry?.type.endsWith('Point')) return 'point';
  if (geometry?.type.endsWith('LineString')) return 'line';
  return geometry?.type.endsWith('Polygon') ? 'polygon' : 'mixed';
}

/** @param taken names of the others */
export function freeName(word: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${word} ${number}`)) number += 1;
  return `${word} ${number}`;
}
