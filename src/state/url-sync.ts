import type { Explorer } from './explorer.ts';
import { initialState, type ExplorerState } from './state.ts';
import { readUrl, writeUrl } from './url.ts';

/** What makes a new step in the browser's history; anything else replaces the present one. */
function step(state: ExplorerState): string {
  return JSON.stringify([state.area, state.selected, state.panel]);
}

/**
 * Keeps the page's address and an explorer's state equal, both ways.
 * @returns the function that ends it
 */
export function syncUrl(explorer: Explorer, page: Window = window): () => void {
  const { catalogue, store } = explorer;
  const query = (): string => page.location.search.slice(1);

  const unsubscribe = store.subscribe((state, before) => {
    const written = writeUrl(state, catalogue, query());
    if (written === query()) return;
    const address = `${page.location.pathname}${written ? `?${written}` : ''}${page.location.hash}`;
    if (step(state) === step(before)) page.history.replaceState(null, '', address);
    else page.history.pushState(null, '', address);
  });

  const onPopState = (): void => {
    store.update((state) => readUrl(query(), keepLoaded(state, initialState(catalogue)), catalogue));
  };
  page.addEventListener('popstate', onPopState);

  return () => {
    unsubscribe();
    page.removeEventListener('popstate', onPopState);
  };
}

/** What a step through the history starts from: nothing chosen, but all that was loaded, in the reader's language and theme. */
function keepLoaded(state: ExplorerState, fresh: ExplorerState): ExplorerState {
  const { data, derived, pages, notices, lang, theme } = state;
  return { ...fresh, data, derived, pages, notices, lang, theme };
}
