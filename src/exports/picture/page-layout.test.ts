import { describe, expect, test } from 'vitest';
import { boundsAt, cameraOnPaper, cameraOnScreen, roundScale, scaleBar, sheetSize, sizeOnScreen } from './page-layout.ts';

const BOUNDS = [-8.65, 41.14, -8.6, 41.17] as const;

test('a sheet of A4 has its size in CSS pixels, 96 an inch', () => {
  const { width, height } = sheetSize('a4-landscape', 0);
  expect([width, height].map((px) => Math.round(((px ?? 0) / 96) * 300))).toEqual([3508, 2480]);
  expect(sheetSize('a4-portrait', 0)).toEqual({ width: height, height: width });
  expect(sheetSize('screen', 800)).toEqual({ width: 860, height: null });
});

test.each([[9_300, 10_000], [10_000, 10_000], [10_001, 12_500], [76_000, 80_000], [99_000, 100_000]])('1 : %i is drawn at 1 : %i', (exact, round) => {
  expect(roundScale(exact)).toBe(round);
});

describe('on paper', () => {
  const frame = { width: 1000, height: 500 };
  const camera = cameraOnPaper(BOUNDS, frame);

  test('all that was on the screen is on the sheet, and not much more', () => {
    const { width, height } = sizeOnScreen(BOUNDS, camera.zoom);
    expect(width).toBeLessThanOrEqual(frame.width);
    expect(height).toBeLessThanOrEqual(frame.height);
    expect(Math.max(width / frame.width, height / frame.height)).toBeGreaterThan(0.75);
  });

  test('what a frame shows follows from its camera', () => {
    const [west, south, east, north] = boundsAt(camera, sizeOnScreen(BOUNDS, camera.zoom));
    for (const [is, wanted] of [[west, BOUNDS[0]], [south, BOUNDS[1]], [east, BOUNDS[2]], [north, BOUNDS[3]]] as const) expect(is).toBeCloseTo(wanted, 3);
  });

  test('the scale is what a ruler on the sheet measures', () => {
    const heightM = ((41.17 - 41.14) * Math.PI / 180) * 6_378_137;
    const onSheetM = sizeOnScreen(BOUNDS, camera.zoom).height * (0.0254 / 96);
    expect(heightM / onSheetM / camera.scale).toBeCloseTo(1, 1);
    expect(Math.abs(heightM / onSheetM / camera.scale - 1)).toBeLessThan(0.005);
  });
});

test('the screen keeps its zoom', () => {
  const camera = cameraOnScreen(BOUNDS, 14);
  expect(camera.zoom).toBe(14);
  expect(camera.center[0]).toBeCloseTo(-8.625, 9);
  expect(camera.center[1]).toBeCloseTo(41.155, 4);
});

test.each([[10_000, 200, 500], [12_500, 200, 500], [25_000, 200, 1000], [1_000, 200, 50]])('at 1 : %i a bar of at most %i pixels stands for %i m', (scale, most, metres) => {
  const bar = scaleBar(scale, most);
  expect(bar.metres).toBe(metres);
  expect(bar.px).toBeLessThanOrEqual(most);
  expect(bar.px * (0.0254 / 96) * scale).toBeCloseTo(metres, 6);
});
