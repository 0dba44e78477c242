import type { Layer } from '../../catalogue/types.ts';
import { formatNumber, localeOf } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { minutesOf, roundedUp, type WalkDistance } from '../../walking/distance.ts';

/** What words are made with. */
export interface Wording {
  readonly lang: string;
  readonly m: Messages;
}

const KM_M = 1000;

/** `420 m`, `1.2 km`, or `380 to 520 m` where positions are rough; rounded up as distances on foot are published. */
export function metresWords(distance: WalkDistance, { lang, m }: Wording): string {
  const upwards = roundedUp(distance);
  const number = (metres: number): string => (isLong(metres) ? formatNumber(metres / KM_M, lang, 1) : formatNumber(metres, lang, 0));
  const whole = (metres: number): string => (isLong(metres) ? m.units.km : m.units.m)(number(metres));
  if (typeof upwards === 'number') return whole(upwards);
  const [least, most] = upwards;
  if (whole(least) === whole(most)) return whole(least);
  return isLong(least) === isLong(most) || least === 0
    ? m.distanceBetween(number(least), whole(most))
    : m.distanceBetween(whole(least), whole(most));
}

function isLong(metres: number): boolean {
  return metres >= KM_M;
}

/** `5 min`, or `5 to 7 min`: minutes begun. */
export function minutesWords(distance: WalkDistance, speedKmH: number, { lang, m }: Wording): string {
  const minutes = minutesOf(roundedUp(distance), speedKmH);
  const number = (value: number): string => formatNumber(value, lang, 0);
  if (typeof minutes === 'number') return m.minutesShort(number(minutes));
  const [least, most] = minutes;
  return m.minutesShort(least === most ? number(least) : m.distanceBetween(number(least), number(most)));
}

/** `420 m · 5 min`. */
export function walkWords(distance: WalkDistance, speedKmH: number, wording: Wording): string {
  return `${metresWords(distance, wording)} · ${minutesWords(distance, speedKmH, wording)}`;
}

/** A range's metres and minutes one under the other: beside a name there is no room for both. */
export function walkLines(distance: WalkDistance, speedKmH: number, wording: Wording): string {
  const parts = [metresWords(distance, wording), minutesWords(distance, speedKmH, wording)];
  return parts.join(typeof distance === 'number' ? ' · ' : '\n');
}

/** `3,200`, or `3,100 to 3,300` where the start is rough. */
export function countWords(count: WalkDistance, { lang, m }: Wording): string {
  const number = (value: number): string => formatNumber(value, lang, 0);
  return typeof count === 'number' ? number(count) : m.distanceBetween(number(count[0]), number(count[1]));
}

/** A count to two or three figures, for running text. */
export function roughly(count: WalkDistance): WalkDistance {
  return typeof count === 'number' ? rounded(count) : [rounded(count[0]), rounded(count[1])];
}

function rounded(value: number): number {
  const step = value >= 1000 ? 100 : value >= 100 ? 10 : 1;
  return Math.round(value / step) * step;
}

/** `2 stations`, `1 institution`: a layer's own name in a sentence. */
export function countedName(count: number, { name, singular }: Pick<Layer, 'name' | 'singular'>, t: (text: Layer['name']) => string, lang: string): string {
  return `${formatNumber(count, lang, 0)} ${inSentence(t(count === 1 ? singular : name))}`;
}

/** A name as it stands inside a sentence: small, unless its first word is an abbreviation. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** `a, b and c`. */
export function listWords(parts: readonly string[], lang: string): string {
  return new Intl.ListFormat(localeOf(lang), { style: 'long', type: 'conjunction' }).format(parts);
}
