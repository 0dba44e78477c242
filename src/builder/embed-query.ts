import type { Catalogue } from '../catalogue/types.ts';
import { initialState, type ExplorerState } from '../state/state.ts';
import { writeUrl } from '../state/url.ts';
import type { EmbedChoice } from './embed-choice.ts';

/** The part of a choice that says what is open and shown. */
export type ChosenState = Pick<EmbedChoice, 'area' | 'layers' | 'lang' | 'theme' | 'keepsState'>;

/** What an explorer is to open with, as the name and text of each parameter; defaults are left out. */
export function embedParams(choice: ChosenState, now: ExplorerState, catalogue: Catalogue): readonly (readonly [name: string, text: string])[] {
  const { area, layers, theme, keepsState } = choice;
  const start = initialState(catalogue);
  const base = keepsState ? keptState(choice, now, start) : start;
  const query = writeUrl({ ...base, area, layers, theme, lang: start.lang }, catalogue);
  const written = [...new URLSearchParams(query)];
  // A link without a language opens in the reader's own, also where that is not the catalogue's first.
  return choice.lang === 'reader' ? written : [...written, ['lang', choice.lang]];
}

/** Parameters as a query without `?`, as readable as an address allows. */
export function queryText(params: readonly (readonly [name: string, text: string])[]): string {
  return params.map(([name, text]) => `${encode(name)}=${encode(text)}`).join('&');
}

/** What was selected, and where the map was, belong to the area that was open. */
function keptState({ area }: ChosenState, now: ExplorerState, start: ExplorerState): ExplorerState {
  if (area === now.area) return now;
  return { ...now, selected: null, walk: null, pin: null, view: null, panel: start.panel };
}

/** `/`, `,` and `:` are allowed in a query; an apostrophe could end an attribute. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll("'", '%27');
}
