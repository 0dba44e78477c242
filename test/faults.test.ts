import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atRest } from './support/at-rest.ts';
import { open } from './support/page.ts';
import { panelHeading, wordsOf } from './support/screen.ts';

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
  const { page, ready } = await open('?panel=list.stations', { map: 'none', before: answer(/stations\.geojson/, 'gone', 503, 1) });
  await ready();
  const notices = page.locator('ax-notices');
  await expect.poll(() => notices.getByText('stations.geojson', { exact: false }).count()).toBeGreaterThan(0);
  expect(await page.locator('ax-feature-row').count()).toBe(0);
  await page.getByRole('button', { name: 'Overview' }).click();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Target areas');

  await notices.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => notices.getByText('stations.geojson', { exact: false }).count()).toBe(0);
  await page.goBack();
  await expect.poll(() => page.locator('ax-feature-row').count()).toBeGreaterThan(40);
});

test('a name that is on its way is not a reference meanwhile; one that does not come is', async () => {
  let arrive: () => void = () => undefined;
  const { page, ready } = await open('?select=institutions/feup', {
    map: 'none',
    before: (target) => target.route(/parishes\.geojson/, async (route) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      await route.abort();
    }),
  });
  await ready();
  const parish = page.locator('ax-feature-location ax-feature-link a[href*="parishes"]');
  await expect.poll(() => parish.textContent()).toBe('…');
  arrive();
  await expect.poll(() => parish.textContent()).toBe('parishes/paranhos');
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

test('tiles that do not arrive once there is a street map are no matter for a word', async () => {
  const { page, ready, log } = await open('', { map: 'undrawn', fresh: true });
  await ready();
  await page.route(/\.pmtiles/, (route) => route.abort());
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => log.failedRequests.filter((failed) => failed.includes('.pmtiles')).length).toBeGreaterThan(0);
  // Whoever is told of the failure is told before the camera rests.
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).toMatch(/^1[3-5]/);
  expect(await page.locator('ax-notices .card').count()).toBe(0);
});

test('where no worker may run the map says that it did not start, and what is worked out in one that it could not be', async () => {
  const { page, ready } = await open('?panel=profile.areas/asprela', { map: 'undrawn', before: (target) => target.route(/worker-[0-9a-f]{10}\.js/, (route) => route.abort()) });
  await ready();
  await expect.poll(() => page.getByText('The map did not start', { exact: false }).count()).toBe(1);
  const failed = page.locator('ax-profile-panel').getByText('this could not be worked out', { exact: false });
  await atRest(page);
  expect(await failed.count()).toBeGreaterThan(1);

  await page.unroute(/worker-[0-9a-f]{10}\.js/);
  // What failed with the one worker is tried again together.
  await page.locator('ax-profile-panel').getByRole('button', { name: 'Try again' }).first().click();
  await expect.poll(() => failed.count()).toBe(0);
});

test.each([
  ['denied', () => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); } })],
  ['full', () => { Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); }; }],
])('where the device’s storage is %s it is said what to do, and nothing is lost', async (_, refuse) => {
  const { page, ready, assertClean } = await open('?panel=shortlist&shortlist=vacant-sites/matadouro', { map: 'none', before: (target) => target.addInitScript(refuse) });
  await ready();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Ask for the noise map');
  await page.getByRole('checkbox', { name: /^Keep this shortlist/ }).click();
  await page.getByText('can’t store anything on this device. Copy what you want to keep.', { exact: false }).waitFor();
  expect(await page.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('Ask for the noise map');
  assertClean();
});

test('dates stay as they are stated, whatever the clock says and wherever it is', async () => {
  const { page, ready, assertClean } = await open('?select=institutions/feup', { map: 'none', before: (target) => target.clock.install({ time: '2026-03-01T12:00:00Z' }) });
  await ready();
  const panel = page.locator('ax-feature-panel');
  await panel.locator('ax-feature-tools').waitFor();
  await atRest(page);
  const stated = await wordsOf(panel);
  expect(stated).toMatch(/\b(?:January|March|November) 20\d\d\b/);
  const cdp = await page.context().newCDPSession(page);
  for (const [timezoneId, time] of [['Pacific/Pago_Pago', '1980-01-01T00:30:00Z'], ['Pacific/Kiritimati', '2099-12-31T23:30:00Z']] as const) {
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId });
    await page.clock.setSystemTime(time);
    await page.getByRole('button', { name: 'Overview' }).click();
    await expect.poll(() => panelHeading(page).textContent()).toContain('Target areas');
    await page.goBack();
    await expect.poll(() => wordsOf(panel)).toBe(stated);
  }
  assertClean();
});

const EVERYWHERE = ['', 'area=asprela', 'select=institutions/feup', 'panel=list.vacant-sites', 'panel=layers', 'panel=own', 'panel=shortlist&shortlist=vacant-sites/matadouro', 'panel=plan'];

test('at 400 % of zoom all is read in one direction, and has room', async () => {
  const { page, ready } = await open('', { map: 'none', viewport: { width: 320, height: 256 } });
  await ready();
  for (const query of EVERYWHERE) {
    await page.goto(`${page.url().replace(/\?.*/, '')}?${query}`);
    await ready();
    expect(await page.evaluate(roomIn), query).toEqual({ query, sideways: [], isRoomy: true });
  }
});

/** Runs in the page: what reaches beyond its width, and whether the panel shows half of the window at once. */
function roomIn() {
  const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  const all = within(document).filter((element) => element.checkVisibility() && !element.closest('svg, ax-map') && !element.matches('.visually-hidden, .visually-hidden *'));
  const sideways = all.filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map((element) => `${element.localName}.${element.className}`);
  const panel = all.find((element) => element.matches('.scroll'));
  return { query: location.search.slice(1), sideways, isRoomy: (panel?.clientHeight ?? 0) >= innerHeight / 2 };
}
