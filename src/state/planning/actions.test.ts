import { expect, test } from 'vitest';
import { exampleState } from '../example.ts';
import { pointAtShade, pointAtVertex, setDifference, setDrawing, setExtra, setOpacity, setOrder, setShade } from './actions.ts';

test('a layer that covers the ground wholly again needs no word of it', () => {
  const faint = setOpacity(exampleState(), 'sites', 40);
  expect(faint.opacity).toEqual({ sites: 40 });
  expect(setOpacity(faint, 'sites', 100).opacity).toEqual({});
});

test('what is added to the map twice is there once', () => {
  const once = setExtra(exampleState(), 'grid', true);
  expect(setExtra(once, 'grid', true).extras).toEqual(['grid']);
  expect(setExtra(once, 'grid', false).extras).toEqual([]);
});

test('what is pointed at changes the state once, however often the pointer moves on it', () => {
  const vertex = { ref: 'areas/old-docks', part: 0, ring: 0, vertex: 3 } as const;
  const [block, corner] = [pointAtShade(exampleState(), 'block-7'), pointAtVertex(exampleState(), vertex)];
  expect([block.shadeAt, corner.vertex]).toEqual(['block-7', vertex]);
  expect(pointAtShade(block, 'block-7')).toBe(block);
  expect(pointAtVertex(corner, vertex)).toBe(corner);
  expect([pointAtShade(block, null).shadeAt, pointAtVertex(corner, null).vertex]).toEqual([null, null]);
});

test('each tool on the map is taken up and laid down without the others', () => {
  const start = exampleState();
  const drawing = { tool: 'line', of: null } as const;
  const shade = { field: 'residents', measure: 'share', method: 'equal', classes: 5, ramp: 'blues' } as const;
  const docks = { ref: 'areas/old-docks', date: null } as const;
  const difference = { a: docks, b: { ...docks, date: '2019' }, as: 'over' } as const;
  const used = setDrawing(setDifference(setShade(setOrder(start, ['stations', 'areas']), shade), difference), drawing);
  expect(used).toEqual({ ...start, order: ['stations', 'areas'], shade, difference, drawing });
  expect(setDrawing(setDifference(setShade(setOrder(used, []), null), null), null)).toEqual(start);
});
