import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Frames } from '../../test/support/frames.ts';
import { whenAtRest } from './at-rest.ts';

let frames: Frames;

beforeEach(() => {
  frames = new Frames();
});
afterEach(() => vi.unstubAllGlobals());

/** An engine that is idle after each drawing. */
function engine() {
  const ended = new AbortController();
  let idle = (): void => undefined;
  const map = { on: (_type: 'idle', listener: () => void) => (idle = listener), triggerRepaint: vi.fn(() => idle()) };
  const rests = vi.fn();
  let isBehind = false;
  whenAtRest(map, () => isBehind, rests, ended.signal);
  return { map, rests, ended, fall: (behind: boolean) => (isBehind = behind), draw: () => map.triggerRepaint() };
}

test('a map that has drawn all there is rests', () => {
  const { rests, draw } = engine();
  draw();
  expect(rests).toHaveBeenCalledTimes(1);
});

test('a map that is idle before all was handed over rests once it was, also where nothing of it is drawn', async () => {
  const { map, rests, fall, draw } = engine();
  fall(true);
  draw();
  draw();
  await frames.paint();
  expect(rests).not.toHaveBeenCalled();
  expect(map.triggerRepaint).toHaveBeenCalledTimes(2);

  fall(false);
  await frames.paint();
  expect(rests).toHaveBeenCalledTimes(1);
  expect(map.triggerRepaint).toHaveBeenCalledTimes(3);
  await frames.paint();
  expect(map.triggerRepaint).toHaveBeenCalledTimes(3);
});

test('a map that is gone is not drawn any more', async () => {
  const { map, ended, fall, draw } = engine();
  fall(true);
  draw();
  ended.abort();
  fall(false);
  await frames.paint();
  expect(map.triggerRepaint).toHaveBeenCalledTimes(1);
});
