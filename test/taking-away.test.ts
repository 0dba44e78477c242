import { readFile } from 'node:fs/promises';
import type { Position } from 'geojson';
import initSqlJs from 'sql.js';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readGeometryBlob } from '../src/geo/geopackage-geometry.ts';
import { gridProjection } from '../src/geo/grid-projection.ts';
import { positionsOf } from '../src/geo/map-positions.ts';
import { ownFeature } from '../src/own/own-feature.ts';
import { writeOwnText } from '../src/own/own-text.ts';
import { STRICT_CSP } from '../tools/serve/site.ts';
import { violations } from './support/axe.ts';
import { bytesOf, open } from './support/page.ts';
import { pixelsOf } from './support/pixels.ts';
import { serveVariant } from './support/site.ts';

const MILLIMETRE_M = 0.001;
const PARISH = 'bonfim';

describe('a parish leaves as a GeoPackage in the national grid', () => {
  test('with its limit to the millimetre, by keyboard', async () => {
    const { page, ready, assertClean } = await open(`?select=parishes/${PARISH}`, { map: 'none' });
    await ready();
    const menu = page.locator('ax-feature-tools ax-export');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await menu.getByLabel('Coordinate system').selectOption('grid');
    const download = await saving(page, async () => {
      await menu.getByRole('button', { name: 'Save GeoPackage' }).focus();
      await page.keyboard.press('Enter');
    });
    expect(download.suggestedFilename()).toMatch(/^porto-parishes-bonfim-\d{4}-\d{2}-\d{2}\.gpkg$/);
    await menu.getByText('Saved file').waitFor();

    const { row, srs, about } = await tableOf(download, 'parishes');
    const read = readGeometryBlob(row['geom'] instanceof Uint8Array ? row['geom'] : new Uint8Array());
    if (!read.ok || !read.geometry) throw new Error('No geometry');
    expect([read.srsId, srs]).toEqual([3763, 'ETRS89/PT-TM06']);
    const wanted = await parishInGrid();
    const found = positionsOf(read.geometry);
    expect(found).toHaveLength(wanted.length);
    expect(Math.max(...found.map((position, index) => apart(position, wanted[index] ?? [])))).toBeLessThan(MILLIMETRE_M);
    expect(row).toMatchObject({ ref: `parishes/${PARISH}`, label: 'Bonfim' });
    expect(about).toContain('Source: ');
    expect(about).toContain('Licence: ');
    assertClean();
  });

  test('but not where the policy forbids WebAssembly: that alone is off, and says why', async () => {
    const { url } = await serveVariant({ csp: STRICT_CSP.replace(" 'wasm-unsafe-eval'", '') });
    const { page, ready, log } = await open('?panel=list.vacant-sites', { map: 'none', site: url });
    await ready();
    const menu = page.locator('ax-results-head ax-export');
    await menu.locator('summary').click();
    await menu.getByText('forbids WebAssembly').waitFor();
    expect(await menu.getByRole('button', { name: 'Save GeoPackage' }).count()).toBe(0);
    const download = await saving(page, () => menu.getByRole('button', { name: 'Save GeoJSON' }).click());
    expect(JSON.parse(await textOf(download)).features.length).toBeGreaterThan(2);
    expect(log.pageErrors).toEqual([]);
    expect(log.requests.filter((request) => request.endsWith('.wasm'))).toEqual([]);
  });
});

test('a whole layer leaves, whatever its filters say', async () => {
  const { page, ready, assertClean } = await open('?panel=list.vacant-sites&f.vacant-sites.statusGroup=ruin', { map: 'none' });
  await ready();
  const menu = page.locator('ax-results-head ax-export');
  await menu.locator('summary').click();
  await menu.getByLabel('The whole layer').check();
  const download = await saving(page, () => menu.getByRole('button', { name: 'Save GeoJSON' }).click());
  const { features: all } = JSON.parse(await readFile('data/vacant-sites.geojson', 'utf8'));
  const { features, filters } = JSON.parse(await textOf(download));
  expect([features.length, filters]).toEqual([all.length, []]);
  assertClean();
});

test('a drawing leaves as KML', async () => {
  const ring = [[-8.61, 41.15], [-8.6, 41.15], [-8.6, 41.16], [-8.61, 41.15]];
  const drawn = ownFeature({ id: 'own-1', name: 'Praça & <nova>', geometry: { type: 'Polygon', coordinates: [ring] }, from: { kind: 'drawn' } }, { languages: ['en', 'pt'] });
  const { page, ready, assertClean } = await open(`?panel=own&own=${encodeURIComponent(writeOwnText([drawn]) ?? '')}`, { map: 'none' });
  await ready();
  const menu = page.locator('ax-own-panel ax-export');
  await menu.locator('summary').click();
  const download = await saving(page, () => menu.getByRole('button', { name: 'Save KML' }).click());
  // The page's own policy has no texts parsed.
  const blank = await page.context().newPage();
  const read = await blank.evaluate((source) => {
    const kml = new DOMParser().parseFromString(source, 'application/xml');
    const one = (name: string): string => kml.querySelector(`Placemark ${name}`)?.textContent?.trim() ?? '';
    return { wrong: kml.querySelectorAll('parsererror').length, name: one('name'), corners: one('coordinates').split(/\s+/), about: kml.querySelector('Folder > description')?.textContent ?? '' };
  }, await textOf(download));
  expect(read).toMatchObject({ wrong: 0, name: 'Praça & <nova>', corners: ring.map((position) => position.join(',')) });
  expect(read.about).toContain('Indicative outline');
  assertClean();
});

describe('the map leaves as a picture', () => {
  test('of an A4 sheet at 150 dpi, that says how large it is on paper', async () => {
    const { page, ready, assertClean } = await open('?panel=layers&view=14/41.155/-8.6');
    await ready();
    const menu = page.locator('ax-map-picture');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await menu.getByLabel('Resolution').selectOption('150');
    const download = await saving(page, () => menu.getByRole('button', { name: 'Save picture' }).click());
    const png = await bytesOf(download);
    expect(download.suggestedFilename()).toMatch(/^porto-map-\d{4}-\d{2}-\d{2}\.png$/);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1754, 1240]);
    expect([png.toString('latin1', 37, 41), png.readUInt32BE(41)]).toEqual(['pHYs', 5906]);
    // A sheet with nothing drawn on it is a tenth of that.
    expect(png.length).toBeGreaterThan(200_000);
    await menu.getByText('Saved file').waitFor();
    assertClean();
  });

  test('as it is on the screen but light, in the dark theme too, and can be given up', async () => {
    const { page, ready } = await open('?panel=layers&view=14/41.155/-8.6', { colorScheme: 'dark' });
    await ready();
    const menu = page.locator('ax-map-picture');
    await menu.locator('summary').click();
    await menu.getByLabel('Resolution').selectOption('150');
    await menu.getByRole('button', { name: 'Save picture' }).click();
    await menu.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => menu.getByRole('status').textContent()).toBe('');
    expect(await menu.evaluate((element) => element.shadowRoot?.activeElement?.textContent)).toBe('Save picture');
    await menu.getByLabel('Size').selectOption('screen');
    const download = await saving(page, () => menu.getByRole('button', { name: 'Save picture' }).click());
    const png = await bytesOf(download);
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    // Margin, and the ground of the map in its middle third.
    const pixels = pixelsOf(png);
    const [x, y] = [Math.round(pixels.width / 3), Math.round(pixels.height / 3)];
    expect(pixels.brightness(0, 0, 1, 1)).toBeGreaterThan(200);
    expect(pixels.brightness(x, y, x, y)).toBeGreaterThan(200);
  });
});

test('axe finds nothing in the menus, unfolded', async () => {
  const { page, ready } = await open('?panel=layers', { map: 'undrawn', context: { bypassCSP: true } });
  await ready();
  await page.locator('ax-map-picture summary').click();
  expect(await violations(page)).toEqual([]);
  await page.goto(new URL('?panel=list.vacant-sites&lang=pt', page.url()).href);
  await ready();
  await page.locator('ax-results-head ax-export summary').click();
  await page.locator('ax-results-head ax-export').getByLabel('Sistema de coordenadas').waitFor();
  expect(await violations(page)).toEqual([]);
});

async function saving(page: Page, act: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), act()]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return (await bytesOf(download)).toString();
}

/** The first row of a table, the name of the system it is in, and what the file says of itself. */
async function tableOf(download: Download, table: string) {
  const { Database } = await initSqlJs();
  const database = new Database(await bytesOf(download));
  const [result] = database.exec(`SELECT * FROM "${table}"`);
  const [system] = database.exec('SELECT s.srs_name FROM gpkg_contents c JOIN gpkg_spatial_ref_sys s ON s.srs_id = c.srs_id');
  const [metadata] = database.exec('SELECT metadata FROM gpkg_metadata');
  database.close();
  const row = Object.fromEntries(result?.columns.map((name, index) => [name, result.values[0]?.[index]]) ?? []);
  return { row, srs: system?.values[0]?.[0], about: String(metadata?.values[0]?.[0]) };
}

/** The corners of the parish as the data have them, projected apart from the explorer's own writing. */
async function parishInGrid(): Promise<readonly Position[]> {
  const { grid } = JSON.parse(await readFile('data/catalogue.json', 'utf8'));
  const { features } = JSON.parse(await readFile('data/parishes.geojson', 'utf8'));
  const { forward } = gridProjection(grid.proj4);
  const parish = features.find(({ id }: { readonly id: string }) => id === PARISH);
  return positionsOf(parish.geometry).map(([lon = NaN, lat = NaN]) => [...forward(lon, lat)]);
}

function apart([x1 = NaN, y1 = NaN]: Position, [x2 = NaN, y2 = NaN]: Position): number {
  return Math.hypot(x1 - x2, y1 - y2);
}
