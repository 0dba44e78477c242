import type { EngineMap } from './engine.ts';

/** What a map shows now, one pixel for each of CSS: a picture that needs no graphics context of the few there are. */
export function copyFrame(map: EngineMap): HTMLCanvasElement | undefined {
  const shown = map.getCanvas();
  const copy = document.createElement('canvas');
  copy.className = 'still';
  copy.width = shown.clientWidth;
  copy.height = shown.clientHeight;
  if (!copy.width || !copy.height) return undefined;
  // What was drawn can be read only until the browser has shown it.
  map.redraw();
  copy.getContext('2d')?.drawImage(shown, 0, 0, copy.width, copy.height);
  return copy;
}
