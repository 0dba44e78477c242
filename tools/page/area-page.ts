import { escapeHtml } from './escape-html.ts';
import { areaPath, discoveryLink, titleOf, type Site, type SiteArea, type TextFile } from './oembed.ts';

/**
 * One small page for each area. A static host can't vary the links in a page's head by its query, so these are what
 * people paste where a link is to become the map of an area; in a browser they lead on to the explorer.
 *
 * @param script the built `lead-on` script, below the site
 */
export function areaPages(site: Site, script: string): readonly TextFile[] {
  return site.areas.map((area) => ({ path: `${areaPath(area.id)}index.html`, text: areaPage(site, area, script) }));
}

function areaPage(site: Site, area: SiteArea, script: string): string {
  const title = escapeHtml(titleOf(site, area));
  const description = escapeHtml(area.summary || site.description);
  const address = escapeHtml(new URL(areaPath(area.id), site.url).href);
  const image = site.picture && escapeHtml(new URL(site.picture.path, site.url).href);
  return `<!doctype html>
<html lang="${escapeHtml(site.lang)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="description" content="${description}" />
    <meta name="color-scheme" content="light dark" />
    <meta property="og:type" content="website" />
    <meta property="og:url" content="${address}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />${image ? `\n    <meta property="og:image" content="${image}" />` : ''}
    <link rel="canonical" href="${address}" />
    <link rel="icon" href="../../icon.svg" type="image/svg+xml" />
    ${discoveryLink(site, area)}
    <script type="module" src="../../${escapeHtml(script)}"></script>
  </head>
  <body>
    <h1>${escapeHtml(area.name)}</h1>
    <p>${description}</p>
    <p><a href="../../?area=${encodeURIComponent(area.id)}">${escapeHtml(site.title)}</a></p>
  </body>
</html>
`;
}
