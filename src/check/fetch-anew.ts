import type { Fetch } from '../catalogue/fetch-json.ts';

/** Asks the host even where the browser has kept an answer: what is checked is what there is now. */
export const fetchAnew: Fetch = (url, init) => fetch(url, { ...init, cache: 'no-cache' });
