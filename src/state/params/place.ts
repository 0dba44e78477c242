import type { Catalogue } from '../../catalogue/types.ts';
import type { Place } from '../state.ts';

/** To about a tenth of a metre. */
const DECIMALS = 6;
/** To about a hundred metres: enough for an example. */
const EXAMPLE_DECIMALS = 3;
const DEGREES = /^-?\d{1,3}(?:\.\d{1,12})?$/;

/** `50.05/10.1`: latitude and longitude; `null` for what is none. */
export function readPlace(text: string): Place | null {
  const [lat = '', lon = '', ...rest] = text.split('/');
  if (rest.length || !DEGREES.test(lat) || !DEGREES.test(lon)) return null;
  const place = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180 ? place : null;
}

/** A place as `readPlace` reads it. */
export function writePlace({ lat, lon }: Place): string {
  return [lat, lon].map((degrees) => String(Number(degrees.toFixed(DECIMALS)))).join('/');
}

/** A place as it would be understood: the middle of the catalogue's bounds. */
export function examplePlace({ bounds: [west, south, east, north] }: Catalogue): string {
  return [south + north, west + east].map((sum) => String(Number((sum / 2).toFixed(EXAMPLE_DECIMALS)))).join('/');
}
