import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, ready } from './support/page.ts';

/** For software drawing on a busy machine. */
const PATIENT = { timeout: 20_000 };
const LONG = { timeout: 120_000 };
/** The explorer's own policy would not let axe in. */
const FOR_AXE = { context: { bypassCSP: true } };
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

async function take(page: Page, name: string): Promise<void> {
  await panelOf(page).getByRole('button', { name }).click();
  await expect.poll(() => page.locator('ax-map canvas').evaluate((canvas) => getComputedStyle(canvas).cursor), PATIENT).toBe(CROSSHAIR);
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
  test('a polygon is drawn, edited, undone and done again, and the link brings it back', LONG, async () => {
    const { page, ready: whenReady, assertClean } = await open(START, FOR_AXE);
    await whenReady();
    await panelOf(page).getByRole('checkbox', { name: 'Snap' }).uncheck();
    await take(page, 'Polygon');
    await press(page, CORNERS);
    await expect.poll(() => panelOf(page).locator('.figure').textContent(), PATIENT).toMatch(/Area: [\d.]+ ha/);
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page).count(), PATIENT).toBe(1);
    await page.keyboard.press('Escape');
    const drawn = ownIn(page);

    await panelOf(page).getByRole('button', { name: 'Edit on the map: Polygon 1' }).click();
    await expect.poll(() => panelOf(page).locator('.hint').textContent(), PATIENT).toContain('Editing Polygon 1');
    await expect.poll(async () => {
      if (ownIn(page) === drawn) await drag(page, CORNERS[0], [650, 200]);
      return ownIn(page);
    }, PATIENT).not.toBe(drawn);
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
    await expect.poll(() => entries(page).count(), PATIENT).toBe(1);
    await expect.poll(() => sizes(page), PATIENT).toEqual(size);
    expect(ownIn(page)).toBe(edited);
    assertClean();
  });

  test('Escape drops what is begun, then lays down the tool; another theme and language leave it alone', LONG, async () => {
    const { page, ready: whenReady, assertClean } = await open(START);
    await whenReady();
    await take(page, 'Line');
    await press(page, CORNERS.slice(0, 2));
    await page.getByRole('button', { name: 'PT, Português' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => panelOf(page).locator('.figure').textContent(), PATIENT).toMatch(/Distância/);
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

  test('a polygon is split and merged, and a distance is measured and kept', LONG, async () => {
    const { page, ready: whenReady, assertClean } = await open(START);
    await whenReady();
    await panelOf(page).getByRole('checkbox', { name: 'Snap' }).uncheck();
    await take(page, 'Rectangle');
    await press(page, [CORNERS[0], CORNERS[2]]);
    await expect.poll(() => entries(page).count(), PATIENT).toBe(1);
    await expect.poll(() => sizes(page), PATIENT).toEqual([expect.any(Number)]);
    const [whole = NaN] = await sizes(page);
    await take(page, 'Split: Polygon 1');
    await press(page, THROUGH);
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page).count(), PATIENT).toBe(2);
    const halves = await sizes(page);
    expect(halves.reduce((sum, half) => sum + half, 0)).toBeCloseTo(whole, 1);

    for (const box of await entries(page).getByRole('checkbox').all()) await box.check();
    await panelOf(page).getByRole('button', { name: 'Merge 2 chosen' }).click();
    await expect.poll(() => entries(page).count(), PATIENT).toBe(1);
    await expect.poll(async () => (await sizes(page))[0], PATIENT).toBeCloseTo(whole, 1);

    await take(page, 'Distance');
    await press(page, THROUGH);
    await panelOf(page).getByRole('button', { name: 'Finish' }).click();
    await panelOf(page).getByRole('button', { name: 'Keep as own line' }).click();
    await expect.poll(() => entries(page).count(), PATIENT).toBe(2);
    assertClean();
  });
});

describe('by keyboard alone', () => {
  test('typed coordinates become a polygon, with problems told by line, and can be edited', LONG, async () => {
    const { page, ready: whenReady, assertClean } = await open('?panel=own', FOR_AXE);
    await whenReady();
    const panel = panelOf(page);
    await panel.getByText('Type or paste coordinates').focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('textbox', { name: 'One corner or point a line' }).focus();
    await page.keyboard.insertText('41.1579, -8.6291\nthe mill\n-37508 165743');
    await expect.poll(() => panel.locator('#said').textContent(), PATIENT).toMatch(/Line 2\.\s+“the mill” is not understood/);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('41.1579, -8.6291\n41.1579, -8.6200\n41.1650, -8.6200');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(page).count(), PATIENT).toBe(1);
    await expect.poll(() => sizes(page), PATIENT).toEqual([30.11]);

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

  test('a link that can not be read says so and shows the rest', LONG, async () => {
    const { page, ready: whenReady, assertClean } = await open(`${START}&own=1xx~a1.One.AA`);
    await whenReady();
    await expect.poll(() => page.locator('ax-notices').getByText('own=1xx').count(), PATIENT).toBe(1);
    expect(await entries(page).count()).toBe(0);
    expect(ownIn(page)).toBeNull();
    assertClean();
  });
});
