import { describe, expect, test } from 'vitest';
import { TileQueue } from './tile-queue.ts';

/** Requests that are answered when the test says so. */
function requests(queue: TileQueue) {
  const asked: string[] = [];
  const answers = new Map<string, (tile: string) => void>();
  const ask = (name: string, signal = new AbortController().signal) =>
    queue.take(signal, () => {
      asked.push(name);
      return new Promise<string>((resolve) => answers.set(name, resolve));
    });
  return { asked, ask, answer: (name: string) => answers.get(name)?.(`tile ${name}`) };
}

/** Until all that can go on has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('tiles wait for their turn', () => {
  test('a few are made at once, of the others the latest first', async () => {
    const { asked, ask, answer } = requests(new TileQueue());
    const [first] = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name));
    await settled();
    expect(asked).toEqual(['a', 'b', 'c']);
    answer('a');
    expect(await first).toBe('tile a');
    await settled();
    expect(asked).toEqual(['a', 'b', 'c', 'e']);
  });

  test('those that nobody waits for any more are not made', async () => {
    const { asked, ask, answer } = requests(new TileQueue());
    const gone = new AbortController();
    for (const name of ['a', 'b', 'c', 'd']) void ask(name);
    const unwanted = ask('e', gone.signal);
    gone.abort();
    await settled();
    answer('b');
    expect(await unwanted).toBeNull();
    await settled();
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
  });

  test('one that is never made makes room when nobody waits for it any more', async () => {
    const queue = new TileQueue();
    const gone = new AbortController();
    const never = Array.from({ length: 3 }, () => queue.take(gone.signal, () => new Promise(() => {})));
    const last = queue.take(new AbortController().signal, () => Promise.resolve('tile'));
    gone.abort();
    expect(await Promise.all(never)).toEqual([null, null, null]);
    expect(await last).toBe('tile');
  });

  test('one that fails makes room as well', async () => {
    const queue = new TileQueue();
    const { signal } = new AbortController();
    const failing = Array.from({ length: 3 }, () => queue.take(signal, () => Promise.reject(new Error('broken'))));
    expect(await Promise.allSettled(failing)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }, { status: 'rejected' }]);
    expect(await queue.take(signal, () => Promise.resolve('tile'))).toBe('tile');
  });
});
