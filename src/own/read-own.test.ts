import { expect, test } from 'vitest';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { exampleCatalogue } from '../state/example.ts';
import { Explorer } from '../state/explorer.ts';
import { initialState } from '../state/state.ts';
import { readUrl } from '../state/url.ts';
import { ownFeature } from './own-feature.ts';
import { writeOwnText } from './own-text.ts';
import { readOwn } from './read-own.ts';

const mill = ownFeature({ id: 'own-4', name: 'Mill', geometry: { type: 'Point', coordinates: [0.25, 0.75] }, from: { kind: 'drawn' } }, exampleCatalogue);
const explorerAt = (query: string): Explorer =>
  new Explorer(exampleCatalogue, 'https://example.org/catalogue.json', readUrl(query, initialState(exampleCatalogue), exampleCatalogue));

test('what a link holds becomes features of the layer', () => {
  const explorer = explorerAt(`own=${writeOwnText([mill])}&select=own/own-4`);
  expect(explorer.state.own.isRead).toBe(false);
  readOwn(explorer);
  expect(explorer.state.own).toMatchObject({ isRead: true, past: [], features: [{ id: 'own-4', geometry: mill.geometry }] });
  expect(explorer.state.selected).toBe('own/own-4');
  expect(explorer.state.notices).toEqual([]);
});

test('what can not be read leaves a notice, and the rest as it is', () => {
  const explorer = explorerAt(`own=${'x'.repeat(3000)}&lang=pt`);
  readOwn(explorer);
  expect(explorer.state.own).toMatchObject({ isRead: true, features: [], text: null });
  expect(explorer.state.layers.has(OWN_LAYER)).toBe(false);
  expect(explorer.state.lang).toBe('pt');
  expect(explorer.state.notices).toEqual([{ id: 'parameter:own', kind: 'parameter', name: 'own', value: `${'x'.repeat(40)}…`, valid: [] }]);
});
