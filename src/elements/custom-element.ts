import { LitElement } from 'lit';

/** Where our elements have their names, so that inside the explorer these mean ours whatever the page has given them to. */
const own = ownRegistry();

/** The page's own where the browser has one registry a page. */
const registry: CustomElementRegistry | undefined = own ?? globalThis.customElements;

const taken: string[] = [];

/**
 * Gives an element its name, in place of lit's decorator of the same name. Where the browser has no registries
 * besides the page's, an element of the page that has the name already keeps it: see `takenNames`.
 */
export function customElement(tag: string): (element: typeof LitElement) => void {
  return (element) => {
    if (own) standIn(element, own);
    // Without this the browser takes a move within the page, by `moveBefore`, for a removal.
    Object.defineProperty(element.prototype, 'connectedMoveCallback', { value: () => {} });
    if (registry?.get(tag)) taken.push(tag);
    else registry?.define(tag, element);
  };
}

/** Makes one of our elements outside of a template. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag];
export function createElement(tag: string): HTMLElement {
  return document.createElement(tag, own && { customElementRegistry: own });
}

/** Names that could not be given, since the page has elements of these names: what goes by them does not work. */
export function takenNames(): readonly string[] {
  return taken;
}

/** What an element's template names is made of our elements. */
function standIn(element: typeof LitElement, customElementRegistry: CustomElementRegistry): void {
  const creationScope = {
    importNode: <Kind extends Node>(node: Kind, deep = false): Kind => document.importNode(node, { selfOnly: !deep, customElementRegistry }),
  };
  element.shadowRootOptions = { ...element.shadowRootOptions, customElementRegistry };
  element.addInitializer((made) => {
    if (made instanceof LitElement) made.addController({ hostConnected: () => void (made.renderOptions.creationScope = creationScope) });
  });
}

function ownRegistry(): CustomElementRegistry | undefined {
  try {
    return 'customElementRegistry' in Element.prototype ? new CustomElementRegistry() : undefined;
  } catch {
    return undefined;
  }
}
