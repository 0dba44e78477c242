import { describe, expect, test } from 'vitest';
import { addOwn, openOwn } from '../own/own-actions.ts';
import type { OwnDraft } from '../own/own-feature.ts';
import { select, setNote, toggleShortlisted } from '../state/actions.ts';
import { exampleCatalogue, exampleState } from '../state/example.ts';
import { Explorer } from '../state/explorer.ts';
import type { ExplorerState } from '../state/state.ts';
import { readUrl, writeUrl } from '../state/url.ts';
import { carry, takeCarried } from './carried.ts';

/** A page with one entry in its history, which copies what it is given. */
function pageWith(state: unknown = { spot: [] }) {
  const history = {
    state,
    replaceState: (next: unknown): void => {
      history.state = structuredClone(next);
    },
  };
  return Object.assign(new EventTarget(), { history, location: { search: '' } as Location });
}

const explorerOf = (state: ExplorerState): Explorer => new Explorer(exampleCatalogue, 'https://example.org/catalogue.json', state);
const drafts: readonly OwnDraft[] = [
  { name: 'Plot', geometry: { type: 'Point', coordinates: [0.5, 0.5] }, from: { kind: 'file', file: 'plots.kml' }, given: { owner: 'city' } },
  { name: 'Path', geometry: { type: 'LineString', coordinates: [[0.1, 0.1], [0.2, 0.3]] }, from: { kind: 'drawn' } },
];
const made = setNote(toggleShortlisted(addOwn(exampleState(), exampleCatalogue, drafts), 'own/own-2'), 'own/own-2', 'Muddy');
/** More was drawn than an address holds. */
const full: ExplorerState = select({ ...made, own: { ...made.own, text: null } }, 'own/own-1');

function reloaded(state: ExplorerState, page = pageWith()): Explorer {
  expect(carry(explorerOf(state), page)).toBe(true);
  // What the page's address says comes first, and knows nothing of own features.
  const after = explorerOf(readUrl(writeUrl(state, exampleCatalogue), exampleState(), exampleCatalogue));
  takeCarried(after, page);
  return after;
}

test('own features, notes and what was open come back', () => {
  const { state } = reloaded(full);
  expect(state.own.features).toEqual(full.own.features);
  expect(state).toMatchObject({ selected: 'own/own-1', shortlist: ['own/own-2'], notes: { 'own/own-2': 'Muddy' }, notices: [] });
});

test('they come back once', () => {
  const page = pageWith();
  reloaded(full, page);
  expect(page.history.state).toEqual({ spot: [] });
  const again = explorerOf(exampleState());
  takeCarried(again, page);
  expect(again.state).toEqual(exampleState());
});

test('they come back from the entry as the page found it, whatever was written there since', () => {
  const page = pageWith();
  carry(explorerOf(full), page);
  const entry = page.history.state;
  page.history.replaceState({ spot: ['sites/a'] });
  const after = explorerOf(exampleState());
  takeCarried(after, page, entry);
  expect(after.state.own.features).toEqual(full.own.features);
  expect(page.history.state).toEqual({ spot: ['sites/a'] });
});

test('a note that was written in the meantime stays', () => {
  const page = pageWith();
  carry(explorerOf(full), page);
  const after = explorerOf(openOwn(setNote(exampleState(), 'own/own-2', 'Dry'), full.own.features));
  takeCarried(after, page);
  expect(after.state.notes).toEqual({ 'own/own-2': 'Dry' });
});

test('the language is the one that was read, the catalogue’s first too', () => {
  const page = pageWith();
  carry(explorerOf({ ...exampleState(), lang: 'en' }), page);
  const after = explorerOf({ ...exampleState(), lang: 'pt' });
  takeCarried(after, page);
  expect(after.state.lang).toBe('en');
});

describe('it cannot be taken along', () => {
  test('where the browser keeps no more', () => {
    const page = pageWith();
    page.history.replaceState = () => {
      throw new DOMException('too large', 'DataCloneError');
    };
    expect(carry(explorerOf(full), page)).toBe(false);
  });

  test('where it is beyond reason', () => {
    const long = setNote(toggleShortlisted(exampleState(), 'sites/a'), 'sites/a', 'x'.repeat(5_000_000));
    expect(carry(explorerOf(long), pageWith())).toBe(false);
  });
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'carried'],
  ['that of another catalogue', { carried: { of: 'elsewhere', own: full.own.features } }],
  ['features that are none', { carried: { of: exampleCatalogue.id, own: [null, 7, {}, { geometry: { type: 'Point', coordinates: ['a', null] } }, { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: 3 } }], notes: { 'sites/a': 3 }, query: {} } }],
])('in an entry of the history there may stand %s', (_, state) => {
  const explorer = explorerOf(exampleState());
  takeCarried(explorer, pageWith(state));
  expect(explorer.state).toMatchObject({ own: { features: [] }, notes: {}, selected: null });
});
