import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Catalogue } from '../../src/catalogue/types.ts';

/** One of the layers that are drawn. */
export interface WorkLayer {
  readonly id: string;
  /** Address of its GeoJSON file, from a page of the bench. */
  readonly file: string;
  readonly geometry: 'point' | 'polygon';
  /** `#rrggbb` */
  readonly color: string;
}

/** What all pages draw: what the explorer itself shows first. */
export interface Work {
  /** Longitude and latitude. */
  readonly center: readonly [lon: number, lat: number];
  /** As MapLibre counts. */
  readonly zoom: number;
  readonly lang: string;
  /** Addresses from a page of the bench. */
  readonly basemap: string;
  readonly glyphs: string;
  /** From the lowest up. */
  readonly layers: readonly WorkLayer[];
}

export const VIEWPORT = { width: 1280, height: 800 } as const;
export const READY = 'area-explorer[data-explorer="ready"]';
const PATIENCE_MS = 90_000;

/** Asks the explorer's own page where its camera is and which colours it uses, and its catalogue for the rest. */
export async function workOf(browser: Browser, siteUrl: string, siteFolder: string): Promise<Work> {
  const text = await readFile(join(siteFolder, 'data', 'catalogue.json'), 'utf8');
  const catalogue: Catalogue = JSON.parse(text);
  const shown = catalogue.layers.filter(({ shownAtStart, map }) => shownAtStart && (map ?? 'main') === 'main');
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB', colorScheme: 'light' });
  try {
    await page.goto(siteUrl);
    await page.locator(READY).waitFor({ state: 'attached', timeout: PATIENCE_MS });
    const colors = await colorsOf(page, shown.map(({ color }) => color));
    return {
      ...(await cameraOf(page)),
      lang: 'en',
      basemap: `../data/${catalogue.basemap.file}`,
      glyphs: '../glyphs/',
      layers: shown.map((layer, index) => ({
        id: layer.id,
        file: `../data/${layer.headFile ?? layer.file}`,
        geometry: layer.geometry,
        color: colors[index] ?? '#000000',
      })),
    };
  } finally {
    await page.close();
  }
}

/** The address tells the camera only once a person has moved it: one level nearer, the middle is the same. */
async function cameraOf(page: Page): Promise<Pick<Work, 'center' | 'zoom'>> {
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/[?&]view=/, { timeout: PATIENCE_MS });
  const [zoom = NaN, lat = NaN, lon = NaN] = (new URL(page.url()).searchParams.get('view') ?? '').split('/').map(Number);
  return { center: [lon, lat], zoom: zoom - 1 };
}

/** Run in the page, as text: what compiles this file puts names into functions that a page does not know. */
const COLORS = `(names) => {
  const host = document.querySelector('area-explorer').shadowRoot;
  const probe = document.createElement('span');
  host.append(probe);
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const colors = names.map((name) => {
    probe.style.color = 'var(--ax-' + name + ')';
    context.fillStyle = getComputedStyle(probe).color;
    return context.fillStyle;
  });
  probe.remove();
  return colors;
}`;

function colorsOf(page: Page, names: readonly string[]): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(${COLORS})(${JSON.stringify(names)})`);
}
