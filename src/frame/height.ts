import { givenOf } from '../embed/attributes.ts';
import type { AreaExplorerElement } from '../embed/explorer-element.ts';
import { neededHeight } from './needed-height.ts';

/** Tells the height that a frame's page would need, with its explorer as it is now, each time that it changes. */
export function watchHeight(explorer: AreaExplorerElement, report: (heightPx: number) => void): void {
  let observer: ResizeObserver | undefined;
  let told: number | undefined;
  const measure = (): void => {
    const { clientHeight } = explorer.ownerDocument.documentElement;
    const panels = givenOf(explorer, 'panels');
    const needed = neededHeight({ panels, widthPx: explorer.clientWidth, panelsPx: panelsHeight(explorer) }) + clientHeight - explorer.clientHeight;
    if (needed === told) return;
    told = needed;
    report(needed);
  };
  explorer.addEventListener('ready', () => {
    observer?.disconnect();
    observer = new ResizeObserver(measure);
    const { column, content } = panelsOf(explorer);
    for (const element of [explorer, column, content]) if (element) observer.observe(element);
  });
}

function panelsHeight(explorer: AreaExplorerElement): number {
  const { column, content } = panelsOf(explorer);
  const room = content?.parentElement;
  if (!column || !content || !room) return 0;
  return column.offsetHeight - room.clientHeight + content.offsetHeight;
}

/** The column of panels, and what scrolls in it. */
function panelsOf(explorer: AreaExplorerElement): { readonly column: HTMLElement | null; readonly content: HTMLElement | null } {
  const app = explorer.shadowRoot?.querySelector('ax-explorer');
  const root = app?.renderRoot.querySelector('ax-column')?.shadowRoot;
  return { column: root?.querySelector<HTMLElement>('.column') ?? null, content: root?.querySelector<HTMLElement>('.shown') ?? null };
}
