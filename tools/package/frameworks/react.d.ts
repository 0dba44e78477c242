import type { HTMLAttributes, Ref } from 'react';
import type { AreaExplorerElement, ExplorerAttributes, ExplorerEventMap } from '../embed/area-explorer.js';

/** `onselection`, …: React listens to an element's own events by their exact names. */
type Listeners = { readonly [Type in keyof ExplorerEventMap as `on${Type}`]?: (event: ExplorerEventMap[Type]) => void };

type Props = ExplorerAttributes & Listeners & Omit<HTMLAttributes<AreaExplorerElement>, keyof ExplorerAttributes | keyof Listeners> & {
  readonly key?: string | number | null | undefined;
  readonly ref?: Ref<AreaExplorerElement>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'area-explorer': Props;
      'area-explorer-map': Props;
      'area-explorer-panels': Props;
    }
  }
}
