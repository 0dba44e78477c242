import { buffer } from 'node:stream/consumers';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { countUnderWay } from './at-rest.ts';
import { drawNothing, haveNoWebGl } from './without-drawing.ts';

/**
 * How much of the map a test needs; software draws slowly.
 * - `drawn`: its pixels.
 * - `undrawn`: that it can be moved and pressed, and says where it is. The engine runs, its canvas stays blank.
 * - `none`: nothing. The browser is one without WebGL, of which the explorer gives notice.
 */
export type MapNeed = 'drawn' | 'undrawn' | 'none';

export interface VisitOptions {
  /** `drawn` by default. */
  readonly map?: MapNeed;
  /**
   * A browser profile of its own, in which nothing is cached or stored. Other visits of the built site share
   * one, whose cache is warm, with those that ask for the same browser.
   */
  readonly fresh?: boolean;
  /** Address of another server, ending in a slash; the built site's own by default. */
  readonly site?: string;
  /** Origins of other hosts that the page may ask. */
  readonly friends?: readonly string[];
  /** CSS pixels; 1280 × 800 by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** BCP 47; `en-GB` by default. */
  readonly locale?: string;
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly javaScriptEnabled?: boolean;
  /** Fingers instead of a mouse, as on a phone. */
  readonly hasTouch?: boolean;
  /** Browser permissions that are granted: `geolocation`, `clipboard-read`. */
  readonly permissions?: readonly string[];
  /** Anything else of a Playwright context: `geolocation`, `bypassCSP`, … */
  readonly context?: BrowserContextOptions;
  /** Runs before the page loads: to intercept requests, to add a script. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** What a page did, in order, from its first request on. */
export interface VisitLog {
  /** Addresses of all requests, those of workers and frames too. */
  readonly requests: string[];
  /** `net::ERR_… address`, and answers of 400 and above; requests the page itself gave up are not in it. */
  readonly failedRequests: string[];
  /** Console messages of type error. */
  readonly errors: string[];
  readonly warnings: string[];
  /** Exceptions that nothing caught. */
  readonly pageErrors: string[];
}

export interface Visit {
  readonly page: Page;
  readonly log: VisitLog;
  /** Waits until the explorer says that its first view is drawn and idle. */
  ready(): Promise<void>;
  /** Throws if the page asked another host for anything, a request failed, or an error was logged. */
  assertClean(): void;
}

/** Software WebGL on a busy machine. */
const READY_TIMEOUT_MS = 45_000;

let browser: Promise<Browser> | undefined;
const profiles = new Map<string, Promise<BrowserContext>>();

/** The one browser of all test files, for tests that need contexts or frames of their own. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  return browser;
}

/**
 * Opens an address of the built site and records what the page does. Call it inside a test, which closes the
 * page when it ends.
 *
 * @param pathAndQuery relative to the site: `?area=asprela`
 */
export async function open(pathAndQuery = '', options: VisitOptions = {}): Promise<Visit> {
  const site = options.site ?? inject('siteUrl');
  const page = await (await profileFor(options)).newPage();
  onTestFinished(() => page.close());
  const log = record(page);
  if (options.map === 'undrawn') await page.addInitScript(drawNothing);
  if (options.map === 'none') await page.addInitScript(haveNoWebGl);
  await options.before?.(page);
  await page.goto(new URL(pathAndQuery, site).href);
  return {
    page,
    log,
    ready: () => ready(page, log),
    assertClean: () => {
      const problems = problemsOf(log, [new URL(site).origin, ...(options.friends ?? [])]);
      if (problems.length > 0) throw new Error(`The page is not clean:\n${problems.join('\n')}`);
    },
  };
}

/** Of visits to another server, none finds what an earlier one left. */
async function profileFor(options: VisitOptions): Promise<BrowserContext> {
  const wanted = contextOptions(options);
  if (options.fresh ?? options.site !== undefined) {
    const context = await (await sharedBrowser()).newContext(wanted);
    onTestFinished(() => context.close());
    return context;
  }
  const key = JSON.stringify(wanted);
  const kept = profiles.get(key) ?? sharedBrowser().then((found) => found.newContext(wanted));
  profiles.set(key, kept);
  return kept;
}

/** Waits until the first explorer of a page says that its first view is drawn and idle. */
export async function ready(page: Page, log?: VisitLog): Promise<void> {
  const found = page.locator('area-explorer[data-explorer="ready"]').first();
  try {
    await found.waitFor({ state: 'attached', timeout: READY_TIMEOUT_MS });
  } catch (cause) {
    const words = log ? describe(log) : [];
    throw new Error(['The explorer did not become ready.', ...words].join('\n'), { cause });
  }
}

/** What a page gave to save. */
export async function bytesOf(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}

function contextOptions(options: VisitOptions): BrowserContextOptions {
  const { viewport, colorScheme, reducedMotion, javaScriptEnabled, hasTouch, permissions } = options;
  return {
    viewport: { ...(viewport ?? { width: 1280, height: 800 }) },
    locale: options.locale ?? 'en-GB',
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
    javaScriptEnabled: javaScriptEnabled ?? true,
    hasTouch: hasTouch ?? false,
    permissions: [...(permissions ?? [])],
    ...options.context,
  };
}

function record(page: Page): VisitLog {
  const log: VisitLog = { requests: [], failedRequests: [], errors: [], warnings: [], pageErrors: [] };
  countUnderWay(page);
  page.on('request', (request) => log.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (reason !== 'net::ERR_ABORTED') log.failedRequests.push(`${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) log.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    const where = message.location();
    const text = `${message.text()} (${where.url}:${where.lineNumber})`;
    if (message.type() === 'error') log.errors.push(text);
    if (message.type() === 'warning') log.warnings.push(text);
  });
  page.on('pageerror', (error) => log.pageErrors.push(error.stack ?? error.message));
  return log;
}

function problemsOf(log: VisitLog, origins: readonly string[]): string[] {
  const foreign = log.requests.filter((url) => /^(?:https?|wss?):/.test(url) && !origins.includes(new URL(url).origin));
  return [...foreign.map((url) => `asked another host: ${url}`), ...describe({ ...log, warnings: [] })];
}

function describe(log: VisitLog): string[] {
  return [
    ...log.pageErrors.map((text) => `exception: ${text}`),
    ...log.errors.map((text) => `error: ${text}`),
    ...log.warnings.map((text) => `warning: ${text}`),
    ...log.failedRequests.map((text) => `failed request: ${text}`),
  ];
}
