import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { areaPages } from './area-page.ts';
import { discoveryLink, oembedFiles, type Site, type SitePicture } from './oembed.ts';
import { escapeHtml } from './escape-html.ts';
import { pngSize } from './png-size.ts';
import { siteTexts } from './site-texts.ts';
import { readSiteUrl } from './site-url.ts';

/** The explorer's own page; `embed.html` is for frames, and not to be found. */
const HOME = '/index.html';
const PREVIEW = 'preview.png';
/** What the pages of areas run. */
const LEAD_ON = 'src/frame/lead-on.ts';

/**
 * Writes what turns a pasted link into the map: oEmbed answers, a page for each area that names its answer, and absolute
 * addresses for previews. All need the address that the site will have, so without one nothing of it is written.
 *
 * @param siteUrl the environment's `SITE_URL`
 */
export function oembed(catalogueFile: string, siteUrl: string | undefined): Plugin {
  const read = readSiteUrl(siteUrl);
  let site: Promise<Site> | null = null;
  let script = '';
  return {
    name: 'oembed',
    apply: 'build',
    configResolved({ root, publicDir }) {
      if (!read.ok) throw new Error(read.problem);
      if (read.siteUrl !== null) site = readSite(read.siteUrl, resolve(root, catalogueFile), publicDir);
    },
    buildStart() {
      if (site) script = this.emitFile({ type: 'chunk', id: LEAD_ON, name: 'lead-on' });
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { path }) => (site && path === HOME ? withAddresses(html, await site) : html),
    },
    async generateBundle() {
      if (!site) return;
      const whole = await site;
      for (const { path, text } of [...oembedFiles(whole), ...areaPages(whole, this.getFileName(script))]) {
        this.emitFile({ type: 'asset', fileName: path, source: text });
      }
    },
  };
}

/** The page with the link to its answer, and with absolute addresses for previews. */
export function withAddresses(html: string, site: Site): string {
  const image = site.picture && new URL(site.picture.path, site.url).href;
  const withImage = image ? html.replace(/(<meta property="og:image" content=")[^"]*"/, (_all, start: string) => `${start}${escapeHtml(image)}"`) : html;
  return withImage.replace('</head>', () => `  <meta property="og:url" content="${escapeHtml(site.url)}" />\n    ${discoveryLink(site)}\n  </head>`);
}

async function readSite(url: string, catalogueFile: string, publicDir: string): Promise<Site> {
  const texts = await siteTexts(url, await readJson(catalogueFile), (file) => readJson(join(dirname(catalogueFile), file)));
  return { ...texts, picture: await readPicture(join(publicDir, PREVIEW)) };
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function readPicture(file: string): Promise<SitePicture | null> {
  const size = await readFile(file).then(pngSize, () => null);
  return size && { path: PREVIEW, ...size };
}
