import type { CompareShow } from '../state.ts';
import type { Param } from './param.ts';

const KNOWN: readonly CompareShow[] = ['differences', 'sources'];

/** `compare-shows=differences,sources`: only the rows that differ, and where each value comes from. */
export const compareShowsParam: Param = {
  name: 'compare-shows',
  read(text, state) {
    const wanted = text.split(',');
    const compareShows = KNOWN.filter((show) => wanted.includes(show));
    return compareShows.length === wanted.length ? { ok: true, state: { ...state, compareShows } } : { ok: false, valid: KNOWN };
  },
  write: ({ compareShows }) => (compareShows.length ? [['compare-shows', KNOWN.filter((show) => compareShows.includes(show)).join(',')]] : []),
};
