/** The nearest element around this one that scrolls, whatever shadow roots lie between. */
export function scrollParent(element: Element): HTMLElement | null {
  let node: Node | null = element.parentNode ?? element;
  while (node) {
    if (node instanceof HTMLElement && node !== element && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
    node = node instanceof ShadowRoot ? node.host : (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
  }
  return null;
}
