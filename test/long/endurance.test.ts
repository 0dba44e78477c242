import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aliveContexts, countContexts } from '../support/contexts.ts';
import { held, memoryOf, type Held } from '../support/held.ts';
import { atRest } from '../support/at-rest.ts';
import { open } from '../support/page.ts';
import { panelHeading } from '../support/screen.ts';

const PATIENT = { timeout: 60_000 };
const LONG = { timeout: 300_000 };
/** Of what was there once code that runs often had been compiled for it: after everything had been open some times. */
const MOST_GROWTH = 1.1;

/** Of every kind that can be open, in both languages and themes, with filters, layers, drawings and things kept. */
const PLACES = [
  '', 'area=asprela', 'select=institutions/feup', 'area=bonfim&select=vacant-sites/matadouro&theme=dark', 'panel=layers', 'panel=list.vacant-sites',
  'panel=list.vacant-sites&f.vacant-sites.plotArea=20000..&lang=pt', 'panel=table.institutions&layers=institutions', 'panel=profile.areas/asprela', 'panel=boundary.areas/bonfim',
  'panel=compare&compare=vacant-sites/matadouro,vacant-sites/central-freixo', 'panel=shortlist&shortlist=vacant-sites/matadouro', 'panel=shade', 'panel=own', 'panel=difference',
  'walk=10/institutions/feup', 'pin=41.16/-8.62', 'panel=embed', 'layers=none&lang=pt&theme=light', 'view=15/41.15/-8.6',
];

/** A person does something every ten seconds. */
const DONE_IN_AN_HOUR = 360;

/** Opens places one after the other, as links of the page do; each is drawn before the next. */
async function wander(page: Page, places: readonly string[]): Promise<void> {
  await page.evaluate(async (queries) => {
    const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const query of queries) {
      history.pushState(null, '', `?${query}`);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      await drawn();
    }
  }, places);
}

/** Goes back some steps of the history and forth again, so many times. */
async function backAndForth(page: Page, steps: number, times: number): Promise<void> {
  await page.evaluate(async ([length, count]) => {
    const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let turn = 0; turn < count; turn += 1) {
      for (let step = 0; step < 2 * length; step += 1) {
        const there = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        history.go(step < length ? -1 : 1);
        await there;
        await drawn();
      }
    }
  }, [steps, times] as const);
}

/** What has grown beyond measure. */
function grown(before: Held, now: Held): readonly string[] {
  return (['nodes', 'listeners', 'heapKb'] as const).filter((kind) => now[kind] > before[kind] * MOST_GROWTH).map((kind) => `${kind}: from ${before[kind]} to ${now[kind]}`);
}

/** The map runs, without the street map: its tiles are the engine's own, and take most of the time. */
async function openMeasured(query: string) {
  const visit = await open(query, {
    map: 'undrawn', fresh: true, reducedMotion: 'reduce', viewport: { width: 800, height: 500 },
    before: async (page) => {
      await countContexts(page);
      await page.route(/\.pmtiles/, (route) => route.abort());
    },
  });
  await visit.ready();
  await atRest(visit.page);
  return { ...visit, cdp: await memoryOf(visit.page) };
}

test('500 steps back and forth through the history leave nothing behind', LONG, async () => {
  const { page, cdp, log } = await openMeasured('');
  const steps = ['area=asprela', 'select=institutions/feup', 'panel=list.vacant-sites', 'select=vacant-sites/matadouro', 'area=bonfim'];
  await wander(page, steps);
  await backAndForth(page, steps.length, 3);
  const before = await held(cdp);

  await backAndForth(page, steps.length, 500 / (2 * steps.length));
  expect(new URL(page.url()).search).toBe(`?${steps.at(-1)}`);
  await expect.poll(() => panelHeading(page).textContent()).toContain('Bonfim');
  await expect.poll(async () => grown(before, await held(cdp)), PATIENT).toEqual([]);
  expect(await aliveContexts(page)).toBe(1);
  expect(log.pageErrors).toEqual([]);
});

test('an hour of use leaves no more behind than its first minutes', LONG, async () => {
  const { page, cdp, log } = await openMeasured('');
  await wander(page, [...PLACES, ...PLACES, ...PLACES, ...PLACES, '']);
  const workers = page.workers().length;
  const before = await held(cdp);

  await wander(page, [...Array.from({ length: DONE_IN_AN_HOUR }, (_, index) => PLACES[(index * 7) % PLACES.length] ?? ''), '']);
  await expect.poll(async () => grown(before, await held(cdp)), PATIENT).toEqual([]);
  expect(await aliveContexts(page)).toBe(1);
  expect(page.workers().length).toBeLessThanOrEqual(workers);
  expect(log.pageErrors).toEqual([]);
});
