import { describe, expect, test } from 'vitest';
import { addressOf, linkPage, linkTarget, linkTo, mailAddress, mailTo } from './links.ts';
import { initialState } from '../state/state.ts';
import { exampleCatalogueOf, exampleLayer } from '../state/example.ts';

describe('linkTarget', () => {
  test.each([
    ['https://example.org/a', 'web'],
    ['http://example.org/', 'web'],
    ['mailto:a@example.org', 'contact'],
    ['tel:+351222097027', 'contact'],
    ['javascript:alert(1)', 'none'],
    ['JaVaScRiPt:alert(1)', 'none'],
    [' \tjavascript:alert(1)', 'none'],
    ['data:text/html,<b>x</b>', 'none'],
    ['vbscript:x', 'none'],
    ['file:///etc/passwd', 'none'],
    ['www.example.org', 'none'],
    ['', 'none'],
  ])('%j is %s', (address, kind) => {
    expect(linkTarget(address).kind).toBe(kind);
  });
});

test('a mail keeps lines and signs of its subject and body', () => {
  expect(mailTo('o@example.org', 'A & B?', 'one\ntwo=2')).toBe(
    'mailto:o@example.org?subject=A%20%26%20B%3F&body=one%0D%0Atwo%3D2',
  );
});

test('an address can add nothing to a mail', () => {
  expect(mailTo('o@example.org?bcc=x@example.org', '', '')).toBe('mailto:o@example.org%3Fbcc%3Dx@example.org?subject=&body=');
  expect(mailAddress('o@example.org?bcc=x@example.org')).toBe('mailto:o@example.org%3Fbcc%3Dx@example.org');
});

test('half a character, which JSON may hold, is no reason to fail', () => {
  expect(mailTo('o@example.org', 'a\uD800', '\uDC00b')).toBe('mailto:o@example.org?subject=a%EF%BF%BD&body=%EF%BF%BDb');
});

describe('addresses', () => {
  const catalogue = exampleCatalogueOf(exampleLayer('sites'));

  test('a link to a feature names it and leaves the rest of the state out', () => {
    expect(linkTo('sites/mill', catalogue, 'en', 'https://example.org/map/?view=1/2/3#x')).toBe(
      'https://example.org/map/?select=sites/mill',
    );
  });

  test('it keeps the language and what others put into the address', () => {
    const address = new URL(linkTo('sites/mill', catalogue, 'pt', 'https://example.org/?utm_source=mail'));
    expect(Object.fromEntries(address.searchParams)).toEqual({ select: 'sites/mill', lang: 'pt', utm_source: 'mail' });
  });

  test('a link to what a person drew brings it along, any other does not', () => {
    const own = { ...initialState(catalogue).own, text: '1xxdrawn' };
    expect(linkTo('own/own-1', catalogue, 'en', 'https://example.org/', own)).toBe('https://example.org/?select=own/own-1&own=1xxdrawn');
    expect(linkTo('sites/mill', catalogue, 'en', 'https://example.org/', own)).toBe('https://example.org/?select=sites/mill');
  });

  test('the first view has a plain address', () => {
    expect(addressOf(initialState(catalogue), catalogue, 'https://example.org/map/')).toBe('https://example.org/map/');
  });
});

const SITE = 'https://explorer.example/maps/';
const explorerWith = (attributes: Readonly<Record<string, string>>) => ({ getAttribute: (name: string) => attributes[name] ?? null });

test.each([
  ['the explorer is, to it', 'https://explorer.example/maps/?area=docks', { 'sync-url': '' }, 'https://explorer.example/maps/?area=docks'],
  ['is a frame, to the whole explorer', 'https://explorer.example/maps/embed.html?area=docks&origins=https://a.example', { 'sync-url': 'read' }, SITE],
  ["is somebody else's, to the explorer's site", 'https://a.example/news', { src: `${SITE}data/catalogue.json` }, SITE],
  ["is somebody else's with data of yet others, to itself", 'https://a.example/news', { src: 'https://b.example/data/catalogue.json' }, 'https://a.example/news'],
])('links from a page that %s', (_, href, attributes: Readonly<Record<string, string>>, page) => {
  const querySelector = (selector: string) => (selector.includes('sync-url') === 'sync-url' in attributes ? explorerWith(attributes) : null);
  const stub: Pick<Document, 'location' | 'querySelector'> = Object.assign(Object.create(null), { location: { href }, querySelector });
  expect(linkPage(stub, (catalogueUrl) => (catalogueUrl.startsWith(SITE) ? SITE : null))).toBe(page);
});
