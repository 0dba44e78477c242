import { describe, expect, test } from 'vitest';
import { snap, snapIndex, snapLines } from './snapping.ts';

const square = snapIndex(snapLines({ type: 'Polygon', coordinates: [[[0, 60], [0.02, 60], [0.02, 60.01], [0, 60.01], [0, 60]]] }));
const point = snapIndex([[[0.05, 60]]]);

describe('a place snaps', () => {
  test.each<[string, readonly [number, number], ReturnType<typeof snap>]>([
    ['to a vertex', [0.0003, 60.0002], { at: [0, 60], to: 'vertex' }],
    ['to a vertex rather than to an edge that is nearer', [0.0015, 60.0001], { at: [0, 60], to: 'vertex' }],
    ['to the nearest place on an edge', [0.01, 60.0005], { at: [0.01, 60], to: 'edge' }],
    ['to a point by itself', [0.0501, 60], { at: [0.05, 60], to: 'vertex' }],
    ['to nothing that is out of reach', [0.01, 60.003], null],
    ['farther in degrees of longitude, which are half as long here', [-0.0019, 60.005], { at: [0, 60.005], to: 'edge' }],
    ['not farther than that', [-0.0021, 60.005], null],
  ])('%s', (_name, place, expected) => {
    const found = snap([square, point], [...place], 0.001);
    const near = expected?.at.map((degrees) => expect.closeTo(degrees, 9) as number);
    expect(found).toEqual(expected && { ...expected, at: near });
  });

  test('to nothing where there is nothing', () => {
    expect(snap([snapIndex([])], [0, 0], 1)).toBeNull();
  });
});
