import type { OwnDraft } from '../own/own-feature.ts';
import type { OpenedFeature } from './model.ts';
import type { Counts } from './words.ts';

/** Opened features as a person's own; those that the file calls nothing are called after it. */
export function draftsOf(features: readonly OpenedFeature[], file: string): readonly OwnDraft[] {
  const base = file.replace(/\.[^.]+$/, '') || file;
  return features.map(({ name, number, geometry, given }) => ({ name: name ?? `${base} ${number}`, geometry, given, from: { kind: 'file', file } }));
}

export function countsOf(features: readonly Pick<OpenedFeature, 'geometry'>[]): Counts {
  const count = (kind: string): number => features.filter(({ geometry }) => geometry.type.endsWith(kind)).length;
  return { polygons: count('Polygon'), lines: count('LineString'), points: count('Point') };
}
