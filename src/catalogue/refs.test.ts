import { expect, test } from 'vitest';
import { parseRef, refOf } from './refs.ts';

test('a reference names layer and feature, and is read back', () => {
  const ref = refOf('vacant-sites', 'mill-2');
  expect(ref).toBe('vacant-sites/mill-2');
  expect(parseRef(ref)).toEqual({ layer: 'vacant-sites', id: 'mill-2' });
});

test('of a feature it takes the id', () => {
  const mill = { type: 'Feature', id: 'mill', geometry: null, properties: { name: {}, sources: [], licence: 'free' } } as const;
  expect(refOf('sites', mill)).toBe('sites/mill');
});

test.each(['', '/', 'sites', 'sites/', '/mill', 'sites/mill/2', 'Sites/mill', 'sites/old mill', 'sites/é', '__proto__/mill', 'sites/mill\n', ' sites/mill'])(
  '%j is none',
  (text) => {
    expect(parseRef(text)).toBeNull();
  },
);
