import { LARGE_BYTES } from '../../src/large/limits.ts';
import { items, members, type Members } from './members.ts';

/** A layer's features with what the map, the filters and the counts need of them. */
export interface Head {
  readonly layerId: unknown;
  /** Below the data folder, with forward slashes. */
  readonly path: string;
  /** A GeoJSON feature collection. */
  readonly value: unknown;
}

const HEADS = 'heads';
/** What every feature must have to be shown at all. */
const COMMON = ['name', 'acronym', 'sources', 'licence', 'role', 'partOf', 'standing', 'limits', 'unverified'];
/** Stands where the wording of a position was; nobody sees it before the whole file is there. */
const LEFT_FOR_LATER = { en: '…' };

/**
 * The shortened file of a layer of points that is shown at the start and kept by hand; `null` for others, which are
 * short already, not needed at once, or so large that a worker reads them.
 *
 * @param collection the layer's file, as parsed
 * @param bytes of the layer's file
 */
export function headOf(layer: Members, collection: unknown, bytes = 0): Head | null {
  const isFirst = layer['shownAtStart'] === true && (layer['map'] ?? 'main') === 'main' && layer['kept'] === 'by-hand' && layer['geometry'] === 'point';
  const all = members(collection)?.['features'];
  if (!isFirst || !Array.isArray(all) || bytes > LARGE_BYTES) return null;
  const choices = items(layer['fields']).filter(({ type }) => type === 'choice' || type === 'choices');
  const kept = new Set([...COMMON, ...choices.map(({ key }) => String(key))]);
  const features = all.map((feature: unknown) => shortened(feature, kept));
  return { layerId: layer['id'], path: `${HEADS}/${String(layer['file'])}`, value: { type: 'FeatureCollection', features } };
}

function shortened(feature: unknown, kept: ReadonlySet<string>): unknown {
  const whole = members(feature);
  const properties = members(whole?.['properties']);
  if (!whole || !properties) return feature;
  const position = members(properties['position']);
  const few = Object.entries(properties).filter(([key]) => kept.has(key));
  const name = members(properties['name']) ?? LEFT_FOR_LATER;
  const basis = Object.fromEntries(Object.keys(name).map((lang) => [lang, LEFT_FOR_LATER.en]));
  return {
    ...whole,
    properties: { ...Object.fromEntries(few), ...(position ? { position: { accuracyM: position['accuracyM'], basis } } : {}) },
  };
}
