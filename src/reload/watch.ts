import '../panels/notices.ts';
import { isRecord } from '../catalogue/json.ts';
import { addNotices, dismissNotice } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { addressOf, whyLost } from './why-lost.ts';

/** Of the page's window: the bundler's helper tells it with what `import()` rejected with, who starts workers with `{worker: address}`. */
const CODE_LOST = 'ax-code-lost';
const CODE = 'code-lost';
const OFFLINE = 'offline';

/**
 * Tells people when a part of the code does not arrive, and why, and when there is no connection; asks again for all
 * that failed once there is one. Its own code is there before it is needed.
 *
 * @param isPage whether the explorer is the page, which it may load again
 */
export function watchFaults(explorer: Explorer, isPage: boolean, page: Window = window): void {
  const { signal } = explorer.loadOptions;
  const lost = async (event: Event): Promise<void> => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    const worker = isRecord(detail) ? detail['worker'] : undefined;
    const why = await whyLost(typeof worker === 'string' ? worker : addressOf(detail));
    // A page that allows no workers has them all the same; whoever wanted one says so.
    const isBlocked = worker !== undefined && why === 'broken';
    if (!signal.aborted && !isBlocked) explorer.do(addNotices, [{ id: CODE, kind: CODE, why, isPage }]);
  };
  page.addEventListener(CODE_LOST, (event) => void lost(event), { signal });
  page.addEventListener('offline', () => explorer.do(addNotices, [{ id: OFFLINE, kind: OFFLINE }]), { signal });
  page.addEventListener('online', () => askAgain(explorer), { signal });
}

/** What could not be fetched for want of a connection is not worth a word any more. */
function askAgain(explorer: Explorer): void {
  const { notices } = explorer.state;
  explorer.do(dismissNotice, OFFLINE);
  if (notices.some((notice) => notice.kind === CODE && notice.why === 'unreachable')) explorer.do(dismissNotice, CODE);
  for (const notice of notices) if (notice.kind === 'failed') void explorer.retry(notice.retry);
}
