import type { Snapshot } from '../app/public.ts';

/** Parameters that concern the frame alone; all others say what is shown. */
export const FRAME_PARAMETERS = ['loading', 'panels', 'gestures', 'origins'] as const;

/**
 * The address of the whole explorer that shows what a frame shows.
 *
 * @param frame the frame's own address
 * @param state `null` before the explorer has started: then it is what the frame's address asks for
 */
export function fullAddress(frame: string, state: Pick<Snapshot, 'lang' | 'query'> | null): string {
  const address = new URL('./', frame);
  address.search = state ? stateQuery(state) : askedQuery(new URL(frame).searchParams);
  return address.href;
}

/** The language too where it is the data set's first: the reader's browser may ask for another. */
function stateQuery({ lang, query }: Pick<Snapshot, 'lang' | 'query'>): string {
  return /(?:^|&)lang=/.test(query) ? query : [query, `lang=${encodeURIComponent(lang)}`].filter(Boolean).join('&');
}

function askedQuery(query: URLSearchParams): string {
  const asked = new URLSearchParams(query);
  for (const name of FRAME_PARAMETERS) asked.delete(name);
  return asked.toString();
}
