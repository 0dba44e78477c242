/** Where the site's files are, seen from a file of its code; there is none where the code was built into somebody else's. */
declare const EXPLORER_SITE: string | undefined;

/** Where the catalogue of a site lies. */
const CATALOGUE_FILE = 'data/catalogue.json';

const ADDRESS = siteAddress(import.meta.url);

/**
 * Address of the site that the explorer comes from, ending in a slash, where pages of others can get it from; `null`
 * where there is none: the code is a part of somebody else's, or the data come from elsewhere than the code.
 */
export function siteOf(catalogueUrl: string): string | null {
  return ADDRESS !== null && new URL(CATALOGUE_FILE, ADDRESS).href === catalogueUrl ? ADDRESS : null;
}

function siteAddress(code: string): string | null {
  if (typeof EXPLORER_SITE === 'undefined' || !/^https?:/.test(code)) return null;
  return new URL(EXPLORER_SITE, code).href;
}
