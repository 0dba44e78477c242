import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atRest } from '../support/at-rest.ts';
import { open } from '../support/page.ts';
import { panelHeading } from '../support/screen.ts';

const SITES = ['vacant-sites/matadouro', 'vacant-sites/central-freixo', 'vacant-sites/fabrica-cobre', 'areas/asprela', 'areas/bonfim'] as const;
const COMPARED = `?panel=compare&compare=${SITES.slice(0, 2).join(',')}`;
const LISTED = `?panel=shortlist&shortlist=${SITES.slice(0, 3).join(',')}`;
const phone = { map: 'none', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } } as const;

describe('comparing', () => {
  test('two sites are picked in their panels, stand side by side, and the link brings back the same screen', async () => {
    const { page, ready, assertClean } = await open(`?select=${SITES[0]}`, { map: 'none' });
    await ready();
    await page.getByRole('button', { name: /^Compare: / }).click();
    await page.getByRole('link', { name: 'Compare (1 of 4)' }).waitFor();
    await page.getByRole('combobox').fill('freixo');
    await page.getByRole('option', { name: /thermoelectric/ }).first().click();
    await page.getByRole('button', { name: /^Compare: .*thermoelectric/ }).click();
    await page.getByRole('link', { name: 'Compare (2 of 4)' }).click();

    await expect.poll(() => panelHeading(page).textContent()).toBe('Compare');
    expect(await columnNames(page)).toHaveLength(2);
    const table = await tableText(page);
    expect(table).toContain('57,384 m²');
    expect(new URL(page.url()).searchParams.get('compare')).toBe(SITES.slice(0, 2).join(','));

    await page.reload();
    await ready();
    await expect.poll(() => tableText(page)).toBe(table);
    assertClean();
  });

  test('another base turns the differences round', async () => {
    const { page, ready } = await open(COMPARED, { map: 'none' });
    await ready();
    const investment = row(page, 'Investment announced');
    await expect.poll(() => investment.textContent()).toContain('+€160 million (+400 %)');
    await page.getByRole('button', { name: /^Use as base: / }).click();

    await expect.poll(() => investment.textContent()).toContain('−€160 million (−80 %)');
    expect(new URL(page.url()).searchParams.get('compare')).toBe(`${SITES[1]},${SITES[0]}`);
    expect(await investment.locator('td').first().textContent()).not.toContain('160');
  });

  test('the best is said in a word, and what is not known never is the best', async () => {
    const { page, ready } = await open(COMPARED, { map: 'none' });
    await ready();
    const best = page.locator('td.best');
    await expect.poll(() => best.count()).toBeGreaterThan(0);
    for (const words of await best.allTextContents()) {
      expect(words).toContain('best');
      expect(words).not.toContain('not known');
    }
  });

  test('rows that say the same can be hidden, and sources shown', async () => {
    const { page, ready } = await open(COMPARED, { map: 'none' });
    await ready();
    await row(page, 'Status').first().waitFor();
    await page.getByRole('checkbox', { name: 'Only differences' }).check();
    await expect.poll(() => row(page, 'Status').count()).toBe(0);
    expect(await page.locator('.hidden-rows').textContent()).toMatch(/rows that are the same are hidden/);
    expect(await page.locator('td > .grounds').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Sources and notes' }).check();
    await expect.poll(() => row(page, 'Investment announced').locator('td > .grounds a').count()).toBeGreaterThan(0);
  });

  test('the maps have one scale', async () => {
    const { page, ready } = await open(`?panel=compare&compare=${SITES[0]},${SITES[3]}`, { map: 'none' });
    await ready();
    const bars = page.locator('ax-compare-map');
    await expect.poll(() => bars.locator('svg.picture').count()).toBe(2);
    const [one, other] = await Promise.all([0, 1].map(async (index) => (await bars.nth(index).locator('svg.picture').textContent())?.match(/[\d,]+ (?:km|m)/)?.[0]));
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });

  test('a fifth is not taken: the button says why, and can still be reached', async () => {
    const { page, ready } = await open(`?area=bonfim&compare=${SITES.slice(0, 4).join(',')}`, { map: 'none' });
    await ready();
    const button = page.getByRole('button', { name: /^Compare: / });
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('4 can be compared at most.').first().waitFor();
    expect(new URL(page.url()).searchParams.get('compare')?.split(',')).toHaveLength(4);
  });

  test('by keyboard alone: picked, opened, another base, taken out', async () => {
    const { page, ready } = await open(`?select=${SITES[0]}&compare=${SITES[1]},${SITES[3]}`, { map: 'none' });
    await ready();
    await press(page.getByRole('button', { name: /^Compare: / }), 'Space');
    await press(page.getByRole('link', { name: 'Compare (3 of 4)' }), 'Enter');
    await expect.poll(() => panelHeading(page).textContent()).toBe('Compare');
    await press(page.getByRole('button', { name: /^Use as base: / }).last(), 'Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('compare')).toBe([SITES[0], SITES[1], SITES[3]].join(','));
    await press(page.getByRole('button', { name: /out of the comparison/ }).first(), 'Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('compare')).toBe([SITES[1], SITES[3]].join(','));
    await expect.poll(() => page.locator('.head .name').first().evaluate((head) => head.matches(':focus'))).toBe(true);
    const header = await page.locator('ax-header').boundingBox();
    await press(page.getByRole('button', { name: 'Ask and export' }), 'Enter');
    await expect.poll(() => page.getByRole('heading', { name: 'Ask and export' }).evaluate((heading) => heading.matches(':focus'))).toBe(true);
    expect(await page.locator('ax-header').boundingBox()).toEqual(header);
  });

  test('taken out of the tray by keyboard, the next has the focus, and in the end the panel', async () => {
    const { page, ready } = await open(`?area=bonfim&compare=${SITES.slice(0, 2).join(',')}`, { map: 'none' });
    await ready();
    const buttons = page.locator('ax-tray').getByRole('button', { name: /out of the comparison/ });
    await press(buttons.first(), 'Enter');
    await expect.poll(() => buttons.count()).toBe(1);
    await expect.poll(() => focusIsIn(page, 'ax-tray')).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('ax-tray').count()).toBe(0);
    await expect.poll(() => panelHeading(page).evaluate((heading) => heading.matches(':focus'))).toBe(true);
  });

  test('on a phone, in Portuguese, the table can be read without the page moving sideways', async () => {
    const { page, ready } = await open(`${COMPARED},${SITES[2]},${SITES[3]}&lang=pt`, phone);
    await ready();
    await expect.poll(() => columnNames(page)).toHaveLength(4);
    expect(await tableText(page)).toMatch(/57\s384\sm²/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const scroll = page.locator('.scroll');
    await scroll.evaluate((element) => element.scrollTo(200, 600));
    await expect.poll(async () => (await page.getByRole('rowheader', { name: 'Tipo de entrada', exact: true }).boundingBox())?.x).toBeGreaterThanOrEqual(0);
    expect((await page.locator('ax-tray').boundingBox())?.y).toBeGreaterThanOrEqual(((await scroll.boundingBox())?.y ?? 0) + ((await scroll.boundingBox())?.height ?? 0) - 1);
  });
});

describe('the shortlist', () => {
  test('notes stay through a change of language and steps back; removing can be undone', async () => {
    const { page, ready, assertClean } = await open(LISTED, { map: 'none', fresh: true });
    await ready();
    await note(page).fill('Call the owner');
    await page.getByRole('button', { name: /^PT/ }).click();
    await expect.poll(() => panelHeading(page).textContent()).toBe('Pré-seleção');
    expect(await note(page).inputValue()).toBe('Call the owner');
    await page.locator('ax-shortlist-entry a').first().click();
    await expect.poll(() => page.url()).toContain('select=');
    await page.goBack();
    await expect.poll(() => note(page).inputValue()).toBe('Call the owner');

    await page.getByRole('button', { name: /^Retirar .* da pré-seleção$/ }).first().click();
    await expect.poll(() => page.locator('ax-shortlist-entry').count()).toBe(2);
    await expect.poll(() => focusIsIn(page, 'ax-shortlist-entry')).toBe(true);
    await page.getByRole('button', { name: 'Anular' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('shortlist')).toBe(SITES.slice(0, 3).join(','));
    expect(await note(page).inputValue()).toBe('Call the owner');
    expect(page.url()).not.toContain('owner');
    assertClean();
  });

  test('entries move, are chosen for comparison, and all can be cleared and brought back', async () => {
    const { page, ready } = await open(LISTED, { map: 'none', fresh: true });
    await ready();
    await press(page.getByRole('button', { name: /^Move .* down$/ }).first(), 'Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('shortlist')).toBe([SITES[1], SITES[0], SITES[2]].join(','));
    for (const box of await page.getByRole('checkbox', { name: /^Compare: / }).all()) await box.check();
    await page.getByRole('link', { name: 'Compare 3 side by side' }).waitFor();
    await page.getByRole('button', { name: 'Clear the shortlist' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('shortlist')).toBeNull();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('shortlist')).toBe([SITES[1], SITES[0], SITES[2]].join(','));
  });

  test('nothing is stored until asked; then it can be restored on another visit, and forgotten', async () => {
    const { page, ready } = await open(LISTED, { map: 'none', fresh: true });
    await ready();
    await note(page).fill('Call the owner');
    expect(await stored(page)).toBe(0);
    await page.getByRole('checkbox', { name: /^Keep this shortlist/ }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => stored(page)).toBe(1);
    expect(await focusIsIn(page, 'ax-keep-on-device')).toBe(true);

    await page.goto(new URL('./', page.url()).href);
    await ready();
    await page.getByRole('link', { name: 'Shortlist' }).click();
    await page.getByRole('button', { name: 'Restore the kept shortlist (3 entries)' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('shortlist')).toBe(SITES.slice(0, 3).join(','));
    expect(await note(page).inputValue()).toBe('Call the owner');
    await expect.poll(() => focusIsIn(page, 'ax-keep-on-device')).toBe(true);
    await page.getByRole('button', { name: 'Forget' }).click();
    expect(await stored(page)).toBe(0);
    await expect.poll(() => focusIsIn(page, 'ax-keep-on-device')).toBe(true);
    expect(await note(page).inputValue()).toBe('Call the owner');
  });

  test('leaving is asked about only while notes would be lost', async () => {
    const { page, ready } = await open(LISTED, { map: 'none', fresh: true, before: (opened) => opened.addInitScript(countWarnings) });
    await ready();
    await note(page).waitFor();
    expect(await warnings(page)).toBe(0);
    await note(page).fill('Call the owner');
    await expect.poll(() => warnings(page)).toBe(1);
    await page.getByRole('checkbox', { name: /^Keep this shortlist/ }).check();
    await expect.poll(() => warnings(page)).toBe(0);
    await page.getByRole('checkbox', { name: /^Keep this shortlist/ }).uncheck();
    await expect.poll(() => warnings(page)).toBe(1);
    await note(page).fill('');
    await expect.poll(() => warnings(page)).toBe(0);
  });

  test('the link that is copied brings back the list, and says that notes are not in it', async () => {
    const { page, ready } = await open(LISTED, { map: 'none', permissions: ['clipboard-read', 'clipboard-write'] });
    await ready();
    await note(page).fill('Call the owner');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied. Your notes are not in the link.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).searchParams.get('shortlist')).toBe(SITES.slice(0, 3).join(','));
    expect(link).not.toContain('owner');
  });

  test('hostile words in a note are words', async () => {
    const { page, ready, log } = await open(LISTED, { map: 'none', fresh: true });
    await ready();
    const words = '"><img src=x onerror=alert(1)><script>alert(2)</script>${7*7}';
    await note(page).fill(words);
    await page.getByRole('button', { name: /^PT/ }).click();
    await expect.poll(() => note(page).inputValue()).toBe(words);
    expect(await page.locator('ax-shortlist-panel img, ax-shortlist-panel script').count()).toBe(0);
    expect(log.pageErrors).toEqual([]);
  });
});

test.each([
  ['unknown ids', 'vacant-sites/gone', 'not in the data'],
  ['what is no reference', '<script>alert(1)</script>,javascript:alert(2)', 'could not be understood'],
  ['another layer', 'nowhere/x', 'could not be understood'],
  ['500 ids', Array.from({ length: 500 }, (_, index) => `zones/s${index}`).join(','), 'too long'],
])('%s in a link give a notice and the valid part', async (_, bad, words) => {
  const given = encodeURI(`${SITES[0]},${bad}`);
  const { page, ready, log } = await open(`?panel=compare&compare=${given}&shortlist=${given}`, { map: 'none' });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await ready();
  await expect.poll(() => columnNames(page)).toHaveLength(1);
  const asked = (name: string): string | null => new URL(page.url()).searchParams.get(name);
  await expect.poll(() => [asked('compare'), asked('shortlist')]).toEqual([SITES[0], SITES[0]]);
  const rest = page.getByRole('button', { name: /more notices?$/ });
  if (await rest.isVisible()) await rest.click();
  const notices = await page.locator('ax-notices .card').allTextContents();
  for (const name of ['compare', 'shortlist']) expect(notices.some((text) => text.includes(name) && text.includes(words))).toBe(true);
  expect(dialogs).toEqual([]);
  expect(log.pageErrors).toEqual([]);
});

function row(page: Page, label: string): Locator {
  return page.locator('ax-comparison tbody tr').filter({ has: page.locator('th', { hasText: new RegExp(`^\\s*${label}\\s*$`) }) });
}

async function columnNames(page: Page): Promise<readonly string[]> {
  return page.locator('ax-comparison thead .name').allTextContents();
}

/** What the table says, once it says all of it: names of what is near arrive last. */
async function tableText(page: Page): Promise<string> {
  await page.locator('[data-group="on-foot"] a').first().waitFor();
  await atRest(page);
  return (await page.locator('ax-comparison table').innerText()).trim();
}

function note(page: Page): Locator {
  return page.locator('ax-shortlist-entry textarea').first();
}

async function press(control: Locator, key: string): Promise<void> {
  await control.focus();
  await control.press(key);
}

function stored(page: Page): Promise<number> {
  return page.evaluate(() => localStorage.length + sessionStorage.length);
}

/** Whether the keyboard is inside an element of this name, through all shadow roots. */
function focusIsIn(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    let active: Element | null = document.activeElement;
    while (active) {
      if (active.localName === wanted) return true;
      active = active.shadowRoot?.activeElement ?? null;
    }
    return false;
  }, name);
}

/** Counts how many listeners wait for the page to be left. */
function countWarnings(): void {
  let count = 0;
  const counting = (method: 'addEventListener' | 'removeEventListener', by: number): void => {
    const original = globalThis[method];
    Object.assign(globalThis, {
      [method](...args: Parameters<EventTarget[typeof method]>) {
        if (args[0] === 'beforeunload') count += by;
        document.documentElement.dataset['warnings'] = String(count);
        Reflect.apply(original, globalThis, args);
      },
    });
  };
  counting('addEventListener', 1);
  counting('removeEventListener', -1);
}

function warnings(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['warnings'] ?? 0));
}
