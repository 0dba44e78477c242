import type { Bounds } from '../catalogue/types.ts';
import type { GridProjection } from '../geo/grid-projection.ts';
import type { Place } from '../state/state.ts';

/** What typed words say when they are read as coordinates. */
export type Coordinates =
  /** They are something else. */
  | { readonly kind: 'none' }
  /** They may be metres of the grid, whose projection is not there yet. */
  | { readonly kind: 'needs-grid' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'found'; readonly at: Place; readonly system: 'degrees' | 'grid' };

type Axis = 'lat' | 'lon';

interface Coordinate {
  readonly value: number;
  /** From a letter behind or before the number. */
  readonly axis: Axis | null;
  /** Written so that it can be nothing but a coordinate. */
  readonly isMarked: boolean;
}

/** Letters of the compass in English and Portuguese (`O` is west, `L` is east). */
const COMPASS: Readonly<Record<string, readonly [axis: Axis, sign: 1 | -1]>> = {
  N: ['lat', 1], S: ['lat', -1], E: ['lon', 1], L: ['lon', 1], W: ['lon', -1], O: ['lon', -1],
};

const LETTER = '[NSEWOL]';
const ANGLE = String.raw`([+-]?)(\d+(?:\.\d+)?)(?:\s*([°º])(?:\s*(\d+(?:\.\d+)?)\s*'(?!')(?:\s*(\d+(?:\.\d+)?)\s*(?:"|''))?)?)?`;
const BEFORE = new RegExp(String.raw`(${LETTER})\s*${ANGLE}`, 'y');
const BEHIND = new RegExp(String.raw`${ANGLE}(?:\s*(${LETTER}))?`, 'y');
const BETWEEN = /(?:\s*M(?![A-Z\d]))?(?:\s*[,;/]\s*|\s+)|/y;
/** Both numbers with a decimal comma, as Portuguese writes them. */
const DECIMAL_COMMAS = /^[^,]*\d,\d+[^,]*?(?:[\s;/]+|,\s+)[^,]*\d,\d+[^,]*$/;
const LEAST_METRES = 1000;
/** About a tenth of a metre, as places stand in the URL. */
const PLACE_DECIMALS = 6;

/** Names of the axes that say what follows: `lat 41.15`, `X=-37508`, `M: -37508`. */
const AXIS_NAMES = /(?<![A-Z])(?:LATITUDE|LAT|LONGITUDE|LONG|LON|LNG|EASTING|NORTHING|X|Y|M|P)(?![A-Z])\.?\s*[:=]?\s*(?=[+-]?\d)/g;
/** Metres as maps print them, in groups of three digits: `-37,600`, `165 743.17`. */
const GROUPED = String.raw`[+-]?\d{1,3}(?:([ ,.\u00A0\u202F])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?`;
const GROUPED_PAIR = new RegExp(String.raw`^(${GROUPED})\s*M?(?:\s*[,;/]\s*|\s+)(${GROUPED.replaceAll('\\1', '\\4')})\s*M?$`);

/**
 * Reads coordinates as people write them: degrees of WGS 84 as decimals or in minutes and seconds, latitude or longitude
 * first, or metres of the national grid, with or without groups of digits. Where the order is open, the one inside the bounds is meant.
 *
 * @param grid `null` while its projection is not there, `undefined` where there is no grid
 * @param decimals of a degree that are kept
 */
export function readCoordinates(text: string, bounds: Bounds, grid: GridProjection | null | undefined, decimals = PLACE_DECIMALS): Coordinates {
  const words = plain(text);
  const read = rounded(readPair(numbersIn(words), bounds, grid), decimals);
  if (read.kind === 'found' || read.kind === 'needs-grid') return read;
  const grouped = rounded(readPair(groupedIn(words), bounds, grid), decimals);
  return grouped.kind === 'none' ? read : grouped;
}

function rounded(read: Coordinates, decimals: number): Coordinates {
  if (read.kind !== 'found') return read;
  const { at: { lat, lon } } = read;
  return { ...read, at: { lat: Number(lat.toFixed(decimals)), lon: Number(lon.toFixed(decimals)) } };
}

function readPair(numbers: readonly [Coordinate, Coordinate] | null, bounds: Bounds, grid: GridProjection | null | undefined): Coordinates {
  if (!numbers) return { kind: 'none' };
  const [a, b] = numbers;
  const isMetres = [a, b].every(({ value, isMarked }) => !isMarked && Math.abs(value) >= LEAST_METRES);
  if (isMetres) return grid === undefined ? { kind: 'none' } : fromMetres(a.value, b.value, bounds, grid);
  return fromDegrees(a, b, bounds);
}

/** In capitals, with signs as they are on keyboards, and without what only stands around the numbers. */
function plain(text: string): string {
  const upper = text.trim().toUpperCase().replaceAll(/[−–]/g, '-').replaceAll(/[′’‘]/g, "'").replaceAll(/[″”“]/g, '"');
  const bare = upper.replace(/^GEO:/, '').replaceAll(/[()[\]]/g, ' ').replaceAll(AXIS_NAMES, '').trim();
  return DECIMAL_COMMAS.test(bare) ? bare.replaceAll(/(\d),(\d)/g, '$1.$2') : bare;
}

function groupedIn(text: string): readonly [Coordinate, Coordinate] | null {
  const match = GROUPED_PAIR.exec(text);
  const [, first = '', , second = ''] = match ?? [];
  return match ? [groupedNumber(first), groupedNumber(second)] : null;
}

function groupedNumber(text: string): Coordinate {
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return { value: Number(`${whole.replaceAll(/[^\d+-]/g, '')}.${decimals}`), axis: null, isMarked: false };
}

function numbersIn(text: string): readonly [Coordinate, Coordinate] | null {
  const first = numberAt(text, 0);
  if (!first) return null;
  BETWEEN.lastIndex = first.end;
  const between = BETWEEN.exec(text)?.[0] ?? '';
  if (between === '' && !first.isMarked) return null;
  const second = numberAt(text, first.end + between.length);
  if (!second || (second.end !== text.length && text.slice(second.end).trim() !== 'M')) return null;
  return [first, second];
}

function numberAt(text: string, at: number): (Coordinate & { readonly end: number }) | null {
  BEFORE.lastIndex = at;
  const before = BEFORE.exec(text);
  if (before) {
    const [whole, letter = '', ...angle] = before;
    return { ...numberOf(angle, letter), end: at + whole.length };
  }
  BEHIND.lastIndex = at;
  const behind = BEHIND.exec(text);
  if (!behind) return null;
  const [whole, ...angle] = behind;
  return { ...numberOf(angle, angle[5]), end: at + whole.length };
}

function numberOf([sign, degrees = '', mark, minutes = '0', seconds = '0']: readonly (string | undefined)[], letter?: string): Coordinate {
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const [axis = null, turn = 1] = letter ? (COMPASS[letter] ?? []) : [];
  return { value: size * turn * (sign === '-' ? -1 : 1), axis, isMarked: axis !== null || mark !== undefined };
}

function fromDegrees(a: Coordinate, b: Coordinate, bounds: Bounds): Coordinates {
  const isMeant = [a, b].every(({ value, isMarked }) => isMarked || !Number.isInteger(value));
  if (!isMeant || (a.axis !== null && a.axis === b.axis)) return { kind: 'none' };
  const latFirst = { lat: a.value, lon: b.value };
  const lonFirst = { lat: b.value, lon: a.value };
  const isLonFirst = a.axis === 'lon' || b.axis === 'lat';
  const orders = isLonFirst ? [lonFirst] : a.axis === 'lat' || b.axis === 'lon' ? [latFirst] : [latFirst, lonFirst];
  const possible = orders.filter(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
  if (!possible.length) return { kind: 'none' };
  return inside(possible, bounds, 'degrees');
}

function fromMetres(a: number, b: number, bounds: Bounds, grid: GridProjection | null): Coordinates {
  if (!grid) return { kind: 'needs-grid' };
  const places = [[a, b], [b, a]].map(([eastM = NaN, northM = NaN]) => {
    const [lon, lat] = grid.inverse(eastM, northM);
    return { lat, lon };
  });
  return inside(places, bounds, 'grid');
}

function inside(places: readonly Place[], [west, south, east, north]: Bounds, system: 'degrees' | 'grid'): Coordinates {
  const place = places.find(({ lat, lon }) => lon >= west && lon <= east && lat >= south && lat <= north);
  if (!place) return { kind: 'outside' };
  return { kind: 'found', at: place, system };
}
