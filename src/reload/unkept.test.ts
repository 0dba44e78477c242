import { expect, test } from 'vitest';
import { addOwn } from '../own/own-actions.ts';
import type { OwnDraft } from '../own/own-feature.ts';
import { setNote, toggleShortlisted } from '../state/actions.ts';
import { exampleCatalogue, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { notesAsText, ownAsGeojson } from './save-kept.ts';
import { unkept } from './unkept.ts';

const drawn: OwnDraft = { name: 'One', geometry: { type: 'Point', coordinates: [0.5, 0.5] }, from: { kind: 'drawn' } };
const opened: OwnDraft = { ...drawn, name: 'Two', from: { kind: 'file', file: 'plots.geojson' }, given: { owner: 'city' } };
const withOwn = (...drafts: OwnDraft[]): ExplorerState => addOwn(exampleState(), exampleCatalogue, drafts);
const address = (state: ExplorerState): string => `?own=${state.own.text}`;
const tooLarge = (state: ExplorerState): ExplorerState => ({ ...state, own: { ...state.own, text: null } });

test.each<[string, ExplorerState, string, number]>([
  ['nothing is drawn', exampleState(), '', 0],
  ['the address holds it', withOwn(drawn), address(withOwn(drawn)), 0],
  ['it is too large for the address', tooLarge(withOwn(drawn)), '', 1],
  ['the page keeps no address', withOwn(drawn), '', 1],
  ['a file said more of one of them than an address holds', withOwn(drawn, opened), address(withOwn(drawn, opened)), 2],
])('of own features a reload would lose: %s', (_, state, search, count) => {
  expect(unkept(state, search).own).toHaveLength(count);
});

test('of notes those on the shortlist', () => {
  const listed = setNote(toggleShortlisted(exampleState(), 'sites/a'), 'sites/a', 'Ask for the noise map');
  expect(unkept(listed, '').notes).toEqual([['sites/a', 'Ask for the noise map']]);
  expect(unkept(toggleShortlisted(listed, 'sites/a'), '').notes).toEqual([]);
});

test('a copy holds names, shapes and what files said', () => {
  const { features } = JSON.parse(ownAsGeojson(withOwn(opened).own.features, 'en'));
  expect(features).toEqual([{ type: 'Feature', geometry: drawn.geometry, properties: { owner: 'city', name: 'Two' } }]);
});

test('a copy of the notes says what each is on', () => {
  expect(notesAsText([['sites/a', 'Noise'], ['sites/b', 'Access']], (ref) => ref.toUpperCase())).toBe('SITES/A (sites/a)\nNoise\n\nSITES/B (sites/b)\nAccess\n');
});
