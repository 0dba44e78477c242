import { textIn } from '../i18n/text.ts';
import type { Explorer } from '../state/explorer.ts';
import { featureByRef, shownPanel } from '../state/selectors.ts';

/**
 * Sets a page's title, description and language to what its explorer shows; for the explorer that owns the page's
 * address. Elements that the page's head does not have are not made.
 */
export function describePage(page: Document, { state, catalogue }: Pick<Explorer, 'state' | 'catalogue'>): void {
  const shown = shownPanel(state);
  const ref = shown.kind === 'feature' ? shown.ref : shown.kind === 'area' ? (`areas/${shown.area}` as const) : null;
  const name = ref ? textIn(featureByRef(state, ref)?.properties.name, state.lang) : '';
  const title = textIn(catalogue.title, state.lang);
  const description = textIn(catalogue.description, state.lang);
  const pageTitle = name ? `${name} – ${title}` : title;
  if (page.title !== pageTitle) page.title = pageTitle;
  setLang(page.documentElement, state.lang);
  setMeta(page, 'meta[name="description"]', description);
  setMeta(page, 'meta[property="og:title"]', title);
  setMeta(page, 'meta[property="og:description"]', description);
}

/** The same language set again would have the browser style everything inside anew. */
export function setLang(element: HTMLElement, lang: string): void {
  if (element.lang !== lang) element.lang = lang;
}

function setMeta(page: Document, selector: string, content: string): void {
  page.head.querySelector(selector)?.setAttribute('content', content);
}
