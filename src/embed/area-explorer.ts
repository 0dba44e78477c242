import { define } from './define.ts';
import { AreaExplorerElement } from './explorer-element.ts';

export { AreaExplorerElement };
export type * from './public.ts';

declare global {
  interface HTMLElementTagNameMap {
    'area-explorer': AreaExplorerElement;
  }
}

define('area-explorer', AreaExplorerElement);
