import { describe, expect, test } from 'vitest';
import { RAMPS } from '../state/params/shade.ts';
import { lightnessOf, luminanceOf, rampColors } from './ramps.ts';

const COUNTS = [3, 4, 5, 6, 7];
/** Between neighbours; what the eye takes for another shade side by side. */
const LEAST_STEP = 9;
const GROUND = { light: '#ffffff', dark: '#171b22' };

describe.each(RAMPS)('%s', (ramp) => {
  test.each(COUNTS)('with %i classes has a colour for each, in equal steps of lightness', (count) => {
    for (const ground of ['light', 'dark'] as const) {
      const colors = rampColors(ramp, count)[ground];
      expect(new Set(colors).size).toBe(count);
      const steps = colors.slice(1).map((color, index) => lightnessOf(color) - lightnessOf(colors[index] ?? ''));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(3);
      for (const step of steps) expect(ground === 'light' ? -step : step).toBeGreaterThan(LEAST_STEP);
    }
  });

  test('has most where it stands out from the ground most', () => {
    for (const ground of ['light', 'dark'] as const) {
      const colors = rampColors(ramp, 5)[ground];
      const contrasts = colors.map((color) => contrast(color, GROUND[ground]));
      expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
      expect(contrasts.at(-1)).toBeGreaterThan(7);
    }
  });

  test('has one colour for a single class, and none for none', () => {
    expect(rampColors(ramp, 1).light).toHaveLength(1);
    expect(rampColors(ramp, 0).dark).toEqual([]);
  });
});

test.each([['#000000', 0], ['#ffffff', 100], ['#777777', 50]])('%s is as light as %i', (color, lightness) => {
  expect(lightnessOf(color)).toBeCloseTo(lightness, 0);
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}
