import type { DateValue, PartialDate, Quantity, UnitName } from '../catalogue/types.ts';
import type { Messages } from './messages.ts';

/** Languages whose `Intl` form differs from what the region writes: English here is European. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-PT' };

const MILLION = 1_000_000;

export function localeOf(lang: string): string {
  return LOCALES[lang] ?? lang;
}

const numberFormat = kept((lang, maximumFractionDigits: number) => new Intl.NumberFormat(lang, { maximumFractionDigits, useGrouping: 'always' }));
const dateFormat = kept((lang, day: 'numeric' | undefined) => new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', day, timeZone: 'UTC' }));

/** Making one takes a hundred times as long as using it. */
function kept<Option, Format>(make: (locale: string, option: Option) => Format): (lang: string, option: Option) => Format {
  const made = new Map<string, Format>();
  return (lang, option) => {
    const key = `${lang} ${option}`;
    const format = made.get(key) ?? make(localeOf(lang), option);
    made.set(key, format);
    return format;
  };
}

/** `1 234.5` or `1 234,5`, as the language writes it; groups from four digits on in both. */
export function formatNumber(value: number, lang: string, decimals = 1): string {
  return numberFormat(lang, decimals).format(value);
}

/** A number with its unit; amounts of money from a million on in millions; years without grouping. */
export function formatValue(value: number, unit: UnitName, lang: string, messages: Messages, decimals = 1): string {
  if (unit === 'year') return String(value);
  if ((unit === 'eur' || unit === 'people-per-year') && value >= MILLION) {
    return messages.units[unit](messages.million(formatNumber(value / MILLION, lang, 2)));
  }
  return messages.units[unit](formatNumber(value, lang, decimals));
}

/** A quantity with its qualifier and range: `about 229–235`. */
export function formatQuantity(quantity: Quantity, unit: UnitName, lang: string, messages: Messages, decimals = 1): string {
  const { value, upTo, qualifier } = quantity;
  const number =
    upTo === undefined
      ? formatValue(value, unit, lang, messages, decimals)
      : messages.units[unit](`${formatNumber(value, lang, decimals)}–${formatNumber(upTo, lang, decimals)}`);
  return qualifier ? `${messages.qualifiers[qualifier]} ${number}` : number;
}

/** Metres below a kilometre (to ten), kilometres with one decimal above. */
export function formatDistance(distanceM: number, lang: string, messages: Messages): string {
  return distanceM < 1000
    ? messages.units.m(formatNumber(Math.round(distanceM / 10) * 10, lang, 0))
    : messages.units.km(formatNumber(distanceM / 1000, lang, 1));
}

/** A date as precise as it is known: `2021`, `May 2021`, `12 May 2021`. What is no date comes back as it is. */
export function formatDate(date: PartialDate, lang: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  if (!month) return date;
  return dateFormat(lang, day ? 'numeric' : undefined).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

export function formatDateValue({ date, qualifier }: DateValue, lang: string, messages: Messages): string {
  const text = formatDate(date, lang);
  return qualifier ? `${messages.dateQualifiers[qualifier]} ${text}` : text;
}
