import { describe, expect, test } from 'vitest';
import type { Catalogue, Derived, ExplorerFeature, FeatureRef } from '../catalogue/types.ts';
import { en } from '../i18n/en.ts';
import { dossierMessages } from './words.ts';
import { pt } from '../i18n/pt.ts';
import { textIn } from '../i18n/text.ts';
import { exampleCatalogue, exampleFeature, exampleLayer, exampleState } from '../state/example.ts';
import { featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import type { Block } from './blocks.ts';
import type { DossierContext } from './context.ts';
import { entryOf, type Entry } from './entry.ts';

const both = (text: string) => ({ en: text, pt: `${text} (pt)` });

const catalogue: Catalogue = {
  ...exampleCatalogue,
  sources: {
    survey: { title: 'City survey', date: '2026-03', licence: 'CC-BY-4.0', attribution: '© City' },
    press: { title: 'The Gazette', date: null, url: 'https://gazette.example/1' },
    unused: { title: 'Never cited', date: '2020' },
  },
  layers: [
    exampleLayer('areas', { geometry: 'polygon' }),
    exampleLayer('sites', {
      singular: both('Site'),
      caveat: both('No site is said to be available'),
      fields: [
        { key: 'size', type: 'number', unit: 'm2', label: both('Size'), askWhenUnknown: true },
        { key: 'price', type: 'number', unit: 'eur', label: both('Price'), askWhenUnknown: true },
        { key: 'owner', type: 'text', label: both('Owner') },
      ],
    }),
    exampleLayer('stations', { name: both('Stations') }),
  ],
  areas: [{
    id: 'docks',
    summary: both('Old docks'),
    strengths: [both('Water')],
    indicators: [{ id: 'jobs', label: both('Jobs'), value: 1200, unit: 'people', qualifier: 'about', kind: 'plan', date: '2018', sources: ['press'], note: both('Counted once') }],
    actions: [],
  }],
};

const mill = exampleFeature('mill', {
  name: both('The mill'),
  size: [{ value: 26_000, qualifier: 'about', basis: both('Plot'), sources: ['press'] }, { value: 20_000 }],
  price: null,
  owner: null,
  position: { accuracyM: 120, basis: both('Placed by hand') },
});
const docks: ExplorerFeature = {
  ...exampleFeature('docks', { name: both('Docks'), standing: 'indicative', role: 'area', limits: both('Along the quay') }),
  geometry: { type: 'Polygon', coordinates: [[[0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.4]]] },
};
const derived: Derived = {
  zoning: { mixed: both('Mixed use') }, sources: ['survey'], method: both('Point in polygon'), date: '2026-11',
  features: {
    'sites/mill': {
      area: { candidates: [{ value: 'docks', share: 0.7 }, { value: null, share: 0.3 }] },
      nearest: { stations: [{ ref: 'stations/quay', distanceM: 310 }] },
      onFoot: { stations: [{ ref: 'stations/quay', distanceM: [400, 640] }] },
    },
    'areas/docks': { areaHa: 12.34, perimeterM: 1500, nearest: { stations: [{ ref: 'stations/quay', distanceM: 90 }] } },
  },
};
const loaded = { ...exampleState({ areas: [docks], sites: [mill], stations: [exampleFeature('quay', { name: both('Quay') })] }), derived };

function contextOf(state: ExplorerState, lang = 'en', of = catalogue): DossierContext {
  const t: DossierContext['t'] = (text) => textIn(text, lang);
  const nameOf = (ref: FeatureRef) => {
    const feature = featureByRef(state, ref);
    return feature && t(feature.properties.name);
  };
  return { catalogue: of, state, lang, m: dossierMessages(lang === 'pt' ? pt : en, lang), t, nameOf };
}

function entry(ref: FeatureRef, state: ExplorerState = loaded, lang = 'en', of = catalogue): Entry {
  const result = entryOf(contextOf(state, lang, of), ref, 'https://explorer.example/?x=1');
  if (result.status !== 'ready') throw new Error(`The entry is ${result.status}`);
  return result.entry;
}

function words(blocks: readonly Block[]): string {
  return blocks.map((block) => JSON.stringify(block)).join('\n');
}

function rows({ blocks }: Entry) {
  return blocks.flatMap((block) => (block.kind === 'row' ? [`${block.name}: ${block.value}`] : []));
}

describe('a site', () => {
  test('has its name, kind, and what must be said at once', () => {
    expect(entry('sites/mill')).toMatchObject({ name: 'The mill', about: 'Site', tags: [{ text: en.approximate, isWarning: true }] });
  });

  test('shows every quantity with its basis and numbered source', () => {
    const size = entry('sites/mill').blocks.find((block) => block.kind === 'fact' && block.label === 'Size');
    expect(size).toMatchObject({ lines: [{ text: 'about 26,000 m²', basis: 'Plot', sources: [2] }, { text: '20,000 m²' }] });
  });

  test('asks for what is worth asking, and shows no other unknown', () => {
    const { blocks } = entry('sites/mill');
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === dossierMessages(en, 'en').dossier.unknown);
    expect(blocks[at + 1]).toMatchObject({ text: 'Price.' });
    expect(words(blocks)).not.toContain('Owner');
  });

  test('has its ledger on foot, with minutes and the method', () => {
    const site = entry('sites/mill');
    expect(rows(site)).toEqual(['Quay: 400 to 640 m · 5 to 8 min']);
    expect(words(site.blocks)).toContain('At 4.8 km/h. On foot.');
    expect(words(site.blocks)).not.toContain(en.straightLine);
  });

  test('has straight lines, named as such, only where no ways on foot are known', () => {
    const { onFoot: _, ...straight } = derived.features['sites/mill'] ?? {};
    const site = entry('sites/mill', { ...loaded, derived: { ...derived, features: { 'sites/mill': straight } } });
    expect(rows(site)).toEqual(['Quay: 310 m']);
    expect(words(site.blocks)).toContain(en.straightLine);
  });

  test('says where it probably lies, and that the area is indicative', () => {
    expect(words(entry('sites/mill').blocks)).toContain('probably Docks (indicative), or outside the target areas');
  });

  test('lists the sources that are cited, with licence, date and attribution, in the order of their numbers', () => {
    const listed = entry('sites/mill').blocks.filter((block) => block.kind === 'source');
    expect(listed.map(({ number, title }) => [number, title])).toEqual([[1, 'City survey'], [2, 'The Gazette']]);
    expect(listed[0]?.about).toBe('March 2026 · CC BY 4.0 · © City');
    expect(listed[1]?.about).toBe('date unknown');
  });

  test('carries the caveat of its layer and the exact link in words', () => {
    const all = words(entry('sites/mill').blocks);
    expect(all).toContain('No site is said to be available');
    expect(all).toContain('https://explorer.example/?x=1');
  });

  test('carries a person’s note, whole, as text', () => {
    const note = `Call <b>Ana</b>.\n${'A long thought. '.repeat(100)}`;
    const blocks = entry('sites/mill', { ...loaded, notes: { 'sites/mill': note } }).blocks.filter((block) => block.kind === 'own-words');
    expect(blocks[0]).toMatchObject({ text: 'Call <b>Ana</b>.' });
    expect(blocks.map((block) => ('text' in block ? block.text : '')).join('').replaceAll(/\s/g, '')).toBe(note.replaceAll(/\s/g, ''));
  });

  test('is written in Portuguese too', () => {
    expect(words(entry('sites/mill', loaded, 'pt').blocks)).toMatch(/cerca de 26\s000\sm²/);
  });
});

describe('an area', () => {
  test('says that it is indicative', () => {
    const area = entry('areas/docks');
    expect(area.tags).toEqual([{ text: en.indicative, isWarning: true }]);
    expect(area.blocks[0]).toEqual({ kind: 'boxed', text: en.indicativeLong });
  });

  test('has its figures with kind, date and source, and what was measured', () => {
    const figures = entry('areas/docks').blocks.filter((block) => block.kind === 'figure');
    expect(figures.map(({ value, label, about }) => [value, label, about])).toEqual([
      ['about 1,200', 'Jobs', `${en.kinds.plan}, 2018`],
      ['12.3 ha', en.areaSize, `${en.kinds.computed}, November 2026`],
      ['1.5 km', en.perimeter, `${en.kinds.computed}, November 2026`],
    ]);
  });

  test('says where its limit runs, and from where straight lines are measured', () => {
    const all = words(entry('areas/docks').blocks);
    expect(all).toContain('Along the quay');
    expect(all).toContain(en.fromMiddle);
  });
});

test.each([
  ['sites/nowhere', 'unknown'],
  ['nothing/mill', 'unknown'],
] as const)('%s is %s', (ref, status) => {
  expect(entryOf(contextOf(loaded), ref, '')).toEqual({ status, ref });
});

test('waits for its layer', () => {
  expect(entryOf(contextOf(exampleState()), 'sites/mill', '')).toEqual({ status: 'loading', ref: 'sites/mill' });
});
