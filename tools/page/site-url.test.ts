import { expect, test } from 'vitest';
import { readSiteUrl } from './site-url.ts';

test.each([
  [undefined, null],
  ['', null],
  [' ', null],
  ['https://explorer.example', 'https://explorer.example/'],
  ['https://explorer.example/', 'https://explorer.example/'],
  ['http://explorer.test:8080/maps/city', 'http://explorer.test:8080/maps/city/'],
  ['https://explorer.example/maps//', 'https://explorer.example/maps/'],
])('SITE_URL %j is %j', (value, siteUrl) => {
  expect(readSiteUrl(value)).toEqual({ ok: true, siteUrl });
});

test.each([
  ['explorer.example', 'is no address of a web site'],
  ['//explorer.example', 'is no address of a web site'],
  ['https:explorer.example', 'is no address of a web site'],
  ['ftp://explorer.example/', 'is no address of a web site'],
  ['javascript:alert(1)', 'is no address of a web site'],
  ['https://', 'is no address of a web site'],
  ['https://me:secret@explorer.example/', 'holds a user name or password'],
  ['https://explorer.example/?lang=pt', 'has a query or fragment'],
  ['https://explorer.example/?', 'has a query or fragment'],
  ['https://explorer.example/#top', 'has a query or fragment'],
  ['https://explorer.example/index.html', 'is the address of a page, not of the folder that it is in'],
])('SITE_URL "%s" is refused: it %s', (value, why) => {
  expect(readSiteUrl(value)).toEqual({
    ok: false,
    problem: `SITE_URL is "${value}", which ${why}: set it to where the site will stand, for example SITE_URL=https://explorer.example/ npm run build, or unset it.`,
  });
});
