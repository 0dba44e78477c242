import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startServer } from '../tools/serve/server.ts';
import { READY, VIEWPORT } from './cold/work.ts';
import { markdownTable, summary } from './measure.ts';
import { moved, type Frames } from './movement.ts';
import type { BuiltSite, Goal, Section } from './section.ts';
import { SYNTHETIC } from './synthetic.ts';
import { copyWithManySites } from './synthetic-site.ts';

const MANY = 1_000_000;
const PATIENCE_MS = 300_000;
const IDLE = 'html[data-bench="idle"]';
const LANGUAGES = ['pt', 'en'] as const;

/** What is moved. */
const CANDIDATES = ['floor', 'ours', 'many'] as const;
type Candidate = (typeof CANDIDATES)[number];
const NAMES: Readonly<Record<Candidate, string>> = { floor: 'MapLibre alone: the floor', ours: '**Area Explorer**', many: '**Area Explorer**, 1 M sites' };
type Moved = Readonly<Record<Candidate, Frames[]>>;

/** Frames of panning and zooming: the explorer's, and with a million sites on it, against the same hand on the bare map. */
export async function run(site: BuiltSite): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-many-'));
  await copyWithManySites(site.folder, folder, MANY);
  const server = await startServer({ root: folder });
  try {
    const shown = [...site.work.layers.map(({ id }) => id), SYNTHETIC].join();
    return sectionOf(await inTurn(site, `${server.url}?panel=list.${SYNTHETIC}&layers=${shown}`));
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function inTurn(site: BuiltSite, manyUrl: string): Promise<Moved> {
  const all: Moved = { floor: [], ours: [], many: [] };
  // Opened once: reading its file takes longer than all the rest.
  const many = await opened(site, manyUrl, 'ax-feature-row');
  for (let round = 0; round < site.rounds; round++) {
    all.floor.push(await movedAnew(site, site.floorUrl, IDLE));
    all.ours.push(await movedAnew(site, site.url, READY));
    await many.bringToFront();
    await labelledAnew(many, LANGUAGES[round % 2] ?? 'en');
    all.many.push(await moved(many));
  }
  await many.close();
  return all;
}

async function movedAnew(site: BuiltSite, url: string, isThere: string): Promise<Frames> {
  const page = await opened(site, url, isThere);
  const frames = await moved(page);
  await page.close();
  return frames;
}

async function opened({ browser }: BuiltSite, url: string, isThere: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB', colorScheme: 'light' });
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(url);
  await page.locator(isThere).first().waitFor({ state: 'attached' });
  return page;
}

/** Run in the page, as text: what compiles this file puts names into functions that a page does not know. */
const RELABEL = `(lang) => new Promise((resolve) => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const found = element.matches('ax-map') ? element : element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
  };
  find(document).addEventListener('map-rest', () => resolve(), { once: true });
  document.querySelector('area-explorer').setAttribute('lang', lang);
})`;

/** In another language the map has none of its tiles yet, and makes all of the sites' anew as it is moved. */
async function labelledAnew(page: Page, lang: string): Promise<void> {
  await page.evaluate(`(${RELABEL})(${JSON.stringify(lang)})`);
}

function sectionOf(all: Moved): Section {
  const [ours, many] = [ofFloor(all, 'ours'), ofFloor(all, 'many')];
  return {
    title: 'Panning and zooming',
    text: [
      `A hand drags the map to and fro and turns the wheel in and out, one event a frame, ${all.floor.length} times in turn on each page; ` +
        'how far apart frames are by the clock, all rounds together. *Busy* is processor time of the main thread for each frame. ' +
        'The first two are opened anew each time. WebGL is drawn in software, which is nearly all of the time between two frames here: ' +
        'what is drawn counts, the sites of a large layer as well as the empty passes of a style.',
      markdownTable([HEADINGS, ...CANDIDATES.map((name) => cellsOf(name, all))]),
    ].join('\n\n'),
    goals: [
      goal('p95 of frames while panning and zooming, of the bare map', ours, 1.3),
      goal('with 1 M sites on the map: p95 of frames, of the bare map', many, 2),
    ],
  };
}

const HEADINGS = ['', 'p95 × floor', 'panning p95 × floor', 'zooming p95 × floor', 'frames', 'median ms', 'p95 ms', 'busy ms'];

function cellsOf(name: Candidate, all: Moved): readonly string[] {
  const frames = framesOf(all[name]);
  const { median, p95 } = summary(frames);
  const busy = summary(all[name].map(({ busyMs }) => busyMs)).median;
  const ratios = [ofFloor(all, name), ofFloor(all, name, ['panning']), ofFloor(all, name, ['zooming'])];
  return [NAMES[name], ...ratios.map((ratio) => ratio.toFixed(2)), String(frames.length), median.toFixed(0), p95.toFixed(0), busy.toFixed(1)];
}

type Part = 'panning' | 'zooming';

function framesOf(rounds: readonly Frames[], parts: readonly Part[] = ['panning', 'zooming']): readonly number[] {
  return rounds.flatMap((round) => parts.flatMap((part) => round[part]));
}

function ofFloor(all: Moved, name: Candidate, parts?: readonly Part[]): number {
  return summary(framesOf(all[name], parts)).p95 / summary(framesOf(all.floor, parts)).p95;
}

function goal(what: string, value: number, most: number): Goal {
  return { what, value, unit: '×', most };
}
