import type { Slug } from '../catalogue/types.ts';
import { addNotices, AREAS_LAYER, setFilter } from './actions.ts';
import { PLACE_KEYS } from './filters/index.ts';
import { parameterNotice, refsLeftOut } from './parameter-notice.ts';
import { dataOf, isAbsent } from './selectors.ts';
import type { ExplorerState, Notice } from './state.ts';

/** Takes back what a link asked for that the layers which are there do not have, with a notice. */
export function dropUnknown(state: ExplorerState): ExplorerState {
  return dropRefs(dropRefs(dropAreas(state), 'compare'), 'shortlist');
}

function dropAreas(state: ExplorerState): ExplorerState {
  const areas = dataOf(state, AREAS_LAYER);
  if (!areas) return state;
  const isUnknown = (id: Slug): boolean => !areas.byId.has(id);
  const notice = (name: string, value: string): Notice => parameterNotice(name, value, [...areas.byId.keys()]);
  let result = state;
  if (state.area !== null && isUnknown(state.area)) result = addNotices({ ...result, area: null }, [notice('area', state.area)]);
  for (const [layer, filters] of Object.entries(state.filters)) {
    const filter = filters[PLACE_KEYS.areas];
    if (filter?.kind !== 'areas' || !filter.areas.some(isUnknown)) continue;
    const known = filter.areas.filter((id) => !isUnknown(id));
    const left = setFilter(result, layer, PLACE_KEYS.areas, known.length ? { ...filter, areas: known } : null);
    result = addNotices(left, [notice(`f.${layer}.${PLACE_KEYS.areas}`, filter.areas.filter(isUnknown).join(','))]);
  }
  return result;
}

function dropRefs(state: ExplorerState, name: 'compare' | 'shortlist'): ExplorerState {
  const unknown = state[name].filter((ref) => isAbsent(state, ref));
  if (!unknown.length) return state;
  const kept = state[name].filter((ref) => !unknown.includes(ref));
  return addNotices(name === 'compare' ? { ...state, compare: kept } : { ...state, shortlist: kept }, refsLeftOut(name, 'unknown', unknown));
}
