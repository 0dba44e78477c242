import type { ExplorerFeature } from '../../catalogue/types.ts';
import { UNKNOWN, type FilterKind, type FilterSubject } from './filter.ts';

/** Stands in the URL for no option at all. */
const NONE = 'none';

/** `vacant,ruin`: one of these options; `none` lets nothing through. */
export const options: FilterKind<'options'> = {
  kind: 'options',
  read(text, subject) {
    const known = keysOf(subject);
    const given = text === NONE ? [] : text.split(',');
    const wanted = given.filter((option) => option !== UNKNOWN);
    if (!wanted.every((option) => known.includes(option))) return null;
    const orUnknown = wanted.length < given.length;
    return { kind: 'options', options: wanted, ...(orUnknown ? { orUnknown } : {}) };
  },
  write: ({ options: wanted, orUnknown }) => [...wanted, ...(orUnknown ? [UNKNOWN] : [])].join(',') || NONE,
  examples: keysOf,
  test({ options: wanted }, { key }) {
    const set = new Set(wanted);
    return (feature) => {
      const value: unknown = feature.properties[key];
      if (typeof value === 'string') return set.has(value) ? 'surely' : 'no';
      const has = optionsOf(feature, key);
      if (!has.length) return 'unknown';
      return has.some((option) => set.has(option)) ? 'surely' : 'no';
    };
  },
};

/** Keys of the options that a feature has in a choice field; none when unknown. */
export function optionsOf(feature: ExplorerFeature, key: string): readonly string[] {
  const value: unknown = feature.properties[key];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function keysOf({ field }: FilterSubject): readonly string[] {
  return field?.type === 'choice' || field?.type === 'choices' ? field.options.map((option) => option.key) : [];
}
