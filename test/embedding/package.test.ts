import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { exampleGeopackage, pointBlob } from '../../src/opening/geopackage-example.ts';
import { startServer } from '../../tools/serve/server.ts';
import { buildConsumer, installConsumers, typeErrors, type Consumers } from '../support/consumers.ts';
import { documentedHeaders } from '../support/documented.ts';
import { atRest } from '../support/at-rest.ts';
import { open, type Visit } from '../support/page.ts';
import { explorerAddress, readyAll } from '../support/partner.ts';

const VIEWPORT = { width: 440, height: 380 };

/** What the explorer says of the file that it is given, where a bundler has moved its worker and WebAssembly. */
const OPENS_FILES = '1 point added.';

/** Software drawing, beside builds. */
const PATIENT = { timeout: 180_000 };

let consumers: Consumers | undefined;
let missing = '';

beforeAll(async () => {
  const installed = await installConsumers(explorerAddress());
  if (installed.ok) consumers = installed.consumers;
  else if (process.env['CI']) throw new Error(installed.reason);
  else missing = installed.reason;
}, 300_000);

afterAll(() => consumers?.remove());

describe('who takes the package into a page has a whole explorer, with', () => {
  test.for([
    ['Vite', 'vite', 'dist', OPENS_FILES],
    ['webpack', 'webpack', 'public', OPENS_FILES],
    ['esbuild', 'esbuild', 'public', OPENS_FILES],
    ['React', 'react', 'dist', ''],
    ['Vue', 'vue', 'dist', ''],
    ['Svelte', 'svelte', 'dist', ''],
  ] as const)('%s', PATIENT, async ([, name, folder, more], { skip }) => {
    const all = consumers ?? skip(missing);
    await buildConsumer(all, name);
    const { page, log, assertClean } = await openBuilt(join(all.root, name, folder), '', documentedHeaders('Headers for a page with the package'));
    await readyAll(page);
    await page.getByRole('link', { name: 'Asprela' }).first().click();

    // The event, in the page's own way.
    await expect.poll(() => page.locator('output').innerText()).toBe('asprela');
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
    expect(await page.evaluate(() => [...document.fonts].some(({ family, status }) => family.includes('Area Explorer Sans') && status === 'loaded'))).toBe(true);
    expect(more === OPENS_FILES ? await openedGeopackage(page) : more).toBe(more);
    expect(log.requests.filter(isCodeOfExplorer), 'only data come from the host of the explorer').toEqual([]);
    assertClean();
  });

  test('a script tag, of another host and of its own', PATIENT, async ({ skip }) => {
    const all = consumers ?? skip(missing);
    await buildConsumer(all, 'plain');
    for (const path of ['', 'own.html']) {
      const { page, log, assertClean } = await openBuilt(join(all.root, 'plain', 'dist'), path, documentedHeaders(path ? 'Headers for a page with the package' : 'Your page, with the element'));
      await readyAll(page);
      await page.getByRole('link', { name: 'Asprela' }).first().click();

      await expect.poll(() => page.locator('output').innerText()).toBe('asprela');
      expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
      expect(log.requests.some(isCodeOfExplorer)).toBe(path === '');
      expect(await lookOf(page)).toEqual({ link: 'rgb(122, 31, 61)', shadow: 'none' });
      assertClean();
    }
  });
});

test('each part is fetched alone', PATIENT, async ({ skip }) => {
  const all = consumers ?? skip(missing);
  await buildConsumer(all, 'vite');
  const codeOf = async (path: string, tag: string): Promise<string> => {
    const { page, log, assertClean } = await openBuilt(join(all.root, 'vite', 'dist'), path);
    await readyAll(page, tag);
    await atRest(page);
    assertClean();
    return log.requests.join('\n');
  };
  const [whole, map, panels] = [await codeOf('', 'area-explorer'), await codeOf('map.html', 'area-explorer-map'), await codeOf('panels.html', 'area-explorer-panels')];

  const [panelCode, engineCode] = [/part-(?:column|home-panel|own-panel)/, /part-engine|maplibre|\.pmtiles/];
  expect(whole).toMatch(panelCode);
  expect(whole).toMatch(engineCode);
  expect(map).not.toMatch(panelCode);
  expect(map).toMatch(engineCode);
  expect(panels).toMatch(panelCode);
  expect(panels).not.toMatch(engineCode);
});

test('whoever has it on a server can import it', ({ skip }) => {
  const all = consumers ?? skip(missing);
  const names = ['area-explorer', 'area-explorer/map', 'area-explorer/panels', 'area-explorer/client'];
  const script = names.map((name) => `import * as ${name.replaceAll(/\W/g, '')} from '${name}'`).join(';\n');
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', `${script};\nconsole.log(Object.keys(areaexplorer), Object.keys(areaexplorerclient))`], { cwd: join(all.root, 'plain'), encoding: 'utf8' });

  expect(told.trim()).toBe("[ 'AreaExplorerElement' ] [ 'connect' ]");
});

test('its types know the element, its events and its attributes', { timeout: 60_000 }, async ({ skip }) => {
  const all = consumers ?? skip(missing);
  expect(await typeErrors(all, 'react')).toBe('');
});

test('its elements are described where editors look', ({ skip }) => {
  const all = consumers ?? skip(missing);
  const folder = join(all.root, 'node_modules', 'area-explorer');
  const { customElements } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { customElements: string };
  const { modules } = JSON.parse(readFileSync(join(folder, customElements), 'utf8')) as { modules: { path: string; declarations: { tagName: string }[] }[] };

  expect(modules.map(({ declarations }) => declarations[0]?.tagName)).toEqual(['area-explorer', 'area-explorer-map', 'area-explorer-panels']);
  for (const { path } of modules) expect(readFileSync(join(folder, path), 'utf8')).toContain('import');
});

/** Serves what a consumer has built under its own name, and opens it. */
async function openBuilt(root: string, path: string, policies: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const { origin } = new URL(explorerAddress());
  const headers = Object.fromEntries(Object.entries(policies).map(([name, value]) => [name, value.replaceAll('{explorer-origin}', origin)]));
  const policy = headers['Content-Security-Policy'];
  // What such a page needs for itself: its scripts, style sheet and icon.
  const own = policy && { 'Content-Security-Policy': `${policy.replace(/script-src (?!'self')/, "script-src 'self' ")}; style-src 'self'; img-src data:` };
  const server = await startServer({ root, csp: false, headers: { ...headers, ...own } });
  onTestFinished(() => server.close());
  return open(path, { site: `http://partner.test:${server.port}/`, friends: [origin], viewport: VIEWPORT });
}

/** How the panel looks that test/consumers/plain/page.css gives a look of its own. */
function lookOf(page: Page): Promise<{ link: string; shadow: string }> {
  return page.locator('area-explorer .column').evaluate((column) => {
    const probe = column.appendChild(document.createElement('i'));
    probe.style.color = 'var(--ax-accent)';
    const look = { link: getComputedStyle(probe).color, shadow: getComputedStyle(column).boxShadow };
    probe.remove();
    return look;
  });
}

function isCodeOfExplorer(url: string): boolean {
  return url.startsWith(explorerAddress()) && /\.(?:js|woff2|wasm)$/.test(url);
}

/** What the explorer says of a GeoPackage: it takes a worker of its own and WebAssembly to read one. */
async function openedGeopackage(page: Page): Promise<string> {
  await page.locator('area-explorer').evaluate((explorer) => explorer.setAttribute('query', 'panel=own'));
  const bytes = await exampleGeopackage({ srsId: 4326, geometries: [pointBlob(-8.61, 41.15, 4326)] });
  await page.locator('ax-open-files input[type=file]').setInputFiles({ name: 'well.gpkg', mimeType: '', buffer: Buffer.from(bytes) });
  const summary = page.locator('ax-open-files .summary').first();
  await summary.filter({ hasText: /\d/ }).waitFor({ timeout: 60_000 });
  return summary.innerText();
}
