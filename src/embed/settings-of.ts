import type { AppQuery, AppSettings, PanelsMode } from '../app/settings.ts';
import { attributesAsQuery, choiceOf } from './attributes.ts';

/**
 * What an element's attributes ask for.
 *
 * @param left what was open when it was taken off its page, as a query string
 * @param panels goes over the attribute
 */
export function settingsOf(element: HTMLElement, left: string, panels?: PanelsMode): AppSettings {
  const src = element.getAttribute('src') ?? '';
  const { baseURI } = element;
  const ownsPage = element.hasAttribute('sync-url');
  // With `sync-url="read"` the page's address is read, and its history left alone.
  const writesAddress = ownsPage && element.getAttribute('sync-url') !== 'read';
  const address: readonly AppQuery[] = ownsPage ? [{ from: 'address', text: location.search.slice(1) }] : [];
  const before: AppQuery = { from: 'attributes', text: left };
  return {
    // What is no address can't be fetched either, and people are told so.
    catalogueUrl: URL.canParse(src, baseURI) ? new URL(src, baseURI).href : src,
    // An address that is only read says what was opened with; one that is kept, what is open now.
    queries: [{ from: 'attributes', text: attributesAsQuery(element) }, ...(writesAddress ? [before, ...address] : [...address, before])],
    ownsPage,
    writesAddress,
    panels: panels ?? choiceOf(element, 'panels'),
    gestures: writesAddress ? 'map' : choiceOf(element, 'gestures'),
  };
}
