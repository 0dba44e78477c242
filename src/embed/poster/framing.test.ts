import { describe, expect, test } from 'vitest';
import { viewOf } from './framing.ts';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };
const poster = { focus: [100, 50, 200, 100], size: [400, 200] } as const;

describe('the view of a poster', () => {
  test.each<[what: string, width: number, height: number, covered: typeof NOTHING, view: readonly number[]]>([
    ['is the focus, where that has the shape of the picture', 400, 200, NOTHING, [100, 50, 200, 100]],
    ['is wider, in a picture that is', 800, 200, NOTHING, [0, 50, 400, 100]],
    ['is higher, in a picture that is', 200, 200, NOTHING, [100, 0, 200, 200]],
    ['has the focus beside what is covered', 600, 200, { ...NOTHING, left: 200 }, [0, 50, 300, 100]],
    ['has the focus above what is covered', 400, 400, { ...NOTHING, bottom: 200 }, [100, 50, 200, 200]],
  ])('%s', (_what, width, height, covered, view) => {
    expect(viewOf(poster, width, height, covered)).toEqual(view);
  });

  test('is some number even where all is covered or there is no focus', () => {
    expect(viewOf(poster, 10, 10, { top: 20, right: 20, bottom: 20, left: 20 }).every(Number.isFinite)).toBe(true);
    expect(viewOf({ ...poster, focus: [5, 5, 0, 0] }, 400, 200, NOTHING)[2]).toBe(400);
  });
});
