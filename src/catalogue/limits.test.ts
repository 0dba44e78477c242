import { expect, test } from 'vitest';
import { checkLimits } from './limits.ts';

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

test.each<[string, () => unknown, readonly string[]]>([
  ['32 levels', () => nested(32), []],
  ['33 levels', () => nested(33), ['too-deep']],
  ['100,000 features', () => ({ features: Array.from({ length: 100_000 }) }), []],
  ['100,001 features', () => ({ features: Array.from({ length: 100_001 }) }), ['too-many-features']],
  ['2,000,001 positions', () => Array.from({ length: 2_000_001 }, () => [1, 2]), ['too-many-vertices']],
  ['a text', () => 'features', []],
])('%s', (_, make, codes) => {
  expect(checkLimits(make()).map(({ code }) => code)).toEqual(codes);
});
