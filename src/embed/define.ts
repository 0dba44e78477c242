import { warn } from './attributes.ts';

/**
 * Gives an element its name; two copies of the script on one page are one element: the first. Where there is no page
 * it does nothing.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = globalThis.customElements?.get(tag);
  if (first && !('loadApp' in first)) warn(`The page has an element of its own called ${tag}: there will be no explorer on it.`);
  if (globalThis.customElements && !first) customElements.define(tag, element);
}
