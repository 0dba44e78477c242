import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { ready, sharedBrowser } from './support/page.ts';
import { explain, kindOf, stableName, totalOf } from './support/sizes.ts';
import type { Budget, Sizes } from './support/sizes.ts';

const BASELINE_FILE = new URL('size-baseline.json', import.meta.url);

/** KB are 1000 bytes. */
const BUDGETS: readonly Budget[] = [
  { name: 'JavaScript, CSS and first data', kinds: ['own', 'map', 'engine', 'css', 'data'], bytes: 560_000 },
  { name: 'Tiles', kinds: ['tiles'], bytes: 120_000 },
  { name: 'Own code with Lit, before the map', kinds: ['own'], bytes: 60_000 },
];

let sizes: Sizes;

beforeAll(async () => {
  sizes = await measureFirstView();
  if (process.env['UPDATE_SIZES'] === '1') writeBaseline(sizes);
});

test.each(BUDGETS)('$name: within $bytes bytes', (budget) => {
  const total = totalOf(sizes, budget.kinds);

  expect(total, `nothing of "${budget.name}" was loaded`).toBeGreaterThan(0);
  expect(total, explain(budget, sizes, readBaseline())).toBeLessThanOrEqual(budget.bytes);
});

/** Opens the site as someone does who was never there, and weighs what it asks for until it is ready. */
async function measureFirstView(): Promise<Sizes> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  const answers = recordAnswers(page);
  await page.goto(inject('siteUrl'));
  await ready(page);
  const readyAt = await page.evaluate(() => performance.timeOrigin + (performance.getEntriesByName('area-explorer-ready')[0]?.startTime ?? 0));
  const first = answers.filter((answer) => answer.request().timing().startTime < readyAt);
  const weighed = await Promise.all(first.map(weigh));
  await context.close();
  const byName = new Map<string, number>();
  for (const [name, bytes] of weighed) byName.set(name, (byName.get(name) ?? 0) + bytes);
  return Object.fromEntries([...byName].toSorted(([a], [b]) => a.localeCompare(b)));
}

function recordAnswers(page: Page): Response[] {
  const answers: Response[] = [];
  page.on('response', (response) => {
    const isFile = response.url().startsWith(inject('siteUrl')) && response.ok();
    if (isFile) answers.push(response);
  });
  return answers;
}

/** Files are weighed from the disk: the browser hands out no bodies of worker scripts. */
async function weigh(response: Response): Promise<readonly [name: string, bytes: number]> {
  const path = pathOf(response);
  const name = stableName(path);
  if (response.status() === 206) return [name, Number(response.headers()['content-length'])];
  const bytes = await readFile(join(inject('siteRoot'), path));
  return [name, kindOf(path) === 'fonts' ? bytes.length : gzipSync(bytes, { level: 9 }).length];
}

function pathOf(response: Response): string {
  const path = decodeURI(new URL(response.url()).pathname.slice(1));
  return path === '' ? 'index.html' : path;
}

function readBaseline(): Sizes {
  return JSON.parse(readFileSync(BASELINE_FILE, 'utf8')) as Sizes;
}

function writeBaseline(measured: Sizes): void {
  writeFileSync(BASELINE_FILE, `${JSON.stringify(measured, null, 2)}\n`);
}
