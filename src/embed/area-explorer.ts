import { AreaExplorerElement } from './explorer-element.ts';

export { AreaExplorerElement };

const TAG = 'area-explorer';

declare global {
  interface HTMLElementTagNameMap {
    'area-explorer': AreaExplorerElement;
  }
}

// Two copies of the script on one page are one element: the first.
if (globalThis.customElements && !customElements.get(TAG)) customElements.define(TAG, AreaExplorerElement);
