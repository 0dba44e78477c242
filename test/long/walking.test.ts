import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from '../support/axe.ts';
import { open } from '../support/page.ts';
import { panelHeading, wordsOf } from '../support/screen.ts';

const NETWORK = /walk-network/;
/** A site whose position is known to 30 m, and one that is known to 120 m. */
const EXACT = 'vacant-sites/stop';
const ROUGH = 'vacant-sites/matadouro';
/** In the lists only. */
const NOT_LOCATED = 'institutions/fcnaup';

describe('a walk area', () => {
  test('opens from the ledger of a site, says what it holds, and holds more with more minutes', async () => {
    const { page, ready, assertClean } = await open(`?select=${EXACT}`, { map: 'none' });
    await ready();
    const ledger = page.locator('ax-on-foot');
    await expect.poll(() => ledger.locator('li').count()).toBeGreaterThan(5);
    expect(await wordsOf(ledger)).toContain('4.8 km/h');
    await ledger.getByRole('link', { name: 'Show walk area' }).click();
    await expect.poll(() => panelHeading(page).textContent()).toContain('Walk area of Stop');
    await expect.poll(() => page.url()).toContain(`walk=10/${EXACT}`);

    const held = new Map<number, readonly number[]>();
    for (const minutes of [5, 10, 15]) {
      await page.getByRole('radio', { name: `${minutes} min`, exact: true }).check();
      await expect.poll(() => summary(page)).toContain(`In ${minutes} minutes on foot`);
      held.set(minutes, await counts(page));
    }
    expect(held.get(10)?.every((count, place) => count >= (held.get(5)?.[place] ?? 0))).toBe(true);
    expect(held.get(15)?.every((count, place) => count >= (held.get(10)?.[place] ?? 0))).toBe(true);
    expect(total(held.get(15))).toBeGreaterThan(total(held.get(5)));
    expect(await summary(page)).toMatch(/stations.* residents\.$/);
    assertClean();
  });

  test('leads to a station by a way as long as the ledger says', async () => {
    const { page, ready } = await open(`?select=${EXACT}`, { map: 'none' });
    await ready();
    const first = page.locator('ax-on-foot ax-feature-row').first();
    const name = await first.locator('.name').innerText();
    const said = await first.locator('.count').innerText();
    await page.locator('ax-on-foot').getByRole('link', { name: 'Show walk area' }).click();
    await routeButton(page, name).click();

    const route = page.locator('ax-walk-panel').getByText(`Route to ${name}`);
    await expect.poll(() => route.innerText()).toContain(said);
    await expect.poll(() => page.url()).toContain('route=stations/');
    expect(await routeButton(page, name).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Hide the route' }).click();
    await expect.poll(() => page.url()).not.toContain('route=');
    expect(await page.locator('ax-walk-panel h2').evaluate((heading) => heading.matches(':focus'))).toBe(true);
  });

  test('opens with the way to any of the ledger, however far', async () => {
    const { page, ready, assertClean } = await open(`?select=${EXACT}`, { map: 'none' });
    await ready();
    const far = page.locator('ax-on-foot').getByRole('link', { name: 'Route to' }).last();
    const name = (await far.getAttribute('aria-label')) ?? '';
    await far.click();
    await expect.poll(() => page.locator('ax-walk-panel .route').first().innerText()).toContain(`${name}:`);
    await expect.poll(() => page.url()).toContain(`walk=10/${EXACT}&route=`);
    assertClean();
  });

  test('and its route come back from a link, in Portuguese too', async () => {
    const { page, ready, assertClean } = await open(`?walk=15/${ROUGH}&route=stations/metro-contumil&lang=pt`, { map: 'none' });
    await ready();
    await expect.poll(() => summary(page)).toContain('Em 15 minutos a pé');
    expect(await wordsOf(page.locator('ax-walk-panel'))).toContain('Percurso até Contumil');
    expect(await wordsOf(page.locator('ax-walk-panel'))).toContain('possivelmente');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toContain(`select=${ROUGH}`);
    assertClean();
  });

  test('begins in the middle of an area, and says so', async () => {
    const { page, ready } = await open('?area=bonfim', { map: 'none' });
    await ready();
    await page.getByRole('link', { name: 'Show walk area' }).click();
    await expect.poll(() => wordsOf(page.locator('ax-walk-panel'))).toContain('from a point in the middle');
  });

  test('is none where there is no start for it, and says why', async () => {
    const { page } = await open('', { map: 'none' });
    for (const [from, words] of [
      [NOT_LOCATED, /position is not known/],
      ['vacant-sites/atlantis', /not in the data/],
      ['41.25/-8.4', /outside the street network/],
    ] as const) {
      await page.goto(new URL(`?walk=10/${from}`, page.url()).href);
      await expect.poll(() => wordsOf(page.locator('ax-walk-panel'))).toMatch(words);
    }
  });

  test('says why there is no route that a link asks for', async () => {
    const { page } = await open('', { map: 'none' });
    for (const [to, words] of [['stations/atlantis', /“stations\/atlantis” is not in the data/], [NOT_LOCATED, /There is no route to/]] as const) {
      await page.goto(new URL(`?walk=10/${EXACT}&route=${to}`, page.url()).href);
      await expect.poll(() => wordsOf(page.locator('ax-walk-panel'))).toMatch(words);
    }
  });

  test('counts no residents where none live', async () => {
    const { page, ready } = await open('?walk=5/areas/asprela', { map: 'none' });
    await ready();
    await expect.poll(() => summary(page)).toContain('In 5 minutes on foot');
    expect(await summary(page)).not.toContain('about 0');
  });

  test('without the network there is a notice, everything else works, and "try again" brings it', async () => {
    let fails = true;
    const { page, ready } = await open(`?walk=10/${EXACT}`, {
      map: 'none',
      before: (target) => target.route(NETWORK, (route) => (fails ? route.fulfill({ status: 503, body: 'gone' }) : route.continue())),
    });
    await ready();
    const panel = page.locator('ax-walk-panel');
    await expect.poll(() => panel.getByRole('alert').innerText()).toContain('could not be loaded');
    expect(await panelHeading(page).textContent()).toContain('Walk area of Stop');
    expect(await wordsOf(page.locator('ax-notices'))).toContain('walk-network');
    fails = false;
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => summary(page)).toContain('In 10 minutes on foot');
    expect(await page.locator('ax-notices').getByText('walk-network', { exact: false }).count()).toBe(0);
  });

  test('works on a phone', async () => {
    const { page, ready, assertClean } = await open(`?walk=10/${EXACT}`, { map: 'none', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } });
    await ready();
    await expect.poll(() => summary(page)).toContain('In 10 minutes on foot');
    const widest = await page.locator('.scroll').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(widest).toBe(0);
    assertClean();
  });
});

describe('a spot is marked', () => {
  test('by the second button, with its coordinates and what contains it; a press on empty map takes it away', async () => {
    const { page, ready, assertClean } = await open('?view=15/41.16/-8.58', { map: 'undrawn' });
    await ready();
    await page.mouse.click(900, 420, { button: 'right' });
    await expect.poll(() => panelHeading(page).textContent()).toBe('Marked spot');
    expect(page.url()).toMatch(/pin=41\.\d+\/-8\.\d+/);
    await expect.poll(() => wordsOf(page.locator('ax-pin-panel'))).toContain('ETRS89/PT-TM06');
    await expect.poll(() => wordsOf(page.locator('ax-spot-inside'))).toContain('Official limit');
    await page.mouse.click(1000, 300);
    await expect.poll(() => page.url()).not.toContain('pin=');
    assertClean();
  });

  test('by keyboard in the middle of the map, and its walk area leads back to it', async () => {
    const { page, ready } = await open('?view=15/41.16/-8.58', { map: 'undrawn' });
    await ready();
    await page.getByRole('button', { name: 'Mark the middle of the map' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panelHeading(page).textContent()).toBe('Marked spot');
    await page.getByRole('link', { name: 'Show walk area' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panelHeading(page).textContent()).toBe('Walk area of this spot');
    await expect.poll(() => summary(page)).toContain('In 10 minutes on foot');
    await page.keyboard.press('Escape');
    await expect.poll(() => panelHeading(page).textContent()).toBe('Marked spot');
  });

  test('by a finger that rests on the map', async () => {
    const { page, ready } = await open('?view=15/41.16/-8.58', { map: 'undrawn', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } });
    await ready();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 200, y: 250 }] });
    await expect.poll(() => panelHeading(page).textContent()).toBe('Marked spot');
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.url()).toContain('pin=41');
  });
});

describe('the search', () => {
  test('finds a spot by its coordinates, however they are written', async () => {
    const { page, ready } = await open('', { map: 'none' });
    await ready();
    for (const [words, title] of [
      ['41.1579, -8.6291', '41.15790, -8.62910'],
      ['-8.6291, 41.1580', '41.15800, -8.62910'],
      [`41°09'28"N 8°37'45"W`, '41.15778, -8.62917'],
      ['-39679.66 167753.73', '41.17800, -8.60600'],
    ] as const) {
      await search(page, words);
      await page.getByRole('option', { name: title }).click();
      await expect.poll(() => wordsOf(page.locator('ax-pin-panel'))).toContain(title);
    }
  });

  test('says when coordinates lie outside the map', async () => {
    const { page, ready } = await open('', { map: 'none' });
    await ready();
    await search(page, '38.7223, -9.1393');
    await expect.poll(() => page.locator('ax-search .message').innerText()).toContain('outside the map');
  });

  test('finds a street, opens it under its name, and its link does too', async () => {
    const { page, ready, assertClean } = await open('', { map: 'none' });
    await ready();
    await search(page, 'r. costa cabral');
    await page.getByRole('option', { name: /^Rua de Costa Cabral/ }).click();
    await expect.poll(() => panelHeading(page).textContent()).toBe('Rua de Costa Cabral');
    await page.goto(page.url());
    await expect.poll(() => panelHeading(page).textContent()).toBe('Rua de Costa Cabral');
    assertClean();
  });
});

test('axe finds nothing in walk and pin panels in either theme', async () => {
  const { page, ready } = await open(`?walk=10/${ROUGH}&route=stations/metro-contumil`, { map: 'none', context: { bypassCSP: true } });
  await ready();
  await expect.poll(() => summary(page)).toContain('In 10 minutes on foot');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.goto(new URL('?pin=41.16/-8.58', page.url()).href);
  await ready();
  await expect.poll(() => wordsOf(page.locator('ax-spot-inside'))).toContain('Official limit');
  expect(await violationsInBothThemes(page)).toEqual([]);
});

function summary(page: Page): Promise<string> {
  return page.locator('ax-walk-panel p[role=status]').first().innerText();
}

/** How much there is of each layer, and how many people, as the panel has it. */
async function counts(page: Page): Promise<readonly number[]> {
  const layers = await page.locator('ax-reach-group h3 .figures').allInnerTexts();
  const people = await page.locator('ax-walk-panel dd.figures').allInnerTexts();
  return [...layers, ...people].map((text) => Number(text.replaceAll(/\D/g, '')));
}

function total(values: readonly number[] = []): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function routeButton(page: Page, name: string): Locator {
  return page.getByRole('button', { name: `Route to ${name}` }).first();
}

async function search(page: Page, words: string): Promise<void> {
  const box = page.getByRole('combobox');
  await box.click();
  await box.fill(words);
}
