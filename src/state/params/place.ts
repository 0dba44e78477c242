import type { Place } from '../state.ts';

/** To about a tenth of a metre. */
const DECIMALS = 6;
const DEGREES = /^-?\d{1,3}(?:\.\d{1,12})?$/;

/** `41.16/-8.58`: latitude and longitude; `null` for what is none. */
export function readPlace(text: string): Place | null {
  const [lat = '', lon = '', ...rest] = text.split('/');
  if (rest.length || !DEGREES.test(lat) || !DEGREES.test(lon)) return null;
  const place = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180 ? place : null;
}

export function writePlace({ lat, lon }: Place): string {
  return [lat, lon].map((degrees) => String(Number(degrees.toFixed(DECIMALS)))).join('/');
}
