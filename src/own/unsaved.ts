import type { Explorer } from '../state/explorer.ts';
import { ownParam } from '../state/params/own.ts';

const watched = new WeakSet<Explorer>();

/** Asks before the page is left with own features that its address does not hold; once for each explorer. */
export function watchUnsaved(explorer: Explorer): void {
  if (watched.has(explorer)) return;
  watched.add(explorer);
  const { signal } = explorer.loadOptions;
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved(explorer, location.search)) event.preventDefault();
  }, { signal });
}

/** Whether there are own features that were changed here and that the address does not hold. */
export function isUnsaved({ state: { own } }: Pick<Explorer, 'state'>, search: string): boolean {
  const isInAddress = own.text !== null && new URLSearchParams(search).get(ownParam.name) === own.text;
  return own.features.length > 0 && own.past.length > 0 && !isInAddress;
}
