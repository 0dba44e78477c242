import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { addOwn } from '../../own/own-actions.ts';
import { exampleCatalogue, exampleState } from '../../state/example.ts';
import { ownLines } from './own-lines.ts';

const line: Geometry = { type: 'LineString', coordinates: [[0, 0], [1, 1]] };
const ring = [[0, 0], [1, 0], [1, 1], [0, 0]];
const geometries: Readonly<Record<string, Geometry>> = {
  Line: line,
  Point: { type: 'Point', coordinates: [0, 0] },
  Area: { type: 'Polygon', coordinates: [ring] },
  Spots: { type: 'MultiPoint', coordinates: [[0, 0], [1, 1]] },
};
const drafts = Object.entries(geometries).map(([name, geometry]) => ({ name, geometry, from: { kind: 'drawn' } as const }));
const state = addOwn(exampleState(), exampleCatalogue, drafts);

test('holds what the overlay has no form for, and marks what is open', () => {
  const { features } = ownLines({ ...state, selected: 'own/own-1' });
  expect(features.map(({ properties }) => properties)).toEqual([
    { ref: 'own/own-1', label: 'Line', isMarked: true },
    { ref: 'own/own-4', label: 'Spots', isMarked: false },
  ]);
});

test('holds nothing while the layer is switched off', () => {
  expect(ownLines({ ...state, layers: new Set() }).features).toEqual([]);
});
