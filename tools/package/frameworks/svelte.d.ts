import type { HTMLAttributes } from 'svelte/elements';
import type { AreaExplorerElement, ExplorerAttributes, ExplorerEventMap } from '../embed/area-explorer.js';

/** `onselection={…}` in a template. */
type Listeners = { readonly [Type in keyof ExplorerEventMap as `on${Type}`]?: (event: ExplorerEventMap[Type]) => void };

type Props = ExplorerAttributes & Listeners & Omit<HTMLAttributes<AreaExplorerElement>, keyof ExplorerAttributes | keyof Listeners>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'area-explorer': Props;
    'area-explorer-map': Props;
    'area-explorer-panels': Props;
  }
}
