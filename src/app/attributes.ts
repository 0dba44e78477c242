import type { Catalogue } from '../catalogue/types.ts';
import { addNotices, goHome } from '../state/actions.ts';
import { dropUnknown } from '../state/drop-unknown.ts';
import type { ExplorerState } from '../state/state.ts';
import { keepLoaded } from '../state/url-sync.ts';
import { readUrl } from '../state/url.ts';
import type { Ignored, StateAttribute } from './attribute-names.ts';

/** A state that attributes ask for, and what in them made no sense: that is for who wrote the page, not for who reads it. */
export interface AttributesRead {
  readonly state: ExplorerState;
  readonly ignored: readonly Ignored[];
}

export function readAttributes(text: string, state: ExplorerState, catalogue: Catalogue): AttributesRead {
  const read = dropUnknown(readUrl(text, { ...state, notices: [] }, catalogue));
  const ignored = read.notices.filter((notice) => notice.kind === 'parameter');
  const kept = read.notices.filter((notice) => notice.kind !== 'parameter');
  return { state: addNotices({ ...read, notices: state.notices }, kept), ignored };
}

/** What goes back to how a fresh explorer has it when an attribute changes. */
const RESET: Readonly<Record<StateAttribute, (now: ExplorerState, fresh: ExplorerState) => ExplorerState>> = {
  query: (now, fresh) => ({ ...keepLoaded(now, fresh), lang: now.lang, theme: now.theme }),
  area: (now) => goHome(now),
  select: (now) => ({ ...now, selected: null, spot: [] }),
  layers: (now, { layers }) => ({ ...now, layers }),
  view: (now) => ({ ...now, view: null }),
  lang: (now, { lang }) => ({ ...now, lang }),
  theme: (now, { theme }) => ({ ...now, theme }),
};

/**
 * The state after some attributes have changed: what they decide is as they say now, all else as it was.
 *
 * @param text what all attributes say, as a query string
 * @param fresh the state of an explorer without attributes
 */
export function changeAttributes(changed: ReadonlySet<StateAttribute>, text: string, now: ExplorerState, fresh: ExplorerState, catalogue: Catalogue): AttributesRead {
  const reset = [...changed].reduce((state, name) => RESET[name](state, fresh), now);
  const names: ReadonlySet<string> = changed;
  const given = [...new URLSearchParams(text)].filter(([name]) => changed.has('query') || names.has(name));
  return readAttributes(new URLSearchParams(given.map(([name, value]) => [name, value])).toString(), reset, catalogue);
}
