import { whenPainted } from '../state/when-painted.ts';

/** What of the engine's map is needed here. */
interface Resting {
  on(type: 'idle', listener: () => void): unknown;
  triggerRepaint(): void;
}

/**
 * Tells whenever a map has drawn all there is and stands still. A map may be idle while something is still to be handed
 * over to it; should that turn out to be nothing that it draws, it would never be idle again by itself.
 *
 * @param isBehind whether something is still to be handed over
 */
export function whenAtRest(map: Resting, isBehind: () => boolean, then: () => void, signal: AbortSignal): void {
  let callOff: (() => void) | undefined;
  const lookAgain = (): void => {
    callOff = isBehind() ? whenPainted(lookAgain) : undefined;
    if (!callOff) map.triggerRepaint();
  };
  map.on('idle', () => {
    if (!isBehind()) then();
    else callOff ??= whenPainted(lookAgain);
  });
  signal.addEventListener('abort', () => callOff?.());
}
