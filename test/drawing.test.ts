import { readFileSync } from 'node:fs';
import type { FeatureCollection, Position } from 'geojson';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ownFeature } from '../src/own/own-feature.ts';
import { readOwnText, writeOwnText } from '../src/own/own-text.ts';
import { snapLines } from '../src/own/snapping.ts';
import { violations } from './support/axe.ts';
import { open, ready } from './support/page.ts';

/** The explorer's own policy would not let axe in. */
const FOR_AXE = { map: 'undrawn', context: { bypassCSP: true } } as const;
const START = '?panel=own&view=15/41.16/-8.60';
/** Where the corners are pressed, in pixels of the page. */
const CORNERS = [[700, 250], [1000, 260], [980, 520], [720, 500]] as const;
const THROUGH = [[600, 380], [1100, 390]] as const;
/** Drawing was asked for, and its code is there. */
const CROSSHAIR = 'crosshair';

const panelOf = (page: Page): Locator => page.locator('ax-own-panel');
const entries = (page: Page): Locator => panelOf(page).locator('ax-own-entry');
const sizes = async (page: Page): Promise<readonly number[]> => (await panelOf(page).locator('.size').allTextContents()).map((text) => parseFloat(text));
const ownIn = (page: Page): string | null => new URL(page.url()).searchParams.get('own');

const LANGUAGES = { languages: ['en'] };
const square: Position[] = [[-8.603, 41.158], [-8.597, 41.158], [-8.597, 41.162], [-8.603, 41.162], [-8.603, 41.158]];
const squareText = (): string =>
  writeOwnText([ownFeature({ id: 'own-1', name: 'Square', geometry: { type: 'Polygon', coordinates: [square] }, from: { kind: 'drawn' } }, LANGUAGES)]) ?? '';

/** The corners of what the address holds, feature by feature. */
function cornersIn(page: Page): readonly (readonly Position[])[] {
  const read = readOwnText(ownIn(page) ?? '', LANGUAGES);
  return read.ok ? read.features.map(({ geometry }) => snapLines(geometry).flat()) : [];
}

/** Where places are on the page, in pixels: told from a point that is drawn freely. */
async function whereOnPage(page: Page, zoom: number): Promise<(place: Position) => [number, number]> {
  const [x, y] = CORNERS[0];
  await panelOf(page).getByRole('checkbox', { name: 'Snap' }).uncheck();
  await take(page, 'Point');
  await press(page, [[x, y]]);
  await expect.poll(() => cornersIn(page).at(-1)?.length).toBe(1);
  const [lon = NaN, lat = NaN] = cornersIn(page).at(-1)?.[0] ?? [];
  const world = 512 * 2 ** zoom;
  const north = (degrees: number): number => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  return ([toLon = NaN, toLat = NaN]) => [x + ((toLon - lon) / 360) * world, y - (north(toLat) - north(lat)) * world];
}

async function take(page: Page, name: string): Promise<void> {
  await panelOf(page).getByRole('button', { name }).click();
  await expect.poll(() => page.locator('ax-map canvas').evaluate((canvas) => getComputedStyle(canvas).cursor)).toBe(CROSSHAIR);
}

/** The corners are there some frames after the panel says so; a press before that would move the map. */
async function overCorner(page: Page, [x, y]: readonly [number, number]): Promise<void> {
  await expect.poll(async () => {
    await page.mouse.move(x - 4, y - 4);
    await page.mouse.move(x, y);
    return page.locator('ax-map canvas').evaluate((canvas) => getComputedStyle(canvas).cursor);
  }).toBe('move');
}

async function press(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  for (const [x, y] of places) {
    await page.mouse.move(x - 4, y - 4);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  }
}

async function drag(page: Page, [x, y]: readonly [number, number], [toX, toY]: readonly [number, number]): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
}

describe('on the map', () => {
  test('a polygon is drawn, edited, undone and done again, and the link brings it back', async () => {
    const { page, ready: whenReady, assertClean } = await open(START, FOR_AXE);
    await whenReady();
    await panelOf(page).getByRole('checkbox', { name: 'Snap' }).uncheck();
    await take(page, 'Polygon');
    await press(page, CORNERS);
    await expect.poll(() => panelOf(page).locator('.figure').textContent()).toMatch(/Area: [\d.]+ ha/);
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    const drawn = ownIn(page);

    await panelOf(page).getByRole('button', { name: 'Edit on the map: Polygon 1' }).click();
    await expect.poll(() => panelOf(page).locator('.hint').textContent()).toContain('Editing Polygon 1');
    await overCorner(page, CORNERS[0]);
    await drag(page, CORNERS[0], [650, 200]);
    await expect.poll(() => ownIn(page)).not.toBe(drawn);
    const edited = ownIn(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => ownIn(page)).toBe(drawn);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => ownIn(page)).toBe(edited);
    await page.keyboard.press('Escape');
    await expect.poll(() => panelOf(page).locator('.hint').count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    const size = await sizes(page);
    await page.reload();
    await ready(page);
    await expect.poll(() => entries(page).count()).toBe(1);
    await expect.poll(() => sizes(page)).toEqual(size);
    expect(ownIn(page)).toBe(edited);
    assertClean();
  });

  test('Escape drops what is begun, then lays down the tool; another theme and language leave it alone', async () => {
    const { page, ready: whenReady, assertClean } = await open(START, { map: 'undrawn' });
    await whenReady();
    await take(page, 'Line');
    await press(page, CORNERS.slice(0, 2));
    await page.getByRole('button', { name: 'PT, Português' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => panelOf(page).locator('.figure').textContent()).toMatch(/Distância/);
    await press(page, CORNERS.slice(2, 3));
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await expect.poll(() => panelOf(page).locator('.figure').count()).toBe(0);
    expect(await panelOf(page).locator('.hint').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => panelOf(page).locator('.hint').count()).toBe(0);
    expect(await panelOf(page).count()).toBe(1);
    expect(await entries(page).count()).toBe(0);
    assertClean();
  });

  test('a polygon is split and merged, and a distance is measured and kept', async () => {
    const { page, ready: whenReady, assertClean } = await open(START, { map: 'undrawn' });
    await whenReady();
    await panelOf(page).getByRole('checkbox', { name: 'Snap' }).uncheck();
    await take(page, 'Rectangle');
    await press(page, [CORNERS[0], CORNERS[2]]);
    await expect.poll(() => entries(page).count()).toBe(1);
    await expect.poll(async () => (await sizes(page)).map(Number.isFinite)).toEqual([true]);
    const [whole = NaN] = await sizes(page);
    await take(page, 'Split: Polygon 1');
    await press(page, THROUGH);
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page).count()).toBe(2);
    await expect.poll(async () => (await sizes(page)).reduce((sum, half) => sum + half, 0)).toBeCloseTo(whole, 1);

    for (const box of await entries(page).getByRole('checkbox').all()) await box.check();
    await panelOf(page).getByRole('button', { name: 'Merge 2 chosen' }).click();
    await expect.poll(() => entries(page).count()).toBe(1);
    await expect.poll(async () => (await sizes(page))[0]).toBeCloseTo(whole, 1);

    await take(page, 'Distance');
    await press(page, THROUGH);
    await panelOf(page).getByRole('button', { name: 'Finish' }).click();
    await panelOf(page).getByRole('button', { name: 'Keep as own line' }).click();
    await expect.poll(() => entries(page).count()).toBe(2);
    assertClean();
  });
});

describe('snapping', () => {
  test('a press a few pixels beside a corner of a limit lands on it; so do points, and corners that are dragged there', async () => {
    const { features } = JSON.parse(readFileSync('data/areas.geojson', 'utf8')) as FeatureCollection;
    const [[corner = [], next = []] = []] = snapLines(features.find(({ id }) => id === 'asprela-core')?.geometry ?? null);
    const { page, ready: whenReady, assertClean } = await open(`?panel=own&view=17/${corner[1]}/${corner[0]}`, { map: 'undrawn' });
    await whenReady();
    const onPage = await whereOnPage(page, 17);
    const [[x, y], [nextX, nextY]] = [onPage(corner), onPage(next)];
    const west = [x - 120, y + 60] as const;
    await panelOf(page).getByRole('checkbox', { name: 'Snap' }).check();
    await press(page, [[x + 5, y - 6]]);
    await expect.poll(() => cornersIn(page)[1]).toEqual([corner]);
    await page.keyboard.down('Alt');
    await press(page, [[x + 5, y - 6]]);
    await page.keyboard.up('Alt');
    await expect.poll(() => cornersIn(page).length).toBe(3);
    expect(cornersIn(page)[2]).not.toEqual([corner]);

    await panelOf(page).getByRole('button', { name: 'Remove all' }).click();
    await take(page, 'Polygon');
    await press(page, [[x + 5, y - 6], [x - 120, y - 100], west]);
    await page.keyboard.press('Enter');
    await expect.poll(() => cornersIn(page)[0]).toContainEqual(corner);
    await panelOf(page).getByRole('button', { name: 'Edit on the map: Polygon 1' }).click();
    await expect.poll(() => panelOf(page).locator('.hint').textContent()).toContain('Editing Polygon 1');
    await overCorner(page, west);
    await drag(page, west, [nextX - 6, nextY + 5]);
    await expect.poll(() => cornersIn(page)[0]).toContainEqual(next);
    assertClean();
  });
});

describe('with a finger', () => {
  test('a long press takes a corner away', async () => {
    const { page, ready: whenReady, assertClean } = await open(`${START}&own=${squareText()}`, { map: 'undrawn', hasTouch: true });
    await whenReady();
    const onPage = await whereOnPage(page, 15);
    const [x, y] = onPage(square[2] ?? []);
    await panelOf(page).getByRole('button', { name: 'Edit on the map: Square' }).click();
    await expect.poll(() => panelOf(page).locator('.hint').textContent()).toContain('Editing Square');
    const touch = await page.context().newCDPSession(page);
    const held = page.locator('ax-map canvas').evaluate((canvas) => new Promise<void>((resolve) => {
      canvas.addEventListener('contextmenu', () => resolve(), { once: true });
    }));
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await held;
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => cornersIn(page)[0]).toHaveLength(4);
    expect(cornersIn(page)[0]).not.toContainEqual(square[2]);
    assertClean();
  });
});

describe('by keyboard alone', () => {
  test('typed coordinates become a polygon, with problems told by line, and can be edited', async () => {
    const { page, ready: whenReady, assertClean } = await open('?panel=own', FOR_AXE);
    await whenReady();
    const panel = panelOf(page);
    await panel.getByText('Type or paste coordinates').press('Enter');
    await panel.getByRole('textbox', { name: 'One corner or point a line' }).focus();
    await page.keyboard.insertText('41.1579, -8.6291\nthe mill\n-37508 165743');
    await expect.poll(() => panel.locator('#said').textContent()).toMatch(/Line 2\.\s+“the mill” is not understood/);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('41.1579, -8.6291\n41.1579, -8.6200\n41.1650, -8.6200');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page).count()).toBe(1);
    await expect.poll(() => sizes(page)).toEqual([30.11]);

    await panel.getByRole('button', { name: 'Edit coordinates: Polygon 1' }).focus();
    await page.keyboard.press('Enter');
    const field = entries(page).locator('xpath=..').getByRole('textbox', { name: 'One corner or point a line' });
    await expect.poll(() => field.inputValue()).toBe('41.1579000, -8.6291000\n41.1579000, -8.6200000\n41.1650000, -8.6200000');
    await panel.getByRole('button', { name: 'Remove: Polygon 1' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => entries(page).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    assertClean();
  });

  test('a link that can not be read says so and shows the rest', async () => {
    const { page, ready: whenReady, assertClean } = await open(`${START}&own=1xx~a1.One.AA`, { map: 'none' });
    await whenReady();
    await expect.poll(() => page.locator('ax-notices').getByText('own=1xx').count()).toBe(1);
    expect(await entries(page).count()).toBe(0);
    expect(ownIn(page)).toBeNull();
    assertClean();
  });

  test('a link whose code does not arrive says so, shows the rest, and stays whole', async () => {
    const address = /\/read-own-[^/]+\.js$/;
    const { page, ready: whenReady } = await open(`?view=15/41.16/-8.60&own=${squareText()}`, { map: 'none', before: (target) => target.route(address, (route) => route.abort()) });
    await whenReady();
    const notices = page.locator('ax-notices');
    await expect.poll(() => notices.getByText('own could not be used').count()).toBe(1);
    expect(ownIn(page)).toBe(squareText());
  });
});
