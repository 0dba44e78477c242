import type { TestProject } from 'vitest/node';
import { startServer } from '../../tools/serve/server.ts';
import { chooseBrowser, serveBrowser } from './browser.ts';
import { buildSite } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, ending in a slash. */
    siteUrl: string;
    /** Folder of the built site. */
    siteRoot: string;
    /** WebSocket address of the browser that all journeys run in. */
    browserEndpoint: string;
  }
}

/** Builds and serves the site once for all journeys, and starts the one browser that they run in. */
export default async function setUpJourneys(project: TestProject): Promise<() => Promise<void>> {
  const choice = chooseBrowser();
  console.log(`Browser tests run in ${choice.description}.`);
  const site = await buildSite();
  const server = await startServer({ root: site.root });
  const browser = await serveBrowser(choice);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('siteRoot', site.root);
  project.provide('siteUrl', server.url);
  return async () => {
    await browser.close();
    await server.close();
    await site.remove();
  };
}
