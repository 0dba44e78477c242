import { describe, expect, test } from 'vitest';
import { CATALOGUE_CHECKS } from './checks/catalogue-checks.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { both, EXAMPLETON, PLOTS, SITES } from './fixture.ts';
import { describeProblem } from './problem-texts.ts';

type Change = Readonly<Record<string, unknown>>;

const [area] = EXAMPLETON.areas;
const [indicator] = area?.indicators ?? [];
const areasLayer = { ...PLOTS, id: 'areas' };
const withLayer = (...changes: readonly Change[]): Change => ({ layers: [areasLayer, PLOTS, ...changes.map((change) => ({ ...SITES, ...change }))] });
const withField = (field: Change): Change => withLayer({ fields: [...SITES.fields, { key: 'more', label: both('More'), type: 'flag', ...field }] });
const withArea = (change: Change): Change => ({ areas: [{ ...area, ...change }] });
const withIndicator = (change: Change): Change => withArea({ indicators: [{ ...indicator, ...change }] });
const beside = (change: Change): Change => withIndicator({ beside: { layer: 'sites', field: 'status', options: ['empty'], ...change } });

const PRESET = { id: 'empty-ones', label: both('Empty'), layer: 'sites', options: { status: ['empty'] } };
const preset = (change: Change): Change => ({ presets: [{ ...PRESET, ...change }] });

/** The sites as small areas of a census, with outlines. */
const census = (change: Change): Change => ({
  ...withLayer({ outlinesFile: 'site-outlines.geojson' }),
  census: { layer: 'sites', people: 'plotHa', profile: ['plotHa'], shares: [], ...change },
});
const tinted = (change: Change, tint = 'moss-1'): Change => {
  const { symbolField: _, shownOptions: _options, ...rest } = SITES;
  const fields = ['use', 'other'].map((key) => ({ key, label: both(key), type: 'choice', options: [{ key: 'wood', label: both('Wood'), ...(key === 'use' ? { tint } : {}) }] }));
  return { areas: [], layers: [areasLayer, PLOTS, { ...rest, fields, symbolField: 'use', ...change }] };
};
const walkingWith = (peopleCounts: readonly string[]): Change => ({
  walking: { networkFile: 'walk.bin', speedKmH: 5, minutes: [5], to: ['sites'], people: 'sites', peopleCounts, sources: ['plan'], date: null, method: both('On foot') },
});

const IDS = new Map([
  ['areas', new Set(['old-town'])],
  ['sites', new Set(['mill'])],
]);

function linesOf(change: Change): readonly string[] {
  return checkCatalogue({ ...EXAMPLETON, ...change }, CATALOGUE_CHECKS, IDS).map((finding) => {
    const { where, what } = describeProblem(finding, 'en');
    return `${where}: ${what}`;
  });
}

test('nothing is wrong with the catalogue of the invented town', () => {
  expect(linesOf({})).toEqual([]);
});

describe('what is wrong is found where it is', () => {
  test.each<[string, Change, string]>([
    ['no language', { languages: [] }, 'languages: the list has fewer than 1 entries'],
    ['a language twice', { languages: ['en', 'en'] }, 'languages[1]: “en” is taken already'],
    ['an id that is no slug', { id: 'Exampleton' }, 'id: “Exampleton” is not a slug'],
    ['a missing text', { city: { en: 'Exampleton' } }, 'city: the text in “pt” is missing'],
    ['an empty text', { city: { en: 'Exampleton', pt: ' ' } }, 'city: the text in “pt” is missing'],
    ['a text that is none', { city: { en: 'Exampleton', pt: 5 } }, 'city.pt: 5 stands where text belongs'],
    ['bounds with west and east swapped', { bounds: [10.2, 50, 10, 50.1] }, 'bounds: these are no bounds'],
    ['bounds of three', { bounds: [10, 50, 10.1] }, 'bounds: these are no bounds'],
    ['bounds of text', { bounds: ['10', '50', '10.2', '50.1'] }, 'bounds: these are no bounds'],
    ['an unknown member', { colour: 'red' }, ': “colour” is not known here'],
    ['a source of an unknown licence', { sources: { plan: { title: 'Plan', date: null, licence: 'mine' } } }, 'sources.plan.licence: the catalogue has no licence “mine”'],
    ['a source without a date', { sources: { plan: { title: 'Plan' } } }, 'sources.plan: “date” is missing'],
    ['a licence that is none', { licences: { free: 'free' } }, 'licences.free: free stands where an object { … } belongs'],
    ['a contact with a script for a link', { contact: { organisation: 'X', email: 'x', links: [{ label: 'X', url: 'javascript:1' }] } }, 'contact.links[0].url: “javascript:1” is not a link'],
    ['a contact with a link of two lines', { contact: { organisation: 'X', email: 'x', links: [{ label: 'X', url: 'https://a\nb' }] } }, 'contact.links[0].url: “https://a�b” is not a link'],
    ['a contact with a word for a link', { contact: { organisation: 'X', email: 'x', links: [{ label: 'X', url: 'town' }] } }, 'contact.links[0].url: “town” is not a link'],
    ['pages on another host', { pagesFile: 'https://example.org/pages.json' }, 'pagesFile: “https://example.org/pages.json” is not a file beside the catalogue'],
    ['pages at the host’s root', { pagesFile: '/pages.json' }, 'pagesFile: “/pages.json” is not a file beside the catalogue'],

    ['a layer twice', withLayer({}, {}), 'layers[3]: “sites” is taken already'],
    ['a layer of an unknown source', withLayer({ sources: ['map'] }), 'layers[2].sources[0]: the catalogue has no source “map”'],
    ['a layer without sources', withLayer({ sources: [] }), 'layers[2].sources: the list has fewer than 1 entries'],
    ['a colour that the palette lacks', withLayer({ color: 'pink' }), 'layers[2].color: “pink” is not a known value'],
    ['a start that is no yes or no', withLayer({ shownAtStart: 1 }), 'layers[2].shownAtStart: 1 stands where true or false belongs'],
    ['a label zoom out of range', withLayer({ labelZoom: 99 }), 'layers[2].labelZoom: 99 is not between 0 and 24'],
    ['a symbol field that is none', withLayer({ symbolField: 'state' }), 'layers[2].symbolField: the layer has no field “state”'],
    ['a symbol field that is no choice', withLayer({ symbolField: 'owner' }), 'layers[2].symbolField: the field “owner” is not a choice'],
    ['an option that the field lacks', withLayer({ shownOptions: ['burnt'] }), 'layers[2].shownOptions[0]: the field has no option “burnt”'],
    ['a field of unknown type', withField({ type: 'colour' }), 'layers[2].fields[11].type: “colour” is not a known value'],
    ['a field of inherited type', withField({ type: 'constructor' }), 'layers[2].fields[11].type: “constructor” is not a known value'],
    ['a field that is none', withLayer({ fields: ['status'] }), 'layers[2].fields[0]: status stands where an object { … } belongs'],
    ['a unit that is none', withField({ type: 'number', unit: 'acre' }), 'layers[2].fields[11].unit: “acre” is not a known value'],
    ['a choice without options', withField({ type: 'choice' }), 'layers[2].fields[11]: “options” is missing'],
    ['an option twice', withField({ type: 'choice', options: [{ key: 'a', label: both('A') }, { key: 'a', label: both('A') }] }), 'layers[2].fields[11].options[1]: “a” is taken already'],
    ['a field twice', withField({ key: 'status' }), 'layers[2].fields[11]: “status” is taken already'],
    ['a field with the name of what all have', withField({ key: 'sources' }), 'layers[2].fields[11]: “sources” is taken already'],
    ['a field with an inherited name', withField({ key: 'toString' }), 'layers[2].fields[11].key: “toString” cannot be a key'],
    ['a field with a name of two words', withField({ key: 'floor area' }), 'layers[2].fields[11].key: “floor area” cannot be a key'],

    ['an area that the layer lacks', withArea({ id: 'new-town' }), 'areas[0].id: the layer of areas has no feature “new-town”'],
    ['an area twice', { areas: [area, area] }, 'areas[1]: “old-town” is taken already'],
    ['an indicator twice', withArea({ indicators: [indicator, indicator] }), 'areas[0].indicators[1]: “sites” is taken already'],
    ['an indicator of no source', withIndicator({ sources: ['gossip'] }), 'areas[0].indicators[0].sources[0]: the catalogue has no source “gossip”'],
    ['an indicator without a source', withIndicator({ sources: [] }), 'areas[0].indicators[0].sources: the list has fewer than 1 entries'],
    ['an indicator without a unit', withIndicator({ unit: null }), 'areas[0].indicators[0].unit: “null” is not a known value'],
    ['a value of text', withIndicator({ value: '23' }), 'areas[0].indicators[0].value: 23 stands where a number belongs'],
    ['a month that is none', withIndicator({ date: '2020-13' }), 'areas[0].indicators[0].date: “2020-13” is not a date'],
    ['beside an unknown layer', beside({ layer: 'shops' }), 'areas[0].indicators[0].beside.layer: the catalogue has no layer for “shops”'],
    ['beside an unknown field', beside({ field: 'state' }), 'areas[0].indicators[0].beside.field: the layer has no field “state”'],
    ['beside an unknown option', beside({ options: ['burnt'] }), 'areas[0].indicators[0].beside.options[0]: the field has no option “burnt”'],
    ['beside options of no field', withIndicator({ beside: { layer: 'sites', options: ['empty'] } }), 'areas[0].indicators[0].beside: “field” is missing'],
    ['an action at a place that is none', withArea({ actions: [{ ...area?.actions[0], places: ['sites/barn'] }] }), 'areas[0].actions[0].places[0]: there is no feature “sites/barn”'],
    ['an action twice', withArea({ actions: [area?.actions[0], area?.actions[0]] }), 'areas[0].actions[1]: “mill” is taken already'],
    ['a preset of an unknown layer', preset({ layer: 'shops' }), 'presets[0].layer: the catalogue has no layer for “shops”'],
    ['a preset of an unknown field', preset({ options: { state: ['empty'] } }), 'presets[0].options.state: the layer has no field “state”'],
    ['a preset of an unknown option', preset({ options: { status: ['burnt'] } }), 'presets[0].options.status[0]: the field has no option “burnt”'],
    ['a preset without options', preset({ options: { status: [] } }), 'presets[0].options.status: the list has fewer than 1 entries'],
    ['a preset twice', { presets: [PRESET, PRESET] }, 'presets[1]: “empty-ones” is taken already'],
    ['a field that has the name of a filter for places', withField({ key: 'walk' }), 'layers[2].fields[11]: “walk” is taken already'],
    ['a layer with the id of what a person draws', { layers: [...EXAMPLETON.layers, { ...PLOTS, id: 'own' }] }, 'layers[3]: “own” is taken already'],
    ['two versions of one date', withLayer({ versions: [{ date: '2011', file: 'a.geojson' }, { date: '2011', file: 'b.geojson' }] }), 'layers[2].versions[1]: “2011” is taken already'],
    ['a version on another host', withLayer({ versions: [{ date: '2011', file: '//example.org/a.geojson' }] }), 'layers[2].versions[0].file: “//example.org/a.geojson” is not a file beside the catalogue'],
    ['a tint that the palette lacks', tinted({ geometry: 'polygon' }, 'moss-4'), 'layers[2].fields[0].options[0].tint: “moss-4” is not a known value'],
    ['a tint of points', tinted({ symbolField: 'use' }), 'layers[2].fields[0].options[0].tint: nothing is drawn in the tint “moss-1”'],
    ['a tint of another field than the symbols’', tinted({ geometry: 'polygon', symbolField: 'other' }), 'layers[2].fields[0].options[0].tint: nothing is drawn in the tint “moss-1”'],
    ['a census of an unknown layer', census({ layer: 'shops' }), 'census.layer: the catalogue has no layer for “shops”'],
    ['a census of points alone', { ...census({}), ...withLayer({}) }, 'census.layer: the layer “sites” has points alone'],
    ['a census of unknown people', census({ people: 'souls' }), 'census.people: the layer has no field “souls”'],
    ['a profile with what is no number', census({ profile: ['plotHa', 'owner'] }), 'census.profile[1]: the field “owner” is not a number'],
    ['a census without a profile', census({ profile: [] }), 'census.profile: the list has fewer than 1 entries'],
    ['a share of an unknown part', census({ shares: [{ part: 'rented', whole: 'plotHa' }] }), 'census.shares[0].part: the layer has no field “rented”'],
    ['a share of what is no number', census({ shares: [{ part: 'plotHa', whole: 'owner' }] }), 'census.shares[0].whole: the field “owner” is not a number'],
    ['a land use of an unknown layer', { landUse: { layer: 'shops', field: 'use' } }, 'landUse.layer: the catalogue has no layer for “shops”'],
    ['a land use of points', { landUse: { layer: 'sites', field: 'status' } }, 'landUse.layer: the layer “sites” has no polygons'],
    ['a land use by an unknown field', { landUse: { layer: 'plots', field: 'use' } }, 'landUse.field: the layer has no field “use”'],
    ['a walk that counts what is no number', walkingWith(['owner']), 'walking.peopleCounts[0]: the field “owner” is not a number'],
    ['a page twice', { pages: [...EXAMPLETON.pages, ...EXAMPLETON.pages] }, 'pages[1]: “plan” is taken already'],
  ])('%s', (_, change, line) => {
    expect(linesOf(change)).toEqual([line]);
  });

  test.each<[string, Change]>([
    ['a census of points with outlines', census({ shares: [{ part: 'plotHa', whole: 'plotHa' }] })],
    ['tints of polygons by their symbol field', tinted({ geometry: 'polygon' })],
    ['a land use', { ...tinted({ geometry: 'polygon' }), landUse: { layer: 'sites', field: 'use' } }],
    ['versions of a layer', withLayer({ versions: [{ date: '2011', file: 'a.geojson' }, { date: '2001', file: 'b.geojson', note: both('By hand') }] })],
    ['a walk that counts what is named', walkingWith(['plotHa'])],
  ])('%s is fine', (_, change) => {
    expect(linesOf(change)).toEqual([]);
  });

  test.each<[string, Change, string]>([
    ['an odd language', { languages: ['en', 'Portuguese!'] }, 'languages[1]: “Portuguese!” is not a language code'],
    ['a record that is none', { licences: [] }, 'licences: […] stands where an object { … } belongs'],
    ['sources that are none', { sources: null }, 'sources: null stands where an object { … } belongs'],
    ['layers that are none', { layers: 'sites' }, 'layers: sites stands where a list [ … ] belongs'],
  ])('%s, and what follows from it', (_, change, line) => {
    expect(linesOf(change)).toContain(line);
  });

  test('options to show without a field that has them', () => {
    const { symbolField: _, ...rest } = SITES;

    expect(linesOf({ layers: [areasLayer, PLOTS, rest] })).toEqual(['layers[2]: “symbolField” is missing']);
  });

  test('what stands beside a whole layer, or on nothing but its symbols, is fine', () => {
    const { shownOptions: _, ...rest } = SITES;

    expect(linesOf({ layers: [areasLayer, PLOTS, rest], ...withIndicator({ beside: { layer: 'sites' } }) })).toEqual([]);
  });

  test('keys that would change every object', () => {
    const sources: unknown = JSON.parse('{"plan": {"title": "Plan", "date": null}, "__proto__": {"title": "X", "date": null}, "odd key": 1}');

    expect(linesOf({ sources })).toEqual([
      'sources: “__proto__” cannot be a key',
      'sources["odd key"]: 1 stands where an object { … } belongs',
    ]);
  });

  test('levels without end', () => {
    expect(linesOf({ id: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) })).toEqual([': lists and objects are nested more than 32 levels deep']);
  });
});
