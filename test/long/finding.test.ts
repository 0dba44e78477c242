import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from '../support/axe.ts';
import { open } from '../support/page.ts';
import { pixelsOf, type Color } from '../support/pixels.ts';
import { countPixels, panelHeading } from '../support/screen.ts';

const SITES = 'vacant-sites';
const LARGE = `f.${SITES}.plotArea=20000..`;
const LARGE_IN_REDEVELOPMENT = `${LARGE}&f.${SITES}.statusGroup=in-redevelopment`;
/** What sites are drawn with. */
const OCHRE = [0xb8, 0x4a, 0x00] as const;
const phone = { map: 'none', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } } as const;

const count = (page: Page) => page.locator('ax-results-head [role=status]').first().textContent();
const rowNames = (page: Page) => page.locator('ax-feature-row .name').allTextContents();
const tableNames = (page: Page) => page.locator('ax-table-panel tbody th a').allTextContents();
const tidy = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim()).sort();

describe('filters', () => {
  test('by range and choice give the same sites in list, table, map and link', async () => {
    const { page, ready, assertClean } = await open(`?panel=list.${SITES}&layers=${SITES}`);
    await ready();
    await page.getByText('19 of 28').waitFor();
    const usual = await countPixels(page, OCHRE);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.locator('summary').filter({ hasText: /^\s*Plot area/ }).click();
    await page.getByRole('spinbutton', { name: 'Plot area: from (m²)' }).fill('20000');
    await expect.poll(() => count(page)).toBe('4 of 28');
    await page.locator('.option').filter({ hasText: 'In redevelopment' }).hover();
    await page.getByRole('button', { name: 'Only: In redevelopment' }).click();

    await expect.poll(() => count(page)).toBe('2 of 28');
    await page.getByRole('button', { name: 'Show 2 results' }).click();
    const listed = tidy(await rowNames(page));
    expect(listed).toHaveLength(2);
    expect(page.url()).toContain(`${LARGE}&f.${SITES}.statusGroup=in-redevelopment`);
    await expect.poll(() => countPixels(page, OCHRE)).toBeLessThan(usual / 2);
    expect(await countPixels(page, OCHRE)).toBeGreaterThan(0);

    await page.getByRole('link', { name: 'Table' }).click();
    await expect.poll(async () => tidy(await tableNames(page))).toEqual(listed);
    await page.reload();
    await ready();
    await expect.poll(async () => tidy(await tableNames(page))).toEqual(listed);
    assertClean();
  });

  test('that cannot be asked for say so, until they are mended or reset', async () => {
    const { page, ready } = await open(`?panel=list.${SITES}&f.${SITES}.statusGroup=in-redevelopment`, { map: 'none' });
    await ready();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.locator('summary').filter({ hasText: /^\s*Plot area/ }).click();
    const [least, most] = [page.getByRole('spinbutton', { name: 'Plot area: from (m²)' }), page.getByRole('spinbutton', { name: 'Plot area: to (m²)' })];
    const complaint = page.getByRole('alert').filter({ hasText: 'The first number is greater than the second.' });
    await least.fill('5000');
    await most.fill('40');
    await complaint.waitFor();
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await complaint.waitFor({ state: 'detached' });
    expect([await least.inputValue(), await most.inputValue()]).toEqual(['', '']);
    await expect.poll(() => count(page)).toBe('19 of 28');
  });

  test('that are left out at first are named, and come with one press', async () => {
    const { page, ready } = await open(`?panel=list.${SITES}`, { map: 'none' });
    await ready();
    expect(await page.locator('.usual').textContent()).toMatch(/9 more are left out until asked for \(.*Completed.*\)\./);
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => count(page)).toBe('28 of 28');
  });

  test('stand above the results in words, and are taken back one by one', async () => {
    const { page, ready } = await open(`?panel=list.${SITES}&${LARGE_IN_REDEVELOPMENT}`, { map: 'none' });
    await ready();
    await page.getByRole('button', { name: 'Remove filter: Plot area: at least 20,000 m²' }).click();
    await expect.poll(() => page.url()).not.toContain('plotArea');
    await page.getByRole('button', { name: 'Remove filter: Status: In redevelopment' }).click();
    await expect.poll(() => count(page)).toBe('19 of 28');
    expect(await panelHeading(page).evaluate((heading) => heading.matches(':focus'))).toBe(true);
  });

  test('that leave nothing say which one to drop, and for how many', async () => {
    const { page, ready } = await open(`?panel=list.${SITES}&${LARGE}&f.${SITES}.statusGroup=ruin&f.${SITES}.plotArea=90000000..`, { map: 'none' });
    await ready();
    const offer = page.getByRole('button', { name: /^Without “Plot area: at least 90,000,000 m²” 1 result/ });
    await offer.click();
    await expect.poll(() => count(page)).toBe('1 of 28');
    await expect.poll(() => rowNames(page)).toHaveLength(1);
  });

  test('that ask for walks which were never worked out say that this is why', async () => {
    const { page, ready } = await open('?panel=list.parishes&f.parishes.walk=stations.5', { map: 'none' });
    await ready();
    await page.getByText('Walks were not worked out for this layer').waitFor();
    await page.getByRole('button', { name: /^Without “Within a walk/ }).click();
    await expect.poll(() => count(page)).toBe('7 of 7');
  });

  test('inside an area tell sure from possible, and the walk filter what is near on foot', async () => {
    const { page, ready } = await open(`?panel=list.${SITES}&f.${SITES}.in=campanha&f.${SITES}.walk=stations.15`, { map: 'none' });
    await ready();
    await expect.poll(() => panelHeading(page).textContent()).toContain('Campanhã');
    await expect.poll(() => count(page)).toMatch(/^\d+ of 28$/);
    const possible = await page.locator('ax-feature-row .tag.warn').count();
    const all = await page.locator('ax-feature-row').count();
    expect(possible).toBeGreaterThan(0);
    await page.getByRole('button', { name: /Filters: 2 active/ }).click();
    for (const box of await page.getByRole('checkbox', { name: 'Only those that surely do' }).all()) await box.check();
    await expect.poll(() => page.locator('ax-feature-row .tag.warn').count()).toBe(0);
    expect(await page.locator('ax-feature-row').count()).toBe(all - possible);
  });

  test('that are often wanted take one press', async () => {
    const { page, ready } = await open('?panel=list.institutions', { map: 'none' });
    await ready();
    await page.getByRole('button', { name: 'Filters' }).click();
    const preset = page.getByRole('button', { name: 'New workspace: existing and planned' });
    await preset.click();
    await expect.poll(() => count(page)).toBe('2 of 29');
    expect(await preset.getAttribute('aria-pressed')).toBe('true');
    await preset.click();
    await expect.poll(() => count(page)).toBe('29 of 29');
  });

  test('by what is referred to offer its names, and the link brings the choice back', async () => {
    const { page, ready } = await open('?panel=list.rd-centres', { map: 'none' });
    await ready();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.locator('summary').filter({ hasText: /^\s*Host/ }).first().click();
    await page.getByRole('combobox', { name: /^Host/ }).selectOption({ label: 'Faculty of Engineering, University of Porto (15)' });
    await expect.poll(() => count(page)).toBe('15 of 76');
    await page.reload();
    await ready();
    await page.getByRole('button', { name: /^Remove filter: Host.*: Faculty of Engineering, University of Porto$/ }).waitFor();
    await expect.poll(() => count(page)).toBe('15 of 76');
  });

  test('of a layer that the map does not show say so, and show it', async () => {
    const { page, ready } = await open(`?panel=list.${SITES}&layers=areas`);
    await ready();
    await page.getByRole('button', { name: 'Show on the map' }).click();
    await expect.poll(() => page.url()).toContain(SITES);
    await expect.poll(() => countPixels(page, OCHRE)).toBeGreaterThan(0);
  });
});

describe('the table', () => {
  test('sorts by a number both ways, what is unknown last', async () => {
    const { page, ready } = await open(`?panel=table.${SITES}`, { map: 'none' });
    await ready();
    const heading = page.getByRole('columnheader', { name: /Plot area/ });
    await heading.getByRole('button').click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    const at = await heading.evaluate((cell) => (cell instanceof HTMLTableCellElement ? cell.cellIndex : 0));
    const numbers = async (): Promise<readonly number[]> => {
      const cells = await page.locator(`ax-table-panel tbody tr > :nth-child(${at + 1})`).allTextContents();
      return cells.map((text) => (text.includes('not known') ? Number.NaN : Number(text.replace(/[^\d]/g, ''))));
    };
    const descending = await numbers();
    const known = descending.filter((number) => !Number.isNaN(number));
    expect(known.length).toBeGreaterThan(2);
    expect(known).toEqual(descending.slice(0, known.length));
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    await heading.getByRole('button').click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
    expect((await numbers()).slice(0, known.length)).toEqual(known.toReversed());
    expect(page.url()).toContain('sort=plotArea');
  });

  test('opens a site by a press of its row, and by keyboard from its name', async () => {
    const { page, ready } = await open(`?panel=table.${SITES}`, { map: 'none' });
    await ready();
    await page.locator('ax-table-panel tbody tr').first().locator('td').first().click();
    await expect.poll(() => page.url()).toContain(`select=${SITES}/`);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('select=');
    await page.locator('ax-table-panel tbody th a').nth(1).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(`select=${SITES}/`);
  });
});

test('a row marks its place on the map, and the place its row', async () => {
  const { page, ready } = await open(`?panel=list.${SITES}&layers=${SITES}&view=17/41.1604/-8.5808`);
  await ready();
  const row = page.locator('ax-feature-row').filter({ hasText: 'Slaughterhouse' });
  const before = await page.locator('ax-map').screenshot();
  await row.locator('a').hover();
  await expect.poll(async () => (await page.locator('ax-map').screenshot()).equals(before)).toBe(false);
  await page.mouse.move(2, 2);
  await expect.poll(() => page.locator('.row.highlighted').count()).toBe(0);

  const [x, y] = await placeOf(page, OCHRE);
  await page.mouse.move(x, y);
  await page.mouse.move(x + 1, y);
  await expect.poll(() => page.locator('.row.highlighted').count()).toBe(1);
});

test('everything can be done by keyboard alone', async () => {
  const { page, ready } = await open(`?panel=list.${SITES}`, { map: 'none' });
  await ready();
  await page.getByRole('button', { name: 'Filters' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('summary').filter({ hasText: /^\s*Plot area/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('spinbutton', { name: 'Plot area: from (m²)' }).focus();
  await page.keyboard.type('20000');
  await expect.poll(() => count(page)).toBe('4 of 28');
  await page.keyboard.press('Tab');
  await page.keyboard.type('90000');
  await expect.poll(() => page.url()).toContain('plotArea=20000..90000');
  await page.getByRole('button', { name: /^Show \d+ results?$/ }).focus();
  await page.keyboard.press('Enter');
  expect(await panelHeading(page).evaluate((heading) => heading.matches(':focus'))).toBe(true);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('plotArea');
  await expect.poll(() => page.url()).toContain('sort=-plotArea');
});

test('in Portuguese', async () => {
  const { page, ready } = await open(`?lang=pt&panel=list.${SITES}&${LARGE_IN_REDEVELOPMENT}`, { map: 'none' });
  await ready();
  await expect.poll(() => count(page)).toBe('2 de 28');
  await page.getByRole('button', { name: 'Filtros: 2 ativos' }).click();
  await page.getByRole('button', { name: /^Retirar o filtro: Área do terreno: pelo menos 20\s000 m²$/ }).waitFor();
  await page.getByRole('button', { name: 'Ver 2 resultados' }).click();
});

test('on a phone nothing is wider than the screen, and the map is one press away', async () => {
  const { page, ready } = await open(`?panel=list.${SITES}`, phone);
  await ready();
  for (const query of [`?panel=list.${SITES}&${LARGE_IN_REDEVELOPMENT}`, `?panel=table.${SITES}`]) {
    await page.goto(new URL(query, page.url()).href);
    await ready();
    await page.getByRole('button', { name: 'Map', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Filters/ }).tap();
    await page.locator('ax-filters summary').first().waitFor();
    const [content, room] = await page.locator('.scroll').evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(content, query).toBeLessThanOrEqual(room ?? 0);
  }
});

test('axe finds nothing in list, filters and table, in either theme', async () => {
  const { page, ready } = await open(`?panel=list.${SITES}`, { map: 'none', context: { bypassCSP: true } });
  await ready();
  const found: string[] = [];
  for (const query of [`?panel=list.${SITES}&${LARGE}&f.${SITES}.walk=stations.10`, `?panel=table.${SITES}&${LARGE}`, `?panel=list.${SITES}&f.${SITES}.plotArea=9..9`]) {
    await page.goto(new URL(query, page.url()).href);
    await ready();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.locator('ax-filters summary').first().waitFor();
    // The bar at the end of the filters lies over what is being scrolled under it.
    await page.locator('.scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    found.push(...(await violationsInBothThemes(page)).map((violation) => `${query}: ${violation}`));
  }
  expect(found).toEqual([]);
});

/** The middle of what is drawn in a colour beside the panel. */
async function placeOf(page: Page, color: Color): Promise<readonly [x: number, y: number]> {
  const box = { x: 440, y: 60, width: 760, height: 660 };
  const { x, y } = pixelsOf(await page.screenshot({ clip: box })).find(color, 11) ?? { x: 0, y: 0 };
  return [box.x + x, box.y + y + 6];
}
