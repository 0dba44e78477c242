import type { Catalogue } from '../catalogue/types.ts';
import { readUrl } from '../state/url.ts';
import type { ExplorerState } from '../state/state.ts';
import type { Ignored, StateAttribute } from './attribute-names.ts';

/** The state that attributes ask for; what makes no sense is for who wrote the page, not for who reads it. */
export function readAttributes(text: string, state: ExplorerState, catalogue: Catalogue): { readonly state: ExplorerState; readonly ignored: readonly Ignored[] } {
  const read = readUrl(text, { ...state, notices: [] }, catalogue);
  const ignored = read.notices.filter((notice) => notice.kind === 'parameter');
  const kept = read.notices.filter((notice) => notice.kind !== 'parameter');
  return { state: { ...read, notices: [...state.notices, ...kept] }, ignored };
}

/** What of a state each attribute decides. */
const DECIDES: Readonly<Record<StateAttribute, (fresh: ExplorerState, now: ExplorerState) => ExplorerState>> = {
  area: ({ area }, now) => ({ ...now, area, selected: null, spot: [], pin: null, walk: null, panel: { kind: 'home' } }),
  select: ({ selected }, now) => ({ ...now, selected, spot: [] }),
  layers: ({ layers }, now) => ({ ...now, layers }),
  view: ({ view }, now) => ({ ...now, view }),
  lang: ({ lang }, now) => ({ ...now, lang }),
  theme: ({ theme }, now) => ({ ...now, theme }),
  query: (fresh, { catalogue, data, outlines, versions, derived, isInside, pages, network, streets, inView, notices }) => ({
    ...fresh, catalogue, data, outlines, versions, derived, isInside, pages, network, streets, inView, notices,
  }),
};

/** The state after some attributes have changed: what they decide is as they say now, all else as it was. */
export function withAttributes(changed: ReadonlySet<StateAttribute>, fresh: ExplorerState, now: ExplorerState): ExplorerState {
  const order: readonly StateAttribute[] = ['query', 'area', 'select', 'layers', 'view', 'lang', 'theme'];
  return order.filter((name) => changed.has(name)).reduce((state, name) => DECIDES[name](fresh, state), now);
}
