import { describe, expect, test } from 'vitest';
import type { MarkerFill, MarkerShape } from '../catalogue/types.ts';
import { drawingOf, MARKER_BOX } from './marker.ts';

const SHAPES: readonly MarkerShape[] = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'star'];
const FILLS: readonly MarkerFill[] = ['solid', 'half', 'ring', 'dot', 'cross', 'faint'];

describe('markers can be told apart without colour', () => {
  test('each shape has its own outline', () => {
    expect(new Set(SHAPES.map((shape) => drawingOf(shape, 'solid').outline)).size).toBe(SHAPES.length);
  });

  test('each fill is painted in its own way, the same in every shape', () => {
    const painted = (shape: MarkerShape): readonly string[] =>
      FILLS.map((fill) => JSON.stringify({ ...drawingOf(shape, fill), outline: '' }));
    expect(new Set(painted('circle')).size).toBe(FILLS.length);
    for (const shape of SHAPES) expect(painted(shape)).toEqual(painted('circle'));
  });
});

test.each([
  ['solid', 'color', 'fill'],
  ['half', 'paper', 'fill'],
  ['ring', 'paper', 'fill'],
  ['dot', 'paper', 'fill'],
  ['cross', 'paper', 'stroke'],
  ['faint', 'tint', 'fill'],
] as const)('%s stands on %s', (fill, ground, innerStyle) => {
  expect(drawingOf('circle', fill)).toMatchObject({ ground, innerStyle });
});

test.each(SHAPES)('%s is a closed path that starts inside its box', (shape) => {
  const { outline } = drawingOf(shape, 'solid');
  const [, startX = NaN, startY = NaN] = (/^M([\d.]+) ([\d.]+)/.exec(outline) ?? []).map(Number);
  expect(outline).toMatch(/z$/);
  expect(Math.min(startX, startY)).toBeGreaterThan(0);
  expect(Math.max(startX, startY)).toBeLessThan(MARKER_BOX);
});
