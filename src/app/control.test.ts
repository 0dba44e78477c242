import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLETON_FILES } from '../catalogue/fixture.ts';
import { json, startFixtureServer, type FixtureServer } from '../catalogue/fixture-server.ts';
import { goHome, moveView, openArea, select, setFilter, setLanguage } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import type { StateAttribute } from './attribute-names.ts';
import { Control, type Watcher } from './control.ts';
import { startExplorer } from './start.ts';

const EMPTY = { kind: 'options', options: ['empty'] } as const;

let server: FixtureServer;
let explorer: Explorer;
let control: Control;
/** What the watcher was told, in order, but for `state`. */
let told: unknown[];

beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());
afterEach(() => explorer.stop());
beforeEach(async () => {
  server.answers.clear();
  for (const [name, file] of Object.entries(EXAMPLETON_FILES)) server.answers.set(`data/${name}`, json(file));
  await startWith('');
});

/** Starts an explorer with these attributes; its files are there. */
async function startWith(attributes: string, load: readonly string[] = ['areas', 'sites']): Promise<void> {
  const started = await startExplorer({
    catalogueUrl: `${server.url}data/catalogue.json`, queries: [{ from: 'attributes', text: attributes }], preferredLanguages: ['en'],
    signal: new AbortController().signal,
  });
  if (!started.ok) throw new Error('Not started');
  explorer = started.explorer;
  control = new Control(explorer, { attributes, preferredLanguages: ['en'] });
  told = [];
  control.watch(watcher());
  await Promise.all(load.map((id) => explorer.needLayer(id)));
}

function watcher(more: Partial<Watcher> = {}): Watcher {
  const tell = (type: string) => (detail: unknown) => void told.push({ type, ...(typeof detail === 'object' ? detail : {}) });
  return {
    selection: tell('selection'), view: tell('view'), filter: tell('filter'), failed: tell('failed'), state: () => {},
    ignored: (parts) => void told.push(...parts.map(({ name, value }) => ({ type: 'ignored', name, value }))), ...more,
  };
}

describe('a watcher is told once', () => {
  test.each<[string, () => void, unknown]>([
    ['what a person opened', () => explorer.do(select, 'sites/mill'), { type: 'selection', selection: 'sites/mill', area: null }],
    ['which area', () => explorer.do(openArea, 'old-town'), { type: 'selection', selection: null, area: 'old-town' }],
    ['where the map was moved', () => explorer.do(moveView, { zoom: 12, lat: 50, lon: 10 }), { type: 'view', zoom: 12, lat: 50, lon: 10 }],
    ['what was filtered', () => explorer.do(setFilter, 'sites', 'status', EMPTY), { type: 'filter', filters: { 'sites.status': 'empty' } }],
  ])('%s', (_, act, expected) => {
    act();
    expect(told).toEqual([expected]);
  });

  test('when a step closes a feature and its area together', () => {
    explorer.do((state) => select(openArea(state, 'old-town'), 'sites/mill'));
    explorer.do(goHome);
    expect(told).toEqual([
      { type: 'selection', selection: 'sites/mill', area: 'old-town' },
      { type: 'selection', selection: null, area: null },
    ]);
  });
});

describe('a watcher is told nothing of', () => {
  test.each<[string, () => unknown]>([
    ['a feature that a program opens', () => control.select('sites/mill')],
    ['an area that a program opens', () => control.fitArea('old-town')],
    ['a filter that a program sets', () => control.setFilter('sites', 'status', 'empty')],
    ['attributes', () => control.setAttributes('area=old-town&view=12/50/10&f.sites.status=empty', new Set<StateAttribute>(['query', 'area', 'view']))],
    ['the language', () => explorer.do(setLanguage, 'pt')],
    ['files that arrive', () => explorer.needLayer('plots')],
    ['the rest of the catalogue', () => explorer.complete()],
  ])('%s', async (_, act) => {
    await act();
    expect(told).toEqual([]);
  });

  test('an area that turns out not to exist', async () => {
    await startWith('', []);
    explorer.store.update((state) => ({ ...state, area: 'atlantis' }));
    told.length = 0;
    await explorer.needLayer('areas');
    expect(explorer.state.area).toBeNull();
    expect(told).toEqual([]);
  });

  test('what a program does in answer to a person, though told of what the person did', async () => {
    control.watch(watcher({ selection: ({ selection }) => void (selection === 'sites/mill' && control.select('sites/kiln')) }));
    explorer.do(select, 'sites/mill');
    await expect.poll(() => explorer.state.selected).toBe('sites/kiln');
    explorer.do(select, 'sites/mill');
    await expect.poll(() => explorer.state.selected).toBe('sites/kiln');
    const person = { type: 'selection', selection: 'sites/mill', area: null };
    expect(told).toEqual([person, person]);
  });

  test('nothing once it does not watch any more', () => {
    const end = control.watch(watcher({ selection: () => void told.push('second') }));
    end();
    explorer.do(select, 'sites/mill');
    expect(told).not.toContain('second');
  });
});

test('a change that a program makes at once in a handler is not told, and leaves that of the person as it was', () => {
  control.watch(watcher({ selection: () => void control.fitArea(null), view: (view) => void told.push(view) }));
  explorer.do((state) => moveView(select(state, 'sites/mill'), { zoom: 12, lat: 50, lon: 10 }));
  expect(told.filter((one) => JSON.stringify(one).includes('selection'))).toEqual([{ type: 'selection', selection: 'sites/mill', area: null }]);
  expect(told).toContainEqual({ zoom: 12, lat: 50, lon: 10 });
  expect(explorer.state.selected).toBeNull();
});

describe('commands', () => {
  test('open, close and filter', async () => {
    expect(await control.select('sites/mill')).toEqual({ ok: true });
    expect(await control.setFilter('sites', 'status', 'empty')).toEqual({ ok: true });
    expect(control.snapshot).toMatchObject({
      selection: 'sites/mill', filters: { 'sites.status': 'empty' }, query: 'select=sites/mill&f.sites.status=empty', lang: 'en', view: null,
    });
    await control.select(null);
    await control.setFilter('sites', 'status', null);
    expect(control.snapshot).toMatchObject({ selection: null, filters: {}, query: '' });
  });

  test('closing a feature leaves its area open; fitting none closes both', async () => {
    await control.fitArea('old-town');
    await control.select('sites/mill');
    await control.select(null);
    expect(control.snapshot).toMatchObject({ selection: null, area: 'old-town' });
    await control.fitArea(null);
    expect(control.snapshot).toMatchObject({ area: null });
  });

  test('fitting an area lets go of where the map was moved to', async () => {
    explorer.do(moveView, { zoom: 12, lat: 50, lon: 10 });
    await control.fitArea('old-town');
    expect(control.snapshot.view).toBeNull();
  });

  test('wait for the file that they need', async () => {
    await startWith('', []);
    expect(await control.select('plots/meadow')).toEqual({ ok: true });
    expect(server.asked).toContain('data/plots.geojson');
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['a feature that does not exist', () => control.select('sites/nope'), 'There is no sites/nope; possible would be mill, kiln.'],
    ['an unknown layer', () => control.select('ships/mill'), '"ships/mill" is no feature: write LAYER/FEATURE, with a layer of areas, plots, sites.'],
    ['what is no reference at all', () => control.select('<b>'), '"<b>" is no feature: write LAYER/FEATURE, with a layer of areas, plots, sites.'],
    ['an unknown area', () => control.fitArea('atlantis'), 'There is no areas/atlantis; possible would be old-town, old-core.'],
    ['an unknown value', () => control.setFilter('sites', 'status', 'haunted'), 'f.sites.status=haunted makes no sense; possible would be empty, in-use'],
    ['an unknown field', () => control.setFilter('sites', 'ghosts', 'many'), 'f.sites.ghosts=many makes no sense; possible would be f.areas'],
  ])('refuse %s, with the value and some that are valid', async (_, act, message) => {
    const before = explorer.state;
    expect(await act()).toMatchObject({ ok: false, message: expect.stringContaining(message) });
    expect(explorer.state).toBe(before);
  });

  test('say that a file did not arrive', async () => {
    server.answers.delete('data/plots.geojson');
    expect(await control.select('plots/meadow')).toEqual({ ok: false, message: 'The file of plots could not be loaded.' });
    expect(told).toEqual([{ type: 'failed', what: 'file', message: 'plots.geojson: http-status' }]);
  });
});

describe('attributes', () => {
  const changed = (...names: readonly StateAttribute[]): ReadonlySet<StateAttribute> => new Set(names);

  test.each<[string, string, readonly StateAttribute[], object]>([
    ['an area', 'area=old-town', ['area'], { area: 'old-town' }],
    ['a feature', 'select=sites/mill', ['select'], { selected: 'sites/mill' }],
    ['area and feature together', 'area=old-town&select=sites/mill', ['select', 'area'], { area: 'old-town', selected: 'sites/mill' }],
    ['layers', 'layers=plots', ['layers'], { layers: new Set(['plots']) }],
    ['a view', 'view=12/50/10', ['view'], { view: { zoom: 12, lat: 50, lon: 10 } }],
    ['a language', 'lang=pt', ['lang'], { lang: 'pt' }],
    ['a theme', 'theme=dark', ['theme'], { theme: 'dark' }],
    ['anything else', 'panel=layers&compare=sites/mill', ['query'], { panel: { kind: 'layers' }, compare: ['sites/mill'] }],
  ])('that change bring about %s, and taking them away what a fresh explorer has', (_, text, names, expected) => {
    const before = explorer.state;
    expect(control.setAttributes(text, changed(...names))).toEqual([]);
    expect(explorer.state).toMatchObject(expected);
    control.setAttributes('', changed(...names));
    expect(explorer.state).toMatchObject(Object.fromEntries(Object.keys(expected).map((key) => [key, before[key as keyof typeof before]])));
  });

  test('that name an area as a feature open the area', () => {
    control.setAttributes('select=areas/old-town', changed('select'));
    expect(explorer.state).toMatchObject({ area: 'old-town', selected: null });
  });

  test('that did not change decide nothing any more', () => {
    control.setAttributes('area=old-town&theme=dark', changed('area', 'theme'));
    explorer.do(select, 'sites/mill');
    control.setAttributes('area=old-town&theme=light', changed('theme'));
    expect(explorer.state).toMatchObject({ theme: 'light', area: 'old-town', selected: 'sites/mill' });
  });

  test('a new query keeps files, language and theme', () => {
    control.setAttributes('lang=pt', changed('lang'));
    control.setAttributes('lang=pt&compare=sites/mill', changed('query'));
    expect(explorer.state).toMatchObject({ lang: 'pt', compare: ['sites/mill'] });
    expect(explorer.state.data.get('sites')?.status).toBe('ready');
  });

  test.each<[string, StateAttribute]>([
    ['area=atlantis', 'area'], ['select=sites/nope', 'select'], ['select=ships/mill', 'select'], ['layers=ghosts', 'layers'], ['view=far', 'view'],
    ['lang=xx', 'lang'], ['theme=pink', 'theme'], ['f.sites.status=haunted', 'query'],
  ])('%s is ignored, with the default in its place', (text, name) => {
    const fresh = explorer.state;
    const [ignored] = control.setAttributes(text, changed(name));
    expect(`${ignored?.name}=${ignored?.value}`).toBe(text);
    expect(ignored?.valid.length).toBeGreaterThan(0);
    expect(explorer.state).toEqual({ ...fresh });
  });

  test('what is wrong is said of those that changed alone', () => {
    control.setAttributes('theme=pink', changed('theme'));
    expect(control.setAttributes('theme=pink&lang=pt', changed('lang'))).toEqual([]);
  });

  test.each(['area=atlantis', 'select=sites/nope'])('%s is found out when the file is there, and said to who wrote the page', async (text) => {
    await startWith(text, ['sites']);
    await explorer.needLayer('areas');
    const [name, value] = text.split('=');
    expect(told).toEqual([{ type: 'ignored', name, value }]);
    expect(explorer.state).toMatchObject({ area: null, selected: null, notices: [] });
  });
});
