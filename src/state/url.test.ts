import { describe, expect, test } from 'vitest';
import { exampleCatalogue as catalogue, exampleState } from './example.ts';
import type { ExplorerState } from './state.ts';
import { readUrl, writeUrl } from './url.ts';

const read = (query: string): ExplorerState => readUrl(query, exampleState(), catalogue);

describe('the URL', () => {
  test('says nothing when all is at its default', () => {
    expect(writeUrl(exampleState(), catalogue)).toBe('');
  });

  test.each([
    'area=old-docks',
    'area=no-profile',
    'select=sites/old-mill',
    'area=old-docks&select=sites/old-mill',
    'panel=layers',
    'panel=plan',
    'panel=list.sites',
    'panel=list.sites.new-docks',
    'panel=list.sites.no-profile',
    'layers=areas',
    'layers=areas,stations',
    'layers=none',
    'f.sites.status=re-used,ruin',
    'f.sites.status=none',
    'view=14.25/0.5/0.25',
    'view=3/-41.17812/-8.60034',
    'lang=pt',
    'theme=dark',
    'theme=light',
  ])('restores %s exactly, without a notice', (query) => {
    const state = read(query);
    expect(state.notices).toEqual([]);
    expect(writeUrl(state, catalogue)).toBe(query);
  });

  test('opens an area that is given as a selected feature', () => {
    expect(read('select=areas/old-docks')).toMatchObject({ area: 'old-docks', selected: null });
  });

  test('takes the order of parameters as it comes', () => {
    expect(read('select=sites/old-mill&area=old-docks')).toMatchObject({ area: 'old-docks', selected: 'sites/old-mill' });
  });

  test.each([
    ['area', 'Old Docks'],
    ['area', 'old-docks/more'],
    ['area', ''],
    ['select', 'sites'],
    ['select', 'nowhere/old-mill'],
    ['select', '__proto__/constructor'],
    ['layers', 'areas,atlantis'],
    ['layers', ''],
    ['panel', 'list.atlantis'],
    ['panel', 'list.sites.Old Docks'],
    ['panel', 'list.sites.old-docks.more'],
    ['panel', '<script>'],
    ['view', '14/100/0'],
    ['view', '14/0'],
    ['view', '99/0/0'],
    ['view', 'NaN/0/0'],
    ['lang', 'xx'],
    ['theme', 'blue'],
    ['f.sites.status', 'empty'],
    ['f.sites.colour', 'red'],
    ['f.atlantis.status', 'vacant'],
    ['f.__proto__.status', 'vacant'],
    ['f.', 'vacant'],
  ])('ignores %s=%s, with a notice that names it and says what is valid', (name, value) => {
    const state = read(`${name}=${encodeURIComponent(value)}`);
    expect({ ...state, notices: [] }).toEqual(exampleState());
    expect(state.notices).toMatchObject([{ kind: 'parameter', name, value }]);
    expect(state.notices[0]).toHaveProperty('valid.0');
  });

  test('keeps the valid part beside an invalid one', () => {
    expect(read('area=Atlantis!&lang=pt')).toMatchObject({ area: null, lang: 'pt' });
  });

  test("leaves others' parameters alone", () => {
    const state = read('utm_source=mail&area=old-docks');
    expect(state.notices).toEqual([]);
    expect(writeUrl(state, catalogue, 'utm_source=mail&area=new-docks')).toBe('area=old-docks&utm_source=mail');
  });
});
