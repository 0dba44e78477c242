import type { UnitName } from '../catalogue/types.ts';
import type { Measures } from '../geo/measure.ts';
import type { PlanarGrid } from '../geo/planar-grid.ts';
import { formatNumber, formatValue, localeOf } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { BoundaryWords } from './words.ts';

/** A figure as the panel shows it, and as it is copied. */
export interface Figure {
  readonly label: string;
  /** In what it was measured, or what it counts. */
  readonly of: string;
  readonly shown: string;
  /** More exactly, in another unit, or in proportion. */
  readonly also: string | null;
  /** A number for other programs, and its unit; none for counts. */
  readonly copied: { readonly value: string; readonly unit: string } | null;
}

export interface FiguresOf {
  readonly measures: Measures;
  readonly grid: PlanarGrid;
  /** Of hectares: a drawn limit is no better known than to a tenth. */
  readonly areaDecimals: number;
  readonly words: BoundaryWords;
  readonly m: Messages;
  readonly lang: string;
}

/** From this area on square metres have no decimals. */
const WHOLE_FROM_M2 = 10_000;
const COPIED_DECIMALS = 2;

/** `ETRS89/PT-TM06, EPSG:3763`. */
export function gridName({ name, code }: PlanarGrid, words: BoundaryWords): string {
  return [name, code].filter(Boolean).join(', ') || words.localPlane;
}

/** What a limit measures, in the order of use. */
export function figuresOf(of: FiguresOf): readonly Figure[] {
  const { measures: { planar, geodesic, holes }, grid, words } = of;
  const plane = gridName(grid, words);
  const length = (system: string): string => (holes ? `${system}; ${words.withHoles}` : system);
  return [
    areaFigure(of, words.planarArea, plane, planar.areaM2),
    areaFigure(of, words.geodesicArea, words.ellipsoid, geodesic.areaM2),
    differenceFigure(of),
    lengthFigure(of, words.planarPerimeter, length(plane), planar.perimeterM),
    lengthFigure(of, words.geodesicPerimeter, length(words.ellipsoid), geodesic.perimeterM),
  ];
}

/** Why planar and geodesic figures differ, in a sentence. */
export function differenceReason({ differencePpm }: Measures, words: BoundaryWords): string {
  if (Math.abs(differencePpm) < 0.05) return words.planarSame;
  return differencePpm < 0 ? words.planarLarger : words.planarSmaller;
}

function areaFigure({ areaDecimals, m, lang }: FiguresOf, label: string, of: string, areaM2: number): Figure {
  return {
    label,
    of,
    shown: m.units.ha(fixed(areaM2 / 10_000, lang, areaDecimals)),
    also: m.units.m2(formatNumber(areaM2, lang, areaM2 < WHOLE_FROM_M2 ? 2 : 0)),
    copied: { value: areaM2.toFixed(COPIED_DECIMALS), unit: unit('m2', m) },
  };
}

function lengthFigure({ m, lang }: FiguresOf, label: string, of: string, lengthM: number): Figure {
  return { label, of, shown: formatValue(lengthM, 'm', lang, m, 1), also: null, copied: { value: lengthM.toFixed(COPIED_DECIMALS), unit: unit('m', m) } };
}

function differenceFigure({ measures: { differenceM2, differencePpm }, words, m, lang }: FiguresOf): Figure {
  const share = words.share(significant(differencePpm / 10_000, lang), significant(differencePpm, lang));
  return {
    label: words.difference,
    of: '',
    shown: m.units.m2(significant(differenceM2, lang)),
    also: share,
    copied: { value: differenceM2.toFixed(COPIED_DECIMALS), unit: unit('m2', m) },
  };
}

function unit(name: UnitName & ('m' | 'm2'), m: Messages): string {
  return m.units[name]('').trim();
}

/** Three figures are enough of a difference; with its sign, as a minus sign is written. */
function significant(value: number, lang: string): string {
  const text = new Intl.NumberFormat(localeOf(lang), { maximumSignificantDigits: 3, signDisplay: 'exceptZero', useGrouping: 'always' }).format(value);
  return text.replace('-', '−');
}

/** With all its decimals, zeros too: 309.60 ha is known to the hundredth. */
function fixed(value: number, lang: string, decimals: number): string {
  return new Intl.NumberFormat(localeOf(lang), { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always' }).format(value);
}
