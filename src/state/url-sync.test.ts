import { describe, expect, test } from 'vitest';
import { addNotices, highlight, moveView, openArea, openPanel, openSpot, select, setFilter, setLanguage, setNote, setTheme, showLayer, stepBack, toggleCompared, toggleShortlisted } from './actions.ts';
import { exampleCatalogue as catalogue, exampleSite, exampleState } from './example.ts';
import { Explorer } from './explorer.ts';
import type { ExplorerState } from './state.ts';
import { dropUnknown } from './drop-unknown.ts';
import { syncUrl } from './url-sync.ts';
import { readUrl } from './url.ts';

/** As much of a browser's window as an address and a history take. */
class FakePage extends EventTarget {
  #entries: { readonly url: URL; readonly data: unknown }[];
  #index = 0;
  writes = 0;

  constructor(address: string) {
    super();
    this.#entries = [{ url: new URL(address, 'https://example.org'), data: null }];
  }

  get location(): URL {
    return this.#entries[this.#index]!.url;
  }

  /** Addresses of all entries, without the host. */
  get addresses(): readonly string[] {
    return this.#entries.map(({ url }) => url.pathname + url.search + url.hash);
  }

  readonly history = {
    pushState: (data: unknown, _title: string, address: string): void => {
      this.writes += 1;
      this.#entries = [...this.#entries.slice(0, this.#index + 1), { url: new URL(address, this.location), data }];
      this.#index += 1;
    },
    replaceState: (data: unknown, _title: string, address: string): void => {
      this.writes += 1;
      this.#entries[this.#index] = { url: new URL(address, this.location), data };
    },
  };

  go(steps: number): void {
    this.#index += steps;
    this.dispatchEvent(Object.assign(new Event('popstate'), { state: this.#entries[this.#index]?.data ?? null }));
  }

  get window(): Window {
    return this as unknown as Window;
  }
}

/** An explorer that was opened at an address, in step with it. */
function open(address = '/map/') {
  const page = new FakePage(address);
  const state = readUrl(page.location.search.slice(1), exampleState({ sites: [exampleSite('mill', 'vacant')] }), catalogue);
  const explorer = new Explorer(catalogue, 'https://example.org/data/catalogue.json', state);
  return { page, explorer, end: syncUrl(explorer, page.window) };
}

const view = { zoom: 14, lat: 0.5, lon: 0.25 };

describe('what a person does', () => {
  test.each<[string, (state: ExplorerState) => ExplorerState, string]>([
    ['opening an area', (state) => openArea(state, 'old-docks'), '/map/?area=old-docks'],
    ['selecting a feature', (state) => select(state, 'sites/mill'), '/map/?select=sites/mill'],
    ['opening a panel', (state) => openPanel(state, { kind: 'layers' }), '/map/?panel=layers'],
  ])('%s is a step that back undoes', (_, action, address) => {
    const { page, explorer } = open();
    explorer.do(action);
    expect(page.addresses).toEqual(['/map/', address]);

    page.go(-1);
    expect(explorer.state).toMatchObject({ area: null, selected: null, panel: { kind: 'home' } });
  });

  test.each<[string, (state: ExplorerState) => ExplorerState, string]>([
    ['moving the map', (state) => moveView(state, view), '/map/?view=14/0.5/0.25'],
    ['switching a layer', (state) => showLayer(state, 'sites', false), '/map/?layers=areas'],
    ['filtering', (state) => setFilter(state, 'sites', 'status', { kind: 'options', options: ['ruin'] }), '/map/?f.sites.status=ruin'],
    ['changing the language', (state) => setLanguage(state, 'pt'), '/map/?lang=pt'],
    ['changing the theme', (state) => setTheme(state, 'dark'), '/map/?theme=dark'],
  ])('%s changes the address and is no step', (_, action, address) => {
    const { page, explorer } = open();
    explorer.do(action);
    expect(page.addresses).toEqual([address]);
  });

  test.each<[string, (state: ExplorerState) => ExplorerState]>([
    ['pointing at something', (state) => highlight(state, 'sites/mill')],
    ['a notice', (state) => addNotices(state, [{ id: 'no-webgl', kind: 'no-webgl' }])],
  ])('%s leaves the address alone', (_, action) => {
    const { page, explorer } = open();
    explorer.do(action);
    expect(page.writes).toBe(0);
  });

  test('a list of what shares a spot is a step at the same address, and back leads to it again', () => {
    const { page, explorer } = open();
    explorer.do(openSpot, ['sites/mill', 'sites/forge']);
    explorer.do(select, 'sites/mill');
    expect(page.addresses).toEqual(['/map/', '/map/', '/map/?select=sites/mill']);

    page.go(-1);
    expect(explorer.state).toMatchObject({ selected: null, spot: ['sites/mill', 'sites/forge'] });
    page.go(-1);
    expect(explorer.state.spot).toEqual([]);
  });

  test.each([null, 7, { spot: 'sites/mill' }, { spot: ['<script>', null] }])('what others left in an entry, such as %j, is no spot', (data) => {
    const { page, explorer } = open();
    page.history.replaceState(data, '', '/map/');
    explorer.do(openArea, 'old-docks');
    page.go(-1);
    expect(explorer.state.spot).toEqual([]);
  });

  test('going home leaves no question mark behind', () => {
    const { page, explorer } = open('/map/?area=old-docks');
    explorer.do(stepBack);
    expect(page.addresses).toEqual(['/map/?area=old-docks', '/map/']);
  });

  test("leaves others' parameters and the fragment where they are", () => {
    const { page, explorer } = open('/map/?utm_source=mail#top');
    explorer.do(openArea, 'old-docks');
    expect(page.addresses.at(-1)).toBe('/map/?area=old-docks&utm_source=mail#top');
  });
});

describe('going back and forward', () => {
  test('keeps what was fetched', () => {
    const { page, explorer } = open();
    const network = { status: 'failed', problems: [] } as const;
    const streets = { status: 'ready', value: { sources: [], date: null, streets: [] } } as const;
    const reach = { status: 'loading' } as const;
    explorer.do(openArea, 'old-docks');
    explorer.store.update((state) => ({ ...state, network, streets, reach }));

    page.go(-1);
    expect(explorer.state).toMatchObject({ area: null, network, streets, reach });
  });

  test('keeps what is compared and kept, and a person’s notes', () => {
    const { page, explorer } = open();
    explorer.do(openArea, 'old-docks');
    explorer.do(toggleShortlisted, 'sites/mill');
    explorer.do(setNote, 'sites/mill', 'call them');
    explorer.do(toggleCompared, 'sites/mill');

    page.go(-1);
    expect(explorer.state).toMatchObject({ area: null, shortlist: ['sites/mill'], notes: { 'sites/mill': 'call them' }, compare: ['sites/mill'] });
    expect(page.addresses[0]).toBe('/map/?compare=sites/mill&shortlist=sites/mill');
  });

  test('has the map draw nothing anew that stays as it was', () => {
    const { page, explorer } = open('/map/?map=grid&opacity=sites.40&order=sites');
    explorer.do(openArea, 'old-town');
    const { extras, opacity, order } = explorer.state;
    page.go(-1);
    expect(explorer.state.extras).toBe(extras);
    expect(explorer.state.opacity).toBe(opacity);
    expect(explorer.state.order).toBe(order);
  });

  test('goes through what was opened, and writes nothing', () => {
    const { page, explorer } = open();
    explorer.do(openArea, 'old-docks');
    explorer.do(select, 'sites/mill');
    const { writes } = page;

    const seen = [-1, -1, 1, 1].map((steps) => {
      page.go(steps);
      return [explorer.state.area, explorer.state.selected];
    });
    expect(seen).toEqual([['old-docks', null], [null, null], ['old-docks', null], ['old-docks', 'sites/mill']]);
    expect(page.writes).toBe(writes);
  });

  test('keeps what was loaded, and the notices', () => {
    const { page, explorer } = open();
    explorer.do(addNotices, [{ id: 'no-webgl', kind: 'no-webgl' }]);
    explorer.do(openArea, 'old-docks');
    const { data, notices } = explorer.state;

    page.go(-1);
    expect(explorer.state.data).toBe(data);
    expect(explorer.state.notices).toBe(notices);
  });

  test.each([
    ['changed away from the default', '/map/', 'pt', 'dark'],
    ['changed back to the default', '/map/?lang=pt&theme=dark', 'en', 'system'],
  ] as const)('keeps a language and a theme that were %s since', (_, address, lang, theme) => {
    const { page, explorer } = open(address);
    explorer.do(openArea, 'old-docks');
    explorer.do(setLanguage, lang);
    explorer.do(setTheme, theme);

    page.go(-1);
    expect(explorer.state).toMatchObject({ area: null, lang, theme });
  });

  test('adds no step, also where the address must be put right', () => {
    const { page, explorer } = open('/map/?select=sites/mill&area=new-docks');
    explorer.do(openArea, 'old-docks');
    explorer.do(setLanguage, 'pt');
    expect(page.addresses).toHaveLength(2);

    page.go(-1);
    expect(page.addresses).toEqual(['/map/?area=new-docks&select=sites/mill&lang=pt', '/map/?area=old-docks&lang=pt']);

    page.go(1);
    expect(explorer.state).toMatchObject({ area: 'old-docks', selected: null });
  });
});

test('ends both ways', () => {
  const { page, explorer, end } = open();
  end();
  explorer.do(openArea, 'old-docks');
  expect(page.addresses).toEqual(['/map/']);

  page.go(0);
  expect(explorer.state.area).toBe('old-docks');
});

test('an area that turns out not to exist leaves the address without a step back to it', () => {
  const { page, explorer } = open('/map/?area=atlantis');
  explorer.store.update((state) => dropUnknown({ ...state, data: exampleState({ areas: [] }).data }));
  expect(page.addresses).toEqual(['/map/']);
});

test('a step through the history leaves what is there of the catalogue', () => {
  const { page, explorer } = open();
  explorer.do((state) => ({ ...state, catalogue: 'failed' }));
  explorer.do(openArea, 'old-docks');
  page.go(-1);
  expect(explorer.state).toMatchObject({ area: null, catalogue: 'failed' });
});
