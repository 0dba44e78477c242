import type { AreaExplorerElement } from '../embed/explorer-element.ts';
import { fullAddress } from './full-address.ts';
import { frameWords } from './words.ts';

/** What comes before a link is followed, copied or looked at. */
const BEFORE_USE = ['pointerenter', 'pointerdown', 'focus', 'click', 'contextmenu'] as const;

/**
 * Makes a link lead to the whole explorer, with what the frame shows at that moment.
 *
 * @param lang BCP 47, until the explorer has one
 */
export function keepFullLink(link: HTMLAnchorElement, explorer: AreaExplorerElement, lang: string): void {
  const { documentElement } = link.ownerDocument;
  const update = (): void => {
    link.href = fullAddress(location.href, explorer.getState());
  };
  const say = (): void => {
    const shown = explorer.getState()?.lang ?? lang;
    const words = frameWords(shown);
    link.lang = shown;
    link.textContent = words.openFull;
    link.title = words.inNewTab;
    update();
  };
  say();
  for (const type of BEFORE_USE) link.addEventListener(type, update);
  // The explorer keeps the page's language equal to its own.
  new MutationObserver(say).observe(documentElement, { attributeFilter: ['lang'] });
}
