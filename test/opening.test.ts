import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleGeopackage, pointBlob } from '../src/opening/geopackage-example.ts';
import { STRICT_CSP } from '../tools/serve/site.ts';
import { violationsInBothThemes } from './support/axe.ts';
import { heavyPartsOf } from './support/heavy-parts.ts';
import { open } from './support/page.ts';
import { serveVariant } from './support/site.ts';

const GOOD = [[-8.62, 41.15], [-8.61, 41.15], [-8.61, 41.16], [-8.62, 41.15]];
const OPEN_RING = [[-8.60, 41.15], [-8.59, 41.15], [-8.59, 41.16], [-8.60, 41.16]];
const BOW_TIE = [[-8.58, 41.15], [-8.57, 41.16], [-8.57, 41.15], [-8.58, 41.16], [-8.58, 41.15]];

const collection = (...rings: readonly (readonly (readonly number[])[])[]): string => JSON.stringify({
  type: 'FeatureCollection',
  features: rings.map((ring, index) => ({ type: 'Feature', properties: { name: `Plot ${index + 1}` }, geometry: { type: 'Polygon', coordinates: [ring] } })),
});

const KML = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Well</name><Point><coordinates>-8.61,41.15</coordinates></Point></Placemark></kml>`;

describe('a file', () => {
  test('is dropped anywhere on the explorer, and its polygons are there', async () => {
    const { page, ready, assertClean } = await open('?panel=own', { map: 'none' });
    await ready();
    await drop(page, 'plots.geojson', collection(GOOD), async () => {
      await expect.poll(() => page.locator('ax-open-files .drop').isVisible()).toBe(true);
    });
    await expect.poll(() => summary(page)).toBe('1 polygon added.');
    await expect.poll(() => page.locator('ax-open-files [role=status]').innerText()).toBe('plots.geojson: 1 polygon added.');
    await expect.poll(() => page.locator('ax-own-entry input[type=text]').first().inputValue()).toBe('Plot 1');
    expect(await page.locator('ax-open-files .drop').isVisible()).toBe(false);
    await expect.poll(() => page.url()).toContain('own=');
    assertClean();
  });

  test('is picked: KML, in Portuguese', async () => {
    const { page, ready, assertClean } = await open('?panel=own&lang=pt', { map: 'none' });
    await ready();
    await pick(page, 'poço.kml', KML);
    await expect.poll(() => summary(page)).toBe('Adicionado: 1 ponto.');
    assertClean();
  });

  test('with faults: each is told, led to, and mended where it can be, by keyboard', async () => {
    const { page, ready, assertClean } = await open('?panel=own', { map: 'undrawn' });
    await ready();
    await pick(page, 'plots.geojson', collection(GOOD, OPEN_RING, BOW_TIE));
    await expect.poll(() => summary(page)).toBe('1 polygon added; 1 can be mended; 1 left out.');
    const problems = page.locator('ax-open-files .problems');
    expect(await problems.innerText()).toMatch(/Feature 3, Plot 3: the ring crosses or touches itself at -8.575, 41.155/);
    expect(await problems.innerText()).toMatch(/Feature 2, Plot 2: the ring is not closed/);

    const before = new URL(page.url()).searchParams.get('view');
    await page.getByRole('button', { name: 'Zoom to Feature 3, Plot 3' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => viewIn(page)).not.toEqual(before);
    await expect.poll(() => Number(viewIn(page)?.split('/')[1])).toBeCloseTo(41.155, 2);
    await expect.poll(() => Number(viewIn(page)?.split('/')[0])).toBeGreaterThan(17);

    await page.getByRole('button', { name: 'Mend it and add it' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => summary(page)).toBe('2 polygons added; 1 left out.');
    expect(await page.locator('ax-open-files [role=status]').innerText()).toBe('Mended and added: 1 polygon.');
    expect(await page.locator('ax-open-files h4').evaluate((heading) => heading.matches(':focus'))).toBe(true);

    await page.keyboard.press('Escape');
    await page.goBack();
    await expect.poll(() => summary(page)).toBe('2 polygons added; 1 left out.');
    assertClean();
  });

  test('whose coordinates could be anything is asked about', async () => {
    const { page, ready } = await open('?panel=own', { map: 'none' });
    await ready();
    await pick(page, 'spots.csv', 'name,x,y\nSpot,-9.1393,38.7223\n');
    await page.getByRole('button', { name: 'Read it like this: Degrees, longitude first' }).click();
    await expect.poll(() => summary(page)).toBe('1 point added.');
    expect(await page.locator('ax-open-files .problems').innerText()).toContain('outside the area of the map');
  });

  test('is dropped while something else is shown: the panel that reads it opens', async () => {
    const { page, ready, assertClean } = await open('?panel=layers', { map: 'none' });
    await ready();
    await expect.poll(() => page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([''], 'a.kml'));
      const explorer = document.querySelector('area-explorer')?.shadowRoot?.querySelector('ax-explorer');
      return explorer?.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    })).toBe(false);
    await drop(page, 'plots.geojson', collection(GOOD, BOW_TIE), async () => undefined);
    await expect.poll(() => summary(page)).toBe('1 polygon added; 1 left out.');
    await expect.poll(() => page.locator('ax-open-files .problems li').evaluate((item) => item.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(new URL(page.url()).searchParams.get('panel')).toBe('own');
    await page.goBack();
    await page.locator('ax-layers-panel').waitFor();
    assertClean();
  });

  test('of 200 MB is refused at once', async () => {
    const { page, ready } = await open('?panel=own', { map: 'none' });
    await ready();
    await dropLarge(page, 200);
    await expect.poll(() => page.locator('ax-open-files .problems').innerText()).toContain('larger than 50 MB');
  });

  test('that takes long leaves the page free, and can be given up', async () => {
    const { page, ready, assertClean } = await open('?panel=own', { map: 'none' });
    await ready();
    await page.evaluate(() => {
      const gaps: number[] = [];
      let last = performance.now();
      setInterval(() => {
        gaps.push(performance.now() - last);
        last = performance.now();
        document.documentElement.dataset['gap'] = String(Math.round(Math.max(...gaps)));
      }, 20);
    });
    await dropLarge(page, 48);
    await page.getByRole('button', { name: 'Cancel opening large.geojson' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('ax-open-files [role=status]').innerText()).toBe('Opening large.geojson was cancelled.');
    expect(await page.locator('ax-open-files .reports li').count()).toBe(0);
    expect(Number(await page.evaluate(() => document.documentElement.dataset['gap']))).toBeLessThan(1500);
    await pick(page, 'plots.geojson', collection(GOOD));
    await expect.poll(() => summary(page)).toBe('1 polygon added.');
    assertClean();
  });
});

describe('several files', () => {
  test('ten at once, and one of them twice, come in turn; what is not read when the panel is left is read when it is open again', async () => {
    const { page, ready, assertClean } = await open('?panel=own', { map: 'none' });
    await ready();
    const file = (index: number) => ({ name: `well-${index % 9}.kml`, mimeType: '', buffer: Buffer.from(KML) });
    await page.locator('ax-open-files input[type=file]').setInputFiles(Array.from({ length: 10 }, (_, index) => file(index)));
    await page.keyboard.press('Escape');
    await page.locator('ax-own-panel').waitFor({ state: 'detached' });
    await page.goBack();
    await expect.poll(() => page.locator('ax-open-files .summary').allInnerTexts()).toEqual(Array.from({ length: 10 }, () => '1 point added.'));
    await expect.poll(() => page.locator('ax-own-entry').count()).toBe(10);
    assertClean();
  });

  test.each([['the worker', /worker-[^/]*\.js/], ['the code in it', /in-batches-[^/]*\.js/], ['what starts it', /start-opening-[^/]*\.js/]])('%s does not arrive: that is said, and the next file has its turn', async (_name, address) => {
    const { page, ready, log } = await open('?panel=own', { map: 'none', fresh: true, before: (target) => target.context().route(address, (route) => (route.request().url().includes('maplibre') ? route.continue() : route.abort())) });
    await ready();
    await page.locator('ax-open-files input[type=file]').setInputFiles(['a.kml', 'b.kml'].map((name) => ({ name, mimeType: '', buffer: Buffer.from(KML) })));
    await expect.poll(() => page.locator('ax-open-files .summary').allInnerTexts()).toEqual(['a.kml could not be opened.', 'b.kml could not be opened.']);
    expect(await page.locator('ax-open-files .problems').first().innerText()).toContain('reading it broke off');
    expect(log.pageErrors).toEqual([]);
  });
});

test('heavy parts are fetched by nobody who does not use them', async () => {
  const first = await open('', { map: 'undrawn', fresh: true });
  await first.ready();
  // What is fetched once the first view is there: the code of all panels.
  await first.page.waitForFunction(() => ['own', 'boundary', 'profile', 'difference', 'shade', 'dossier', 'pin'].every((name) => (
    document.querySelector('area-explorer')?.shadowRoot?.querySelector('ax-explorer')?.customElementRegistry?.get(`ax-${name}-panel`))));
  expect(heavyPartsOf(first.log.requests)).toEqual([]);

  const { page, ready, log } = await open('?panel=own', { map: 'none' });
  await ready();
  await pick(page, 'plots.geojson', collection(GOOD));
  await expect.poll(() => summary(page)).toBe('1 polygon added.');
  // Degrees are told from metres, and areas measured, in the grid.
  await expect.poll(() => heavyPartsOf(log.requests)).toEqual(['proj4']);
  await pick(page, 'well.gpkg', await geopackage());
  await expect.poll(() => page.locator('ax-open-files .summary').allInnerTexts()).toHaveLength(2);
  expect(heavyPartsOf(log.requests)).toEqual(['proj4', 'sql.js']);
});

describe('data', () => {
  test('are pasted into the field by keyboard', async () => {
    const { page, ready, assertClean } = await open('?panel=own', { map: 'none' });
    await ready();
    await page.locator('ax-open-files summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('name;lat;lon\nMill;41,15;-8,61\nKiln;forty;-8,6\n');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => summary(page)).toBe('1 point added; 1 left out.');
    expect(await page.locator('ax-open-files .problems').innerText()).toContain('“forty” in the column “lat” is not a number');
    assertClean();
  });

  test('are pasted while the panel has the keyboard', async () => {
    const { page, ready } = await open('?panel=own', { map: 'none', permissions: ['clipboard-read', 'clipboard-write'] });
    await ready();
    await page.locator('ax-own-panel h2').focus();
    await page.evaluate((text) => navigator.clipboard.writeText(text), collection(GOOD));
    await page.keyboard.press('Control+V');
    await expect.poll(() => summary(page)).toBe('1 polygon added.');
  });
});

describe('a GeoPackage', () => {
  test('opens', async () => {
    const { page, ready, assertClean } = await open('?panel=own', { map: 'none' });
    await ready();
    await pick(page, 'well.gpkg', await geopackage());
    await expect.poll(() => summary(page)).toBe('1 point added.');
    assertClean();
  });

  test('is all that a policy without WebAssembly turns off', async () => {
    const { url } = await serveVariant({ csp: STRICT_CSP.replace(" 'wasm-unsafe-eval'", '') });
    const { page, ready, log } = await open('?panel=own', { map: 'none', site: url });
    await ready();
    await pick(page, 'well.gpkg', await geopackage());
    await expect.poll(() => page.locator('ax-open-files .problems').innerText()).toContain('security policy forbids');
    await pick(page, 'well.kml', KML);
    await expect.poll(() => summary(page)).toBe('1 point added.');
    expect(log.pageErrors).toEqual([]);
  });
});

test('axe finds nothing in a report in either theme', async () => {
  const { page, ready } = await open('?panel=own', { map: 'none', context: { bypassCSP: true } });
  await ready();
  await pick(page, 'plots.geojson', collection(GOOD, OPEN_RING, BOW_TIE));
  await expect.poll(() => summary(page)).toContain('1 left out');
  expect(await violationsInBothThemes(page)).toEqual([]);
});

function summary(page: Page): Promise<string> {
  return page.locator('ax-open-files .summary').first().innerText();
}

function viewIn(page: Page): string | null {
  return new URL(page.url()).searchParams.get('view');
}

async function geopackage(): Promise<Uint8Array> {
  return exampleGeopackage({ srsId: 4326, geometries: [pointBlob(-8.61, 41.15, 4326)] });
}

async function pick(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.locator('ax-open-files input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

/** Drags a file over the explorer and lets it go there. */
async function drop(page: Page, name: string, content: string, whileOver: () => Promise<void>): Promise<void> {
  const transfer = await page.evaluateHandle(([fileName, text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], fileName));
    return data;
  }, [name, content] as const);
  const explorer = page.locator('ax-explorer');
  await explorer.dispatchEvent('dragover', { dataTransfer: transfer });
  await whileOver();
  await explorer.dispatchEvent('drop', { dataTransfer: transfer });
}

/** Drops a file of so many megabytes, made in the page. */
async function dropLarge(page: Page, megabytes: number): Promise<void> {
  await page.evaluate((count) => {
    const feature = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[-8.61,41.15]}}';
    const part = new Blob([`${feature},`.repeat(Math.floor(1_000_000 / (feature.length + 1)))]);
    const data = new DataTransfer();
    data.items.add(new File(['{"type":"FeatureCollection","features":[', ...Array.from({ length: count }, () => part), feature, ']}'], 'large.geojson'));
    const explorer = document.querySelector('area-explorer')?.shadowRoot?.querySelector('ax-explorer');
    explorer?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
  }, megabytes);
}
