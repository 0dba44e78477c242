import type { GridProjection } from '../geo/grid-projection.ts';
import { formatDegrees } from '../i18n/format-degrees.ts';
import { localeOf } from '../i18n/format.ts';
import type { Place } from '../state/state.ts';

/** To a tenth of a metre: as far as a pointer on a map can mean. */
const GRID_DECIMALS = 1;

export type System = 'degrees' | 'grid';

/** A place in one system: for people, and as other programs and the search read it. */
export interface Reading {
  readonly shown: string;
  readonly copied: string;
}

/** `41.15790, -8.62910`, written the same in every language. */
export function degreesReading(place: Place): Reading {
  const text = formatDegrees(place);
  return { shown: text.replaceAll('-', '−'), copied: text };
}

/** `E −41,234.5 N 165,432.1`; copied as `-41234.5, 165432.1`. */
export function gridReading({ lat, lon }: Place, projection: GridProjection, lang: string): Reading {
  const metres = projection.forward(lon, lat);
  const format = new Intl.NumberFormat(localeOf(lang), {
    minimumFractionDigits: GRID_DECIMALS, maximumFractionDigits: GRID_DECIMALS, useGrouping: 'always',
  });
  const [east, north] = metres.map((value) => format.format(value).replace('-', '−'));
  return { shown: `E ${east}\u2002N ${north}`, copied: metres.map((value) => value.toFixed(GRID_DECIMALS)).join(', ') };
}
