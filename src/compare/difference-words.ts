import type { FieldContext } from '../fields/field-type.ts';
import { formatNumber } from '../i18n/format.ts';
import { difference, type Amount } from './amount.ts';
import type { DraftRow } from './model.ts';
import { comparisonWords } from './words.ts';

const FINE_PERCENT = 10;

/** How an amount differs from the base's in words; `null` where nothing can be said. */
export function differenceWords(amount: Amount, base: Amount, row: Pick<DraftRow, 'format' | 'hasShares'>, ax: FieldContext): string | null {
  const { least, most, isAbout } = difference(amount, base);
  const { m } = ax;
  const comparing = comparisonWords(ax.lang);
  const about = (words: string): string => (isAbout ? `${m.qualifiers.about} ${words}` : words);
  if (least === most) {
    if (least === 0) return about(comparing.same);
    const share = row.hasShares === false ? null : shareWords(least, base.least, ax.lang, m.units.percent);
    const words = about(signed(least, row.format, ax.lang));
    return share ? `${words} (${share})` : words;
  }
  const [from, to] = [least, most].map((end) => (Number.isFinite(end) ? signed(end, row.format, ax.lang) : null));
  if (from && to) return from === to ? about(from) : m.distanceBetween(from, to);
  if (from) return `${m.qualifiers['at-least']} ${from}`;
  return to ? `${comparing.atMost} ${to}` : null;
}

/** Needs a base above nothing to be a share of. */
function shareWords(more: number, base: number, lang: string, percent: (value: string) => string): string | null {
  if (base <= 0) return null;
  const share = (more / base) * 100;
  return signed(share, (value) => percent(formatNumber(value, lang, value < FINE_PERCENT ? 1 : 0)), lang);
}

/** With a plus or a true minus sign. */
function signed(value: number, format: DraftRow['format'], lang: string): string {
  const words = format ? format(Math.abs(value)) : formatNumber(Math.abs(value), lang);
  return value === 0 ? words : `${value > 0 ? '+' : '−'}${words}`;
}
