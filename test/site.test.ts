import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const PAGES = ['index.html'];

test.each(PAGES)('%s holds no script, style or handler inline, so that a strict policy can stand', async (page) => {
  const html = await readFile(join(inject('siteRoot'), page), 'utf8');

  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
});

test.each(PAGES)('%s asks for its files by relative addresses, so that it works under any path', async (page) => {
  const html = await readFile(join(inject('siteRoot'), page), 'utf8');
  const addresses = [...html.matchAll(/<(?:script|img|link rel="(?:stylesheet|icon|modulepreload|preload)")[^>]*?\s(?:src|href)="([^"]*)"/g)];

  expect(addresses.length).toBeGreaterThan(0);
  for (const [, address] of addresses) expect(address).toMatch(/^(?!\/|[a-z]+:)/);
});

test('the built site holds the data, without what only its editors need', async () => {
  const names = await readdir(join(inject('siteRoot'), 'data'));

  expect(names).toContain('catalogue.json');
  expect(names).not.toContain('schemas');
});

test('what is no JSON is published byte for byte', async () => {
  const own = new URL('../data/', import.meta.url);
  const others = (await readdir(own)).filter((name) => /\.(?!(?:geo)?json$)\w+$/.test(name));

  expect(others.length).toBeGreaterThan(0);
  for (const name of others) expect((await readFile(join(inject('siteRoot'), 'data', name))).equals(await readFile(new URL(name, own)))).toBe(true);
});

test('the element has a name that never changes', async () => {
  expect(await readdir(join(inject('siteRoot'), 'assets'))).toContain('area-explorer.js');
});
