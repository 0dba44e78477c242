import { expect, test } from 'vitest';
import { readManifest } from './manifest.ts';

const manifest = { version: '1.2.3', entry: 'assets/area-explorer.js', pinned: { path: 'assets/area-explorer-0123456789.js', integrity: `sha384-${'A'.repeat(64)}` } };

test('a manifest is taken as it is, without what else is in it', () => {
  expect(readManifest({ ...manifest, more: 1 })).toEqual(manifest);
});

test.each([
  ['nothing', null],
  ['a list', [manifest]],
  ['no version', { ...manifest, version: 2 }],
  ['a script of another host', { ...manifest, entry: 'https://elsewhere.example/x.js' }],
  ['a script of another host, without a scheme', { ...manifest, entry: '//elsewhere.example/x.js' }],
  ['a script outside of the site', { ...manifest, entry: '../../x.js' }],
  ['no pinned script', { version: '1.2.3', entry: 'assets/area-explorer.js' }],
  ['a weak hash', { ...manifest, pinned: { ...manifest.pinned, integrity: 'sha1-AAAA' } }],
])('%s is none', (_, value) => expect(readManifest(value)).toBeNull());
