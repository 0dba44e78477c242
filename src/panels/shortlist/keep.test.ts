import { describe, expect, test } from 'vitest';
import type { FeatureRef } from '../../catalogue/types.ts';
import { setNote, toggleShortlisted } from '../../state/actions.ts';
import { exampleFeature, exampleState } from '../../state/example.ts';
import type { ExplorerState } from '../../state/state.ts';
import { Store } from '../../state/store.ts';
import { Keeper } from './keep.ts';
import { readKept, type KeepStorage } from './kept.ts';

const A: FeatureRef = 'sites/a';
const B: FeatureRef = 'sites/b';
const LOADED = exampleState({ sites: ['a', 'b', 'c'].map((id) => exampleFeature(id)) });
const KEPT = JSON.stringify({ shortlist: [A, B], notes: { [B]: 'Call the owner' }, date: '2026-05-12' });

function memory(text: string | null = null): KeepStorage & { text: string | null } {
  return {
    text,
    read() { return this.text; },
    write(words) { this.text = words; },
    remove() { this.text = null; },
  };
}

function refusing(): KeepStorage {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  return { read: refuse, write: refuse, remove: refuse };
}

function keeping(state: Partial<ExplorerState>, storage: KeepStorage = memory()) {
  const store = new Store<ExplorerState>({ ...LOADED, ...state });
  const page = new EventTarget();
  const keeper = new Keeper(store, storage, page);
  const warns = (): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { store, keeper, warns, end: keeper.watch() };
}

test('nothing is stored unless asked', () => {
  const storage = memory();
  const { store } = keeping({ shortlist: [A] }, storage);
  store.update((state) => setNote(state, A, 'Mine'));
  expect(storage.text).toBeNull();
});

test('once asked, every change is kept, until it is forgotten', () => {
  const storage = memory();
  const { store, keeper } = keeping({ shortlist: [A] }, storage);
  keeper.keep();
  store.update((state) => setNote(toggleShortlisted(state, B), B, 'Call the owner'));
  expect(readKept(storage.text)).toMatchObject({ shortlist: [A, B], notes: { [B]: 'Call the owner' } });

  keeper.forget();
  expect(storage.text).toBeNull();
  store.update((state) => setNote(state, B, 'More'));
  expect(storage.text).toBeNull();
});

test('what changed while nobody watched is kept as soon as someone does', () => {
  const storage = memory();
  const { store, keeper, end } = keeping({ shortlist: [A] }, storage);
  keeper.keep();
  store.update((state) => toggleShortlisted(state, A));
  end();
  store.update((state) => toggleShortlisted(state, B));
  keeper.watch();
  expect(readKept(storage.text)?.shortlist).toEqual([B]);
});

test('an emptied shortlist leaves nothing behind', () => {
  const storage = memory();
  const { store, keeper } = keeping({ shortlist: [A] }, storage);
  keeper.keep();
  store.update((state) => toggleShortlisted(state, A));
  expect(storage.text).toBeNull();
});

describe('what an earlier visit kept', () => {
  test('is offered, not put back by itself', () => {
    const { keeper, store } = keeping({}, memory(KEPT));
    expect(keeper.status).toMatchObject({ kind: 'offered', kept: { shortlist: [A, B] } });
    expect(store.state.shortlist).toEqual([]);
  });

  test('is not written over while it is offered', () => {
    const storage = memory(KEPT);
    const { store } = keeping({}, storage);
    store.update((state) => toggleShortlisted(state, 'sites/c'));
    expect(storage.text).toBe(KEPT);
  });

  test('comes before what is there, and is kept from then on', () => {
    const storage = memory(KEPT);
    const { keeper, store } = keeping({ shortlist: ['sites/c'] }, storage);
    keeper.restore();
    expect(store.state).toMatchObject({ shortlist: [A, B, 'sites/c'], notes: { [B]: 'Call the owner' } });
    expect(readKept(storage.text)?.shortlist).toEqual([A, B, 'sites/c']);
  });

  test('goes on by itself where the same list is open again, as after loading the page anew', () => {
    const { keeper, store } = keeping({ shortlist: [A, B] }, memory(KEPT));
    expect(keeper.status.kind).toBe('on');
    expect(store.state.notes).toEqual({ [B]: 'Call the owner' });
  });

  test('loses what is no longer in the data', () => {
    const { keeper, store } = keeping({}, memory(JSON.stringify({ shortlist: ['sites/gone', A], notes: {}, date: '2026' })));
    keeper.restore();
    expect(store.state.shortlist).toEqual([A]);
    expect(store.state.notices).toMatchObject([{ kind: 'refs-left-out', why: 'unknown' }]);
  });
});

test.each([null, '', '{', '[]', '"x"', '{"shortlist":"sites/a"}', '{"shortlist":[1,"<b>",{"a":1}]}', '{"shortlist":[]}'])('%s is no kept shortlist', (text) => {
  expect(readKept(text)).toBeNull();
});

test('of a kept shortlist only what can be one is taken', () => {
  const refs = Array.from({ length: 60 }, (_, index) => `sites/s${index}`);
  const kept = readKept(JSON.stringify({ shortlist: [...refs, 'sites/s0', 'javascript:alert(1)'], notes: { 'sites/s0': 7, 'sites/s1': 'x' } }));
  expect(kept?.shortlist).toHaveLength(50);
  expect(kept).toMatchObject({ notes: { 'sites/s1': 'x' }, date: '' });
});

test('a page that may store nothing says so when asked to', () => {
  const { keeper } = keeping({ shortlist: [A] }, refusing());
  expect(keeper.status.kind).toBe('off');
  keeper.keep();
  expect(keeper.status.kind).toBe('refused');
});

describe('the warning before the page closes', () => {
  test('is there only while notes would be lost', () => {
    const { store, keeper, warns, end } = keeping({ shortlist: [A] });
    expect(warns()).toBe(false);
    store.update((state) => setNote(state, A, 'Mine'));
    expect(warns()).toBe(true);
    keeper.keep();
    expect(warns()).toBe(false);
    keeper.forget();
    expect(warns()).toBe(true);
    store.update((state) => setNote(state, A, ''));
    expect(warns()).toBe(false);
    store.update((state) => setNote(state, A, 'Mine'));
    end();
    expect(warns()).toBe(false);
  });

  test('stays where notes can’t be kept', () => {
    const { keeper, warns } = keeping({ shortlist: [A], notes: { [A]: 'Mine' } }, refusing());
    keeper.keep();
    expect(warns()).toBe(true);
  });
});
