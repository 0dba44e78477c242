import { OWN_LAYER } from '../catalogue/own-layer.ts';
import type { Catalogue, FeatureRef } from '../catalogue/types.ts';
import { select } from '../state/actions.ts';
import type { Own } from '../state/planning/model.ts';
import { initialState, type ExplorerState } from '../state/state.ts';
import { writeUrl } from '../state/url.ts';
import { siteOf } from './site.ts';

const WEB_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:']);
const CONTACT_PROTOCOLS: ReadonlySet<string> = new Set(['mailto:', 'tel:']);

/** What an address from the data may become. Anything that is neither is shown as text. */
export type LinkTarget =
  | { readonly kind: 'web' | 'contact'; readonly href: string }
  | { readonly kind: 'none' };

/** Lets through absolute http and https addresses, and those that write or call; `javascript:` and the like are text. */
export function linkTarget(address: string): LinkTarget {
  if (!URL.canParse(address)) return { kind: 'none' };
  const { protocol, href } = new URL(address);
  if (WEB_PROTOCOLS.has(protocol)) return { kind: 'web', href };
  return CONTACT_PROTOCOLS.has(protocol) ? { kind: 'contact', href } : { kind: 'none' };
}

/** A link that opens a mail to somebody; whatever the address holds, it adds no other receiver and no words. */
export function mailAddress(email: string): string {
  return `mailto:${encoded(email).replaceAll('%40', '@')}`;
}

/** A link that opens a mail that is written already; `body` may have several lines. */
export function mailTo(email: string, subject: string, body: string): string {
  return `${mailAddress(email)}?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`;
}

/** Halves of a character, which JSON may hold, have no place in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

/** An explorer that is its page, and those on pages of others. */
const OF_PAGE = 'area-explorer[sync-url]';
const ON_PAGE = ':is(area-explorer, area-explorer-map, area-explorer-panels)[src]';

/**
 * The page that links lead to: this one where the explorer is it; out of a frame, whose page only reads its address,
 * the whole explorer beside it; out of a page of others the explorer's own site, as far as there is one.
 */
export function linkPage(page: Pick<Document, 'location' | 'querySelector'> = document, siteWith: (catalogueUrl: string) => string | null = siteOf): string {
  const { href } = page.location;
  const own = page.querySelector(OF_PAGE)?.getAttribute('sync-url');
  if (own !== undefined && own !== null) return own === 'read' ? new URL('./', href).href : href;
  const src = page.querySelector(ON_PAGE)?.getAttribute('src');
  return (src && URL.canParse(src, href) && siteWith(new URL(src, href).href)) || href;
}

/** The page's address with the query that restores `state`; parameters of others stay. */
export function addressOf(state: ExplorerState, catalogue: Catalogue, page: string = linkPage()): string {
  const url = new URL(page);
  url.search = writeUrl(state, catalogue, url.search);
  url.hash = '';
  return url.href;
}

/**
 * An address to hand on: the feature in the given language, without what else the sender has on the screen.
 * @param own what the sender drew: a link to something of it has to bring it along
 */
export function linkTo(ref: FeatureRef, catalogue: Catalogue, lang: string, page: string = linkPage(), own?: Own): string {
  const state = { ...initialState(catalogue), lang };
  return addressOf(select(own && ref.startsWith(`${OWN_LAYER}/`) ? { ...state, own } : state, ref), catalogue, page);
}
