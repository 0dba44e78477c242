import { ContextEvent } from '@lit/context';
import { openPanel } from '../state/actions.ts';
import { sharedContext } from '../state/context.ts';
import type { Explorer } from '../state/explorer.ts';
import { leaveFiles } from './open-queue.ts';

/**
 * Files that are dropped on an explorer whatever it shows open the panel that reads them; the browser would leave the page
 * for them. Where that panel is open, it has taken them by the time the event arrives here.
 */
export function takeDrops(document: Document): void {
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer || !explorerUnder(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  document.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const explorer = files.length > 0 ? explorerUnder(event) : undefined;
    if (!explorer) return;
    event.preventDefault();
    leaveFiles(explorer, files);
    explorer.do(openPanel, { kind: 'own' });
  });
}

/** The explorer that files are dragged over; `undefined` where nobody drags any, or somebody has seen to them. */
function explorerUnder(event: DragEvent): Explorer | undefined {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return undefined;
  const host = event.composedPath().find((target) => target instanceof HTMLElement && target.matches('ax-explorer'));
  let explorer: Explorer | undefined;
  host?.dispatchEvent(new ContextEvent(sharedContext, document.documentElement, (shared) => (explorer = shared?.explorer)));
  return explorer;
}
