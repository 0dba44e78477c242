let isKnown = false;

/** Whether this browser can draw the map at all; asked once, since to ask takes one of the few contexts. */
export function hasWebGl(): boolean {
  if (isKnown) return true;
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  isKnown = context !== null;
  return isKnown;
}
