import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { chooseBrowser, launchBrowser } from '../test/support/browser.ts';
import { buildPages, withoutBrotli } from './cold/build-pages.ts';
import { startCountingServer } from './cold/counting-server.ts';
import { FLOOR, PEERS } from './cold/stacks.ts';
import { workOf } from './cold/work.ts';
import type { BuiltSite } from './section.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Builds all that is compared into a temporary folder, serves it, hands it on, and takes it away again. */
export async function withSite<T>(rounds: number, use: (site: BuiltSite) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const browser = await launchBrowser(chooseBrowser());
  try {
    return await withPages(folder, browser, rounds, use);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function withPages<T>(folder: string, browser: Browser, rounds: number, use: (site: BuiltSite) => Promise<T>): Promise<T> {
  installPeers();
  const [own, pages] = [join(folder, 'site'), join(folder, 'pages')];
  await build({ logLevel: 'error', build: { outDir: own, emptyOutDir: true } });
  await withoutBrotli(own);
  const site = await startCountingServer({ root: own });
  const peers = await startCountingServer({ root: pages, csp: false });
  try {
    const work = await workOf(browser, site.url, own);
    await buildPages(browser, work, own, pages);
    const peerUrls = new Map(PEERS.map(({ name }) => [name, `${peers.url}${name}/`]));
    return await use({ folder: own, url: site.url, floorUrl: `${peers.url}${FLOOR.name}/`, peerUrls, rounds, work, browser, taken: () => [...site.taken(), ...peers.taken()] });
  } finally {
    await site.close();
    await peers.close();
  }
}

/** They stand in a package of their own, so that the project's stays small. */
function installPeers(): void {
  if (existsSync(join(HERE, 'node_modules'))) return;
  console.error('Installing what is compared with, into bench/node_modules …');
  const { status } = spawnSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci --prefix bench failed: see above; it needs a package registry.');
}
