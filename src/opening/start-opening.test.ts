import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Work } from '../work/work.ts';
import { startOpening } from './start-opening.ts';

const end = vi.fn();
const never = new Promise<never>(() => undefined);
/** A worker that works on and on. */
const start = (): Work => ({ jobs: Object.assign(Object.create(null), { open: () => never }), broken: never, end });

const OPTIONS = { bounds: [10, 50, 10.2, 50.1], grid: null, lang: 'en', reading: null } as const;

beforeEach(() => {
  end.mockClear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a file that takes longer than a minute is given up, and its worker ends', async () => {
  const { result } = startOpening(new File(['x'], 'slow.kml'), OPTIONS, () => undefined, start);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await result).toEqual({ kind: 'failed', problems: [{ code: 'too-slow', where: '', params: { seconds: 60 }, effect: 'left-out' }] });
  expect(end).toHaveBeenCalledOnce();
});

test('one that a person gives up ends too', async () => {
  const { result, cancel } = startOpening(new File(['x'], 'slow.kml'), OPTIONS, () => undefined, start);
  cancel();
  expect(await result).toBeNull();
  expect(end).toHaveBeenCalledOnce();
});

test('without workers it says at once that it can’t', async () => {
  const { result } = startOpening(new File(['x'], 'a.kml'), OPTIONS, () => undefined, () => { throw new Error('policy'); });
  expect(await result).toMatchObject({ kind: 'failed', problems: [{ code: 'broke-off' }] });
});
