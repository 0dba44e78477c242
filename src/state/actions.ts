import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import type { Bounds, FeatureRef, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { Filter } from './filters/filter.ts';
import type { CompareShow, ExplorerState, Notice, Origin, Panel, Place, Sort, Theme, View } from './state.ts';

export { AREAS_LAYER };

/** As many stand side by side on a screen. */
export const MOST_COMPARED = 4;
/** As many fit into an address. */
export const MOST_SHORTLISTED = 50;

/** What lies on top of the panels, closed. */
const NOTHING_ON_TOP = { selected: null, spot: [], walk: null, pin: null, highlighted: null, vertex: null } as const;

/** Opens a feature; one of the areas layer becomes the area that is looked at. */
export function select(state: ExplorerState, ref: FeatureRef): ExplorerState {
  const parsed = parseRef(ref);
  if (!parsed) return state;
  if (parsed.layer === AREAS_LAYER) return openArea(state, parsed.id);
  return { ...state, selected: ref, highlighted: null };
}

/** Opens an area's panel; what was open on top of it closes. */
export function openArea(state: ExplorerState, area: Slug): ExplorerState {
  return { ...state, ...NOTHING_ON_TOP, area, panel: { kind: 'home' } };
}

/** Opens a panel in place of whatever is shown; the area stays, to come back to. */
export function openPanel(state: ExplorerState, panel: Panel): ExplorerState {
  return { ...state, ...NOTHING_ON_TOP, panel };
}

/** Opens the code for pages of others, with what is open now to be a part of it. */
export function openBuilder(state: ExplorerState): ExplorerState {
  const { selected, panel, walk, pin } = state;
  return panel.kind === 'embed' ? openPanel(state, panel) : openPanel(state, { kind: 'embed', from: { selected, panel, walk, pin } });
}

/** Lists the features that share a spot on the map. */
export function openSpot(state: ExplorerState, refs: readonly FeatureRef[]): ExplorerState {
  return { ...state, spot: refs, selected: null, highlighted: null };
}

/** What a press on empty map does: closes the feature, the pin, and the area when neither is open. A panel and a walk stay. */
export function clearSelection(state: ExplorerState): ExplorerState {
  if (state.selected || state.spot.length) return { ...state, selected: null, spot: [], highlighted: null };
  if (state.walk) return state;
  if (state.pin) return { ...state, pin: null };
  return state.area && state.panel.kind === 'home' ? { ...state, area: null, highlighted: null } : state;
}

/** One step back: feature, spot, walk, pin, panel, area, home. */
export function stepBack(state: ExplorerState): ExplorerState {
  if (state.selected) return { ...state, selected: null, highlighted: null };
  if (state.spot.length) return { ...state, spot: [], highlighted: null };
  if (state.walk) return closeWalk(state);
  if (state.pin) return { ...state, pin: null };
  if (state.drawing) return { ...state, drawing: null };
  if (state.panel.kind !== 'home') return leavePanel(state);
  if (state.area) return { ...state, area: null, highlighted: null };
  return state;
}

/** Limits and profiles were opened from the feature that they are of. */
function leavePanel(state: ExplorerState): ExplorerState {
  const { panel } = state;
  const left: ExplorerState = { ...state, panel: { kind: 'home' }, highlighted: null, vertex: null };
  return panel.kind === 'boundary' || panel.kind === 'profile' ? select(left, panel.of) : left;
}

/** Back to the first view of the panel; layers, filters, language and theme stay. */
export function goHome(state: ExplorerState): ExplorerState {
  return { ...state, ...NOTHING_ON_TOP, area: null, panel: { kind: 'home' } };
}

export function showLayer(state: ExplorerState, layer: Slug, shown: boolean): ExplorerState {
  if (state.layers.has(layer) === shown) return state;
  const layers = new Set(state.layers);
  if (shown) layers.add(layer);
  else layers.delete(layer);
  return { ...state, layers };
}

/** Sets one filter of a layer, by a field's key or one of `PLACE_KEYS`; `null` goes back to the layer's default. */
export function setFilter(state: ExplorerState, layer: Slug, key: string, filter: Filter | null): ExplorerState {
  const { [key]: _old, ...others } = state.filters[layer] ?? {};
  return setFilters(state, layer, filter ? { ...others, [key]: filter } : others);
}

/** Replaces all filters of a layer; none goes back to the layer's default. */
export function setFilters(state: ExplorerState, layer: Slug, filters: Readonly<Record<string, Filter>>): ExplorerState {
  const { [layer]: _layer, ...layers } = state.filters;
  return { ...state, filters: Object.keys(filters).length ? { ...layers, [layer]: filters } : layers };
}

export function setSort(state: ExplorerState, sort: Sort | null): ExplorerState {
  return { ...state, sort };
}

/** Puts a feature or area beside the others, or takes it away; a fifth is not taken. */
export function toggleCompared(state: ExplorerState, ref: FeatureRef): ExplorerState {
  if (state.compare.includes(ref)) return { ...state, compare: state.compare.filter((other) => other !== ref) };
  return state.compare.length < MOST_COMPARED ? { ...state, compare: [...state.compare, ref] } : state;
}

/** Makes one of those compared the first: what the others are measured against. */
export function setBase(state: ExplorerState, ref: FeatureRef): ExplorerState {
  return { ...state, compare: [ref, ...state.compare.filter((other) => other !== ref)] };
}

/** Switches a way of showing the comparison. */
export function setCompareShow(state: ExplorerState, show: CompareShow, isOn: boolean): ExplorerState {
  const others = state.compareShows.filter((other) => other !== show);
  return { ...state, compareShows: isOn ? [...others, show] : others };
}

export function clearCompared(state: ExplorerState): ExplorerState {
  return { ...state, compare: [] };
}

/** Puts a feature or area on the shortlist, or takes it off together with its note. */
export function toggleShortlisted(state: ExplorerState, ref: FeatureRef): ExplorerState {
  if (!state.shortlist.includes(ref)) {
    return state.shortlist.length < MOST_SHORTLISTED ? { ...state, shortlist: [...state.shortlist, ref] } : state;
  }
  const { [ref]: _note, ...notes } = state.notes;
  return { ...state, shortlist: state.shortlist.filter((other) => other !== ref), notes };
}

/** Replaces the shortlist and its notes as a whole, as undoing and what was kept on a device do. */
export function setShortlist(
  state: ExplorerState,
  shortlist: readonly FeatureRef[],
  notes: Readonly<Record<FeatureRef, string>> = {},
): ExplorerState {
  return { ...state, shortlist: shortlist.slice(0, MOST_SHORTLISTED), notes };
}

/** An empty note is none. */
export function setNote(state: ExplorerState, ref: FeatureRef, note: string): ExplorerState {
  const { [ref]: _old, ...others } = state.notes;
  return { ...state, notes: note ? { ...others, [ref]: note } : others };
}

/** Opens the walk area of a feature or a spot. */
export function openWalk(state: ExplorerState, from: Origin, minutes: number): ExplorerState {
  return { ...state, selected: null, spot: [], highlighted: null, walk: { from, minutes, to: null } };
}

export function setWalkMinutes(state: ExplorerState, minutes: number): ExplorerState {
  return state.walk ? { ...state, walk: { ...state.walk, minutes } } : state;
}

/** Shows the way to a feature; `null` takes it away. */
export function setRoute(state: ExplorerState, to: FeatureRef | null): ExplorerState {
  return state.walk ? { ...state, walk: { ...state.walk, to } } : state;
}

/** Back to where the walk area was asked for. */
export function closeWalk(state: ExplorerState): ExplorerState {
  const from = state.walk?.from;
  const closed = { ...state, walk: null, highlighted: null };
  return typeof from === 'string' ? select(closed, from) : closed;
}

/** Marks a spot that belongs to no feature. */
export function dropPin(state: ExplorerState, { lat, lon }: Place): ExplorerState {
  return { ...state, ...NOTHING_ON_TOP, pin: { lat, lon } };
}

/** @param inView degrees, west, south, east, north; `null` where there is no map */
export function setInView(state: ExplorerState, inView: Bounds | null): ExplorerState {
  const same = inView?.every((degrees, index) => degrees === state.inView?.[index]) ?? state.inView === null;
  return same ? state : { ...state, inView };
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
