import '../embed/area-explorer.ts';
import { warn } from '../embed/attributes.ts';
import type { AreaExplorerElement } from '../embed/explorer-element.ts';
import { openBridge } from './bridge.ts';
import { keepFullLink } from './full-link.ts';
import { readOrigins } from './origins.ts';

/** Parameters that are attributes of the element, with the same values. */
const AS_ATTRIBUTES = ['loading', 'panels', 'gestures', 'theme', 'lang'] as const;

const THEMES: ReadonlySet<string> = new Set(['light', 'dark']);

const explorer = document.querySelector('area-explorer');
const link = document.querySelector<HTMLAnchorElement>('a.full');
if (explorer && link) start(explorer, link);

/** Gives the element what the frame's address asks for; what is shown it reads there by itself. */
function start(element: AreaExplorerElement, full: HTMLAnchorElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of AS_ATTRIBUTES) {
    const value = query.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  // The explorer goes on with it once it is there.
  if (THEMES.has(element.theme ?? '')) document.documentElement.style.colorScheme = element.theme ?? '';
  const { allowed, refused } = readOrigins(query);
  for (const entry of refused) warn(`origins: "${entry}" is no origin such as https://www.example; it is left out.`);
  openBridge(element, allowed);
  keepFullLink(full, element, query.get('lang') ?? navigator.language);
}
