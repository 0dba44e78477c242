import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open } from './support/page.ts';
import { panelHeading } from './support/screen.ts';

/** Answers a file with something else, as often as asked. */
function answer(file: RegExp, body: string, status = 200, times = Infinity) {
  let left = times;
  return async (page: Page): Promise<void> => {
    await page.route(file, (route) => {
      left -= 1;
      return left >= 0 ? route.fulfill({ status, body, contentType: 'application/json' }) : route.continue();
    });
  };
}

test('a layer that fails is named, the rest works, and "try again" fetches it', async () => {
  const { page, ready } = await open('', { map: 'none', before: answer(/stations\.geojson/, 'gone', 503, 1) });
  await ready();
  const notices = page.locator('ax-notices');
  await expect.poll(() => notices.getByText('stations.geojson', { exact: false }).count()).toBeGreaterThan(0);
  expect(await panelHeading(page).textContent()).toContain('Target areas');

  await notices.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => notices.getByText('stations.geojson', { exact: false }).count()).toBe(0);
});

test('a catalogue that fails says so, and "try again" starts the explorer', async () => {
  const { page, ready } = await open('', { map: 'none', before: answer(/catalogue\.json/, '{"format":', 200, 1) });
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('not JSON');
  await page.getByRole('button', { name: 'Try again' }).click();
  await ready();
  expect(await panelHeading(page).textContent()).toContain('Target areas');
});

test('when the rest of the catalogue fails the overview works, other panels say so, and "try again" brings them', async () => {
  const { page, ready } = await open('', { map: 'none', before: answer(/whole\/catalogue\.json/, 'gone', 503, 1), locale: 'pt-PT' });
  await ready();
  const notices = page.locator('ax-notices');
  await expect.poll(() => notices.getByText('whole/catalogue.json', { exact: false }).count()).toBeGreaterThan(0);
  await page.getByRole('heading', { name: /Asprela/ }).first().click();
  const panel = page.locator('.shown').getByRole('alert');
  await expect.poll(() => panel.textContent()).toContain('Não foi possível carregar');

  await panel.getByRole('button', { name: 'Tentar de novo' }).click();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela');
  await expect.poll(() => panelHeading(page).evaluate((heading) => heading.matches(':focus'))).toBe(true);
  expect(await notices.getByText('catalogue.json', { exact: false }).count()).toBe(0);
});

test('a bad feature is left out with a notice that names it, the good ones show', async () => {
  const { page, ready } = await open('?panel=list.stations', {
    map: 'none',
    before: async (target) => {
      await target.route(/stations\.geojson/, async (route) => {
        const response = await route.fetch();
        const collection = JSON.parse(await response.text());
        collection.features[0].geometry.coordinates = [41.2, -8.6];
        await route.fulfill({ response, body: JSON.stringify(collection) });
      });
    },
  });
  await ready();
  const notices = page.locator('ax-notices');
  await expect.poll(() => notices.getByText('stations.geojson', { exact: false }).count()).toBeGreaterThan(0);
  expect(await page.locator('ax-feature-row').count()).toBeGreaterThan(40);
});

test('without the street map the areas and points are still drawn, and it is said', async () => {
  const { page } = await open('', { map: 'undrawn', before: (target) => target.route(/\.pmtiles/, (route) => route.abort()) });
  await expect.poll(() => page.getByText('The street map did not load', { exact: false }).count()).toBe(1);
  expect(await panelHeading(page).textContent()).toContain('Target areas');
});

test('when the map\'s code does not arrive the panels work, and it is said', async () => {
  const { page, ready } = await open('', { before: (target) => target.route(/assets\/map-/, (route) => route.abort()) });
  await ready();
  await expect.poll(() => page.getByText('The map did not start', { exact: false }).count()).toBe(1);
  await page.getByRole('heading', { name: /Asprela/ }).first().click();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela');
});

describe('without WebGL', () => {
  test('lists, panels and search work, and it is said why there is no map', async () => {
    const { page, ready } = await open('', { map: 'none' });
    await ready();
    expect(await page.getByText('WebGL', { exact: false }).count()).toBe(1);
    await page.getByRole('combobox').fill('feup');
    await page.getByRole('option').first().click();
    await expect.poll(() => panelHeading(page).textContent()).toContain('Engineering');
  });
});
