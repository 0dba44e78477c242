import type { ExplorerFeature, Field, Layer } from '../catalogue/types.ts';
import { textIn } from '../i18n/text.ts';
import { optionsOf } from '../state/filters/options.ts';
import type { ExplorerController } from '../state/context.ts';
import { asText } from '../fields/field-type.ts';

/** Features in the order of their names, as the language sorts them. */
export function byName(features: readonly ExplorerFeature[], ax: ExplorerController): readonly ExplorerFeature[] {
  const collator = new Intl.Collator(ax.lang, { numeric: true });
  const named = features.map((feature) => ({ feature, name: ax.t(feature.properties.name) }));
  return named.toSorted((a, b) => collator.compare(a.name, b.name)).map(({ feature }) => feature);
}

/** The field whose options decide the marks of a layer's features. */
export function symbolField(layer: Layer) {
  const field = layer.fields.find(({ key }) => key === layer.symbolField);
  return field?.type === 'choice' || field?.type === 'choices' ? field : undefined;
}

/** The option that decides a feature's mark, or `undefined` when the layer has none or it is unknown. */
export function symbolOption(layer: Layer, feature: ExplorerFeature) {
  const field = symbolField(layer);
  if (!field) return undefined;
  const [key] = optionsOf(feature, field.key);
  return field.options.find((option) => option.key === key);
}

/** Whether a text field says in the same words what the symbol's option says already. */
export function repeatsSymbol(field: Field, layer: Layer, feature: ExplorerFeature, lang: string): boolean {
  const label = textIn(symbolOption(layer, feature)?.label, lang);
  return field.type === 'text' && label !== '' && textIn(asText(feature.properties[field.key]), lang) === label;
}

/** The acronym where the name does not hold it already. */
export function acronymBeside(feature: ExplorerFeature, name: string): string | null {
  const { acronym } = feature.properties;
  return acronym && !name.includes(acronym) ? acronym : null;
}
