import { expect, test } from 'vitest';
import { neededHeight } from './needed-height.ts';

test.each([
  ['all of the panels, where there is no map', { panels: 'only', widthPx: 400, panelsPx: 1500.2 }, 1501],
  ['short panels, where there is no map', { panels: 'only', widthPx: 1200, panelsPx: 120 }, 120],
  ['4 by 3, where there is only a map', { panels: 'none', widthPx: 600, panelsPx: 0 }, 450],
  ['no lower map than this', { panels: 'none', widthPx: 240, panelsPx: 0 }, 320],
  ['no higher map than this', { panels: 'none', widthPx: 2000, panelsPx: 0 }, 640],
  ['the panels with their margins beside a map', { panels: 'beside', widthPx: 1000, panelsPx: 500 }, 532],
  ['no more than this, however long the panels', { panels: 'beside', widthPx: 1000, panelsPx: 5000 }, 640],
  ['map and sheet, where it is narrow', { panels: 'beside', widthPx: 767, panelsPx: 100 }, 640],
] as const)('%s', (_, measured, height) => {
  expect(neededHeight(measured)).toBe(height);
});
