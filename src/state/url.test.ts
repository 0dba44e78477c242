import { describe, expect, test } from 'vitest';
import { exampleCatalogue, exampleLayer, exampleState } from './example.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { ExplorerState } from './state.ts';
import { readUrl, writeUrl } from './url.ts';

const catalogue: Catalogue = { ...exampleCatalogue, census: { layer: 'stations', people: 'residents', profile: ['residents'], shares: [] } };
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
    'panel=table.sites&sort=-size',
    'panel=compare',
    'panel=shortlist',
    'panel=dossier.shortlist',
    'panel=dossier.compare',
    'panel=dossier.sites/old-mill',
    'sort=name',
    'walk=10/sites/old-mill',
    'walk=5/0.5/0.25&route=stations/central',
    'pin=0.5/-0.25',
    'compare=sites/old-mill,areas/old-docks',
    'compare=sites/old-mill&compare-shows=differences,sources',
    'shortlist=sites/old-mill,stations/central',
    'f.sites.status=vacant,-',
    'f.sites.size=20000..',
    'f.sites.size=..500.5,-',
    'f.sites.since=1990..2020',
    'f.sites.public=yes',
    'f.sites.public=no,-',
    'f.sites.owner=caf%C3%A9%20owner',
    'f.sites.in=old-docks,no-profile',
    'f.sites.in=old-docks.surely',
    'f.sites.view=yes',
    'f.sites.walk=stations.10',
    'f.sites.walk=stations.10.surely',
    'layers=areas',
    'layers=areas,stations',
    'layers=none',
    'f.sites.status=re-used,ruin',
    'f.sites.status=none',
    'panel=boundary.areas/old-docks',
    'panel=profile.areas/old-docks',
    'panel=difference&difference=areas/old-docks%402019-05,areas/new-docks',
    'difference=areas/old-docks,areas/old-docks%402019,beside',
    'panel=shade&shade=residents.density.natural.5.viridis',
    'panel=own',
    'opacity=areas.40,stations.0',
    'order=areas',
    'order=stations,areas',
    'map=grid,coordinates,no-street-names',
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

  test.each(['boundary', 'profile'])('opens the %s of what is in no list but has an outline', (panel) => {
    const small = { ...exampleCatalogue, layers: [...exampleCatalogue.layers, exampleLayer('blocks', { map: 'none', outlinesFile: 'outlines.geojson' }), exampleLayer('counts', { map: 'none' })] };
    expect(readUrl(`panel=${panel}.blocks/7`, exampleState(), small)).toMatchObject({ panel: { kind: panel, of: 'blocks/7' }, notices: [] });
    expect(readUrl(`panel=${panel}.counts/7`, exampleState(), small)).toMatchObject({ panel: { kind: 'home' }, notices: [{ name: 'panel' }] });
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
    ['f.sites.status', ''],
    ['f.sites.size', '20000'],
    ['f.sites.size', '..'],
    ['f.sites.size', '5..1'],
    ['f.sites.size', '1e9..'],
    ['f.sites.since', 'yesterday..'],
    ['f.sites.public', 'perhaps'],
    ['f.sites.owner', ' '],
    ['f.sites.in', 'Old Docks'],
    ['f.sites.view', 'no'],
    ['f.sites.walk', 'stations'],
    ['f.sites.walk', 'stations.0'],
    ['f.sites.walk', 'sites.10'],
    ['f.sites.walk', 'stations.10.5'],
    ['sort', 'colour'],
    ['walk', '7/sites/old-mill'],
    ['walk', '10/atlantis/old-mill'],
    ['walk', '10/91/0'],
    ['route', 'stations/central'],
    ['pin', '0.5'],
    ['pin', '0.5/200'],
    ['panel', 'dossier.atlantis/x'],
    ['panel', 'table.atlantis'],
    ['compare', 'atlantis/x'],
    ['compare-shows', 'everything'],
    ['compare-shows', 'sources,sources'],
    ['shortlist', '<script>alert(1)</script>'],
    ['shortlist', ','],
    ['panel', 'boundary.atlantis/x'],
    ['panel', 'boundary'],
    ['difference', 'areas/old-docks'],
    ['difference', 'areas/old-docks,areas/new-docks,above'],
    ['difference', 'areas/old-docks@yesterday,areas/new-docks'],
    ['difference', 'atlantis/x,areas/new-docks'],
    ['shade', 'residents.density.natural.9.viridis'],
    ['shade', 'residents.density.natural.5.rainbow'],
    ['shade', 'residents.density.natural.5.blues.more'],
    ['shade', 'residents.density'],
    ['shade', '<script>.number.equal.5.blues'],
    ['opacity', 'areas'],
    ['opacity', 'areas.101'],
    ['opacity', 'atlantis.50'],
    ['order', 'sites'],
    ['map', 'grid,rainbow'],
  ])('ignores %s=%s, with a notice that names it and says what is valid', (name, value) => {
    const state = read(`${name}=${encodeURIComponent(value)}`);
    expect({ ...state, notices: [] }).toEqual(exampleState());
    expect(state.notices).toMatchObject([{ kind: 'parameter', name, value }]);
    expect(state.notices[0]).toHaveProperty('valid.0');
  });

  test.each(['pin', 'walk', 'view'])('%s: what the notice offers would have been understood', (name) => {
    const [notice] = read(`${name}=here`).notices;
    const valid = notice?.kind === 'parameter' ? notice.valid : [];
    expect(valid).not.toEqual([]);
    expect(valid.flatMap((text) => read(`${name}=${text}`).notices)).toEqual([]);
  });

  test('takes what a person drew as it stands, and what refers to it', () => {
    const query = 'panel=boundary.own/own-1&select=own/own-1&own=1~abc';
    expect(read(query)).toMatchObject({ notices: [], selected: 'own/own-1', own: { text: '1~abc', isRead: false } });
    expect(writeUrl(read(query), catalogue)).toBe(query);
    expect(read('select=own/own-1').notices).toMatchObject([{ kind: 'parameter', name: 'select' }]);
  });

  test('says that the census covers the ground wholly, which no other layer needs', () => {
    const state = { ...exampleState(), opacity: { stations: 100, areas: 100, sites: 40 } };
    expect(writeUrl(state, catalogue)).toBe('opacity=stations.100,sites.40');
    expect(read('opacity=stations.100,sites.40').opacity).toEqual({ stations: 100, sites: 40 });
  });

  test('where there is no census, nothing is shaded by it', () => {
    const state = readUrl('shade=residents.density.natural.5.viridis', exampleState(), exampleCatalogue);
    expect(state).toMatchObject({ shade: null, notices: [{ kind: 'parameter', name: 'shade' }] });
  });

  test('where no walks are offered, none is opened, and nothing is said to be valid', () => {
    const { walking: _walking, ...unwalked } = exampleCatalogue;
    const state = readUrl('walk=10/sites/old-mill&route=stations/central', exampleState(), unwalked);
    expect(state).toMatchObject({ walk: null, notices: [{ name: 'walk', valid: [] }, { name: 'route', valid: [] }] });
  });

  test('keeps the valid part beside an invalid one', () => {
    expect(read('area=Atlantis!&lang=pt')).toMatchObject({ area: null, lang: 'pt' });
  });

  test('is read as far as 20,000 characters, to the end of a parameter; that is told, and the next address is short', () => {
    const long = `area=old-docks&x=${'x'.repeat(19_970)}&theme=dark&lang=pt&select=sites/${'y'.repeat(80_000)}`;
    const state = read(long);
    expect([state.area, state.theme, state.lang, state.selected]).toEqual(['old-docks', 'dark', 'en', null]);
    expect(state.notices).toEqual([{ id: 'address-too-long', kind: 'address-too-long', most: 20_000 }]);
    expect(writeUrl(state, catalogue, long).length).toBeLessThan(20_100);
    expect(read(long.slice(0, 20_000)).notices).toEqual([]);
  });

  test('of one endless parameter is not read at all', () => {
    expect(read(`area=${'x'.repeat(2_000_000)}`)).toMatchObject({ area: null, notices: [{ kind: 'address-too-long' }] });
  });

  test("leaves others' parameters alone", () => {
    const state = read('utm_source=mail&area=old-docks');
    expect(state.notices).toEqual([]);
    expect(writeUrl(state, catalogue, 'utm_source=mail&area=new-docks')).toBe('area=old-docks&utm_source=mail');
  });

  test('takes the address of a list in an area for the list with that filter', () => {
    const state = read('panel=list.sites.new-docks');
    expect(state).toMatchObject({ panel: { kind: 'list', layer: 'sites' }, filters: { sites: { in: { kind: 'areas', areas: ['new-docks'] } } } });
    expect(writeUrl(state, catalogue)).toBe('panel=list.sites&f.sites.in=new-docks');
  });

  test('takes the first of each in a list of references, and leaves out what is none', () => {
    const state = read('shortlist=sites/a,sites/b,sites/a,"><img src=x onerror=alert(1)>,__proto__/x');
    expect(state.shortlist).toEqual(['sites/a', 'sites/b']);
    expect(state.notices).toMatchObject([{ kind: 'refs-left-out', name: 'shortlist', why: 'malformed', count: 2 }]);
  });

  test('cuts a list that is too long, and says by how much', () => {
    const refs = Array.from({ length: 500 }, (_, index) => `sites/s${index}`);
    const state = read(`compare=${refs.join(',')}&shortlist=${refs.join(',')}`);
    expect([state.compare.length, state.shortlist.length]).toEqual([4, 50]);
    expect(state.notices).toMatchObject([{ name: 'compare', why: 'too-many', count: 496 }, { name: 'shortlist', why: 'too-many', count: 450 }]);
  });
});
