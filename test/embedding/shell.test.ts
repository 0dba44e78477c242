import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openPartner, readyAll, type PartnerVisit } from '../support/partner.ts';
import { explain, stableName, totalOf, type Budget, type Sizes } from '../support/sizes.ts';

const BASELINE_FILE = new URL('shell-size-baseline.json', import.meta.url);

/** KB are 1000 bytes. */
const BUDGET: Budget = { name: 'What a page pays before the map is wanted', kinds: ['own', 'map', 'engine', 'css', 'data', 'tiles', 'fonts', 'other'], bytes: 15_000 };

const SCRIPT = '<script type="module" src="{explorer}assets/area-explorer.js"></script>';
const explorer = (attributes: string, content = ''): string => `<area-explorer src="{explorer}data/catalogue.json" style="display: block; height: 560px" ${attributes}>${content}</area-explorer>`;
/** A page with more than the explorer on it: what stands below must not move. */
const article = (element: string): string => `${SCRIPT}<main><h1>Our city</h1>${element}<p>Below the map.</p></main>`;

const SMALL = { width: 820, height: 640 };

/** Notes every shift of what people see, whether or not something was pressed right before. */
const NOTE_SHIFTS = `globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) shifts.push({ value, moved: sources.map(({ previousRect, currentRect }) => [previousRect, currentRect]) });
  }).observe({ type: 'layout-shift', buffered: true });`;
const shifts = (page: Page): Promise<readonly { readonly value: number }[]> => page.evaluate('shifts');

/** The map's scale bar, which takes its length once the map knows its scale, comes to less. */
const LEAST_SHIFT = 0.001;

/** What the element asked its own host for, relative to that. */
const asked = ({ log, explorer: host }: PartnerVisit): readonly string[] => log.requests.filter((url) => url.startsWith(host)).map((url) => url.slice(host.length));

async function weigh(paths: readonly string[]): Promise<Sizes> {
  const files = await Promise.all(paths.map(async (path) => [stableName(path), gzipSync(await readFile(join(inject('siteRoot'), path)), { level: 9 }).length] as const));
  return Object.fromEntries(files.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Tag names of the elements that the keyboard is in, outermost first. */
const focusPath = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const path: string[] = [];
  for (let active = document.activeElement; active; active = active.shadowRoot?.activeElement ?? null) path.push(active.localName);
  return path;
});

test('until somebody presses the button there is a light picture with a name; then the map takes its place, and nothing moves', async () => {
  const visit = await openPartner(article(explorer('loading="click"')), { viewport: SMALL, before: (page) => page.addInitScript(NOTE_SHIFTS) });
  const { page } = visit;
  const button = page.getByRole('button', { name: 'Open the map' });
  await button.waitFor();
  const paths = asked(visit);
  const sizes = await weigh(paths);
  if (process.env['UPDATE_SIZES'] === '1') writeFileSync(BASELINE_FILE, `${JSON.stringify(sizes, null, 2)}\n`);

  expect(totalOf(sizes, BUDGET.kinds), explain(BUDGET, sizes, JSON.parse(readFileSync(BASELINE_FILE, 'utf8')) as Sizes)).toBeLessThanOrEqual(BUDGET.bytes);
  expect(paths).toContain('data/poster.json');
  expect(paths.filter((path) => /catalogue|maplibre|geojson|pmtiles|assets\/app/.test(path))).toEqual([]);
  expect(await page.getByRole('group', { name: 'Porto area explorer' }).textContent()).toContain('Porto’s two priority areas');
  expect(await page.getByText('© OpenStreetMap contributors').isVisible()).toBe(true);
  expect(await page.locator('area-explorer svg path.outline.dashed').count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);

  const box = await page.locator('area-explorer').boundingBox();
  await page.keyboard.press('Tab');
  expect(await button.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  await page.keyboard.press('Enter');
  await readyAll(page);

  expect(await focusPath(page)).toEqual(['area-explorer', 'ax-explorer', 'ax-column', 'ax-home-panel', 'h2']);
  await page.locator('area-explorer .picture').waitFor({ state: 'detached' });
  expect(await button.count()).toBe(0);
  expect(await page.locator('area-explorer').boundingBox()).toEqual(box);
  expect((await shifts(page)).filter(({ value }) => value >= LEAST_SHIFT)).toEqual([]);
  visit.assertClean();
});

test('out of view it asks for nothing; in view it loads without a button in between, in the reader’s language', async () => {
  const visit = await openPartner(article(`<div style="height: 3000px"></div>${explorer('')}`), { viewport: SMALL, locale: 'pt-PT' });
  const { page } = visit;
  await page.getByRole('button', { name: 'Abrir o mapa' }).waitFor();
  const before = asked(visit);
  let goOn = (): void => undefined;
  const looked = new Promise<void>((resolve) => (goOn = resolve));
  // Frames are far apart on a busy machine: without this all may be there before the first look.
  await page.route('**/data/**', async (route) => {
    await looked;
    await route.continue();
  });
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const root = document.querySelector('area-explorer')?.shadowRoot;
    const look = (): void => {
      for (const element of root?.querySelectorAll('.title, .status, .card button') ?? []) if (element.checkVisibility({ visibilityProperty: true })) seen.add(element.textContent.trim());
      requestAnimationFrame(look);
    };
    document.querySelector('area-explorer')?.scrollIntoView();
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
  await expect.poll(() => page.evaluate(() => (Reflect.get(globalThis, 'seen') as Set<string>).size)).toBeGreaterThan(0);
  goOn();
  await readyAll(page);

  expect(before.filter((path) => !path.startsWith('assets/area-explorer') && !path.startsWith('assets/shell-view'))).toEqual([]);
  expect(await page.evaluate(() => [...(Reflect.get(globalThis, 'seen') as Set<string>)].filter(Boolean).toSorted())).toEqual(['A carregar o mapa…', 'Explorador de áreas do Porto']);
  visit.assertClean();
});

test('where the explorer’s code does not arrive it says so, to people and to the page, and tries again', async () => {
  const visit = await openPartner(article(explorer('loading="click"')), {
    viewport: SMALL, before: (page) => page.route(/assets\/app-/, (route) => route.abort()),
  });
  const { page } = visit;
  await page.evaluate(() => document.querySelector('area-explorer')?.addEventListener('error', (event) => Object.assign(globalThis, { told: event instanceof CustomEvent && event.detail })));
  await page.getByRole('button', { name: 'Open the map' }).press('Enter');
  await page.getByRole('alert').getByText('could not be loaded').waitFor();

  expect(await page.evaluate(() => Reflect.get(globalThis, 'told'))).toMatchObject({ what: 'code' });
  expect((await focusPath(page)).at(-1)).toBe('button');
  await page.unrouteAll();
  await page.keyboard.press('Enter');
  await page.locator('ax-column').waitFor();
  await page.locator('.card').waitFor({ state: 'detached' });
  expect((await focusPath(page)).at(-1)).toBe('h2');
});

test('the page’s own picture, none, and a file that is no poster: the button is there, and nobody complains', async () => {
  const picture = '<img slot="poster" alt="Our own picture" src="picture.svg" width="600" height="300">';
  const visit = await openPartner(
    SCRIPT + explorer('loading="click" poster="{explorer}data/poster.json?own"', picture)
      + explorer('loading="click" poster="none" title="The city on a map"') + explorer('loading="click" poster="broken.json"') + explorer('loading="eager"'),
    { viewport: { width: 500, height: 900 }, files: { 'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="teal"/></svg>', 'broken.json': '{"format":1,"languages":["en"],"ground":[["water","url(#x)"]]}' } },
  );
  const { page } = visit;
  await page.getByRole('button', { name: 'Open the map' }).nth(2).waitFor();
  await expect.poll(() => asked(visit).some((path) => path.startsWith('assets/app-'))).toBe(true);

  expect(await page.getByAltText('Our own picture').isVisible()).toBe(true);
  expect(await page.locator('area-explorer .picture svg').count()).toBe(0);
  expect(await page.locator('.card').evaluateAll((groups) => groups.map((group) => group.ariaLabel))).toEqual(['Porto area explorer', 'The city on a map', 'Map']);
  expect(asked(visit).filter((path) => path.endsWith('poster.json'))).toEqual([]);
  visit.assertClean();
});
