import { isRecord } from '../../catalogue/json.ts';
import type { ExplorerFeature } from '../../catalogue/types.ts';
import { UNKNOWN, type FilterKind } from './filter.ts';

const DECIMALS = 6;
const NUMBER = String.raw`-?\d{1,15}(?:\.\d{1,${DECIMALS}})?`;
/** The greatest that `NUMBER` has room for. */
const GREATEST = 999_999_999_999_999;
const RANGE = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?(,${UNKNOWN})?$`);

/** `20000..`, `..50000` or `20000..50000`, both ends included: a number, or the year of a date. */
export const range: FilterKind<'range'> = {
  kind: 'range',
  read(text) {
    const match = RANGE.exec(text);
    if (!match) return null;
    const [, from, to, unknown] = match;
    const [least, most] = [from === undefined ? null : Number(from), to === undefined ? null : Number(to)];
    if ((least === null && most === null) || (least !== null && most !== null && least > most)) return null;
    return { kind: 'range', least, most, ...(unknown ? { orUnknown: true } : {}) };
  },
  write: ({ least, most, orUnknown }) => `${written(least)}..${written(most)}${orUnknown ? `,${UNKNOWN}` : ''}`,
  examples: ({ field }) => (field?.type === 'date' ? ['1990..', '1990..2020'] : ['1000..', '1000..5000']),
  test({ least, most }, { key }) {
    const [from, to] = [least ?? -Infinity, most ?? Infinity];
    return (feature) => {
      const extent = extentOf(feature, key);
      if (!extent) return 'unknown';
      const [low, high] = extent;
      if (high < from || low > to) return 'no';
      return low >= from && high <= to ? 'surely' : 'possibly';
    };
  },
};

/** As `read` takes it: whatever a person types, no exponent and no more digits than there is room for. */
function written(end: number | null): string {
  return end === null ? '' : String(Number(Math.max(-GREATEST, Math.min(GREATEST, end)).toFixed(DECIMALS)));
}

/**
 * What a feature has in a number or date field: the ends of the first quantity, or the year twice.
 *
 * @returns `null` when unknown
 */
export function extentOf(feature: ExplorerFeature, key: string): readonly [least: number, most: number] | null {
  const value: unknown = feature.properties[key];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(first)) return null;
  const low = typeof first['date'] === 'string' ? Number.parseInt(first['date'], 10) : first['value'];
  if (typeof low !== 'number' || !Number.isFinite(low)) return null;
  const high = first['upTo'];
  return [low, typeof high === 'number' ? high : low];
}
