import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aliveContexts, countContexts } from '../support/contexts.ts';
import { held, memoryOf, type Held } from '../support/held.ts';
import { openPartner } from '../support/partner.ts';

/** For software drawing on a busy machine. */
const PATIENT = { timeout: 60_000 };
const LONG = { timeout: 300_000 };

const TAG = '<script type="module" src="{explorer}assets/area-explorer.js"></script>';
const STYLE = '<style>body{margin:0}area-explorer{min-height:0;height:300px;margin-bottom:40px}</style>';

interface Own {
  readonly area: string;
  readonly lang: string;
  readonly theme: string;
}
const EIGHT: readonly Own[] = ['asprela', 'eastern-area', 'bonfim', 'campanha', 'campanha', 'bonfim', 'eastern-area', 'asprela'].map((area, index) => ({
  area, lang: index % 2 ? 'pt' : 'en', theme: index % 3 ? 'light' : 'dark',
}));
/** They are out of view, and yet wanted at once. */
const EAGER = [6, 7];
/** Of a window of 400 pixels, and a quarter more on either side, 340 pixels each. */
const MOST_NEAR = 3;

const tags = EIGHT.map(({ area, lang, theme }, index) =>
  `<area-explorer src="{explorer}data/catalogue.json" area="${area}" lang="${lang}" theme="${theme}" panels="none" ${EAGER.includes(index) ? 'loading="eager"' : ''}></area-explorer>`).join('');

const nth = (page: Page, index: number): Locator => page.locator('area-explorer').nth(index);
const canvas = (of: Locator): Locator => of.locator('.maplibregl-canvas');
const still = (of: Locator): Locator => of.locator('ax-map .still');

async function ready(of: Locator): Promise<void> {
  await of.and(of.page().locator('[data-explorer="ready"]')).waitFor({ state: 'attached', ...PATIENT });
}

/** Its picture, once nothing changes any more. */
async function atRest(of: Locator): Promise<Buffer> {
  let [last, now]: [Buffer | null, Buffer] = [null, await of.screenshot()];
  while (!last || !now.equals(last)) {
    await of.page().evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 250)));
    [last, now] = [now, await of.screenshot()];
  }
  return now;
}

/** What the explorers have told: the types of the events of those that somebody moved, or was taken to have moved. */
async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: string[] = [];
    for (const type of ['view', 'selection', 'filter', 'error']) {
      addEventListener(type, ({ target }) => told.push(`${type} ${[...document.querySelectorAll('area-explorer')].findIndex((one) => one === target)}`), true);
    }
    Object.assign(globalThis, { told });
  });
}
const told = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'told') as unknown);

test('eight on a page: each with a state of its own, and as many graphics contexts as are near to view; who comes back is where it was', LONG, async () => {
  const { page, assertClean } = await openPartner(`${TAG}${STYLE}${tags}<button>Elsewhere</button>`, {
    viewport: { width: 400, height: 400 },
    before: async (target) => {
      await countContexts(target);
      await record(target);
    },
  });
  const first = nth(page, 0);
  await ready(first);
  for (const index of EAGER) await ready(nth(page, index));
  await page.mouse.move(200, 150);
  await page.mouse.down();
  await page.mouse.move(140, 190, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => told(page), PATIENT).toEqual(['view 0']);
  await page.evaluate(() => document.querySelector('area-explorer')?.select('institutions/feup'));
  await ready(nth(page, 1));
  const [before, second] = [await atRest(first), await atRest(nth(page, 1))];

  for (const [index, own] of EIGHT.entries()) {
    await nth(page, index).scrollIntoViewIfNeeded();
    await ready(nth(page, index));
    await expect.poll(() => canvas(nth(page, index)).count(), PATIENT).toBe(1);
    expect(await page.evaluate((at) => document.querySelectorAll('area-explorer')[at]?.getState(), index)).toMatchObject(own);
  }
  await expect.poll(() => aliveContexts(page), PATIENT).toBeLessThanOrEqual(MOST_NEAR);
  // It has the keyboard since the map was pressed.
  expect(await canvas(first).count()).toBe(1);
  await page.getByRole('button', { name: 'Elsewhere' }).focus();
  await expect.poll(() => canvas(first).count(), PATIENT).toBe(0);
  expect(await still(first).count()).toBe(1);

  for (const [index, picture] of [[0, before], [1, second]] as const) {
    const one = nth(page, index);
    await one.scrollIntoViewIfNeeded();
    await expect.poll(() => canvas(one).count(), PATIENT).toBe(1);
    await expect.poll(() => still(one).count(), PATIENT).toBe(0);
    expect((await atRest(one)).equals(picture)).toBe(true);
  }
  expect(await told(page)).toEqual(['view 0']);
  assertClean();
});

test('a map whose context the browser takes is drawn again, with what was done meanwhile, once there is one to have', LONG, async () => {
  const { page, assertClean } = await openPartner(`${TAG}${STYLE}<area-explorer src="{explorer}data/catalogue.json" area="bonfim" panels="none" loading="eager"></area-explorer>`, {
    viewport: { width: 400, height: 400 }, before: countContexts,
  });
  const one = nth(page, 0);
  await ready(one);
  const before = await atRest(one);
  await page.evaluate(() => {
    const map = Reflect.get(globalThis, 'aliveContexts')()[0];
    const extension: WEBGL_lose_context = map.getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { giveBack: () => extension.restoreContext() });
    extension.loseContext();
  });
  await expect.poll(() => canvas(one).count(), PATIENT).toBe(0);
  await page.evaluate(async () => {
    const [explorer] = document.querySelectorAll('area-explorer');
    await explorer?.select('areas/asprela');
    await explorer?.fitArea('bonfim');
    Reflect.get(globalThis, 'giveBack')();
  });
  await expect.poll(() => canvas(one).count(), PATIENT).toBe(1);
  await expect.poll(async () => (await atRest(one)).equals(before), PATIENT).toBe(true);
  expect(await aliveContexts(page)).toBe(1);
  assertClean();
});

/** Panels with workers, pictures and forms among them. */
const QUERIES = [
  'area=asprela', 'panel=profile.areas/asprela', 'panel=table.vacant-sites', 'panel=own', 'select=institutions/feup', 'panel=layers', 'panel=difference',
  'panel=boundary.areas/bonfim', 'panel=shortlist', 'panel=compare',
];

/** Each that it mounts is ready before it is taken away, and has worked out the area where it does so in a worker. */
async function mountAndRemove(page: Page, times: number, panels: string): Promise<void> {
  await page.evaluate(async ([src, count, mode, queries]) => {
    const find = (selector: string, root: ParentNode | null | undefined): Element | null | undefined => root?.querySelector(selector);
    for (let turn = 0; turn < count; turn += 1) {
      const one = document.createElement('area-explorer');
      const attributes = { src, loading: 'eager', panels: mode, lang: turn % 2 ? 'pt' : 'en', query: queries[turn % queries.length] ?? '' };
      for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
      const isReady = new Promise((resolve) => one.addEventListener('ready', resolve, { once: true }));
      document.body.append(one);
      await isReady;
      const column = find('ax-column', find('ax-explorer', one.shadowRoot)?.shadowRoot);
      const profile = find('ax-profile-panel', column?.shadowRoot);
      const isWorkedOut = (): boolean => !profile || Boolean(find('.headline li', profile.shadowRoot));
      while (!isWorkedOut()) await new Promise(requestAnimationFrame);
      one.remove();
    }
  }, [`${await explorerOf(page)}data/catalogue.json`, times, panels, panels === 'only' ? QUERIES : ['']] as const);
}

const explorerOf = (page: Page): Promise<string> => page.evaluate(() => document.body.dataset['explorer'] ?? '');

test.each([
  // The engine's code goes on being compiled for a while; a map that were kept would be some megabytes.
  { panels: 'only', warm: 20, times: 100, heapKb: 16 },
  { panels: 'none', warm: 3, times: 9, heapKb: 200 },
])('nothing is left of $times explorers with panels="$panels" that came and went', LONG, async ({ panels, warm, times, heapKb }) => {
  const { page, assertClean } = await openPartner(`${TAG}<style>area-explorer{min-height:0;width:200px;height:150px}</style><script>document.body.dataset.explorer = '{explorer}'</script>`, {
    viewport: { width: 240, height: 200 }, before: countContexts,
  });
  const cdp = await memoryOf(page);
  await page.waitForFunction(() => customElements.get('area-explorer') !== undefined);

  await mountAndRemove(page, warm, panels);
  const before = await held(cdp);
  await mountAndRemove(page, times, panels);
  await expect.poll(() => page.workers().length, PATIENT).toBe(0);
  expect(await aliveContexts(page)).toBe(0);
  await expect.poll(async () => grownTooMuch(before, await held(cdp), times, heapKb), PATIENT).toEqual([]);
  assertClean();
});

/** What has grown with each explorer that came and went. The browser keeps a few for a while, of over 300 nodes each. */
function grownTooMuch(before: Held, now: Held, times: number, heapKb: number): readonly string[] {
  const most: Held = { nodes: 16, listeners: 0.3, heapKb };
  return (['nodes', 'listeners', 'heapKb'] as const).flatMap((kind) => {
    const each = (now[kind] - before[kind]) / times;
    return each > most[kind] ? [`${each.toFixed(2)} ${kind} each, from ${before[kind]} to ${now[kind]}`] : [];
  });
}
