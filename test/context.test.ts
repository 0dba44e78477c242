import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from './support/axe.ts';
import { open } from './support/page.ts';
import { countPixels, layerSwitch, wordsOf } from './support/screen.ts';

/** What the map shows lies right of the column. */
const ON_MAP = { x: 850, y: 300 };

describe('a layer of context', () => {
  test('is drawn in the colours of its classes, thinned by the keyboard, laid above another, and comes back from its link', async () => {
    const { page, ready, assertClean } = await open('?panel=layers&layers=areas&view=14/41.155/-8.61');
    await ready();
    const green = [131, 162, 84] as const;
    const before = await countPixels(page, green, 24);
    await layerSwitch(page, 'Functional zoning').check();
    await expect.poll(() => countPixels(page, green, 24)).toBeGreaterThan(before + 2000);

    const look = lookOf(page, 'Functional zoning');
    await look.locator('summary').first().press('Enter');
    const slider = look.getByRole('slider', { name: 'Opacity of Functional zoning' });
    await slider.focus();
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toBe('40 %');
    await expect.poll(() => page.url()).toContain('opacity=functional-zoning.40');
    await expect.poll(() => countPixels(page, green, 24)).toBeLessThan(before + 2000);

    await layerSwitch(page, 'Parishes').check();
    const up = look.getByRole('button', { name: 'Move up: Functional zoning' });
    await up.press('Enter');
    expect(await look.getByRole('status').innerText()).toBe('Functional zoning: topmost of 2');
    expect(await up.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => page.url()).toMatch(/order=[a-z-,]*functional-zoning[a-z-,]*parishes/);

    await page.goto(page.url());
    await ready();
    await expect.poll(() => look.locator('summary').innerText()).toContain('40 %');
    await look.locator('summary').first().press('Enter');
    expect(await wordsOf(look)).toContain('topmost of 2');
    await look.getByRole('button', { name: 'Reset opacity and order of Functional zoning' }).press('Enter');
    await expect.poll(() => page.url()).not.toContain('opacity=');
    assertClean();
  });

  test('does not hide the areas below it, nor the press on what lies topmost', async () => {
    const { page, ready } = await open('?layers=areas,functional-zoning&view=15/41.152/-8.6', { map: 'undrawn' });
    await ready();
    await page.mouse.click(ON_MAP.x, ON_MAP.y);
    await expect.poll(() => page.url()).toContain('select=functional-zoning/');
  });
});

test('classes of the plan carry its own terms and their colour in legend, list and entry', async () => {
  const { page, ready, assertClean } = await open('?panel=layers&layers=areas,functional-zoning', { map: 'none' });
  await ready();
  const term = page.locator('ax-legend-options [lang=pt]', { hasText: 'Área de frente atlântica e ribeirinha' });
  await expect.poll(() => term.count()).toBe(1);
  await page.getByRole('link', { name: 'List all 717' }).click();
  const mark = page.locator('ax-feature-row ax-marker rect').first();
  await expect.poll(() => mark.getAttribute('style')).toContain('--ax-brick');
  await page.locator('ax-feature-row a').first().click();
  await expect.poll(() => page.locator('ax-feature-panel .kind [lang=pt]').innerText()).toBe('(Área de blocos isolados de implantação livre)');
  assertClean();
});

describe('the map options', () => {
  test('lay the national grid over the map, and take the names off its streets', async () => {
    const { page, ready, assertClean } = await open('?panel=layers&layers=none&view=15/41.155/-8.61');
    await ready();
    await page.getByText('Map options for planners').click();
    const plain = await picture(page);
    await page.getByRole('checkbox', { name: 'Street names' }).uncheck();
    await expect.poll(async () => plain.equals(await picture(page))).toBe(false);
    const nameless = await picture(page);
    const lines = [140, 150, 160] as const;
    const before = await countPixels(page, lines, 20);
    await page.getByRole('checkbox', { name: /Grid ETRS89\/PT-TM06/ }).check();
    await expect.poll(() => countPixels(page, lines, 20)).toBeGreaterThan(before + 1500);
    expect(page.url()).toContain('map=no-street-names,grid');

    await page.getByRole('checkbox', { name: /Grid/ }).uncheck();
    await expect.poll(async () => nameless.equals(await picture(page))).toBe(true);
    assertClean();
  });
});

describe('the readout', () => {
  test('has the pointer’s place in both systems and the scale; a press holds and copies it, Escape releases', async () => {
    const { page, ready, assertClean } = await open('?map=coordinates&view=16/41.178/-8.606', { map: 'undrawn', permissions: ['clipboard-read', 'clipboard-write'] });
    await ready();
    const readout = page.locator('ax-readout');
    // The view's own middle, whose metres PROJ has.
    await page.mouse.move(640, 400);
    await expect.poll(() => wordsOf(readout)).toContain('41.17800, −8.60600');
    expect(await wordsOf(readout)).toContain('E −39,679.7 N 167,753.7');
    expect(await wordsOf(readout)).toContain('1 : 3,400');

    await page.mouse.click(640, 400);
    await expect.poll(() => readout.getByRole('status').innerText()).toBe('Copied: 41.17800, -8.60600');
    expect(await clipboard(page)).toBe('41.17800, -8.60600');
    expect(page.url()).not.toMatch(/select|area=/);
    await page.mouse.move(900, 300);
    await readout.getByRole('radio', { name: /PT-TM06/ }).check();
    await readout.getByRole('button', { name: /Copy.*PT-TM06/ }).click();
    await expect.poll(() => clipboard(page)).toBe('-39679.7, 167753.7');

    await page.keyboard.press('Escape');
    await page.mouse.move(900, 320);
    await expect.poll(() => wordsOf(readout)).not.toContain('41.17800, −8.60600');
    assertClean();
  });

  test('keeps what a pointer read last until the map moves without it', async () => {
    const { page, ready, assertClean } = await open('?map=coordinates&view=16/41.178/-8.606', { map: 'undrawn' });
    await ready();
    const readout = page.locator('ax-readout');
    await page.mouse.move(900, 300);
    await expect.poll(() => wordsOf(readout)).toContain('Press the map');
    const read = await readout.locator('.value').allInnerTexts();
    await page.mouse.move(200, 300);
    expect(await readout.locator('.value').allInnerTexts()).toEqual(read);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => wordsOf(readout)).toContain('Middle of the map');
    expect(await readout.locator('.value').allInnerTexts()).not.toEqual(read);
    assertClean();
  });

  test('follows the map’s middle by keyboard, and goes to coordinates in either system', async () => {
    const { page, ready, assertClean } = await open('?map=coordinates&view=15/41.16/-8.61', { map: 'undrawn', permissions: ['clipboard-read', 'clipboard-write'] });
    await ready();
    const readout = page.locator('ax-readout');
    await page.locator('canvas').focus();
    const before = await wordsOf(readout);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wordsOf(readout)).not.toBe(before);
    await page.keyboard.press('c');
    await expect.poll(() => readout.getByRole('status').innerText()).toMatch(/^Copied: 41\.\d{5}, -8\.\d{5}$/);

    for (const [typed, found] of [['41.1579, -8.6291', '41.15790, −8.62910'], ['-39679.66 167753.73', '41.17800, −8.60600']] as const) {
      await readout.getByRole('button', { name: 'Go to coordinates' }).press('Enter');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await expect.poll(() => wordsOf(readout)).toContain(found);
    }
    await readout.getByRole('button', { name: 'Go to coordinates' }).press('Enter');
    await page.keyboard.type('38.7223, -9.1393');
    await page.keyboard.press('Enter');
    await expect.poll(() => readout.getByRole('status').innerText()).toContain('outside the map');
    assertClean();
  });
});

test('axe finds nothing in the layers panel and the readout in either theme', async () => {
  const { page, ready } = await open('?panel=layers&layers=areas,functional-zoning&map=grid,coordinates&opacity=functional-zoning.40', {
    map: 'undrawn', context: { bypassCSP: true },
  });
  await ready();
  await lookOf(page, 'Functional zoning').locator('summary').first().click();
  await page.locator('ax-readout').getByRole('button', { name: 'Go to coordinates' }).click();
  await expect.poll(() => wordsOf(page.locator('ax-layers-panel'))).toContain('Historic area');
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('on a phone the readout stands clear of the controls and the sheet', async () => {
  const { page, ready, assertClean } = await open('?map=coordinates,grid', { map: 'undrawn', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } });
  await ready();
  const card = page.locator('ax-readout .card');
  await expect.poll(() => card.isVisible()).toBe(true);
  const box = await boxOf(card);
  const controls = await boxOf(page.locator('ax-map-controls'));
  const attribution = await boxOf(page.locator('ax-attribution'));
  expect(box.x + box.width).toBeLessThanOrEqual(controls.x);
  expect(box.y + box.height).toBeLessThanOrEqual(attribution.y);
  await page.touchscreen.tap(200, 300);
  await expect.poll(() => wordsOf(page.locator('ax-readout'))).toContain('Release');
  assertClean();
});

/** The fold for opacity and order of one layer. */
function lookOf(page: Page, layer: string): Locator {
  return page.locator('ax-layers-panel li').filter({ hasText: layer }).locator('ax-layer-look').first();
}

function picture(page: Page): Promise<Buffer> {
  return page.screenshot({ clip: { x: 440, y: 60, width: 700, height: 640 } });
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function boxOf(locator: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  return (await locator.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
}
