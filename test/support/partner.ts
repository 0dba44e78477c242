import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { startServer } from '../../tools/serve/server.ts';
import { open, type Visit, type VisitOptions } from './page.ts';

/** A page of somebody else's, on a host of its own. */
export interface PartnerOptions extends Omit<VisitOptions, 'site'> {
  /** Files of the partner's site by path; what stands in `{explorer}` becomes the explorer's address, ending in a slash. */
  readonly files?: Readonly<Record<string, string>>;
  /** Headers of all the partner's answers: policies. The same placeholder works. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Another server of the explorer than the shared one, with its port. */
  readonly explorerPort?: number;
  /** Both sites under names that the browser treats as if they were served over https. */
  readonly isSecure?: boolean;
}

export interface PartnerVisit extends Visit {
  /** Address of the explorer's site, ending in a slash. */
  readonly explorer: string;
}

/** The explorer under a name that is not localhost, so that nothing works by grace of that. */
export function explorerAddress(port = Number(new URL(inject('siteUrl')).port), domain = 'test'): string {
  return `http://explorer.${domain}:${port}/`;
}

/**
 * Opens a page of a partner's site: `http://partner.test`, with the explorer on `http://explorer.test`. Neither is
 * localhost, so what browsers allow there alone does not help.
 *
 * @param body what stands in the page's body; scripts must be files where the headers forbid inline ones
 */
export async function openPartner(body: string, options: PartnerOptions = {}): Promise<PartnerVisit> {
  const { files = {}, headers = {}, explorerPort, isSecure = false, ...visit } = options;
  const domain = isSecure ? 'secure.test' : 'test';
  const explorer = explorerAddress(explorerPort, domain);
  const filled = (text: string): string => text.replaceAll('{explorer}', explorer).replaceAll('{explorer-origin}', new URL(explorer).origin);
  const root = await mkdtemp(join(tmpdir(), 'partner-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
  for (const [path, text] of Object.entries({ 'index.html': page, ...files })) await writeFile(join(root, path), filled(text));
  const server = await startServer({ root, csp: false, headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, filled(text)])) });
  onTestFinished(() => server.close());
  const opened = await open('', { ...visit, site: `http://partner.${domain}:${server.port}/`, friends: [new URL(explorer).origin] });
  return { ...opened, explorer };
}

/** Waits until the explorers that a selector finds say that they are drawn and idle. */
export async function readyAll(page: Page, selector = 'area-explorer'): Promise<void> {
  for (const explorer of await page.locator(selector).all()) await explorer.and(page.locator('[data-explorer="ready"]')).waitFor({ state: 'attached', timeout: 60_000 });
}
