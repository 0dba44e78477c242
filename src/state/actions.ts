import type { FeatureRef, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { ExplorerState, Notice, Panel, Theme, View } from './state.ts';

/** Id of the layer whose features are selected as `area`, not as `select`. */
export const AREAS_LAYER: Slug = 'areas';

/** Opens a feature; one of the areas layer becomes the area that is looked at. */
export function select(state: ExplorerState, ref: FeatureRef): ExplorerState {
  const parsed = parseRef(ref);
  if (!parsed) return state;
  if (parsed.layer === AREAS_LAYER) return openArea(state, parsed.id);
  return { ...state, selected: ref, highlighted: null };
}

/** Opens an area's panel; what was open on top of it closes. */
export function openArea(state: ExplorerState, area: Slug): ExplorerState {
  return { ...state, area, selected: null, spot: [], panel: { kind: 'home' }, highlighted: null };
}

/** Opens a panel in place of whatever is shown; the area stays, to come back to. */
export function openPanel(state: ExplorerState, panel: Panel): ExplorerState {
  return { ...state, panel, selected: null, spot: [], highlighted: null };
}

/** Lists the features that share a spot on the map. */
export function openSpot(state: ExplorerState, refs: readonly FeatureRef[]): ExplorerState {
  return { ...state, spot: refs, selected: null, highlighted: null };
}

/** What a press on empty map does: closes the feature, and the area when no feature is open. A panel stays. */
export function clearSelection(state: ExplorerState): ExplorerState {
  if (state.selected || state.spot.length) return { ...state, selected: null, spot: [], highlighted: null };
  return state.area && state.panel.kind === 'home' ? { ...state, area: null, highlighted: null } : state;
}

/** One step back: feature, spot, panel, area, home. */
export function stepBack(state: ExplorerState): ExplorerState {
  if (state.selected) return { ...state, selected: null, highlighted: null };
  if (state.spot.length) return { ...state, spot: [], highlighted: null };
  if (state.panel.kind !== 'home') return { ...state, panel: { kind: 'home' }, highlighted: null };
  if (state.area) return { ...state, area: null, highlighted: null };
  return state;
}

/** Back to the first view of the panel; layers, filters, language and theme stay. */
export function goHome(state: ExplorerState): ExplorerState {
  return { ...state, area: null, selected: null, spot: [], panel: { kind: 'home' }, highlighted: null };
}

export function showLayer(state: ExplorerState, layer: Slug, shown: boolean): ExplorerState {
  if (state.layers.has(layer) === shown) return state;
  const layers = new Set(state.layers);
  if (shown) layers.add(layer);
  else layers.delete(layer);
  return { ...state, layers };
}

/** Sets which options of a field are shown; `null` goes back to the layer's default. */
export function setFilter(
  state: ExplorerState,
  layer: Slug,
  field: string,
  options: readonly string[] | null,
): ExplorerState {
  const { [field]: _old, ...others } = state.filters[layer] ?? {};
  const fields = options ? { ...others, [field]: options } : others;
  const { [layer]: _layer, ...layers } = state.filters;
  return { ...state, filters: Object.keys(fields).length ? { ...layers, [layer]: fields } : layers };
}

export function highlight(state: ExplorerState, ref: FeatureRef | null): ExplorerState {
  return state.highlighted === ref ? state : { ...state, highlighted: ref };
}

export function moveView(state: ExplorerState, view: View): ExplorerState {
  return { ...state, view };
}

export function setLanguage(state: ExplorerState, lang: string): ExplorerState {
  return state.lang === lang ? state : { ...state, lang };
}

export function setTheme(state: ExplorerState, theme: Theme): ExplorerState {
  return state.theme === theme ? state : { ...state, theme };
}

/** A notice with the id of one that is there replaces it. */
export function addNotices(state: ExplorerState, notices: readonly Notice[]): ExplorerState {
  if (!notices.length) return state;
  const ids = new Set(notices.map((notice) => notice.id));
  return { ...state, notices: [...state.notices.filter((notice) => !ids.has(notice.id)), ...notices] };
}

export function dismissNotice(state: ExplorerState, id: string): ExplorerState {
  return { ...state, notices: state.notices.filter((notice) => notice.id !== id) };
}
