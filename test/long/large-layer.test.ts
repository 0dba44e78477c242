import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyWithSites } from '../../bench/synthetic-site.ts';
import { bytesOf, open, type VisitOptions } from '../support/page.ts';
import { panelHeading } from '../support/screen.ts';
import { serveVariant } from '../support/site.ts';

/** Enough for the file to be one for a worker. */
const COUNT = 30_000;
const SITES = 'synthetic';
const ALL = '30,000 of 30,000';
const LIST = `?panel=list.${SITES}&layers=areas,${SITES}`;

interface Site {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly [lon: number, lat: number] };
  readonly properties: { readonly name: { readonly en: string }; readonly status: string; readonly plotArea: readonly { readonly value: number }[] | null };
}

let folder = '';
let sites: readonly Site[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-layer-'));
  await copyWithSites(inject('siteRoot'), folder, COUNT);
  sites = JSON.parse(await readFile(join(folder, 'data', `${SITES}.geojson`), 'utf8')).features;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function visit(query: string, options: VisitOptions = {}) {
  const { url } = await serveVariant({ root: folder });
  const visited = await open(query, { map: 'none', site: url, ...options });
  await visited.ready();
  return visited;
}

const count = (page: Page) => page.locator('ax-results-head [role=status]').first();
const names = (page: Page) => page.locator('ax-feature-row .name');
const areaOf = ({ properties }: Site): number => properties.plotArea?.[0]?.value ?? -1;
const nameOf = ({ properties }: Site): string => properties.name.en;
const grouped = (number: number): string => number.toLocaleString('en-GB');

describe('a layer that a worker keeps', () => {
  test('is listed page by page as it is scrolled, in the order asked for, as far as anybody reads', async () => {
    const { page, assertClean } = await visit(LIST);
    await expect.poll(() => count(page).textContent()).toBe(ALL);
    expect(page.workers()).toHaveLength(1);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('plotArea');
    const largest = sites.toSorted((a, b) => areaOf(b) - areaOf(a));
    await expect.poll(async () => (await names(page).first().textContent())?.trim()).toBe(nameOf(largest[0]!));
    const scroll = page.locator('.scroll').first();
    await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect.poll(() => page.locator('.awaited').count()).toBe(0);
    const middle = page.locator('li[aria-posinset="5000"]');
    await middle.waitFor();
    expect(await middle.getAttribute('aria-setsize')).toBe(String(COUNT));
    await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.getByText('Here are the first 10,000 of 30,000.').waitFor();
    expect(await page.locator('ax-feature-row').count()).toBeLessThan(100);
    await page.getByRole('button', { name: 'Ascending' }).or(page.getByRole('button', { name: 'Descending' })).click();
    const smallest = Math.min(...sites.map(areaOf).filter((area) => area >= 0));
    await scroll.evaluate((element) => element.scrollTo(0, 0));
    await expect.poll(async () => sites.filter((site) => areaOf(site) === smallest).map(nameOf).includes((await names(page).first().textContent())?.trim() ?? '')).toBe(true);
    assertClean();
  });

  test('is filtered: counts, rows, chips, and what to leave out when nothing is left', async () => {
    const { page, assertClean } = await visit(LIST);
    await expect.poll(() => count(page).textContent()).toBe(ALL);
    await page.getByRole('button', { name: 'Filters' }).click();
    const ruins = sites.filter(({ properties }) => properties.status === 'ruin');
    const option = page.locator('.option').filter({ hasText: 'ruin' }).first();
    await expect.poll(() => option.locator('.figures').textContent()).toBe(grouped(ruins.length));
    await option.hover();
    await page.getByRole('button', { name: 'Only: ruin' }).click();
    await expect.poll(() => count(page).textContent()).toBe(`${grouped(ruins.length)} of 30,000`);
    await page.locator('summary').filter({ hasText: /^\s*Plot area/ }).click();
    const known = ruins.filter((site) => areaOf(site) >= 0);
    await page.getByText(`${grouped(known.length)} of ${grouped(ruins.length)} known`).waitFor();
    expect(await page.locator('svg.histogram rect').count()).toBe(20);

    const from = page.getByRole('spinbutton', { name: 'Plot area: from (m²)' });
    await from.fill('100000');
    const large = ruins.filter((site) => areaOf(site) >= 100_000);
    await expect.poll(() => count(page).textContent()).toBe(`${grouped(large.length)} of 30,000`);
    await page.getByRole('button', { name: `Show ${grouped(large.length)} results` }).click();
    await expect.poll(async () => (await names(page).allTextContents()).every((name) => large.some((site) => nameOf(site) === name.trim()))).toBe(true);
    expect(page.url()).toContain(`f.${SITES}.plotArea=100000..`);

    await page.getByRole('button', { name: /^Filters/ }).click();
    await from.fill('90000000');
    await page.getByText('Nothing passes all the filters.').waitFor();
    await page.getByRole('button', { name: /^Without “Plot area: at least/ }).click();
    await expect.poll(() => count(page).textContent()).toBe(`${grouped(ruins.length)} of 30,000`);
    await page.getByRole('button', { name: 'Remove filter: Status: ruin' }).click();
    await expect.poll(() => count(page).textContent()).toBe(ALL);
    assertClean();
  });

  test('is a table with its columns, sorted by a press', async () => {
    const { page, assertClean } = await visit(`?panel=table.${SITES}&layers=areas`);
    const links = page.locator('ax-table-panel tbody th a');
    await links.first().waitFor();
    expect(await page.locator('ax-table-panel table').getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    await page.getByRole('columnheader', { name: /Plot area/ }).getByRole('button').click();
    const largest = sites.toSorted((a, b) => areaOf(b) - areaOf(a));
    await expect.poll(async () => (await links.first().textContent())?.trim()).toBe(nameOf(largest[0]!));
    const region = page.locator('.region').first();
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.locator('tr[aria-rowindex="10001"] th a').waitFor();
    await page.getByText('Here are the first 10,000 of 30,000.').waitFor();
    await page.locator('tr[aria-rowindex="10001"] th a').click();
    await expect.poll(() => page.url()).toContain(`select=${SITES}/`);
    assertClean();
  });

  test('is found by its names, opened by a link, kept and compared', async () => {
    const [one, other] = [sites[12_345]!, sites[777]!];
    const { page, assertClean } = await visit(`?select=${SITES}/${one.id}&shortlist=${SITES}/${one.id},${SITES}/no-such-site&layers=areas`);
    await expect.poll(() => panelHeading(page).textContent()).toBe(nameOf(one));
    await page.getByText(`${SITES}/no-such-site`).first().waitFor();
    await page.getByRole('combobox').first().fill(nameOf(other));
    await page.getByRole('option', { name: nameOf(other) }).first().click();
    await expect.poll(() => page.url()).toMatch(new RegExp(`select=${SITES}/site-`));
    const chosen = new URL(page.url()).searchParams.get('select')?.split('/')[1];
    expect(nameOf(sites.find(({ id }) => id === chosen)!)).toContain(nameOf(other));
    await page.getByRole('button', { name: /^Compare: / }).click();
    await page.goto(`${page.url().split('?')[0]}?panel=compare&compare=${SITES}/${one.id},${SITES}/${other.id}&layers=areas`);
    await expect.poll(() => page.locator('ax-comparison thead th').allTextContents().then((all) => all.join(' '))).toContain(nameOf(one));
    expect(await page.locator('ax-comparison thead').textContent()).toContain(nameOf(other));
    assertClean();
  });

  test('is counted in an area, listed there, and taken away whole', async () => {
    const { page, assertClean } = await visit(`?area=campanha&layers=areas,${SITES}`);
    const row = page.locator('ax-area-inside a.row').filter({ hasText: 'Synthetic sites' });
    await expect.poll(async () => Number((await row.locator('.count').textContent())?.replace(',', ''))).toBeGreaterThan(100);
    const inside = await row.locator('.count').textContent();
    await row.click();
    await expect.poll(() => count(page).textContent()).toBe(`${inside} of 30,000`);
    await expect.poll(() => panelHeading(page).textContent()).toContain('Campanhã');
    await page.locator('ax-export summary').click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save GeoJSON' }).click();
    const { features } = JSON.parse((await bytesOf(await saving)).toString());
    expect(features).toHaveLength(Number(inside?.replace(',', '')));
    await page.getByRole('radio', { name: /The whole layer/ }).check();
    const savingAll = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save CSV' }).click();
    const csv = (await bytesOf(await savingAll)).toString();
    expect(new Set(csv.match(/\bsite-\d+\b/g)).size).toBe(COUNT);
    expect(await count(page).textContent()).toBe(`${inside} of 30,000`);

    await page.goto(`${page.url().split('?')[0]}?panel=profile.areas/campanha&layers=areas`);
    const held = page.locator('ax-held-list').filter({ hasText: 'Synthetic sites' });
    await expect.poll(() => held.locator('.count').textContent()).toBe(inside);
    assertClean();
  });
});

describe('where no worker can be had', () => {
  test('what the page can read itself it reads', async () => {
    const { page } = await visit(LIST, { before: (one) => one.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        constructor() {
          super('data:,');
          throw new DOMException('blocked', 'SecurityError');
        }
      };
    }) });
    await expect.poll(() => count(page).textContent()).toBe(ALL);
    await page.getByRole('button', { name: 'Filters' }).click();
    const ruins = sites.filter(({ properties }) => properties.status === 'ruin');
    await page.locator('.option').filter({ hasText: 'ruin' }).first().hover();
    await page.getByRole('button', { name: 'Only: ruin' }).click();
    await expect.poll(() => count(page).textContent()).toBe(`${grouped(ruins.length)} of 30,000`);
  });
});
