import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { makePoster, POSTER_FILE } from '../page/poster/poster.ts';
import { publish } from '../page/publish.ts';
import { precompress } from './precompress.ts';

/** What editors of the data need, and pages do not. */
const UNPUBLISHED = /^schemas\//;

/** What can be shortened; anything else, such as the street network, is bytes. */
const JSON_FILE = /\.(geo)?json$/;

/**
 * Copies the data folder to the built site under the same name, shortened where that changes nothing, and puts the
 * still picture of its map beside it. In development Vite serves the project's own folder, so both have it at `data/`.
 */
export function publishedData(folder: string): Plugin {
  let root = '.';
  let publicFolder = '.';
  return {
    name: 'published-data',
    apply: 'build',
    configResolved(config) {
      root = resolve(config.root, folder);
      publicFolder = resolve(config.publicDir, folder);
    },
    async generateBundle() {
      const paths = (await filesBelow(root)).filter((path) => !UNPUBLISHED.test(path));
      const whole = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })));
      const texts = whole.filter(({ path }) => JSON_FILE.test(path)).map((file) => ({ path: file.path, text: file.bytes.toString('utf8') }));
      const emit = (path: string, source: string | Uint8Array): unknown => this.emitFile({ type: 'asset', fileName: `${folder}/${path}`, source });
      for (const { path, text } of publish(texts)) emit(path, text);
      for (const { path, bytes } of whole) if (!JSON_FILE.test(path)) emit(path, bytes);
      const textOf = (path: string): string | undefined => texts.find((file) => file.path === path)?.text;
      const poster = await makePoster(textOf, (path) => bytesAt([join(root, path), join(publicFolder, path)]));
      if (poster !== null) emit(POSTER_FILE, poster);
    },
  };
}

/** Adds `.br` and `.gz` files to the built site once all of it is written. */
export function precompressed(): Plugin {
  let folder = '';
  let isWritten = false;
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    // Also called after a failed build, whose own message must stay the last.
    async closeBundle() {
      if (isWritten) await precompress(folder);
    },
  };
}

/** Of the first of these files that there is. */
async function bytesAt(paths: readonly string[]): Promise<Uint8Array | undefined> {
  const found = await Promise.all(paths.map((path) => readFile(path).catch(() => undefined)));
  return found.find((bytes) => bytes !== undefined);
}

/** Paths with forward slashes, relative to the folder, sorted. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
