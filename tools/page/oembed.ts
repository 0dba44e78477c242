import { escapeHtml } from './escape-html.ts';

/** A rich answer of https://oembed.com, with what publishing systems use of it. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** A site that is to be embedded, in words of its default language. */
export interface Site {
  /** Absolute, ending in a slash. */
  readonly url: string;
  /** BCP 47 */
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly areas: readonly SiteArea[];
  readonly picture: SitePicture | null;
}

export interface SiteArea {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** What stands for the site where it is only named. */
export interface SitePicture {
  /** Below the site. */
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A file of the built site that is made from texts alone. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const WIDTH_PX = 800;
const HEIGHT_PX = 600;
const DAY_S = 86_400;
/** What an explorer may ask for: no one is granted anything before somebody presses the button for it. */
const RIGHTS = 'geolocation; clipboard-write';

/** Where the answer for the default state, or for an area, stands below the site. */
export function answerPath(areaId?: string): string {
  return `oembed/${areaId ?? 'default'}.json`;
}

/** The page of an area, below the site. */
export function areaPath(areaId: string): string {
  return `areas/${areaId}/`;
}

/** All answers: one for the default state, one for each area. An area with the name of the default's file has none. */
export function oembedFiles(site: Site): readonly TextFile[] {
  const areas = site.areas.filter(({ id }) => id !== 'default');
  return [undefined, ...areas].map((area) => ({ path: answerPath(area?.id), text: `${JSON.stringify(oembedOf(site, area), null, 1)}\n` }));
}

/** The answer for the default state, or for an area. */
export function oembedOf(site: Site, area?: SiteArea): OEmbed {
  const { picture } = site;
  const title = titleOf(site, area);
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: site.title,
    provider_url: site.url,
    cache_age: DAY_S,
    width: WIDTH_PX,
    height: HEIGHT_PX,
    html: iframeOf(new URL(`embed.html${area ? `?area=${encodeURIComponent(area.id)}` : ''}`, site.url).href, title),
    ...(picture && { thumbnail_url: new URL(picture.path, site.url).href, thumbnail_width: picture.widthPx, thumbnail_height: picture.heightPx }),
  };
}

/** "Docks – Exampleton on a map" */
export function titleOf(site: Site, area?: SiteArea): string {
  return area ? `${area.name} – ${site.title}` : site.title;
}

/** The link by which publishing systems find the answer. */
export function discoveryLink(site: Site, area?: SiteArea): string {
  const href = new URL(answerPath(area?.id), site.url).href;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(href)}" title="${escapeHtml(titleOf(site, area))}" />`;
}

function iframeOf(src: string, title: string): string {
  return `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="${WIDTH_PX}" height="${HEIGHT_PX}" style="border: 0; max-width: 100%" loading="lazy" allow="${RIGHTS}" allowfullscreen></iframe>`;
}
