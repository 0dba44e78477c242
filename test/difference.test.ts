import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from './support/axe.ts';
import { open } from './support/page.ts';
import { countPixels, panelHeading } from './support/screen.ts';

const AREA = 'areas/asprela';
const CORE = 'areas/asprela-core';
const ASPRELA = 'Porto Innovation District (Asprela)';

describe('two limits', () => {
  test('are chosen by keyboard, and what is gained, lost and kept adds up to both', async () => {
    const { page, ready, assertClean } = await open('?panel=difference&view=11/41.15/-8.7', { map: 'undrawn' });
    await ready();
    const panel = page.locator('ax-difference-panel .panel');
    await expect.poll(() => panel.innerText()).toContain('Choose a first limit');
    await pick(panel.getByRole('group', { name: /First limit/ }).getByRole('combobox', { name: 'Limit', exact: true }), ASPRELA);
    await expect.poll(() => panel.innerText()).toContain('Choose a second limit');
    await pick(panel.getByRole('group', { name: /Second limit/ }).getByRole('combobox', { name: 'Limit', exact: true }), 'Asprela core (“the square kilometre”)');
    await expect.poll(() => page.url()).toContain(`difference=${AREA},${CORE}`);
    await expect.poll(() => page.url()).not.toContain('view=');

    const { gained, lost, kept, a, b } = await hectares(panel);
    expect(lost + kept).toBeCloseTo(a, 1);
    expect(gained + kept).toBeCloseTo(b, 1);
    expect(gained).toBeGreaterThan(1);
    await expect.poll(() => panel.locator('tbody td').allInnerTexts()).toContainEqual(expect.stringMatching(/^≈ \d/));
    await expect.poll(() => panel.locator('ax-held-list summary').count()).toBeGreaterThan(0);
    expect(await panel.innerText()).not.toContain('Working');

    const swap = panel.getByRole('button', { name: 'Swap' });
    await swap.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(`difference=${CORE},${AREA}`);
    await expect.poll(async () => (await hectares(panel)).gained).toBe(lost);
    expect((await hectares(panel)).lost).toBe(gained);
    assertClean();
  });

  test('come back from a link, with their patterns on the map and side by side', async () => {
    const { page, ready, assertClean } = await open(`?panel=difference&difference=${AREA},${CORE}`);
    await ready();
    const panel = page.locator('ax-difference-panel .panel');
    expect((await hectares(panel)).kept).toBeGreaterThan(50);
    await expect.poll(() => differingPixels(page)).toBeGreaterThan(2000);
    expect(await panel.locator('ax-map-picture summary').textContent()).toContain('Picture of the map');
    await panel.getByRole('radio', { name: 'Side by side' }).check();
    await expect.poll(() => panel.locator('ax-compare-map svg.picture').count()).toBe(2);
    await expect.poll(() => page.url()).toContain(`${CORE},beside`);
    await page.reload();
    await expect.poll(() => panel.locator('ax-compare-map svg.picture').count()).toBe(2);
    assertClean();
  });

  test('that are not there say so', async () => {
    const { page, ready } = await open(`?panel=difference&difference=areas/atlantis,${CORE}`, { map: 'none' });
    await ready();
    await expect.poll(() => page.locator('ax-difference-panel .panel').innerText()).toContain('“areas/atlantis” is not in the data');
  });
});

test('a limit of today is laid against its own earlier date, chosen by keyboard', async () => {
  const { page, ready, assertClean } = await open('?panel=difference', { before: (one) => withEarlierAreas(one, '2019') });
  await ready();
  const panel = page.locator('ax-difference-panel .panel');
  const side = (name: RegExp) => panel.getByRole('group', { name });
  await pick(side(/First limit/).getByRole('combobox', { name: 'As of' }), '2019');
  await pick(side(/First limit/).getByRole('combobox', { name: 'Limit', exact: true }), ASPRELA);
  await expect.poll(() => panel.innerText()).toContain('or another date of the same');
  await pick(side(/Second limit/).getByRole('combobox', { name: 'Limit', exact: true }), ASPRELA);
  await expect.poll(() => decodeURIComponent(page.url())).toContain(`difference=${AREA}@2019,${AREA}`);

  const { gained, lost, kept, a, b } = await hectares(panel);
  expect(gained).toBeGreaterThan(10);
  expect(lost).toBeGreaterThan(10);
  expect(lost + kept).toBeCloseTo(a, 1);
  expect(gained + kept).toBeCloseTo(b, 1);
  expect(await panel.locator('tfoot').innerText()).toMatch(/A: .*, 2019/);
  await expect.poll(() => differingPixels(page)).toBeGreaterThan(2000);
  assertClean();
});

test('the profile of a parish has the census’s own figures and its land use', async () => {
  const { page, ready, assertClean } = await open('?panel=profile.parishes/bonfim', { map: 'none' });
  await ready();
  const panel = page.locator('ax-profile-panel .panel');
  await expect.poll(() => panel.innerText()).toContain('22,978');
  await expect.poll(() => panel.getByRole('table', { name: 'Land use' }).innerText()).toMatch(/Not zoned\s+1[56]\.\d\d/);
  expect(await panel.getByRole('table', { name: 'Land use' }).locator('tfoot').innerText()).toContain('309.63');
  expect(await panel.getByRole('table', { name: 'Census' }).getByRole('row', { name: /^Residents/ }).innerText()).toContain('22,978');
  expect(await panel.innerText()).toContain('these are the official figures');
  await expect.poll(() => panel.innerText()).toMatch(/\d km\s+Walkable streets and paths/);
  assertClean();
});

test('axe finds nothing in either theme', async () => {
  const { page, ready } = await open(`?panel=profile.${AREA}`, { map: 'none', context: { bypassCSP: true } });
  await ready();
  await expect.poll(() => page.locator('ax-profile-panel table').count()).toBe(2);
  const found = [...(await violationsInBothThemes(page))];
  await page.goto(new URL(`?panel=difference&difference=${AREA},${CORE},beside`, page.url()).href);
  await ready();
  await expect.poll(() => page.locator('ax-compare-map svg.picture').count()).toBe(2);
  expect([...found, ...(await violationsInBothThemes(page))]).toEqual([]);
  await panelHeading(page).waitFor();
});

/** Chooses by typing, as a keyboard does. */
async function pick(select: Locator, name: string): Promise<void> {
  await expect.poll(() => select.locator('option', { hasText: name }).count()).toBeGreaterThan(0);
  await select.focus();
  await select.page().keyboard.type(name.slice(0, 9), { delay: 20 });
  await select.page().keyboard.press('Enter');
  await expect.poll(() => select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.textContent?.trim())).toBe(name);
}

async function hectares(panel: Locator): Promise<Readonly<Record<'gained' | 'lost' | 'kept' | 'a' | 'b', number>>> {
  await expect.poll(() => panel.locator('tfoot tr').count()).toBe(2);
  const cells = await panel.locator('tr td:nth-child(2)').allInnerTexts();
  const [gained = NaN, lost = NaN, kept = NaN, a = NaN, b = NaN] = cells.map(Number);
  return { gained, lost, kept, a, b };
}

/** Pixels of the map in the colours of lost ground's pattern. */
function differingPixels(page: Page): Promise<number> {
  return countPixels(page, [186, 97, 97], 30);
}

/** Gives the areas an earlier state, in which all of them lay a little further west. */
async function withEarlierAreas(page: Page, date: string): Promise<void> {
  const file = `areas-${date}.geojson`;
  const asRead = async (url: string): Promise<unknown> => (await page.request.get(url)).json();
  await page.route('**/data/whole/catalogue.json', async (route) => {
    const catalogue: unknown = await asRead(route.request().url());
    await route.fulfill({ json: changed(catalogue, (one) => (one['id'] === 'areas' ? { ...one, versions: [{ date, file }] } : one)) });
  });
  await page.route(`**/data/${file}`, async (route) => {
    const areas: unknown = await asRead(route.request().url().replace(file, 'areas.geojson'));
    await route.fulfill({ json: changed(areas, (one) => ('coordinates' in one ? { ...one, coordinates: movedWest(one['coordinates']) } : one)) });
  });
}

/** The same JSON with its objects changed, the inner ones first. */
function changed(value: unknown, change: (one: Record<string, unknown>) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)])));
}

function movedWest(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const [lon, lat]: unknown[] = coordinates;
  return typeof lon === 'number' ? [lon - 0.002, lat] : coordinates.map(movedWest);
}
