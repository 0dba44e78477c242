import type { TestProject } from 'vitest/node';
import { startServer } from '../../tools/serve/server.ts';
import { chooseBrowser } from './browser.ts';
import type { BrowserChoice } from './browser.ts';
import { buildSite } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, ending in a slash. */
    siteUrl: string;
    /** Folder of the built site. */
    siteRoot: string;
    browser: BrowserChoice;
  }
}

/** Builds and serves the site once for all journeys, and finds the browser that they run in. */
export default async function setUpJourneys(project: TestProject): Promise<() => Promise<void>> {
  const browser = chooseBrowser();
  console.log(`Browser tests run in ${browser.description}.`);
  const site = await buildSite();
  const server = await startServer({ root: site.root });
  project.provide('browser', browser);
  project.provide('siteRoot', site.root);
  project.provide('siteUrl', server.url);
  return async () => {
    await server.close();
    await site.remove();
  };
}
