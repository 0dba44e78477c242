import type { Locator, Page } from 'playwright-core';
import { spotsOf, type Spot } from './cold/spots.ts';
import { READY, VIEWPORT, type WorkLayer } from './cold/work.ts';
import { summary, tableOf } from './measure.ts';
import { IS_LOADED, PANEL_TEXT, PANEL_TITLE, paintedAfter } from './painted.ts';
import type { BuiltSite, Section } from './section.ts';
import { settled } from './tasks.ts';

/** Times of one kind of step, in milliseconds. */
type Times = Map<string, number[]>;

interface Step {
  readonly name: string;
  /** Takes the pointer to what is pressed. */
  readonly point?: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  /** Of the page's script: a value that changes with what the step brings. */
  readonly sign: string;
}

const SLOWDOWN = 4;
const PAINTED_MS = 100;
const PATIENCE_MS = 60_000;
const ROWS_PER_ROUND = 3;
/** As long as a person looks at what came, at least: the map has come to rest then. */
const LOOK_MS = 1500;

const CLICKS = { map: 'a point on the map', area: 'a target area', row: 'a row of a list', back: 'back' } as const;

/** The number that the button below the filters tells. */
const SHOWN_COUNT = `benchPanel()?.shadowRoot.querySelector('.done button')?.textContent`;

/** What a person waits for between pressing something and seeing what it brings. */
export async function run(site: BuiltSite): Promise<Section> {
  const times: Times = new Map();
  const spot = await singlePoint(site);
  const layer = longestOf(site.work.layers);
  for (let round = 0; round < site.rounds; round++) {
    await onPage(site, '', (page) => fromTheStart(page, spot, times));
    await onPage(site, `?panel=list.${layer.id}`, (page) => inAList(page, times));
  }
  const rows = [...times].map(([name, values]) => ({ name, values }));
  const clicks = Object.values(CLICKS).flatMap((name) => times.get(name) ?? []);
  return {
    title: 'Interaction',
    text: [
      `From the input event to the frame in which what it brings is painted, with the processor slowed down ${SLOWDOWN} ×; ${site.rounds} rounds, each in a new browser profile. The first use of everything is among them.`,
      tableOf(rows),
    ].join('\n\n'),
    goals: [
      { what: 'click to panel painted, median', value: summary(clicks).median, unit: 'ms', most: PAINTED_MS },
      ...Object.values(CLICKS).map((name) => ({ what: `${name}: click to panel painted, median`, value: summary(times.get(name) ?? []).median, unit: 'ms', most: PAINTED_MS }) as const),
    ],
  };
}

/** Of the part of the map that panels leave free. */
function fromMiddle({ x, y }: Spot): number {
  return Math.hypot(x - (2 * VIEWPORT.width) / 3, y - VIEWPORT.height / 2);
}

/** A point that no other hides, in the middle of the map. */
async function singlePoint({ work, folder }: BuiltSite): Promise<Spot> {
  const [first] = (await spotsOf(work, folder)).filter(({ kind }) => kind === 'point').toSorted((a, b) => fromMiddle(a) - fromMiddle(b));
  if (!first) throw new Error('no point of the first view stands alone');
  return first;
}

/** The topmost layer of points. */
function longestOf(layers: readonly WorkLayer[]): WorkLayer {
  const last = layers.findLast(({ geometry }) => geometry === 'point');
  if (!last) throw new Error('no layer of points is shown at the start');
  return last;
}

async function onPage({ browser, url }: BuiltSite, query: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', colorScheme: 'light' });
  try {
    const page = await context.newPage();
    await page.goto(`${url}${query}`);
    await page.locator(READY).waitFor({ state: 'attached', timeout: PATIENCE_MS });
    // What it fetches ahead of time is there then.
    await look(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await use(page);
  } finally {
    await context.close();
  }
}

async function fromTheStart(page: Page, { x, y }: Spot, times: Times): Promise<void> {
  await take(page, times, { name: CLICKS.map, point: () => page.mouse.move(x, y), act: () => page.mouse.click(x, y), sign: PANEL_TITLE });
  await take(page, times, click(CLICKS.back, page.getByRole('button', { name: 'Back' })));
  await take(page, times, click(CLICKS.area, page.locator('ax-home-panel h3').first()));
  await take(page, times, click('change of language', page.getByRole('button', { name: 'PT' }), PANEL_TEXT));
}

async function inAList(page: Page, times: Times): Promise<void> {
  for (let index = 0; index < ROWS_PER_ROUND; index++) {
    await take(page, times, click(CLICKS.row, page.locator('ax-feature-row').nth(index)));
    await take(page, times, click(CLICKS.back, page.getByRole('button', { name: 'Back' })));
  }
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.locator('summary').filter({ visible: true }).first().click();
  const boxes = page.locator('ax-options-filter').first().getByRole('checkbox');
  for (const index of [0, 1, 0]) {
    await take(page, times, { name: 'change of a filter', act: () => boxes.nth(index).press('Space'), sign: SHOWN_COUNT });
  }
}

function click(name: string, target: Locator, sign = PANEL_TITLE): Step {
  return { name, point: () => target.hover(), act: () => target.click(), sign };
}

/** As a hand does: the pointer is there, and what it brings about is done, before it presses. */
async function take(page: Page, times: Times, { name, point, act, sign }: Step): Promise<void> {
  await point?.();
  await settled(page);
  const ms = await paintedAfter(page, act, sign, IS_LOADED);
  times.set(name, [...(times.get(name) ?? []), ms]);
  await look(page);
}

async function look(page: Page): Promise<void> {
  await page.waitForTimeout(LOOK_MS);
  await settled(page);
}
