import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { exampleGeopackage, pointBlob } from '../../src/opening/geopackage-example.ts';
import { STRICT_CSP } from '../../tools/serve/site.ts';
import { documentedHeaders } from '../support/documented.ts';
import { openPartner, readyAll } from '../support/partner.ts';

/** For software drawing on a busy machine. */
const PATIENT = { timeout: 30_000 };

const SMALL = { viewport: { width: 900, height: 420 } };
/** What is out of view draws nothing. */
const HALF = 'style="float: left; width: 420px; height: 360px"';
const SCRIPT = '<script type="module" src="{explorer}assets/area-explorer.js"></script>';
const PLOT = JSON.stringify({ type: 'Feature', properties: { name: 'Plot' }, geometry: { type: 'Point', coordinates: [-8.61, 41.15] } });

test('the policies that the host sends are those on the page for partners', () => {
  expect(documentedHeaders('The host of the files')).toEqual({ 'Content-Security-Policy': STRICT_CSP });
});

test('the element needs no more of a strict page with Trusted Types than is written', async () => {
  const { 'Content-Security-Policy': policy } = documentedHeaders('Your page, with the element');
  expect(policy).toMatch(/default-src 'none'.*require-trusted-types-for 'script'/);
  const { page, assertClean } = await openPartner(`${SCRIPT}<area-explorer src="{explorer}data/catalogue.json" loading="eager" query="panel=own"></area-explorer>`, {
    ...SMALL,
    before: watchViolations,
    // The page's own icon is a text.
    headers: { 'Content-Security-Policy': `${policy}; img-src data:` },
  });
  await readyAll(page);
  await pick(page, 'plot.geojson', PLOT);

  await expect.poll(() => summary(page), PATIENT).toBe('1 point added.');
  expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
  assertClean();
});

describe('the script under the address that keeps its content', () => {
  test.each([
    ['runs as it is', 0, true],
    ['does not run with one more line', 1, false],
  ])('%s', async (_, addedLines, runs) => {
    const { pinned } = JSON.parse(await readFile(join(inject('siteRoot'), 'embed.json'), 'utf8')) as { pinned: { path: string; integrity: string } };
    const { page } = await openPartner(
      `<script type="module" src="{explorer}${pinned.path}" integrity="${pinned.integrity}" crossorigin></script><area-explorer src="{explorer}data/catalogue.json" loading="click"></area-explorer>`,
      { ...SMALL, before: (before) => before.route(`**/${pinned.path}`, async (route) => route.fulfill({
        body: `${await readFile(join(inject('siteRoot'), pinned.path), 'utf8')}${'\n;'.repeat(addedLines)}`,
        contentType: 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' },
      })) },
    );
    await page.waitForLoadState('load');

    expect(await page.evaluate(() => customElements.get('area-explorer') !== undefined)).toBe(runs);
  });
});

test('in a sandbox without origin and in one with it the frame works, and says what it has to do without', { timeout: 120_000 }, async () => {
  const opaque = 'sandbox="allow-scripts"';
  const { page, assertClean } = await openPartner(
    `<iframe name="map" ${opaque} ${HALF} src="{explorer}embed.html?loading=eager&panel=own"></iframe>
     <iframe name="list" ${opaque} ${HALF} src="{explorer}embed.html?loading=eager&panels=only&panel=shortlist&shortlist=areas%2Fasprela"></iframe>
     <iframe name="same" sandbox="allow-scripts allow-same-origin" ${HALF} src="{explorer}embed.html?loading=eager&panels=none"></iframe>`,
    // Three stand beside each other.
    { viewport: { width: 1300, height: 420 }, before: watchViolations, headers: { 'Content-Security-Policy': `${documentedHeaders('Your page, with the iframe')['Content-Security-Policy']}; img-src data:; style-src 'unsafe-inline'` } },
  );
  const [map, list, same] = ['map', 'list', 'same'].map((name) => page.frameLocator(`iframe[name=${name}]`)) as [FrameLocator, FrameLocator, FrameLocator];
  for (const frame of [map, list, same]) await frame.locator('area-explorer[data-explorer="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
  await pick(map, 'well.gpkg', await exampleGeopackage({ srsId: 4326, geometries: [pointBlob(-8.61, 41.15, 4326)] }));
  await list.getByRole('checkbox', { name: /on this device/ }).click();

  await expect.poll(() => summary(map), PATIENT).toBe('1 point added.');
  expect(await map.locator('canvas.maplibregl-canvas').count()).toBe(1);
  await expect.poll(() => list.getByText('can’t store anything').count(), PATIENT).toBe(1);
  expect(await same.locator('canvas.maplibregl-canvas').count()).toBe(1);
  assertClean();
});

test('an isolated page takes the element and the frame', { timeout: 120_000 }, async () => {
  const { page, assertClean } = await openPartner(
    `${SCRIPT}<area-explorer src="{explorer}data/catalogue.json" loading="eager" panels="none" ${HALF}></area-explorer>
     <iframe ${HALF} src="{explorer}embed.html?loading=eager&panels=none"></iframe>`,
    { ...SMALL, isSecure: true, before: watchViolations, headers: documentedHeaders('Isolated pages') },
  );
  await readyAll(page);
  const frame = page.frameLocator('iframe');
  await frame.locator('area-explorer[data-explorer="ready"]').waitFor({ state: 'attached', timeout: 60_000 });

  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  for (const place of [page, frame]) expect(await place.locator('canvas.maplibregl-canvas').count()).toBe(1);
  assertClean();
});

/** Has every page and frame say as an error what a policy of theirs holds back, reports of frames without a console too. */
function watchViolations(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`held back: ${effectiveDirective} ${blockedURI}`);
    });
  });
}

async function pick(place: Page | FrameLocator, name: string, content: string | Uint8Array): Promise<void> {
  await place.locator('ax-open-files input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

function summary(place: Page | FrameLocator): Promise<string> {
  return place.locator('ax-open-files .summary').first().innerText();
}
