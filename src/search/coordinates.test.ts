import { describe, expect, test } from 'vitest';
import type { Bounds } from '../catalogue/types.ts';
import { gridProjection } from '../geo/grid-projection.ts';
import { readCoordinates } from './coordinates.ts';

const bounds: Bounds = [-8.7, 41.1, -8.5, 41.2];
const grid = gridProjection('+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs');

describe('coordinates are read', () => {
  test.each([
    ['41.1579, -8.6291', 41.1579, -8.6291],
    ['41.1579 -8.6291', 41.1579, -8.6291],
    ['41.1579/-8.6291', 41.1579, -8.6291],
    [' 41.1579 ; −8.6291 ', 41.1579, -8.6291],
    ['-8.6291, 41.1579', 41.1579, -8.6291],
    ['41,1579 -8,6291', 41.1579, -8.6291],
    ['41,1579; -8,6291', 41.1579, -8.6291],
    ['41.1579N 8.6291W', 41.1579, -8.6291],
    ['N 41.1579, O 8.6291', 41.1579, -8.6291],
    ['8.6291 W, 41.1579 N', 41.1579, -8.6291],
    [`41°09'28"N 8°37'45"W`, 41.157778, -8.629167],
    ['41°09′28″N8°37′45″O', 41.157778, -8.629167],
    [`41º 09' 28.5" n, 8º 37' 45'' w`, 41.157917, -8.629167],
    [`41° 9.5' N 8° 37.75' W`, 41.158333, -8.629167],
    ['(41.1579, -8.6291)', 41.1579, -8.6291],
    ['[-8.6291, 41.1579]', 41.1579, -8.6291],
    ['geo:41.1579,-8.6291', 41.1579, -8.6291],
    ['lat 41.1579 lon -8.6291', 41.1579, -8.6291],
    ['Latitude: 41,1579, Longitude: -8,6291', 41.1579, -8.6291],
    ['41,1579, -8,6291', 41.1579, -8.6291],
    ['41,157 -8,629', 41.157, -8.629],
    ['41° -8.6°', NaN, NaN],
  ])('%s', (text, lat, lon) => {
    const expected = Number.isNaN(lat) ? { kind: 'outside' } : { kind: 'found', at: { lat, lon }, system: 'degrees' };
    expect(readCoordinates(text, bounds, grid)).toEqual(expected);
  });

  test.each([
    '-39679.66 167753.73', '167753.73 -39679.66', '-39679.66; 167753.73 m', '-39679,66 167753,73',
    '-39679.66 m, 167753.73 m', 'X=-39679.66 Y=167753.73', 'M: -39679.66 P: 167753.73', '(-39679,66; 167753,73)',
    '-39,679.66 167,753.73', '-39 679,66 167 753,73', '-39\u202F679,66; 167\u202F753,73', '-39.679,66 167.753,73', '-39,679.66, 167,753.73',
  ])('as metres of the grid: %s', (text) => {
    const read = readCoordinates(text, bounds, grid);
    expect(read).toMatchObject({ kind: 'found', system: 'grid' });
    expect(read.kind === 'found' && read.at.lat).toBeCloseTo(41.178, 5);
    expect(read.kind === 'found' && read.at.lon).toBeCloseTo(-8.606, 5);
  });
});

describe('what is no place of the map', () => {
  test.each([
    ['lies outside', '38.72, -9.14', 'outside'],
    ['lies outside as metres', '-88000 -105000', 'outside'],
    ['lies outside as grouped metres', '-88,000 -105,000', 'outside'],
    ['is a name that begins like an axis', 'P 25 27', 'none'],
    ['is a name', 'Rua de Costa Cabral', 'none'],
    ['is a postal code', '4200-465', 'none'],
    ['is a postal code with a space', '4200 465', 'none'],
    ['is two house numbers', '25 27', 'none'],
    ['is one number', '41.1579', 'none'],
    ['is three numbers', '41.1 8.6 3.2', 'none'],
    ['has two latitudes', '41.1N 41.2N', 'none'],
    ['is beyond the poles', '141.15, 208.62', 'none'],
    ['is empty', '', 'none'],
  ])('%s', (_, text, kind) => {
    expect(readCoordinates(text, bounds, grid)).toEqual({ kind });
  });
});

test('metres as the grid of a printed map has them', () => {
  const read = readCoordinates('-39,600 167,800', bounds, grid);
  expect(read).toMatchObject({ kind: 'found', system: 'grid' });
  expect(readCoordinates('-39,600 167,800', bounds, null)).toEqual({ kind: 'needs-grid' });
});

test('metres wait for the projection, and are none where there is no grid', () => {
  expect(readCoordinates('-39679.66 167753.73', bounds, null)).toEqual({ kind: 'needs-grid' });
  expect(readCoordinates('-39679.66 167753.73', bounds, undefined)).toEqual({ kind: 'none' });
});
