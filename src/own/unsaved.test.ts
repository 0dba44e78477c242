import { expect, test } from 'vitest';
import { exampleCatalogue, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { addOwn, clearOwn, openOwn } from './own-actions.ts';
import { isUnsaved } from './unsaved.ts';

const drawn = addOwn(exampleState(), exampleCatalogue, [{ name: 'One', geometry: { type: 'Point', coordinates: [0.5, 0.5] }, from: { kind: 'drawn' } }]);
const address = `?own=${drawn.own.text}`;
const large: ExplorerState = { ...drawn, own: { ...drawn.own, text: null } };
const opened = openOwn(exampleState(), drawn.own.features);

test.each<[string, ExplorerState, string, boolean]>([
  ['nothing is drawn', exampleState(), '', false],
  ['all that was drawn is removed', clearOwn(drawn), '', false],
  ['the address holds it', drawn, address, false],
  ['it is too large for the address', large, '', true],
  ['the page keeps no address', drawn, '?lang=pt', true],
  ['a link brought it and nothing was changed', opened, '', false],
])('leaving is asked about only when something would be lost: %s', (_name, state, search, expected) => {
  expect(isUnsaved({ state }, search)).toBe(expected);
});
