import type { Census, Layer } from '../catalogue/types.ts';
import { formatNumber, formatValue } from '../i18n/format.ts';
import type { ExplorerController } from '../state/context.ts';
import type { Measure, Shade } from '../state/planning/model.ts';
import type { ValueClass } from './classes.ts';
import { countFields, type CountField } from './measures.ts';
import type { SmallAreaValue, WhyNone } from './values.ts';
import { shadeWords } from './words.ts';

/** What a shade is said with: its census, layer and count. */
export interface ShadeSubject {
  readonly census: Census;
  readonly layer: Layer;
  readonly field: CountField;
  readonly shade: Shade;
}

/** `null` where there is no census, no shade, or no such count. */
export function subjectOf({ explorer, state }: ExplorerController): ShadeSubject | null {
  const { census } = explorer.catalogue;
  const layer = explorer.catalogue.layers.find(({ id }) => id === census?.layer);
  const { shade } = state;
  const field = layer && countFields(layer).find(({ key }) => key === shade?.field);
  return census && layer && shade && field ? { census, layer, field, shade } : null;
}

/** What the count is a part of, as it is called in the data. */
export function wholeLabel(ax: ExplorerController, census: Census, layer: Layer, field: string): string {
  const whole = census.shares.find(({ part }) => part === field)?.whole;
  return ax.t(layer.fields.find(({ key }) => key === whole)?.label);
}

/** `Rented, share of: Main residences`. */
export function shadeLabel(ax: ExplorerController, { census, layer, field, shade }: ShadeSubject): string {
  const { labels } = shadeWords(ax.lang);
  return labels[shade.measure](ax.t(field.label), wholeLabel(ax, census, layer, field.key));
}

/** `from to under to`, and of the last class `from to to`. */
export function classRange(ax: ExplorerController, { from, to }: ValueClass, decimals: number, isLast: boolean): string {
  const words = shadeWords(ax.lang);
  const [start, end] = [formatNumber(from, ax.lang, decimals), formatNumber(to, ax.lang, decimals)];
  if (from === to) return start;
  return isLast ? words.lastRange(start, end) : words.range(start, end);
}

/** A value with its unit, or why there is none. */
export function valueText(ax: ExplorerController, subject: ShadeSubject, value: SmallAreaValue): string {
  if (value.value === null) return whyText(ax, subject, value.why);
  const { lang, m } = ax;
  switch (subject.shade.measure) {
    case 'number':
      return formatValue(value.value, subject.field.unit ?? 'count', lang, m, subject.field.decimals ?? 0);
    case 'share':
      return formatValue(value.value, 'percent', lang, m, 1);
    case 'density':
      return formatValue(value.value, 'people-per-km2', lang, m, decimalsOf(value.value));
  }
}

export function whyText(ax: ExplorerController, { census, layer, field }: ShadeSubject, why: WhyNone): string {
  const { none } = shadeWords(ax.lang);
  return why === 'none-of-whole' ? none[why](wholeLabel(ax, census, layer, field.key)) : none[why];
}

export function unitOf(lang: string, measure: Measure): string {
  return shadeWords(lang).units[measure];
}

/** Small densities would all be 0 without. */
function decimalsOf(value: number): number {
  return value < 10 ? 1 : 0;
}
