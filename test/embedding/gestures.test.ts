import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPartner, readyAll } from '../support/partner.ts';

/** For software drawing on a busy machine. */
const PATIENT = { timeout: 20_000 };
const LONG = { timeout: 150_000 };

const TAG = '<script type="module" src="{explorer}assets/area-explorer.js"></script>';
const explorer = (attributes: string): string =>
  `<area-explorer src="{explorer}data/catalogue.json" area="asprela" lang="pt" loading="eager" ${attributes}></area-explorer>`;
/** A page that is much longer than the window, with an explorer near its top. */
const longPage = (attributes: string): string => `${TAG}<style>body{margin:0}area-explorer{height:320px;margin-top:60px}main{height:2000px}</style>${explorer(attributes)}<main></main>`;
/** On the map, in pixels of the window, before the page is scrolled. */
const ON_MAP = { x: 200, y: 200 };

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);
const hint = (page: Page): Locator => page.locator('ax-gesture-hint');
/** Where a person has moved the map to. */
const viewOf = (page: Page): Promise<unknown> => page.evaluate(() => document.querySelector('area-explorer')?.getState()?.view);

async function expectMove(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await viewOf(page);
  await act();
  await expect.poll(() => viewOf(page), PATIENT).not.toEqual(before);
}

async function drag(cdp: CDPSession, fingers: readonly (readonly [number, number])[], byY: number): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : fingers.map(([x, y], id) => ({ x, y: y + by, id })) });
  await touch('touchStart', 0);
  for (let step = 1; step <= 6; step += 1) await touch('touchMove', (byY * step) / 6);
  await touch('touchEnd', byY);
}

test('a wheel and one finger move the page, with a hint; Ctrl, two fingers, the mouse and full screen move the map', LONG, async () => {
  const { page, assertClean } = await openPartner(longPage('panels="none"'), { viewport: { width: 400, height: 400 }, hasTouch: true });
  await readyAll(page);
  expect(await hint(page).isVisible()).toBe(false);

  await page.mouse.move(ON_MAP.x, ON_MAP.y);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => scrolled(page), PATIENT).toBe(40);
  await expect.poll(() => hint(page).isVisible(), PATIENT).toBe(true);
  expect(await hint(page).locator('p').textContent()).toBe('Mantenha Ctrl premido ao rolar para ampliar ou reduzir o mapa');
  await expect.poll(() => hint(page).isVisible(), PATIENT).toBe(false);

  await page.keyboard.down('Control');
  await expectMove(page, () => page.mouse.wheel(0, -120));
  await page.keyboard.up('Control');
  expect(await scrolled(page)).toBe(40);

  const cdp = await page.context().newCDPSession(page);
  // Right after a turn of the wheel the engine takes no notice of fingers.
  await expect.poll(async () => {
    await drag(cdp, [[200, 250]], -40);
    return hint(page).locator('p').textContent();
  }, { ...PATIENT, interval: 300 }).toBe('Use dois dedos para mover o mapa');
  await expect.poll(() => scrolled(page), PATIENT).toBeGreaterThan(60);

  // What a finger has thrown goes on for a while.
  await expect.poll(() => page.evaluate(() => new Promise((resolve) => {
    scrollTo(0, 0);
    setTimeout(() => resolve(scrollY), 200);
  })), PATIENT).toBe(0);
  await expectMove(page, () => drag(cdp, [[150, 200], [250, 200]], 60));
  await expectMove(page, async () => {
    await page.mouse.move(ON_MAP.x, ON_MAP.y);
    await page.mouse.down();
    await page.mouse.move(ON_MAP.x + 40, ON_MAP.y + 30, { steps: 4 });
    await page.mouse.up();
  });
  expect(await scrolled(page)).toBe(0);

  await page.getByRole('button', { name: 'Ecrã inteiro' }).click();
  await page.getByRole('button', { name: 'Sair do ecrã inteiro' }).waitFor();
  await expectMove(page, () => page.mouse.wheel(0, -120));
  await page.getByRole('button', { name: 'Sair do ecrã inteiro' }).click();
  await page.getByRole('button', { name: 'Ecrã inteiro' }).waitFor();
  await page.mouse.move(ON_MAP.x, ON_MAP.y);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => scrolled(page), PATIENT).toBe(40);
  assertClean();
});

test('where a panel ends the page goes on; an explorer that is given all moves lets nothing through', LONG, async () => {
  const { page, assertClean } = await openPartner(longPage(''), { viewport: { width: 900, height: 400 } });
  await readyAll(page);
  const panel = page.locator('ax-column .scroll');

  await scrollToEnd(page, panel);
  await expect.poll(() => wheelBy(page, 60), PATIENT).toBeGreaterThan(0);

  await page.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector('area-explorer')?.setAttribute('gestures', 'map');
  });
  await page.locator('area-explorer:not([data-explorer])').waitFor({ state: 'attached' });
  await readyAll(page);
  await scrollToEnd(page, panel);
  for (let turn = 0; turn < 3; turn += 1) expect(await wheelBy(page, 60)).toBe(0);
  // Turns of a wheel that follow each other closely stay with what the first of them moved.
  await expect.poll(async () => {
    await page.mouse.move(700, 200);
    await page.mouse.wheel(0, -120);
    return viewOf(page);
  }, { ...PATIENT, interval: 700 }).not.toBe(null);
  expect(await scrolled(page)).toBe(0);
  expect(await hint(page).isVisible()).toBe(false);
  assertClean();
});

/** Puts the pointer on a panel that is scrolled to where it ends. */
async function scrollToEnd(page: Page, panel: Locator): Promise<void> {
  await panel.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const { x, y, width, height } = (await panel.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  await page.mouse.move(x + width / 2, y + height / 2);
}

/** Turns the wheel, and waits for what has come of it to be drawn. @returns how far the page is scrolled then */
async function wheelBy(page: Page, pixels: number): Promise<number> {
  await page.mouse.wheel(0, pixels);
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(scrollY)))));
}
