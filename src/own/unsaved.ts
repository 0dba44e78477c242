import { isCarried } from '../reload/is-carried.ts';
import type { Explorer } from '../state/explorer.ts';
import { ownParam } from '../state/params/own.ts';

const watched = new WeakSet<Explorer>();

/** Asks before the page is left with own features that its address does not hold; once for each explorer. */
export function watchUnsaved(explorer: Explorer, page: Pick<Window, 'addEventListener' | 'location'> = window): void {
  if (watched.has(explorer)) return;
  watched.add(explorer);
  const { signal } = explorer.loadOptions;
  page.addEventListener('beforeunload', (event) => {
    if (!isCarried() && isUnsaved(explorer, page.location.search)) event.preventDefault();
  }, { signal });
}

/** Whether there are own features that were changed here, or never fitted into an address, and that the address does not hold. */
export function isUnsaved({ state: { own } }: Pick<Explorer, 'state'>, search: string): boolean {
  const isInAddress = own.text !== null && new URLSearchParams(search).get(ownParam.name) === own.text;
  return own.features.length > 0 && (own.past.length > 0 || own.text === null) && !isInAddress;
}
