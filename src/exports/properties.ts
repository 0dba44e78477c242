import { OWN_LAYER } from '../catalogue/own-layer.ts';
import type { Layer } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { isApproximate } from '../geo/approximate.ts';
import { givenOf, sameWords } from '../own/own-feature.ts';
import { textsIn } from '../opening/feature-name.ts';
import { DIFFERENCE_LAYER } from './difference-layer.ts';
import type { ExportData, ExportEntry } from './model.ts';
import { sourceIdsOf } from './sources-of.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** Whether features of a layer are told by the properties they came with, under the names they had. */
export function isPlain({ id }: Layer): boolean {
  return id === OWN_LAYER || id === DIFFERENCE_LAYER.id;
}

/**
 * What an entry says of itself, for programs: the data's own properties, in every language, with what was worked out
 * under `derived`. What a person opened from a file keeps the properties it came with, unchanged; a name that is not
 * among them is added as `name`.
 */
export function propertiesOf(entry: ExportEntry, data: ExportData, t: FieldContext['t']): Properties {
  return isPlain(entry.layer) ? plainProperties(entry, t) : dataProperties(entry, data);
}

function plainProperties({ layer, feature, note }: ExportEntry, t: FieldContext['t']): Properties {
  const name = t(feature.properties.name);
  const personal = note ? { personalNote: note } : {};
  if (layer.id === OWN_LAYER) {
    const given = givenOf(feature);
    return { ...given, ...(isAmong(name, given) ? {} : { name }), ...personal };
  }
  return { ...feature.properties, name, ...personal };
}

/** Whether what a feature is called here is what one of its properties says, in whatever language and with whatever spaces. */
function isAmong(name: string, given: Properties): boolean {
  return Object.values(given).flatMap(textsIn).some((text) => sameWords(text, ['und'])['und'] === name);
}

function dataProperties(entry: ExportEntry, { sources, derived }: ExportData): Properties {
  const { ref, layer, feature, verdict, note, link } = entry;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const worked = derived?.features[ref];
  return {
    ref, layer: layer.id, link,
    sourceTexts: sourceIdsOf(entry).map((id) => titles.get(id) ?? id),
    approximate: isApproximate(feature, layer),
    verdict,
    ...(note ? { personalNote: note } : {}),
    ...(worked ? { derived: worked } : {}),
    // The data's own properties last: none of theirs is lost to one of ours.
    ...feature.properties,
  };
}

/** Keys of the properties of some entries, each once, in the order they come up. */
export function keysOf(all: readonly Properties[]): readonly string[] {
  return [...new Set(all.flatMap((properties) => Object.keys(properties)))];
}
