import { fold } from '../../i18n/fold.ts';
import { looksLikeWkt } from '../wkt.ts';
import type { Stated } from './format.ts';

/** Where the positions of a table stand. */
export type PlaceColumns =
  | { readonly kind: 'wkt'; readonly column: string; readonly stated: Stated }
  | { readonly kind: 'pair'; readonly x: string; readonly y: string; readonly stated: Stated };

interface Pair {
  /** Of headings in lower case without accents, spaces and signs. */
  readonly x: RegExp;
  readonly y: RegExp;
  readonly stated: Stated;
}

const DEGREES: Stated = { kind: 'presumes', reading: 'lon-lat' };
const METRES: Stated = { kind: 'presumes', reading: 'east-north' };
const SILENT: Stated = { kind: 'silent' };

/** How the two columns are headed, in English and Portuguese; the surest first. */
const PAIRS: readonly Pair[] = [
  { x: /^(?:lon|lng|long|longitude|londd|longitudedd|xlon|longitudewgs84|lonwgs84|xwgs84)$/, y: /^(?:lat|latitude|latdd|latitudedd|ylat|latitudewgs84|latwgs84|ywgs84)$/, stated: DEGREES },
  { x: /^(?:easting|eastings|east|este|eastm|estem|leste|coordenadam|m|mm)(?:etrs89|pttm06|tm06|3763)*m?$/, y: /^(?:northing|northings|north|norte|northm|nortem|coordenadap|p|pm)(?:etrs89|pttm06|tm06|3763)*m?$/, stated: METRES },
  { x: /^e$/, y: /^n$/, stated: METRES },
  { x: /^(?:x|xcoord|coordx|coordenadax|xcoordinate|pointx|xtm06|xetrs89|xpttm06|x3763|xm)$/, y: /^(?:y|ycoord|coordy|coordenaday|ycoordinate|pointy|ytm06|yetrs89|ypttm06|y3763|ym)$/, stated: SILENT },
];

const GEOMETRY = /^(?:wkt|geom|geometry|thegeom|geometria|shape|wktgeom|geometrywkt|geometriawkt)/;

/**
 * @param headings as they stand in the file
 * @param firstOf the first value of a column that is not empty
 * @returns `null` where no columns look like positions
 */
export function placeColumns(headings: readonly string[], firstOf: (heading: string) => string): PlaceColumns | null {
  const wkt = headings.find((heading) => looksLikeWkt(firstOf(heading))) ?? headings.find((heading) => GEOMETRY.test(plain(heading)) && firstOf(heading) === '');
  const pair = pairOf(headings);
  if (wkt !== undefined && (pair === null || firstOf(wkt) !== '')) {
    return { kind: 'wkt', column: wkt, stated: /3763|tm06/.test(plain(wkt)) ? METRES : /wgs84|4326/.test(plain(wkt)) ? DEGREES : SILENT };
  }
  return pair;
}

function pairOf(headings: readonly string[]): PlaceColumns | null {
  for (const { x, y, stated } of PAIRS) {
    const [atX, atY] = [x, y].map((pattern) => headings.find((heading) => pattern.test(plain(heading))));
    if (atX !== undefined && atY !== undefined) return { kind: 'pair', x: atX, y: atY, stated };
  }
  return null;
}

function plain(heading: string): string {
  return fold(heading).replaceAll(/[^a-z0-9]/g, '');
}
