import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyWithSites } from '../../bench/synthetic-site.ts';
import { open, type VisitOptions } from '../support/page.ts';
import type { Color } from '../support/pixels.ts';
import { countPixels, panelHeading } from '../support/screen.ts';
import { serveVariant } from '../support/site.ts';

/** Enough for the file to be one for a worker. */
const COUNT = 30_000;
const SITES = 'synthetic';
/** No other is so near that both could be meant by one press. */
const ALONE_DEGREES = 0.0004;
/** How many are put in one spot. */
const TOGETHER = 4;

interface Site {
  readonly id: string;
  readonly geometry: { coordinates: readonly [lon: number, lat: number] };
  readonly properties: { readonly name: { readonly en: string }; readonly status: string };
}

let folder = '';
/** A vacant one by itself; and one that shares its spot with others. */
let [single, spot]: (Site | undefined)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-map-'));
  await copyWithSites(inject('siteRoot'), folder, COUNT);
  const file = join(folder, 'data', `${SITES}.geojson`);
  const collection: { readonly features: readonly Site[] } = JSON.parse(await readFile(file, 'utf8'));
  const alone = collection.features.filter((site, index) => index < 300 && isAlone(site, collection.features));
  single = alone.find(({ properties }) => properties.status === 'vacant');
  spot = alone.find((site) => site !== single);
  for (const other of collection.features.slice(-TOGETHER + 1)) other.geometry.coordinates = spot?.geometry.coordinates ?? other.geometry.coordinates;
  await writeFile(file, JSON.stringify(collection));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function isAlone(site: Site, all: readonly Site[]): boolean {
  const [lon, lat] = site.geometry.coordinates;
  return all.every((other) => other === site || Math.hypot(other.geometry.coordinates[0] - lon, other.geometry.coordinates[1] - lat) > ALONE_DEGREES);
}

const middleOf = (site: Site | undefined): string => `${site?.geometry.coordinates[1]}/${site?.geometry.coordinates[0]}`;
const over = (site: Site | undefined, zoom: number): string => `layers=${SITES}&view=${zoom}/${middleOf(site)}`;

async function visit(query: string, options: VisitOptions = {}, file = '') {
  const { url } = await serveVariant({ root: folder });
  const visited = await open(`${file}?${query}`, { map: 'undrawn', site: url, ...options });
  await visited.ready();
  return visited;
}

/** Middle of a map; of the first one, unless said otherwise. */
async function middle(page: Page, nth = 0) {
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('ax-map').nth(nth).boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

/** The pointer's look over the middle of a map. */
async function cursor(page: Page, nth = 0): Promise<string> {
  return cursorAt(page, await middle(page, nth), nth);
}

/** It is moved a little each time it is asked for. */
async function cursorAt(page: Page, { x, y }: { readonly x: number; readonly y: number }, nth = 0): Promise<string> {
  await page.mouse.move(x + 3, y);
  await page.mouse.move(x, y);
  return page.locator('.maplibregl-canvas').nth(nth).evaluate((canvas) => new Promise<string>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(canvas.style.cursor)));
  }));
}

/** Another address without loading anew, as a press on Back does. */
async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', `?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** Leaves one option of a filter that is open. */
async function only(page: Page, option: string): Promise<void> {
  await page.locator('.option').filter({ hasText: option }).first().hover();
  await page.getByRole('button', { name: `Only: ${option}`, exact: true }).click();
}

const clickMiddle = async (page: Page): Promise<void> => {
  const { x, y } = await middle(page);
  await page.mouse.click(x, y);
};

describe('a layer too large for the page is on the map', () => {
  test('with markers that are pointed at and pressed as all others', async () => {
    const { page, assertClean } = await visit(over(single, 18));
    await expect.poll(() => cursor(page)).toBe('pointer');
    await clickMiddle(page);
    await expect.poll(() => page.url()).toContain(`select=${SITES}/${single?.id}`);
    await expect.poll(() => panelHeading(page).textContent()).toBe(single?.properties.name.en);
    assertClean();
  });

  test('with numbers that come apart when they are pressed', async () => {
    const { page, assertClean } = await visit(over(single, 12));
    let at: Awaited<ReturnType<typeof numberNear>> = null;
    await expect.poll(async () => (at = await numberNear(page))).not.toBeNull();
    const { x, y } = at ?? (await middle(page));
    await page.mouse.click(x, y);
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('view')?.split('/')[0])).toBeGreaterThan(12);
    assertClean();
  });

  test('with those of one spot listed together', async () => {
    const { page, assertClean } = await visit(over(spot, 18));
    await expect.poll(() => cursor(page)).toBe('pointer');
    await clickMiddle(page);
    await expect.poll(() => page.locator('ax-feature-row').count()).toBe(TOGETHER);
    assertClean();
  });

  test('as its filters have it', async () => {
    const { page, assertClean } = await visit(`${over(single, 18)}&panel=list.${SITES}`);
    await expect.poll(() => cursor(page)).toBe('pointer');
    await page.getByRole('button', { name: 'Filters' }).click();
    await only(page, 'ruin');
    await expect.poll(() => cursor(page)).toBe('');
    await only(page, 'vacant');
    await expect.poll(() => cursor(page)).toBe('pointer');
    assertClean();
  });

  test('as its switch has it, and in another language', async () => {
    const at = over(single, 18);
    const { page, assertClean } = await visit(at);
    await expect.poll(() => cursor(page)).toBe('pointer');
    await goTo(page, at.replace(`layers=${SITES}`, 'layers=areas'));
    await expect.poll(() => cursor(page)).toBe('');
    await goTo(page, `${at}&lang=pt`);
    await expect.poll(() => cursor(page)).toBe('pointer');
    assertClean();
  });

  test('in its colours, and what is pointed at stands out', async () => {
    const { page, assertClean } = await visit(over(single, 18), { map: 'drawn' });
    const [ochre, accent] = [await color(page, 'ochre'), await color(page, 'accent')];
    await expect.poll(() => countPixels(page, ochre)).toBeGreaterThan(40);
    const before = await countPixels(page, accent);
    await expect.poll(() => cursor(page)).toBe('pointer');
    await expect.poll(() => countPixels(page, accent)).toBeGreaterThan(before + 60);
    assertClean();
  });

  test('of two explorers on one page, each with its own filters', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const one = /<area-explorer[^>]*>/.exec(html)?.[0] ?? '';
    const explorer = (status: string): string => `<area-explorer src="./data/catalogue.json" loading="eager" panels="none" layers="${SITES}" view="18/${middleOf(single)}" query="f.${SITES}.status=${status}"></area-explorer>`;
    const two = html.slice(0, html.indexOf(one)) + explorer('vacant') + explorer('ruin') + html.slice(html.indexOf('</area-explorer>') + '</area-explorer>'.length);
    await writeFile(join(folder, 'two.html'), two.replace('</head>', '<style>area-explorer { height: 350px }</style></head>'));
    const { page } = await visit('', { context: { bypassCSP: true } }, 'two.html');
    await page.locator('ax-map').nth(1).waitFor();
    await expect.poll(() => cursor(page, 0)).toBe('pointer');
    expect(await cursor(page, 1)).toBe('');

    // The first one fetches its tiles anew, now that the second one has some.
    const first = page.locator('area-explorer').first();
    await first.evaluate((element) => element.setAttribute('layers', 'areas'));
    await expect.poll(() => cursor(page, 0)).toBe('');
    await first.evaluate((element, layers) => {
      element.setAttribute('lang', 'pt');
      element.setAttribute('layers', layers);
    }, SITES);
    await expect.poll(() => cursor(page, 0)).toBe('pointer');
  });
});

/** A colour of the theme. */
async function color(page: Page, name: string): Promise<Color> {
  const [red = 0, green = 0, blue = 0] = await page.evaluate((property) => {
    const probe = document.createElement('span');
    document.querySelector('area-explorer')?.shadowRoot?.append(probe);
    probe.style.color = property;
    const parts = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
    probe.remove();
    return parts;
  }, `var(--ax-${name})`);
  return [red, green, blue];
}

/** Looks for a number near the middle of the map, row by row. */
async function numberNear(page: Page): Promise<{ readonly x: number; readonly y: number } | null> {
  const { x, y } = await middle(page);
  for (let place = 0; place < 25; place++) {
    const at = { x: x + (place % 5) * 14, y: y + Math.floor(place / 5) * 14 };
    if ((await cursorAt(page, at)) === 'pointer') return at;
  }
  return null;
}
