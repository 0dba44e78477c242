import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PbfWriter } from 'pbf';
import type { Browser } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { precompress } from '../../tools/serve/precompress.ts';
import { startServer } from '../../tools/serve/server.ts';
import { PEERS } from './stacks.ts';
import type { Work } from './work.ts';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));

/**
 * Builds the pages to compare with into a folder, one after the other, beside the data and the basemap of a built site.
 *
 * @param siteFolder folder of the built site
 */
export async function buildPages(browser: Browser, work: Work, siteFolder: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of ['data', 'basemap']) await cp(join(siteFolder, part), join(folder, part), { recursive: true });
  for (const { name } of PEERS) await buildPage(name, work, folder);
  await writeGlyphs(browser, work, folder);
  await precompress(folder);
  await withoutBrotli(folder);
}

/** What is compared are bytes under gzip, which every server has. */
export async function withoutBrotli(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(names.filter((name) => name.endsWith('.br')).map((name) => rm(join(folder, name))));
}

async function buildPage(name: string, work: Work, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(PAGES, name),
    base: './',
    logLevel: 'error',
    define: { WORK: JSON.stringify(work) },
    plugins: name === 'interactive-map' ? [engineOfPeer('@defra/interactive-map/providers/maplibre')] : [],
    build: { target: 'baseline-widely-available', outDir: join(folder, name), emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
    worker: { format: 'es' },
  });
}

/** Gives a page the MapLibre that a peer brings, which is not the newest. */
function engineOfPeer(peer: string): Plugin {
  const resolve = createRequire(join(PAGES, 'interactive-map', 'main.js')).resolve;
  const engine = createRequire(resolve(peer)).resolve('maplibre-gl');
  return { name: 'engine-of-peer', enforce: 'pre', resolveId: (id) => (id === 'maplibre-gl' ? engine : null) };
}

interface Glyph {
  readonly id: number;
  readonly bitmap: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly advance: number;
}

const FONT = 'Noto Sans Regular';
/** Latin with its accents, and the quotes and dashes of names; the engine asks for whole ranges. */
const RANGES = [[0, 255], [256, 511], [8192, 8447]] as const;

/** Files of letters, for the engine of `@geolonia/embed`, which draws none itself. They are drawn by this machine's fonts. */
async function writeGlyphs(browser: Browser, work: Work, folder: string): Promise<void> {
  await buildPage('glyphs', work, folder);
  const server = await startServer({ root: folder, csp: false });
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}glyphs/`);
    for (const [first, last] of RANGES) {
      const glyphs = await page.evaluate<readonly Glyph[]>(`drawGlyphs(${first}, ${last})`);
      const file = join(folder, 'glyphs', FONT, `${first}-${last}.pbf`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, glyphFile(glyphs, `${first}-${last}`));
    }
  } finally {
    await page.close();
    await server.close();
  }
}

/** As https://github.com/mapbox/node-fontnik/blob/master/proto/glyphs.proto says. */
function glyphFile(glyphs: readonly Glyph[], range: string): Uint8Array {
  const file = new PbfWriter();
  file.writeMessage(1, (all, stack) => {
    stack.writeStringField(1, FONT);
    stack.writeStringField(2, range);
    for (const glyph of all) stack.writeMessage(3, writeGlyph, glyph);
  }, glyphs);
  return file.finish();
}

function writeGlyph({ id, bitmap, width, height, left, top, advance }: Glyph, pbf: PbfWriter): void {
  pbf.writeVarintField(1, id);
  if (bitmap.length) pbf.writeBytesField(2, Uint8Array.from(bitmap));
  pbf.writeVarintField(3, width);
  pbf.writeVarintField(4, height);
  pbf.writeSVarintField(5, left);
  pbf.writeSVarintField(6, top);
  pbf.writeVarintField(7, advance);
}
