import { formatNumber } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { OwnMeasures } from './own-geometry.ts';
import { M2_PER_HA } from '../geo/planar.ts';


/** Square metres to a hectare, hectares with two decimals from there on. */
export function areaWords(areaM2: number, lang: string, { units }: Messages): string {
  return areaM2 < M2_PER_HA ? units.m2(formatNumber(areaM2, lang, 0)) : units.ha(formatNumber(areaM2 / M2_PER_HA, lang, 2));
}

/** Metres with one decimal up to a kilometre, kilometres with two from there on. */
export function lengthWords(lengthM: number, lang: string, { units }: Messages): string {
  return lengthM < 1000 ? units.m(formatNumber(lengthM, lang, 1)) : units.km(formatNumber(lengthM / 1000, lang, 2));
}

/** What an own feature's entry says of its size; nothing of points. */
export function sizeWords({ areaM2, lengthM }: OwnMeasures, lang: string, m: Messages): string {
  if (areaM2 !== null) return areaWords(areaM2, lang, m);
  return lengthM === null ? '' : lengthWords(lengthM, lang, m);
}
