import { expect, test } from 'vitest';
import { readCall } from './cli.ts';

test.each([
  [['--from', 'x'], { does: 'build', from: 'x', data: 'data', parts: new Set(['layers', 'basemap']), allowRemovals: false }],
  [['--from', 'x', '--only', 'layers', '--data', 'other'], { does: 'build', from: 'x', data: 'other', parts: new Set(['layers']), allowRemovals: false }],
  [['--from', 'x', '--allow-removals'], { does: 'build', from: 'x', data: 'data', parts: new Set(['layers', 'basemap']), allowRemovals: true }],
  [['--help'], { does: 'help' }],
  [[], { does: 'refuse', problem: 'where are the source data? give --from FOLDER' }],
  [['--from', 'x', '--only', 'tiles'], { does: 'refuse', problem: '--only tiles: it is layers or basemap' }],
])('%j', (args, call) => {
  expect(readCall(args)).toEqual(call);
});

test('an unknown option is named', () => {
  expect(readCall(['--form', 'x'])).toMatchObject({ does: 'refuse', problem: expect.stringContaining('--form') });
});
