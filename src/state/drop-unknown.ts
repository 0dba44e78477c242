import type { Slug } from '../catalogue/types.ts';
import { addNotices, AREAS_LAYER } from './actions.ts';
import { parameterNotice } from './parameter-notice.ts';
import { dataOf } from './selectors.ts';
import type { ExplorerState, Notice } from './state.ts';

/**
 * Takes back what a link asked for in an area that the areas layer, once it is there, does not have, with a notice.
 * A list of such an area becomes the list of all.
 */
export function dropUnknownAreas(state: ExplorerState): ExplorerState {
  const areas = dataOf(state, AREAS_LAYER);
  if (!areas) return state;
  const { area, panel } = state;
  const isUnknown = (id: Slug | null): id is Slug => id !== null && !areas.byId.has(id);
  const notice = (name: string, value: string): Notice => parameterNotice(name, value, [...areas.byId.keys()]);
  let result = state;
  if (isUnknown(area)) result = addNotices({ ...result, area: null }, [notice('area', area)]);
  if (panel.kind === 'list' && isUnknown(panel.area)) {
    result = addNotices({ ...result, panel: { ...panel, area: null } }, [notice('panel', `list.${panel.layer}.${panel.area}`)]);
  }
  return result;
}
