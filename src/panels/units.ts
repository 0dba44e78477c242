import type { UnitName } from '../catalogue/types.ts';
import type { Messages } from '../i18n/messages.ts';

/** A unit alone, for headings and beside boxes: `m²`; empty where numbers have none. */
export function unitSymbol(unit: UnitName | undefined, m: Messages): string {
  return unit === undefined || unit === 'year' ? '' : m.units[unit]('').trim();
}
