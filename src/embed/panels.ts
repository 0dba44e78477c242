import { define } from './define.ts';
import { AreaExplorerElement } from './explorer-element.ts';

export type * from './public.ts';

/**
 * The panels alone: an `<area-explorer>` that never has a map and never fetches its engine.
 *
 * @summary The panels of an explorer, without a map.
 * @tagname area-explorer-panels
 */
export class AreaExplorerPanelsElement extends AreaExplorerElement {
  static override readonly fixedPanels = 'only';
}

declare global {
  interface HTMLElementTagNameMap {
    'area-explorer-panels': AreaExplorerPanelsElement;
  }
}

define('area-explorer-panels', AreaExplorerPanelsElement);
