import { PLACE_KEYS } from '../../catalogue/place-keys.ts';
import type { Catalogue, Field, Layer } from '../../catalogue/types.ts';
import { areas } from './areas.ts';
import type { Filter, FilterKind, FilterSubject } from './filter.ts';
import { flag } from './flag.ts';
import { inView } from './in-view.ts';
import { options } from './options.ts';
import { range } from './range.ts';
import { walk } from './walk.ts';
import { words } from './words.ts';

type Kinds = { readonly [Kind in Filter['kind']]: FilterKind<Kind> };

/** Every kind of filter. A new one is a file and a line here. */
const KINDS: Kinds = { options, range, flag, words, areas, 'in-view': inView, walk };

export { PLACE_KEYS };

/** The kind of filter that asks for a field. */
export function kindOfField({ type }: Field): Filter['kind'] {
  switch (type) {
    case 'choice':
    case 'choices':
      return 'options';
    case 'number':
    case 'date':
      return 'range';
    case 'flag':
      return 'flag';
    default:
      return 'words';
  }
}

/** @returns what a filter of this name asks for; `undefined` when the layer has no such field */
export function subjectOf(catalogue: Catalogue, layer: Layer, key: string): FilterSubject | undefined {
  if (placeKind(key)) return { catalogue, layer, key };
  const field = layer.fields.find((candidate) => candidate.key === key);
  return field && { catalogue, layer, key, field };
}

/** The filter that a URL's text stands for, or some texts that would have stood for one. */
export function readFilter(text: string, subject: FilterSubject): Filter | { readonly examples: readonly string[] } {
  const kind = KINDS[kindOf(subject)];
  return kind.read(text, subject) ?? { examples: kind.examples(subject) };
}

/** A filter as it stands in the URL. */
export function writeFilter<Kind extends Filter['kind']>(filter: Extract<Filter, { kind: Kind }> & { readonly kind: Kind }): string {
  return kindObject<Kind>(filter.kind).write(filter);
}

/** What a filter says of each feature. */
export function testOf<Kind extends Filter['kind']>(
  filter: Extract<Filter, { kind: Kind }> & { readonly kind: Kind },
  ...rest: Parameters<FilterKind<Kind>['test']> extends readonly [unknown, ...infer Rest] ? Rest : never
): ReturnType<FilterKind<Kind>['test']> {
  return kindObject<Kind>(filter.kind).test(filter, ...rest);
}

function kindObject<Kind extends Filter['kind']>(kind: Kind): Kinds[Kind] {
  return KINDS[kind];
}

function kindOf({ key, field }: FilterSubject): Filter['kind'] {
  return field ? kindOfField(field) : (placeKind(key) ?? 'words');
}

function placeKind(key: string): keyof typeof PLACE_KEYS | undefined {
  if (key === PLACE_KEYS.areas) return 'areas';
  if (key === PLACE_KEYS['in-view']) return 'in-view';
  return key === PLACE_KEYS.walk ? 'walk' : undefined;
}
