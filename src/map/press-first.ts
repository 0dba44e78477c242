import { whenPainted } from '../state/when-painted.ts';
import type { EngineMap } from './engine.ts';

/**
 * Has a map wait with drawing until what a press brings is painted on the page. The engine asks for a frame wherever a
 * press ends, also if nothing has moved, and where it draws slowly that frame would hold up the panel.
 */
export function answerPressFirst(map: EngineMap, signal: AbortSignal): void {
  const draw = map.triggerRepaint.bind(map);
  let isDue = false;
  /** There while the answer to a press is waited for. */
  let callOff: (() => void) | undefined;
  map.triggerRepaint = () => {
    if (callOff) isDue = true;
    else draw();
  };
  const answer = (): void => {
    if (callOff || map.isMoving()) return;
    callOff = whenPainted(() => {
      callOff = undefined;
      if (isDue) draw();
      isDue = false;
    });
  };
  signal.addEventListener('abort', () => callOff?.());
  map.getCanvasContainer().addEventListener('pointerup', answer, { capture: true, signal });
}
