import { isRecord } from '../catalogue/json.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import type { Explorer } from './explorer.ts';
import { initialState, type ExplorerState } from './state.ts';
import { dropUnknown } from './drop-unknown.ts';
import { readUrl, writeUrl } from './url.ts';

/** What makes a new step in the browser's history; anything else replaces the present one. */
function step(state: ExplorerState): string {
  return JSON.stringify([state.area, state.selected, state.panel, state.spot, state.walk?.from, state.pin]);
}

/**
 * Keeps the page's address and an explorer's state equal, both ways.
 * @returns the function that ends it
 */
export function syncUrl(explorer: Explorer, page: Window = window): () => void {
  const { store } = explorer;
  const query = (): string => page.location.search.slice(1);
  let isStepping = false;

  const unsubscribe = store.subscribe((state, before) => {
    const written = writeUrl(state, explorer.catalogue, query());
    const isStep = step(state) !== step(before);
    if (written === query() && (isStepping || !isStep)) return;
    const address = `${page.location.pathname}${written ? `?${written}` : ''}${page.location.hash}`;
    // A new entry in place of the one that was returned to would cut off those after it.
    // What a file's arrival changes is no step of the reader's.
    if (isStepping || !isStep || state.data !== before.data) page.history.replaceState(entry(state), '', address);
    else page.history.pushState(entry(state), '', address);
  });

  const onPopState = ({ state: left }: PopStateEvent): void => {
    isStepping = true;
    store.update((state) => {
      // The reader's, whatever they were when the entry was left.
      const { lang, theme, compare, compareShows, shortlist, notes, own } = state;
      const { catalogue } = explorer;
      const read = readUrl(query(), keepLoaded(state, initialState(catalogue)), catalogue);
      const { extras, opacity, order } = read;
      // A map is drawn anew for new ones of these.
      const still = { extras: unlessChanged(state.extras, extras), opacity: unlessChanged(state.opacity, opacity), order: unlessChanged(state.order, order) };
      return dropUnknown({ ...read, ...still, spot: spotOf(left), lang, theme, compare, compareShows, shortlist, notes, own });
    });
    isStepping = false;
  };
  page.addEventListener('popstate', onPopState);

  return () => {
    unsubscribe();
    page.removeEventListener('popstate', onPopState);
  };
}

function unlessChanged<Value>(before: Value, now: Value): Value {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** What an entry of the history holds besides its address: which features shared the spot that was pressed. */
function entry({ spot }: ExplorerState): { readonly spot: readonly FeatureRef[] } {
  return { spot };
}

/** Entries may be others', so anything may stand in them. */
function spotOf(left: unknown): readonly FeatureRef[] {
  if (!isRecord(left) || !Array.isArray(left['spot'])) return [];
  return left['spot'].flatMap((text: unknown) => {
    const parsed = parseRef(String(text));
    return parsed ? [refOf(parsed.layer, parsed.id)] : [];
  });
}

/** A fresh state with all that was loaded: what a step through the history starts from. */
export function keepLoaded(state: ExplorerState, fresh: ExplorerState): ExplorerState {
  const { catalogue, data, outlines, versions, derived, isInside, pages, network, streets, reach, notices, inView } = state;
  return { ...fresh, catalogue, data, outlines, versions, derived, isInside, pages, network, streets, reach, notices, inView };
}
