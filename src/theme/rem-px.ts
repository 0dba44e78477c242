/** What `--ax-rem` comes to inside an element, in pixels. Custom properties are not resolved, so it is read off a property that is. */
export function remPx({ ownerDocument, shadowRoot }: HTMLElement): number {
  const probe = ownerDocument.createElement('span');
  probe.style.fontSize = 'var(--ax-rem)';
  shadowRoot?.append(probe);
  const { fontSize } = getComputedStyle(probe);
  probe.remove();
  return Number.parseFloat(fontSize);
}
