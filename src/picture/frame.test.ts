import { beforeAll, describe, expect, test } from 'vitest';
import { commonScale, frameAround, frameBounds, mm, showsAll, toFrame, UNITS_PER_MM } from './frame.ts';
import { gridProjection, mercator, type Projection } from './projection.ts';
import { TM06 } from './example.ts';

const HERE = [-8.606, 41.178];

let grid: Projection;
beforeAll(async () => (grid = await gridProjection(TM06)));

describe('the national grid', () => {
  test('agrees with the check value of EPSG:3763 to a centimetre', () => {
    const [east, north] = grid.forward(-8.606, 41.178);
    expect(east).toBeCloseTo(-39679.66, 2);
    expect(north).toBeCloseTo(167753.73, 2);
  });

  test('leads back to where it came from', () => {
    const [lon, lat] = grid.inverse(...grid.forward(-8.606, 41.178));
    expect(lon).toBeCloseTo(-8.606, 9);
    expect(lat).toBeCloseTo(41.178, 9);
  });
});

describe('a frame at a given scale', () => {
  test.each([1000, 2500, 5000, 10_000])('1 : %i is exact: a kilometre of the grid is so long on paper', (scale) => {
    const frame = frameAround({ projection: grid, width: mm(180), height: mm(100), focus: [HERE], scale });
    const [east, north] = frame.centre;
    const [x0, y0] = toFrame(frame, ...grid.inverse(east, north));
    const [x1, y1] = toFrame(frame, ...grid.inverse(east + 1000, north));
    expect((x1 - x0) / UNITS_PER_MM).toBeCloseTo(1_000_000 / scale, 4);
    expect(y1).toBeCloseTo(y0, 3);
  });

  test('has its focus in the middle', () => {
    const frame = frameAround({ projection: grid, width: 600, height: 400, focus: [HERE], scale: 5000 });
    const [x, y] = toFrame(frame, -8.606, 41.178);
    expect([x, y]).toEqual([expect.closeTo(300), expect.closeTo(200)]);
  });

  test('its bounds in degrees hold all corners', () => {
    const frame = frameAround({ projection: grid, width: mm(180), height: mm(100), focus: [HERE], scale: 5000 });
    const [west, south, east, north] = frameBounds(frame);
    expect(toFrame(frame, west, south)[0]).toBeLessThanOrEqual(1e-6);
    expect(toFrame(frame, east, north)[0]).toBeGreaterThanOrEqual(frame.width - 1e-6);
  });
});

describe('a frame that fits', () => {
  const focus = [[-8.62, 41.16], [-8.59, 41.18]];

  test.each(['standard', 'fit'] as const)('%s shows all of its focus', (scale) => {
    expect(showsAll(frameAround({ projection: grid, width: mm(180), height: mm(100), focus, scale }), focus)).toBe(true);
  });

  test('standard is one of the usual scales', () => {
    expect(frameAround({ projection: grid, width: mm(180), height: mm(100), focus, scale: 'standard' }).scale).toBe(25_000);
  });

  test('states no scale where the projection is not true', () => {
    expect(frameAround({ projection: mercator, width: 300, height: 200, focus, scale: 'fit' }).scale).toBeNull();
  });

  test('several places share the scale that the largest needs', () => {
    const small = [[-8.6, 41.17], [-8.599, 41.171]];
    const size = { projection: grid, width: mm(180), height: mm(100) };
    expect(commonScale([small], size)).toBe(2500);
    expect(commonScale([small, focus], size)).toBe(25_000);
  });
});
