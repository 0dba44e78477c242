import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Frames } from '../../test/support/frames.ts';
import { Store } from './store.ts';
import { followWhenPainted, whenPainted } from './when-painted.ts';

let frames: Frames;

beforeEach(() => {
  frames = new Frames();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what waits for a paint', () => {
  test('is done after the frame, not in it', async () => {
    const order: string[] = [];
    whenPainted(() => order.push('after'));
    frames.ask(() => order.push('in the frame'));
    await frames.paint();
    expect(order).toEqual(['in the frame', 'after']);
  });

  test('is done once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const then = vi.fn();
    whenPainted(then);
    await frames.paint();
    vi.runAllTimers();
    expect(then).toHaveBeenCalledTimes(1);
  });

  test('is done also where nothing is painted', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const then = vi.fn();
    whenPainted(then);
    vi.runAllTimers();
    expect(then).toHaveBeenCalledTimes(1);
  });

  test('can be called off', async () => {
    const then = vi.fn();
    const callOff = whenPainted(then);
    callOff();
    await frames.paint();
    expect(then).not.toHaveBeenCalled();
  });
});

describe('who follows when painted', () => {
  function followed() {
    const store = new Store({ count: 0 });
    const told: (readonly [now: number, before: number])[] = [];
    const follower = followWhenPainted(store, (now, before) => told.push([now.count, before.count]));
    const count = (to: number): void => store.update(() => ({ count: to }));
    return { store, told, follower, count };
  }

  test('is told of all that changed meanwhile as of one change', async () => {
    const { told, follower, count } = followed();
    count(1);
    count(2);
    expect(follower).toMatchObject({ isBehind: true, told: { count: 0 } });
    expect(told).toEqual([]);

    await frames.paint();
    expect(told).toEqual([[2, 0]]);
    expect(follower).toMatchObject({ isBehind: false, told: { count: 2 } });
    count(3);
    await frames.paint();
    expect(told).toEqual([[2, 0], [3, 2]]);
  });

  test('is told nothing of what was taken back', async () => {
    const { store, told } = followed();
    const before = store.state;
    store.update(() => ({ count: 1 }));
    store.update(() => before);
    await frames.paint();
    expect(told).toEqual([]);
  });

  test('is told nothing more once it stops', async () => {
    const { told, follower, count } = followed();
    count(1);
    follower.stop();
    await frames.paint();
    count(2);
    await frames.paint();
    expect(told).toEqual([]);
  });
});
