import { createServer, type Server } from 'node:http';
import { encode } from 'uqr';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { open, type VisitOptions } from './support/page.ts';
import { readPdf, type PdfPage } from './support/pdf.ts';

const TWO = '?panel=dossier.shortlist&shortlist=vacant-sites/matadouro,areas/bonfim';
const POINTS_PER_MM = 72 / 25.4;

async function complete(page: Page): Promise<void> {
  await page.locator('ax-dossier-panel[data-complete]').waitFor({ state: 'attached', timeout: 45_000 });
}

async function openSheets(query: string, options: VisitOptions = {}): Promise<Page> {
  const { page } = await open(query, { ...options, map: 'none' });
  await complete(page);
  return page;
}

async function printed(page: Page): Promise<readonly PdfPage[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

describe('a site and an area on paper', () => {
  test('are sheets of A4 with real text, and nothing of the page around them', async () => {
    const { page, assertClean } = await open(TWO, { map: 'none' });
    await complete(page);
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Words of the host page' })));
    const pages = await printed(page);

    for (const { width, height } of pages) {
      expect(width / POINTS_PER_MM).toBeCloseTo(210, 0);
      expect(height / POINTS_PER_MM).toBeCloseTo(297, 0);
    }
    expect(pages).toHaveLength(await page.locator('ax-dossier-panel article').count());
    expect(pages.filter(({ text }) => text.includes('Page 1 of'))).toHaveLength(2);
    for (const { text } of pages) expect(text).toMatch(/Page \d of \d/);
    const all = pages.map(({ text }) => text).join(' ');
    for (const words of [
      'Former Industrial Slaughterhouse of Porto', 'vacant-sites/matadouro', '1 : 5,000', 'ETRS89/PT-TM06', 'Approximate position', 'about 26,000 m²',
      'Antigo Matadouro do Porto irá designar-se M-ODU', '© OpenStreetMap contributors', 'Not known: ask the city', 'Bonfim', 'Official limit', '309.63 ha', 'Invest Porto',
    ]) expect(all).toContain(words);
    expect(all).not.toContain('Words of the host page');
    expect(all).not.toContain('Search places');
    expect(all).not.toContain('Print or save');
    expect(pages.flatMap(({ links }) => links).some((link) => link.startsWith('https://www.publico.pt/'))).toBe(true);
    assertClean();
  });

  test('at each scale the bar is as long as the stated scale says, to a hundredth', async () => {
    const page = await openSheets('?panel=dossier.vacant-sites/matadouro');
    for (const [value, stated] of [['2500', '1 : 2,500'], ['5000', '1 : 5,000'], ['10000', '1 : 10,000']] as const) {
      await page.getByLabel('Scale of the maps').selectOption(value);
      await complete(page);
      const [first] = await printed(page);
      const bar = barOf(first!);

      expect(bar.stated).toBe(stated);
      expect(bar.lengthMm * Number(value) / (bar.metres * 1000)).toBeCloseTo(1, 2);
    }
  });

  test('a kilometre is as long as it should be on the map of an area', async () => {
    const [first] = await printed(await openSheets('?panel=dossier.areas/bonfim'));
    const { stated, metres, lengthMm } = barOf(first!);
    const scale = Number(stated.replace('1 : ', '').replace(',', ''));

    expect(metres).toBeGreaterThanOrEqual(1000);
    expect((lengthMm * scale) / (metres * 1000)).toBeCloseTo(1, 2);
  });

  test('in Portuguese', async () => {
    const all = (await printed(await openSheets(`${TWO}&lang=pt`))).map(({ text }) => text).join(' ');
    for (const words of ['Antigo Matadouro Industrial do Porto', '1 : 5 000', 'Posição aproximada', 'Fontes', 'Página 1 de']) expect(all.replaceAll(/\s/g, ' ')).toContain(words);
  });

  test('are white on a dark screen too', async () => {
    const page = await openSheets('?panel=dossier.areas/bonfim', { colorScheme: 'dark' });
    const sheet = page.locator('ax-dossier-panel article').first();
    expect(await sheet.evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).color])).toEqual(['rgb(255, 255, 255)', 'rgb(22, 32, 44)']);
  });
});

test('a long text goes on on the next page, and no word of it is lost', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `w${String(index).padStart(4, '0')}`);
  const page = await openSheets('?panel=dossier.vacant-sites/matadouro', {
    before: (opened) => opened.route(/vacant-sites[^/]*\.geojson$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: withNote(await response.json(), words.join(' ')) });
    }),
  });
  const pages = await printed(page);
  const found = pages.flatMap(({ text }) => text.match(/\bw\d{4}\b/g) ?? []);

  expect(found).toEqual(words);
  expect(pages.filter(({ text }) => /\bw\d{4}\b/.test(text)).length).toBeGreaterThan(1);
  expect(pages.at(-1)?.text).toContain(`Page ${pages.length} of ${pages.length}`);
  expect(pages[1]?.text).toContain('continued');
});

test('the QR code leads to the exact state, which stands on the sheet in words', async () => {
  const page = await openSheets(TWO);
  const path = page.locator('ax-dossier-panel article .code path').first();
  const { data } = encode(page.url(), { ecc: page.url().length > 150 ? 'L' : 'M', border: 4 });
  const expected = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x} ${y}`] : [])));

  expect(modulesOf((await path.getAttribute('d')) ?? '')).toEqual(expected);
  const all = (await printed(page)).map(({ text }) => text).join('').replaceAll(' ', '');
  expect(all).toContain(page.url());
});

test('without the street map the sheets are made all the same, and say so', async () => {
  const page = await openSheets('?panel=dossier.vacant-sites/matadouro', { before: (opened) => opened.route(/\.pmtiles$/, (route) => route.abort()) });
  const [first] = await printed(page);

  expect(first?.text).toContain('Drawn without the street map');
  expect(first?.text).toContain('1 : 5,000');
  await expect.poll(() => page.getByText('The street map could not be loaded').count()).toBe(1);

  await page.unroute(/\.pmtiles$/);
  const again = page.getByRole('button', { name: 'Try again' });
  await again.click();
  // The picture beside it may have asked for the street map a moment before it was there.
  await expect.poll(async () => {
    if (await again.isVisible()) await again.click();
    return page.locator('ax-dossier-panel .ground.building').count();
  }).toBe(1);
  expect(await page.getByText('The street map could not be loaded').count()).toBe(0);
});

test('where a frame may not print, it says so and gives the address', async () => {
  const partner = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Partner</title>')).listen(0);
  onTestFinished(() => void partner.close());
  const { page } = await open('', { map: 'none', site: `http://localhost:${portOf(partner)}/` });
  const address = new URL('?panel=dossier.vacant-sites/matadouro', inject('siteUrl')).href;
  await page.setContent(`<iframe sandbox="allow-scripts" width="1000" height="700" src="${address}"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.locator('ax-dossier-panel[data-complete]').waitFor({ state: 'attached', timeout: 45_000 });
  await frame.getByRole('button', { name: 'Print or save as PDF' }).click();

  await expect.poll(() => frame.getByText('may not open the print dialog').count()).toBe(1);
});

test('an empty shortlist is said to be empty', async () => {
  const { page } = await open('?panel=dossier.shortlist', { map: 'none' });
  await expect.poll(() => page.getByText('Nothing is on the shortlist yet').count()).toBe(1);
});

/** The bar under a map: what its words say, and how long its dark half is drawn, twice. */
function barOf({ words, boxes }: PdfPage): { readonly stated: string; readonly metres: number; readonly lengthMm: number } {
  const stated = words.find(({ text }) => /^1 : [\d,]+$/.test(text));
  const zero = words.find(({ text, y }) => text === '0' && stated && Math.abs(y - stated.y) < 20);
  const end = words.find(({ text, y }) => /^[\d,]+ k?m$/.test(text) && zero && Math.abs(y - zero.y) < 1);
  if (!stated || !zero || !end) throw new Error('There is no bar on the page');
  const isBar = ({ left, top, bottom }: PdfPage['boxes'][number]): boolean =>
    Math.abs(left - zero.x) < 1 && top < zero.y && zero.y - bottom < 9 && top - bottom < 5;
  const widths = boxes.filter(isBar).map(({ left, right }) => right - left).toSorted((a, b) => a - b);
  const half = widths[0] ?? NaN;
  const metres = Number(end.text.replaceAll(/\D/g, '')) * (end.text.endsWith('km') ? 1000 : 1);
  return { stated: stated.text, metres, lengthMm: (2 * half) / POINTS_PER_MM };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

function withNote(collection: { features: readonly { id: string; properties: object }[] }, words: string): object {
  const features = collection.features.map((feature) =>
    feature.id === 'matadouro' ? { ...feature, properties: { ...feature.properties, note: { en: words, pt: words } } } : feature);
  return { ...collection, features };
}

function modulesOf(d: string): readonly string[] {
  return [...d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x = '', y = '', length = '']) =>
    Array.from({ length: Number(length) }, (_, index) => `${Number(x) + index} ${y}`));
}
