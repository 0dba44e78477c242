import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, inject, onTestFinished, test } from 'vitest';
import { oembed } from '../../tools/page/oembed-plugin.ts';
import { open } from '../support/page.ts';
import { explorerAddress, openPartner } from '../support/partner.ts';
import { serveVariant } from '../support/site.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds what oEmbed adds to a site, and nothing else of it. */
async function buildOembed(siteUrl: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'oembed-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'warn',
    plugins: [oembed('data/catalogue.json', siteUrl)],
    publicDir: join(PROJECT, 'public'),
    build: { outDir: root, emptyOutDir: true, copyPublicDir: false, modulePreload: false, rolldownOptions: { input: join(PROJECT, 'src/frame/lead-on.ts') } },
  });
  return root;
}

test('a pasted link becomes the map of its area', async () => {
  const root = await buildOembed(explorerAddress());
  const page = await readFile(join(root, 'areas/asprela/index.html'), 'utf8');
  const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(href).toBe(`${explorerAddress()}oembed/asprela.json`);
  expect((await readdir(join(root, 'oembed'))).toSorted()).toEqual(['asprela.json', 'bonfim.json', 'campanha.json', 'default.json', 'eastern-area.json']);

  const { html } = JSON.parse(await readFile(join(root, new URL(href).pathname), 'utf8'));
  const { page: partner, assertClean } = await openPartner(html, { viewport: { width: 900, height: 700 } });
  const frame = partner.frameLocator('iframe');
  await frame.locator('area-explorer[data-explorer="ready"]').waitFor({ timeout: 45_000 });
  expect(await frame.getByRole('heading', { level: 2 }).first().textContent()).toContain('Asprela');
  assertClean();
});

test("an area's page leads on to the explorer, with what it was called with", async () => {
  const root = await buildOembed('https://explorer.example/');
  await writeFile(join(root, 'index.html'), '<!doctype html><title>The explorer</title><link rel="icon" href="data:,">');
  await cp(join(PROJECT, 'public/icon.svg'), join(root, 'icon.svg'));
  const { url } = await serveVariant({ root });

  const { page, assertClean } = await open('areas/bonfim/?lang=pt', { site: url });
  await page.waitForURL(`${url}?area=bonfim&lang=pt`);
  expect(await page.title()).toBe('The explorer');
  assertClean();

  const { page: still } = await open('areas/bonfim/', { site: url, javaScriptEnabled: false });
  await still.getByRole('link').click();
  expect(still.url()).toBe(`${url}?area=bonfim`);
});

test('without an address nothing of it is written', async () => {
  const { page } = await open('', { javaScriptEnabled: false });
  expect(await page.locator('link[type="application/json+oembed"], meta[property="og:url"]').count()).toBe(0);
  expect((await readdir(inject('siteRoot'))).filter((name) => name === 'oembed' || name === 'areas')).toEqual([]);
});

test('an address that is none stops the build, with what to do', async () => {
  await expect(buildOembed('explorer.example')).rejects.toThrow('SITE_URL is "explorer.example", which is no address of a web site: set it to');
});
