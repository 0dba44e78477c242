import { expect, test } from 'vitest';
import type { Derived } from '../../catalogue/types.ts';
import { hasWalks } from './has-walks.ts';

const derived: Derived = {
  date: '2026', sources: [], method: { en: 'Measured.' }, zoning: {},
  features: { 'sites/mill': { onFoot: { stations: [] } }, 'zones/docks': { areaHa: 2 } },
};

test.each([
  ['sites', derived, true],
  ['zones', derived, false],
  ['sites', null, false],
] as const)('walks of %s: known once they were worked out for one of them', (id, from, has) => {
  expect(hasWalks(from, { id })).toBe(has);
});
