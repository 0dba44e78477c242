import type { EngineMap } from './engine.ts';

/** How long a map that still lacks something stands as it is before what came meanwhile is drawn. */
const STEP_MS = 1000;

/**
 * Has a map draw once a second at most until all of it is there for the first time. The engine draws everything again
 * for each tile that comes, and where it draws slowly that holds up what it waits for.
 */
export function drawFirstInSteps(map: EngineMap, signal: AbortSignal): void {
  const { painter } = map;
  const draw = painter.render.bind(painter);
  let drawnAt = performance.now();
  let next: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(next);
    painter.render = draw;
  };
  painter.render = (...frame) => {
    const waitMs = drawnAt + STEP_MS - performance.now();
    if (waitMs <= 0 || map.loaded() || map.isMoving()) {
      drawnAt = performance.now();
      draw(...frame);
    } else {
      next ??= setTimeout(() => {
        next = undefined;
        map.triggerRepaint();
      }, waitMs);
    }
  };
  void map.once('idle').then(end);
  signal.addEventListener('abort', end);
}
