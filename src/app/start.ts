import type { Catalogue } from '../catalogue/types.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import type { Problem } from '../catalogue/problem.ts';
import { addNotices } from '../state/actions.ts';
import { Explorer } from '../state/explorer.ts';
import { initialState, type ExplorerState } from '../state/state.ts';
import { readUrl } from '../state/url.ts';
import type { Ignored } from './attribute-names.ts';
import { readAttributes } from './attributes.ts';
import type { AppQuery } from './settings.ts';

/** `ignored` are parts of the attributes that made no sense. */
export type Started = { readonly ok: true; readonly explorer: Explorer; readonly ignored: readonly Ignored[] } | { readonly ok: false; readonly problems: readonly Problem[] };

export interface StartOptions {
  /** Absolute address of the catalogue. */
  readonly catalogueUrl: string;
  /** Query strings that say what to open with; later ones go over earlier ones. */
  readonly queries: readonly AppQuery[];
  /** The reader's languages, best first, for when no query names one. */
  readonly preferredLanguages: readonly string[];
  readonly signal: AbortSignal;
}

/** Loads a catalogue and makes an explorer of it, in the state that the queries ask for. */
export async function startExplorer(options: StartOptions): Promise<Started> {
  const { catalogueUrl, queries, preferredLanguages, signal } = options;
  const loaded = await loadCatalogue(catalogueUrl, { signal });
  if (!loaded.ok) return loaded;
  const catalogue = loaded.value;
  const ignored: Ignored[] = [];
  let state = freshState(catalogue, preferredLanguages);
  for (const { from, text } of queries) {
    if (from === 'address') {
      state = readUrl(text, state, catalogue);
      continue;
    }
    const read = readAttributes(text, state, catalogue);
    state = read.state;
    ignored.push(...read.ignored);
  }
  const explorer = new Explorer(catalogue, catalogueUrl, state);
  // Of a shortened catalogue the whole one tells, and more.
  if (loaded.problems.length && catalogue.wholeFile === undefined) {
    explorer.do(addNotices, [{ id: 'left-out:catalogue', kind: 'left-out', file: fileName(catalogueUrl), problems: loaded.problems }]);
  }
  return { ok: true, explorer, ignored };
}

/** What an explorer opens with where nothing else is asked for. */
export function freshState(catalogue: Catalogue, preferredLanguages: readonly string[]): ExplorerState {
  return { ...initialState(catalogue), lang: preferredLanguage(catalogue, preferredLanguages) };
}

/** The first of the reader's languages that the catalogue has, else the catalogue's own first. */
export function preferredLanguage(catalogue: Catalogue, preferred: readonly string[]): string {
  const codes = preferred.map((code) => code.split('-')[0] ?? code);
  return codes.find((code) => catalogue.languages.includes(code)) ?? catalogue.languages[0] ?? 'en';
}

function fileName(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? url;
}
