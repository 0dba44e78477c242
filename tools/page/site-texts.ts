import { isSlug } from '../../src/catalogue/check-shape.ts';
import { shown } from '../../src/catalogue/problem.ts';
import { items, members } from './members.ts';
import type { Site, SiteArea } from './oembed.ts';

/** The layer that every catalogue has; its features are the target areas. */
const AREAS_LAYER = 'areas';

/**
 * What embedding needs to say of a site, from its catalogue and the file of its areas, in its default language.
 *
 * @param readJson a file beside the catalogue, as parsed
 * @throws when a text is missing: a build must not pass then
 */
export async function siteTexts(url: string, catalogue: unknown, readJson: (file: string) => Promise<unknown>): Promise<Omit<Site, 'picture'>> {
  const whole = members(catalogue);
  const lang = firstLanguage(whole?.['languages']);
  const layer = items(whole?.['layers']).find(({ id }) => id === AREAS_LAYER);
  const features = members(await readJson(String(layer?.['file'])))?.['features'];
  return {
    url,
    lang,
    title: needed(textIn(whole?.['title'], lang), 'title', lang),
    description: needed(textIn(whole?.['description'], lang), 'description', lang),
    areas: items(whole?.['areas']).map((area) => areaTexts(area, features, lang)),
  };
}

function areaTexts({ id, summary }: Readonly<Record<string, unknown>>, features: unknown, lang: string): SiteArea {
  // It becomes the name of files.
  if (!isSlug(id)) throw new Error(`The catalogue has an area whose id is no slug: ${shown(id)}`);
  const feature = items(features).find((one) => one['id'] === id);
  const name = textIn(members(feature?.['properties'])?.['name'], lang);
  return { id, name: needed(name, `name of the area ${id}`, lang), summary: textIn(summary, lang) ?? '' };
}

function firstLanguage(languages: unknown): string {
  return Array.isArray(languages) && typeof languages[0] === 'string' ? languages[0] : 'en';
}

function textIn(text: unknown, lang: string): string | undefined {
  const found = members(text)?.[lang];
  return typeof found === 'string' ? found : undefined;
}

function needed(text: string | undefined, what: string, lang: string): string {
  if (text === undefined) throw new Error(`The catalogue has no ${what} in ${lang}, which oEmbed needs`);
  return text;
}
