import { isRecord, own } from '../json.ts';
import { found, shown } from '../problem.ts';
import type { FeatureCheck } from './feature-check.ts';

/** A feature has a source or says that it is unverified; what it says is unverified is a field. */
export const sourced: FeatureCheck = {
  run: ({ properties }, layer) => {
    if (!isRecord(properties)) return [];
    const unverified = own(properties, 'unverified');
    const sources = own(properties, 'sources');
    if (Array.isArray(sources) && sources.length === 0 && unverified !== true) return [found('unsourced', 'properties.sources')];
    if (!Array.isArray(unverified)) return [];
    const keys = new Set<unknown>(['name', 'acronym', 'position', 'note', ...layer.fields.map((field) => field.key)]);
    return unverified.flatMap((key, index) =>
      keys.has(key) ? [] : [found('unknown-field', `properties.unverified[${index}]`, { value: shown(key) })]);
  },
};
