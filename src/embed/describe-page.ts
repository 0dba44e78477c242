import { textIn } from '../i18n/text.ts';
import type { Explorer } from '../state/explorer.ts';
import { featureByRef, shownPanel } from '../state/selectors.ts';

/** Sets a page's title and language to what its explorer shows; for the explorer that owns the page's address. */
export function describePage(page: Document, { state, catalogue }: Explorer): void {
  const shown = shownPanel(state);
  const ref = shown.kind === 'feature' ? shown.ref : shown.kind === 'area' ? (`areas/${shown.area}` as const) : null;
  const name = ref ? textIn(featureByRef(state, ref)?.properties.name, state.lang) : '';
  const title = textIn(catalogue.title, state.lang);
  page.title = name ? `${name} – ${title}` : title;
  page.documentElement.lang = state.lang;
}
