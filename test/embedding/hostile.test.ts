import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AreaExplorerElement } from '../../src/embed/explorer-element.ts';
import { atRest } from '../support/at-rest.ts';
import { openPartner, readyAll } from '../support/partner.ts';

const SMALL = { width: 1000, height: 680 };
const EXPLORER = '<area-explorer src="{explorer}data/catalogue.json" area="asprela" lang="en" loading="eager"></area-explorer>';
const SCRIPT = '<script type="module" src="{explorer}assets/area-explorer.js"></script>';

/** What a page that thinks of itself alone puts on everything; it leaves the explorer the place that it has given it. */
const RESETS = `
  html { font-size: 24px; }
  * {
    all: revert; font-size: 30px !important; box-sizing: content-box !important; letter-spacing: 5px !important; text-transform: uppercase !important;
    direction: rtl !important; color: red !important; line-height: 3 !important; text-align: right !important; word-spacing: 9px !important;
    visibility: inherit; font-family: 'Courier New' !important; cursor: wait !important; text-indent: 40px !important; white-space: pre !important;
  }
  button, header, h1, h2, canvas, ul, .column, .shell, .bar { display: none !important; }
  div, p { transition: all 9s !important; background: yellow !important; }
  #around { transform: translate(0, 0); filter: blur(0); perspective: 900px; will-change: transform; contain: layout paint; }
  #bar { position: fixed; z-index: 2147483647; left: 0; top: 0; width: 60px; height: 12px; }
  #around area-explorer { display: block; position: relative; height: 600px; width: 960px; }
`;

/** Names that the page has given to elements of its own; and what libraries of former days did to everybody's arrays and objects. */
const CLASHES = `
  for (const name of [NAMES]) customElements.define(name, class extends HTMLElement {
    connectedCallback() { this.textContent = 'FOREIGN'; }
  });
`;
const PROTOTYPES = `
  Array.prototype.shuffle = function () { return this; };
  Array.prototype.first = 'first';
  Object.defineProperty(Object.prototype, 'isEmpty', { value: () => false, configurable: true });
  window.console = Object.freeze({});
  window.name = 'area-explorer';
  for (const name of ['lit', 'maplibregl', 'explorer', 'Explorer', 'Control', 'process', 'module', 'exports', 'define', 'require', 'litHtmlVersions']) {
    try { window[name] = name.startsWith('lit') ? [] : {}; } catch {}
  }
`;

/** A map of the page's own, by the same engine with its own style. */
const OTHER_MAP = `
  import { Map, setWorkerUrl } from './maplibre-gl.mjs';
  setWorkerUrl(new URL('./maplibre-gl-worker.mjs', import.meta.url).href);
  const style = { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#0f0' } }] };
  window.other = new Map({ container: 'other', style });
  window.other.once('idle', () => (window.otherIsIdle = true));
`;

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(`src/${path}`, 'utf8'));
const NAMES = SOURCES.flatMap((source) => [...source.matchAll(/^@customElement\('([\w-]+)'\)/gm)].map(([, name]) => name ?? ''));
const ENGINE = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'];

describe('a hostile page', { timeout: 150_000 }, () => {
  test('changes nothing of the explorer’s look and work, nor the explorer of the page', async () => {
    expect(NAMES.length).toBeGreaterThan(50);
    const plain = await openPartner(`<style>area-explorer { height: 600px; width: 960px; }</style>${SCRIPT}${EXPLORER}`, { viewport: SMALL });
    await readyAll(plain.page);
    const expected = await looks(plain.page);
    expect(expected.length).toBeGreaterThan(30);
    await plain.page.close();

    const body = `<!doctype html><html><head><title>Partner</title><link rel="icon" href="data:,"><link rel="stylesheet" href="maplibre-gl.css"><style>${RESETS}</style>
      <script src="hostile.js"></script></head><body><div id="bar"></div>
      <div id="around"><div id="curtain" style="display: none">${EXPLORER}</div></div><div id="other" style="width: 60px; height: 40px"></div>
      <script type="module" src="other.js"></script>${SCRIPT}</body></html>`;
    const engine = Object.fromEntries(ENGINE.map((name) => [name, readFileSync(`node_modules/maplibre-gl/dist/${name}`, 'utf8').replace(/\/\/# sourceMappingURL.*/, '')]));
    const files = { ...engine, 'index.html': body, 'hostile.js': CLASHES.replace('NAMES', JSON.stringify(NAMES).slice(1, -1)) + PROTOTYPES, 'other.js': OTHER_MAP };
    const { page, log, assertClean } = await openPartner('', { viewport: SMALL, files });

    // Not to be seen at first: it starts all the same, and draws once it is.
    await page.waitForFunction(() => (document.querySelector('area-explorer') as AreaExplorerElement | null)?.getState?.());
    await page.evaluate(() => document.querySelector('#curtain')?.removeAttribute('style'));
    await readyAll(page);
    expect(log.pageErrors).toEqual([]);
    expect(await looks(page)).toEqual(expected);
    expect(await page.getByText('FOREIGN').count()).toBe(0);
    expect(await page.locator('canvas').count()).toBe(2);

    // What floats is where its button is, on top of all, and full screen is the whole screen.
    const button = page.getByRole('button', { name: 'Menu' });
    await button.click();
    const menu = page.locator('#menu');
    const [below, above] = [await menu.boundingBox(), await button.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    expect(Math.abs((below?.x ?? 0) + (below?.width ?? 0) - (above?.x ?? 0) - (above?.width ?? 0))).toBeLessThan(60);
    await menu.getByRole('button').first().click();
    await page.locator('ax-shortlist-panel').waitFor();
    await page.getByRole('button', { name: 'Full screen' }).click();
    await expect.poll(() => page.locator('ax-map').boundingBox()).toMatchObject({ x: 0, y: 0, ...SMALL });
    await page.getByRole('button', { name: 'Leave full screen' }).click();

    // Its own map goes on, and so does the explorer after it was taken away and put back.
    await page.waitForFunction('window.otherIsIdle');
    await page.evaluate(() => {
      const explorer = document.querySelector('area-explorer');
      if (!explorer) return;
      for (let at = 0; at < 200; at += 1) explorer.setAttribute('theme', at % 2 ? 'dark' : 'light');
      explorer.remove();
      document.querySelector('#curtain')?.append(explorer);
      explorer.setAttribute('area', 'eastern-area');
    });
    await readyAll(page);
    expect(await page.locator('area-explorer').evaluate((explorer) => (explorer as AreaExplorerElement).getState())).toMatchObject({ area: 'eastern-area', theme: 'dark' });
    assertClean();
  });

  test('is told which names it has taken, where the browser has one set of names a page', async () => {
    const hostile = `window.told = []; addEventListener('error', (event) => window.told.push(event.detail.message), true);
      delete Element.prototype.customElementRegistry;
      customElements.define('ax-explorer', class extends HTMLElement {});`;
    const { page, log } = await openPartner(`${EXPLORER}${SCRIPT}`, {
      viewport: SMALL,
      files: { 'hostile.js': hostile, 'index.html': `<!doctype html><title>Partner</title><link rel="icon" href="data:,"><script src="hostile.js"></script>${EXPLORER}${SCRIPT}` },
    });
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.evaluate('window.told')).toEqual([expect.stringContaining('ax-explorer')]);
    expect(log.warnings.join()).toContain('ax-explorer');
    expect(log.pageErrors).toEqual([]);
  });

  test('is told that it has an area-explorer of its own', async () => {
    const { page, log } = await openPartner(`<script>customElements.define('area-explorer', class extends HTMLElement {});</script>${EXPLORER}${SCRIPT}`);
    await expect.poll(() => log.warnings.join()).toContain('The page has an element of its own called area-explorer');
    expect(log.pageErrors).toEqual([]);
    await page.close();
  });
});

/** Boxes, within the explorer, and looks of what is seen of it. */
async function looks(page: Page) {
  // What comes after the first view, and its figures.
  await atRest(page);
  await page.evaluate(() => document.fonts.ready);
  return page.locator(':is(ax-header, ax-area-panel, ax-home-panel, ax-map-controls, ax-attribution) :is(h1, h2, h3, p, button, a, input), .column, ax-map, ax-map canvas').evaluateAll((elements) => {
    const own = document.querySelector('area-explorer')?.getBoundingClientRect();
    return elements.filter((element) => element.checkVisibility()).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { fontSize, fontFamily, fontWeight, letterSpacing, textTransform, direction, color, lineHeight, textAlign, wordSpacing, display, boxSizing, cursor, textIndent, whiteSpace, backgroundColor } =
        getComputedStyle(element);
      return {
        name: `${element.localName} ${element.textContent?.trim().slice(0, 30)}`,
        box: [x - (own?.x ?? 0), y - (own?.y ?? 0), width, height].map(Math.round),
        fontSize, fontFamily, fontWeight, letterSpacing, textTransform, direction, color, lineHeight, textAlign, wordSpacing, display, boxSizing, cursor, textIndent, whiteSpace, backgroundColor,
      };
    });
  });
}
