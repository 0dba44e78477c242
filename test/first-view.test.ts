import { describe, expect, test } from 'vitest';
import { open } from './support/page.ts';
import { countPixels, layerSwitch, panelHeading } from './support/screen.ts';

/** Software draws a small map faster. */
const SMALL = { viewport: { width: 1000, height: 640 } } as const;

/** The light theme's colours of the layers' marks. */
const COLORS = {
  azulejo: [0x1a, 0x56, 0xb0], plum: [0x8a, 0x2f, 0x7d], teal: [0x00, 0x73, 0x5f], ochre: [0xb8, 0x4a, 0x00], slate: [0x4a, 0x58, 0x68],
} as const;

test('someone who was never there sees both areas, their figures and the map, and no other host hears of it', async () => {
  const { page, ready, assertClean, log } = await open('', { fresh: true });
  await ready();

  await expect(page.title()).resolves.toBe('Porto area explorer');
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('Asprela'), expect.stringContaining('Eastern Area')]),
  );
  expect(await countPixels(page, COLORS.azulejo)).toBeGreaterThan(2000);
  assertClean();
  expect(log.warnings).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('the line at the map\'s edge says from the first what the licences ask for, and its list has every title', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, ready } = await open('', {
    map: 'undrawn',
    before: (target) => target.route(/whole\/catalogue\.json/, async (route) => {
      await held;
      await route.continue();
    }),
  });
  await ready();
  const line = page.locator('ax-attribution .line p');
  const words = await line.textContent();
  expect(words).toContain('OpenStreetMap');
  await page.getByRole('button', { name: 'Sources of the map' }).click();
  const list = page.locator('ax-attribution [popover]');
  await list.getByText('Loading').waitFor();
  release();

  await expect.poll(() => list.getByRole('listitem').count()).toBeGreaterThan(5);
  expect(await list.getByText('…').count()).toBe(0);
  expect(await line.textContent()).toBe(words);
});

describe('each layer is drawn when it is switched on', () => {
  test.each([
    ['13/41.16/-8.58', [['areas', 'Areas', COLORS.azulejo]]],
    ['16/41.178/-8.602', [['institutions', 'Institutions', COLORS.plum], ['rd-centres', 'R&D', COLORS.teal]]],
    ['15/41.15/-8.585', [['vacant-sites', 'Sites', COLORS.ochre], ['stations', 'Stations', COLORS.slate]]],
  ] as const)('in its colour, in view %s', async (view, layers) => {
    const { page, ready, assertClean } = await open(`?panel=layers&layers=none&view=${view}`, SMALL);
    await ready();
    for (const [layer, name, color] of layers) {
      const before = await countPixels(page, color);
      await layerSwitch(page, name).check();
      await expect.poll(() => new URL(page.url()).searchParams.get('layers')).toBe(layer);
      await expect.poll(() => countPixels(page, color), { message: layer }).toBeGreaterThan(before + 40);
      await layerSwitch(page, name).uncheck();
    }
    assertClean();
  });

  test('in a look of its own: zones, industrial buildings, parishes', async () => {
    const { page, ready, assertClean } = await open('?layers=none&panel=layers&view=14.5/41.155/-8.585', SMALL);
    await ready();
    const picture = (): Promise<Buffer> => page.locator('ax-map').screenshot();
    for (const [layer, name] of [['zones', 'Plan zones|Zones'], ['industrial-buildings', 'Industrial'], ['parishes', 'Parishes']] as const) {
      const bare = await picture();
      await layerSwitch(page, name).check();
      await expect.poll(() => new URL(page.url()).searchParams.get('layers')).toBe(layer);
      await expect.poll(async () => (await picture()).equals(bare), { message: layer }).toBe(false);
      await layerSwitch(page, name).uncheck();
      await expect.poll(() => page.url()).toContain('layers=none');
    }
    assertClean();
  });
});

test('a page in Portuguese is Portuguese throughout', async () => {
  const { page, ready } = await open('', { map: 'none', locale: 'pt-PT' });
  await ready();

  expect(await page.title()).toBe('Explorador de áreas do Porto');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('pt');
  expect(await panelHeading(page).textContent()).toContain('Áreas-alvo');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Target areas');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('the device\'s position is shown when asked for, and only then', async () => {
  const { page, ready, assertClean } = await open('?layers=none', {
    ...SMALL,
    permissions: ['geolocation'],
    context: { geolocation: { longitude: -8.6, latitude: 41.15 } },
  });
  await ready();
  const accent = [0x1a, 0x4f, 0x9c] as const;
  const before = await countPixels(page, accent, 2);
  await page.getByRole('button', { name: 'My position' }).click();
  await expect.poll(() => countPixels(page, accent, 2)).toBeGreaterThan(before + 80);
  assertClean();
});

test('markers carry their names once there is room', async () => {
  const ink = [0x16, 0x20, 0x2c] as const;
  const { page, ready } = await open('?layers=stations&view=16/41.1467/-8.593', SMALL);
  await ready();
  const withName = await countPixels(page, ink, 55);
  await page.goto(page.url().replace('layers=stations', 'layers=none'));
  await ready();

  expect(withName - (await countPixels(page, ink, 55))).toBeGreaterThan(40);
});

test('on paper stands the whole panel, without what only a screen can use', async () => {
  const { page, ready } = await open('?area=campanha', { map: 'none' });
  await ready();
  await page.emulateMedia({ media: 'print' });

  const panel = await page.locator('.scroll').boundingBox();
  expect(panel?.height).toBeGreaterThan(1200);
  expect(await page.locator('ax-map').isVisible()).toBe(false);
});
