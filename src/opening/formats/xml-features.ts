import type { Feature, Geometry } from 'geojson';
import { problem } from '../model.ts';
import { unusable, type FileContent } from './format.ts';

/** What a reader of XML made of a document; it may throw on what it did not expect. */
export function fromXmlFeatures(
  read: () => readonly Feature<Geometry | null>[],
  tidy: (properties: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): FileContent {
  let found: readonly Feature<Geometry | null>[];
  try {
    found = read();
  } catch {
    return unusable(problem('xml-broken', 'left-out'));
  }
  if (found.length === 0) return unusable(problem('no-features', 'left-out'));
  const features = found.map(({ geometry, properties }, index) => ({ number: index + 1, geometry, properties: tidy(properties ?? {}) }));
  return { layers: [{ features, stated: { kind: 'says', reading: 'lon-lat' }, anyWinding: true }], problems: [] };
}
