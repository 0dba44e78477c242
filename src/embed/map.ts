import { define } from './define.ts';
import { AreaExplorerElement } from './explorer-element.ts';

export type * from './public.ts';

/**
 * The map alone: an `<area-explorer>` that never has panels and never fetches their code.
 *
 * @summary The map of an explorer, without panels.
 * @tagname area-explorer-map
 */
export class AreaExplorerMapElement extends AreaExplorerElement {
  static override readonly fixedPanels = 'none';
}

declare global {
  interface HTMLElementTagNameMap {
    'area-explorer-map': AreaExplorerMapElement;
  }
}

define('area-explorer-map', AreaExplorerMapElement);
