import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chooseBrowser, launchBrowser } from '../test/support/browser.ts';
import { startServer } from '../tools/serve/server.ts';
import type { Row } from './measure.ts';
import { SYNTHETIC } from './synthetic.ts';
import { copyWithSites } from './synthetic-site.ts';
import { settled, stepTimes, type StepTime } from './tasks.ts';

type View = 'list' | 'table';

const KEYS = 'guimar';
const OPTIONS = [0, 1, 2, 0, 1, 2];
const DIGITS = '20000';
const FRAMES = 60;
const STEP_PX = 240;
const PATIENCE_MS = 90_000;

/**
 * What a person waits for in the built page with a layer of made-up sites.
 *
 * @param built folder of a built site; it is not changed
 */
export async function browserRows(built: string, count: number): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-site-'));
  await copyWithSites(built, folder, count);
  const server = await startServer({ root: folder });
  const browser = await launchBrowser(chooseBrowser());
  const rows = (view: View, isOnMap: boolean): Promise<readonly Row[]> => measured(browser, server.url, view, isOnMap);
  try {
    return [...(await rows('list', false)), ...(await rows('table', false)), ...(await rows('list', true))];
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function measured(browser: Browser, url: string, view: View, isOnMap: boolean): Promise<readonly Row[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${url}?panel=${view}.${SYNTHETIC}&layers=${isOnMap ? `areas,${SYNTHETIC}` : 'areas'}`, { timeout: PATIENCE_MS });
  await page.locator(view === 'list' ? 'ax-feature-row' : 'ax-table-panel tbody th').first().waitFor({ timeout: PATIENCE_MS });
  await page.locator('area-explorer[data-explorer="ready"]').waitFor({ timeout: PATIENCE_MS });
  await settled(page);
  const where = `${view}${isOnMap ? ', sites on the map' : ''}`;
  const scrolling = await scrollingRows(browser, page, where, view);
  const filtering = await filterRows(browser, page, where);
  await page.close();
  return [...scrolling, ...filtering];
}

async function filterRows(browser: Browser, page: Page, where: string): Promise<readonly Row[]> {
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.locator('summary').filter({ hasText: 'Owner' }).click();
  const text = page.getByRole('searchbox', { name: /Owner/ });
  await text.focus();
  await settled(page);
  const letters = await stepTimes(browser, page, [...KEYS], (key) => page.keyboard.type(key));
  await text.fill('');
  await settled(page);
  const boxes = page.locator('ax-options-filter').first().getByRole('checkbox');
  const options = await stepTimes(browser, page, OPTIONS, (index) => boxes.nth(index).press('Space'));
  await page.locator('summary').filter({ hasText: 'Plot area' }).click();
  await page.getByRole('spinbutton', { name: /from/ }).first().focus();
  await settled(page);
  const digits = await stepTimes(browser, page, [...DIGITS], (key) => page.keyboard.type(key));
  return [...rowsOf(`${where}: a letter of a text`, letters), ...rowsOf(`${where}: an option`, options), ...rowsOf(`${where}: a digit of a range`, digits)];
}

function rowsOf(name: string, steps: readonly StepTime[]): readonly Row[] {
  return [
    { name: `${name}, longest task`, values: steps.map(({ longestMs }) => longestMs) },
    { name: `${name}, all tasks`, values: steps.map(({ allMs }) => allMs) },
  ];
}

/** Run in the page, as text: what compiles this file puts names into functions that a page does not know. */
const SCROLL = `(async () => {
  const times = [];
  for (let frame = 0; frame <= ${FRAMES}; frame++) {
    times.push(await new Promise(requestAnimationFrame));
    scrolled.scrollBy(0, ${STEP_PX});
  }
  return times.slice(1).map((time, index) => time - times[index]);
})()`;

/** How far frames are apart by the clock, and what the main thread does in each. */
async function scrollingRows(browser: Browser, page: Page, where: string, view: View): Promise<readonly Row[]> {
  const element = page.locator(view === 'list' ? '.scroll' : '.region');
  await element.evaluate((scrolled) => void Object.assign(globalThis, { scrolled }));
  const apart = await page.evaluate<readonly number[]>(SCROLL);
  const steps = await stepTimes(browser, page, Array.from({ length: 10 }, () => STEP_PX), (stepPx) => element.evaluate((scrolled, px) => scrolled.scrollBy(0, px), stepPx));
  return [
    { name: `${where}: frames apart while scrolling`, values: apart },
    { name: `${where}: one step of scrolling, longest task`, values: steps.map(({ longestMs }) => longestMs) },
  ];
}
