import { describe, expect, test } from 'vitest';
import { mergeLines } from './merge-lines.ts';

const west = [-8.61, 41.15];
const middle = [-8.6, 41.15];
const east = [-8.59, 41.15];
const north = [-8.6, 41.16];

describe('mergeLines', () => {
  test.each([
    { what: 'end on start', lines: [[west, middle], [middle, east]], merged: [[west, middle, east]] },
    { what: 'whichever way they run', lines: [[middle, west], [middle, east]], merged: [[west, middle, east]] },
    { what: 'round a corner where only two meet', lines: [[west, middle], [middle, north]], merged: [[west, middle, north]] },
    { what: 'straight on at a junction', lines: [[west, middle], [north, middle], [middle, east]], merged: [[west, middle, east], [north, middle]] },
    { what: 'into a ring', lines: [[west, middle], [middle, north], [north, west]], merged: [[west, middle, north, west]] },
    { what: 'not at all where they do not touch', lines: [[west, middle], [east, north]], merged: [[west, middle], [east, north]] },
  ])('lines are joined $what', ({ lines, merged }) => {
    expect(mergeLines(lines)).toEqual(merged);
  });
});
