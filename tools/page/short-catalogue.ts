import { firstFigures } from '../../src/panels/first-figures.ts';
import { items, members, without, type Members } from './members.ts';

/** Stands where words were; nobody sees it before the whole catalogue is there. */
const LEFT_FOR_LATER = '…';
/** What of a figure its card in the overview does not show. */
const MORE_OF_A_FIGURE = ['note', 'beside', 'compared'];

/**
 * A catalogue with what the first view shows, what addresses are read by, and what the files that it loads refer to.
 * It is valid where the whole one is; parts that aren't as they should be stay as they are, for the page to report.
 *
 * @param wholeFile address of the whole one, relative to the shortened one
 */
export function shortCatalogue(catalogue: Members, wholeFile: string): Members {
  return {
    ...without(catalogue, '$schema'),
    ...replaced(catalogue, 'sources', (sources) => shortSources(sources, sourcesOfTheMap(catalogue))),
    ...eachOf(catalogue, 'layers', (layer) => shortLayer(layer, catalogue)),
    ...eachOf(catalogue, 'areas', shortArea),
    ...replaced(catalogue, 'grid', (grid) => without(grid, 'wkt')),
    ...replaced(catalogue, 'census', shortCensus),
    ...replaced(catalogue, 'walking', (walking) => ({ ...without(walking, 'peopleCounts'), ...replaced(walking, 'method', leftForLater) })),
    wholeFile,
  };
}

/** Features name their sources by id, so the ids stay; of what the map shows, also the words that its line of sources says. */
function shortSources(sources: Members, ofTheMap: ReadonlySet<unknown>): Members {
  const short = Object.entries(sources).map(([id, source]) => {
    const whole = members(source);
    if (!whole) return [id, source];
    const attribution = ofTheMap.has(id) ? whole['attribution'] : undefined;
    return [id, { title: LEFT_FOR_LATER, date: null, ...(attribution === undefined ? {} : { attribution }) }];
  });
  return Object.fromEntries(short);
}

/** Of the ground, of every layer, and of what is worked out along the streets. */
function sourcesOfTheMap(catalogue: Members): ReadonlySet<unknown> {
  const shown = [members(catalogue['basemap']), ...items(catalogue['layers']), members(catalogue['walking'])];
  return new Set(shown.flatMap((part) => part?.['sources'] ?? []));
}

function shortLayer(layer: Members, { census }: Members): Members {
  const short = {
    ...without(layer, 'caveat'),
    ...replaced(layer, 'description', leftForLater),
    ...eachOf(layer, 'fields', (field) => keysOfField(without(field, 'help'), layer['isContext'] !== true && field['key'] === layer['symbolField'])),
  };
  if (layer['map'] === 'none') return withFields(short, (key) => layer['id'] === members(census)?.['layer'] && key === members(census)?.['people']);
  return short;
}

function withFields(layer: Members, isKept: (key: unknown) => boolean): Members {
  return { ...layer, ...(Array.isArray(layer['fields']) ? { fields: items(layer['fields']).filter(({ key }) => isKept(key)) } : {}) };
}

/** What addresses and the map need of a field; the search finds features by the words of options that they are drawn by. */
function keysOfField(field: Members, isDrawn: boolean): Members {
  const short = { ...field, ...replaced(field, 'label', leftForLater) };
  return isDrawn ? short : { ...short, ...eachOf(short, 'options', (option) => ({ ...option, ...replaced(option, 'label', leftForLater) })) };
}

/** Shading is in addresses, so that there is a census is told. */
function shortCensus(census: Members): Members {
  return { ...census, profile: [census['people']], shares: [] };
}

function shortArea(area: Members): Members {
  const { indicators } = area;
  if (!Array.isArray(indicators) || !indicators.every(members)) return area;
  return {
    ...without(area, 'commitment'),
    strengths: [],
    indicators: firstFigures(items(indicators)).map((indicator) => without(indicator, ...MORE_OF_A_FIGURE)),
    actions: [],
  };
}

/** A text with as little as the checks ask for, in each of its languages. */
function leftForLater(text: Members): Members {
  return Object.fromEntries(Object.keys(text).map((lang) => [lang, LEFT_FOR_LATER]));
}

/** The named member with each of its objects shortened; nothing where it is no list. */
function eachOf(owner: Members, name: string, short: (item: Members) => Members): Members {
  const list = owner[name];
  if (!Array.isArray(list)) return {};
  const shortened = list.map((item: unknown) => {
    const object = members(item);
    return object ? short(object) : item;
  });
  return { [name]: shortened };
}

function replaced(owner: Members, name: string, short: (value: Members) => Members): Members {
  const value = members(owner[name]);
  return value ? { [name]: short(value) } : {};
}
