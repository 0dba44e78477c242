import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { makeFirstPicture } from './first-picture.ts';

/** Where the picture goes; pages without it get none. */
const PLACE = '<!-- first-picture -->';

/** What frames and shows it, by its name among the build's inputs. */
const SCRIPT = 'first-picture';

/** Writes the picture into the explorer's own page, so that the map can be seen before anything else is there. */
export function firstPicture(folder: string): Plugin {
  let root = '.';
  let publicFolder = '.';
  return {
    name: 'first-picture',
    apply: 'build',
    configResolved(config) {
      root = resolve(config.root, folder);
      publicFolder = resolve(config.publicDir, folder);
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        if (!html.includes(PLACE)) return html;
        const picture = await pictureOf(root, publicFolder);
        return html.replace(PLACE, () => picture && `${picture}<script type="module" async src="./assets/${SCRIPT}.js"></script>`);
      },
    },
  };
}

async function pictureOf(root: string, publicFolder: string): Promise<string> {
  const catalogue = await readFile(join(root, 'catalogue.json'), 'utf8');
  const names = ['catalogue.json', ...(catalogue.match(/[\w./-]+\.geojson/g) ?? [])];
  const texts = new Map(await Promise.all([...new Set(names)].map(async (name) => [name, await readFile(join(root, name), 'utf8').catch(() => undefined)] as const)));
  return makeFirstPicture((path) => texts.get(path), (path) => bytesAt([join(root, path), join(publicFolder, path)]));
}

/** Of the first of these files that there is. */
async function bytesAt(paths: readonly string[]): Promise<Uint8Array | undefined> {
  const found = await Promise.all(paths.map((path) => readFile(path).catch(() => undefined)));
  return found.find((bytes) => bytes !== undefined);
}
