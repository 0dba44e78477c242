import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './support/page.ts';
import { layerSwitch, panelHeading } from './support/screen.ts';

const picture = (page: Page): Locator => page.locator('ax-still-view');

/** How many marks of places stand in the picture, those in numbers counted too. */
function places(page: Page): Promise<number> {
  return picture(page).evaluate((view) => {
    const numbers = [...(view.shadowRoot?.querySelectorAll('.over .number text') ?? [])].map((text) => Number(text.textContent));
    const marks = view.shadowRoot?.querySelectorAll('.over g[transform*="scale"]').length ?? 0;
    return numbers.reduce((sum, count) => sum + count, marks);
  });
}

/** The middle of the outline of what is open, on the page. */
function openOutline(page: Page): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
  return picture(page).evaluate((view) => {
    const { x, y, width, height } = view.shadowRoot?.querySelector('.over path.area.strong[color="var(--ax-accent)"]')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2, width };
  });
}

test('areas and points are there as a picture, which says what it is and follows layers, filters and language', async () => {
  const { page, ready, assertClean } = await open('?panel=layers', { map: 'none', fresh: true });
  await ready();
  await picture(page).getByRole('img', { name: /still picture/ }).waitFor();
  await expect.poll(() => picture(page).locator('.ground.water').count()).toBeGreaterThan(0);
  await expect(picture(page).locator('.over path.area').count()).resolves.toBe(5);
  const all = await places(page);
  expect(all).toBeGreaterThan(100);

  await layerSwitch(page, 'Stations').uncheck();
  await expect.poll(() => places(page)).toBeLessThan(all - 30);
  await page.getByRole('button', { name: 'Português' }).click();
  await picture(page).getByRole('img', { name: /imagem fixa/ }).waitFor();
  expect((await picture(page).locator('text').allTextContents()).join()).toContain('Zona Oriental');
  assertClean();
});

test('what is opened is marked and brought into sight, and buttons and a drag move the picture and the link', async () => {
  const { page, ready } = await open('?area=asprela', { map: 'none' });
  await ready();
  const before = await openOutline(page);
  expect(before.x).toBeGreaterThan(416);

  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(async () => (await openOutline(page)).width / before.width).toBeCloseTo(0.5, 1);
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).not.toBeNull();
  const zoomed = await openOutline(page);
  await page.mouse.move(800, 400);
  await page.mouse.down();
  await page.mouse.move(840, 420);
  await page.mouse.move(900, 440);
  await page.mouse.up();
  await expect.poll(async () => Math.round((await openOutline(page)).x - zoomed.x)).toBe(100);

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Show all target areas' }).click();
  await expect.poll(async () => (await openOutline(page)).width).toBeLessThan(before.width * 0.5);
});

test('a press opens what is there: a place, those of one number, the area around', async () => {
  const { page, ready } = await open('?layers=areas,vacant-sites&view=15.5/41.1529/-8.5835', { map: 'none' });
  await ready();
  const mark = await picture(page).evaluate((view) => {
    const marks = [...(view.shadowRoot?.querySelectorAll('.over g[transform*="scale"]') ?? [])].map((each) => each.getBoundingClientRect());
    const free = marks.find(({ x, y }) => x > 440 && x < innerWidth - 80 && y > 110 && y < innerHeight - 60);
    return { x: (free?.x ?? 0) + (free?.width ?? 0) / 2, y: (free?.y ?? 0) + (free?.height ?? 0) / 2 };
  });
  await page.mouse.click(mark.x, mark.y);
  await expect.poll(() => page.url()).toContain('select=vacant-sites/');
  await picture(page).locator('.halo').waitFor();

  await page.mouse.click(1000, 700);
  await expect.poll(() => page.url()).toContain('area=eastern-area');
  expect(await panelHeading(page).textContent()).toContain('Eastern Area');
});

test('search, filters, comparing and printing work with it', async () => {
  const { page, ready } = await open('?panel=list.vacant-sites', { map: 'none' });
  await ready();
  const all = await places(page);
  await page.goto(`${page.url()}&f.vacant-sites.status=vacant`);
  await ready();
  await expect.poll(() => places(page)).toBeLessThan(all);

  await page.getByRole('combobox', { name: /Search/ }).fill('feup');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Engineering');
  await picture(page).locator('.halo').waitFor();
  await page.getByRole('button', { name: /^Compare: / }).click();
  await expect.poll(() => page.url()).toContain('compare=institutions/feup');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.scroll').isVisible()).toBe(true);
  expect(await picture(page).isVisible()).toBe(false);
});
