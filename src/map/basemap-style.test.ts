import { describe, expect, test } from 'vitest';
import { MAP_FONTS } from '../theme/fonts.ts';
import { BASEMAP_SOURCE, basemapStyle } from './basemap-style.ts';
import type { LayerSpecification } from './engine.ts';

const ids = (layers: readonly LayerSpecification[]): readonly string[] => layers.map(({ id }) => id);
const layer = (id: string, dark = false, lang = 'en'): LayerSpecification => {
  const found = basemapStyle(dark, lang).find((each) => each.id === id);
  if (!found) throw new Error(`No layer ${id}`);
  return found;
};

describe.each([['light', false], ['dark', true]])('the %s street map', (_, dark) => {
  const layers = basemapStyle(dark, 'en');

  test('needs no sprite', () => {
    expect(JSON.stringify(layers)).not.toMatch(/"(icon-image|fill-pattern|line-pattern|background-pattern)"/);
  });

  test('draws with fonts that the page registers', () => {
    const fonts = layers.flatMap(({ layout = {} }) => ('text-font' in layout ? [JSON.stringify(layout['text-font'])] : []));
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(new RegExp(Object.values(MAP_FONTS).join('|')));
  });

  test('reads from one source, and no id stands twice', () => {
    const sources = new Set(layers.flatMap((each) => ('source' in each ? [each.source] : [])));
    expect([...sources]).toEqual([BASEMAP_SOURCE]);
    expect(new Set(ids(layers)).size).toBe(layers.length);
  });

  test('starts with the ground, and has all names above all that is drawn', () => {
    const types = layers.map(({ type }) => type);
    expect(types[0]).toBe('background');
    expect(types.slice(types.indexOf('symbol')).every((type) => type === 'symbol')).toBe(true);
  });
});

test('towns keep their names, without the dot beside them', () => {
  const { layout = {} } = layer('places_locality');
  expect(layout).toHaveProperty('text-field');
  expect(Object.keys(layout).filter((key) => key.startsWith('icon-'))).toEqual([]);
});

test('light and dark have the same layers in other colours', () => {
  expect(ids(basemapStyle(true, 'en'))).toEqual(ids(basemapStyle(false, 'en')));
  expect(layer('background', true).paint).not.toEqual(layer('background').paint);
  expect(layer('water', true).paint).not.toEqual(layer('water').paint);
});

test("names are in the reader's language where the map has it", () => {
  const name = (lang: string): string => JSON.stringify(layer('places_locality', false, lang).layout);
  expect(name('pt')).toContain('name:pt');
  expect(name('pt')).not.toBe(name('en'));
});

test('streets have names unless a person wants none; the rest of the map stays as it is', () => {
  const named = ids(basemapStyle(false, 'en'));
  const nameless = ids(basemapStyle(false, 'en', true));
  expect(named).toEqual(expect.arrayContaining(['roads_labels_minor', 'roads_labels_major']));
  expect(nameless).toEqual(named.filter((id) => !id.startsWith('roads_labels')));
});
