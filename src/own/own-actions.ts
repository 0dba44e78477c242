import type { Geometry } from 'geojson';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { Catalogue, ExplorerFeature, FeatureRef, Slug } from '../catalogue/types.ts';
import type { Own } from '../state/planning/model.ts';
import type { ExplorerState, LayerData, Loaded } from '../state/state.ts';
import { asKept, ownFeature, sameWords, type OwnDraft } from './own-feature.ts';
import { writeOwnText } from './own-text.ts';

/** Steps that can be undone. */
export const MOST_STEPS = 100;

type Features = readonly ExplorerFeature[];

/** Adds features, in one step that can be undone. They get ids of their own: the last ones of `state.own.features`. */
export function addOwn(state: ExplorerState, catalogue: Catalogue, drafts: readonly OwnDraft[]): ExplorerState {
  return swapOwn(state, catalogue, [], drafts);
}

/** Removes some and adds others, in one step: what splitting and merging do. */
export function swapOwn(state: ExplorerState, catalogue: Catalogue, removed: readonly Slug[], added: readonly OwnDraft[]): ExplorerState {
  const ids = ownIds(state.own, added.length);
  const made = added.map((draft, index) => ownFeature({ ...draft, id: ids[index] ?? '' }, catalogue));
  const kept = without(state.own.features, removed);
  const changed = step(state, [...kept, ...made]);
  return made.length ? { ...changed, layers: new Set([...changed.layers, OWN_LAYER]) } : changed;
}

/** Gives a feature another shape, in degrees. */
export function replaceOwn(state: ExplorerState, id: Slug, geometry: Geometry): ExplorerState {
  const kept = asKept(geometry);
  return mapOne(state, id, (feature) => (JSON.stringify(kept) === JSON.stringify(feature.geometry) ? feature : { ...feature, geometry: kept }));
}

/** An empty name changes nothing. */
export function renameOwn(state: ExplorerState, { languages }: Pick<Catalogue, 'languages'>, id: Slug, words: string): ExplorerState {
  const name = sameWords(words, languages);
  if (!Object.values(name)[0]) return state;
  return mapOne(state, id, (feature) => {
    const isSame = languages.every((lang) => feature.properties.name[lang] === name[lang]);
    return isSame ? feature : { ...feature, properties: { ...feature.properties, name } };
  });
}

export function removeOwn(state: ExplorerState, ids: readonly Slug[]): ExplorerState {
  return step(state, without(state.own.features, ids));
}

export function clearOwn(state: ExplorerState): ExplorerState {
  return step(state, []);
}

/** Back to what was before the last step. */
export function undoOwn(state: ExplorerState): ExplorerState {
  const { own: { features, past, future } } = state;
  const before = past.at(-1);
  return before ? put(state, before, { past: past.slice(0, -1), future: [...future, features] }) : state;
}

export function redoOwn(state: ExplorerState): ExplorerState {
  const { own: { features, past, future } } = state;
  const next = future.at(-1);
  return next ? put(state, next, { past: [...past, features], future: future.slice(0, -1) }) : state;
}

/** Sets features that are no step of a person's: those of a link. */
export function openOwn(state: ExplorerState, features: Features): ExplorerState {
  return put(state, features, state.own);
}

/** Ids that no feature has or had, in what can be undone either: `own-4`, `own-5`. */
export function ownIds({ features, past, future }: Own, count: number): readonly Slug[] {
  const numbers = [features, ...past, ...future].flatMap((list) => list.map(({ id }) => Number(id.slice(OWN_LAYER.length + 1)) || 0));
  const last = numbers.reduce((a, b) => Math.max(a, b), 0);
  return Array.from({ length: count }, (_, index) => `${OWN_LAYER}-${last + index + 1}`);
}

function mapOne(state: ExplorerState, id: Slug, change: (feature: ExplorerFeature) => ExplorerFeature): ExplorerState {
  return step(state, state.own.features.map((feature) => (feature.id === id ? change(feature) : feature)));
}

function without(features: Features, ids: readonly Slug[]): Features {
  const gone = new Set(ids);
  return features.filter(({ id }) => !gone.has(id));
}

function step(state: ExplorerState, features: Features): ExplorerState {
  const { own } = state;
  const isSame = features.length === own.features.length && features.every((feature, index) => feature === own.features[index]);
  return isSame ? state : put(state, features, { past: [...own.past, own.features].slice(-MOST_STEPS), future: [] });
}

function put(state: ExplorerState, features: Features, { past, future }: Pick<Own, 'past' | 'future'>): ExplorerState {
  const own: Own = { features, past, future, text: writeOwnText(features), isRead: true };
  const data = new Map<Slug, Loaded<LayerData>>(state.data);
  const layers = new Set(state.layers);
  if (features.length) data.set(OWN_LAYER, { status: 'ready', value: indexed(features) });
  else data.delete(OWN_LAYER);
  if (!features.length) layers.delete(OWN_LAYER);
  else if (!state.own.features.length) layers.add(OWN_LAYER);
  return closeGone({ ...state, own, data, layers });
}

function indexed(features: Features): LayerData {
  return { features, byId: new Map(features.map((feature) => [feature.id, feature])), isWhole: true };
}

/** What is gone is open nowhere any more. */
function closeGone(state: ExplorerState): ExplorerState {
  const ids = new Set(state.own.features.map(({ id }) => id));
  const isThere = (ref: FeatureRef): boolean => {
    const parsed = parseRef(ref);
    return parsed?.layer !== OWN_LAYER || ids.has(parsed.id);
  };
  const orNull = (ref: FeatureRef | null): FeatureRef | null => (ref && isThere(ref) ? ref : null);
  const { panel, vertex, drawing, difference } = state;
  const isPanelGone = (panel.kind === 'boundary' || panel.kind === 'profile') && !isThere(panel.of);
  const isDifferenceGone = difference !== null && ![difference.a, difference.b].every(({ ref }) => isThere(ref));
  return {
    ...state,
    selected: orNull(state.selected),
    highlighted: orNull(state.highlighted),
    spot: all(state.spot, isThere),
    compare: all(state.compare, isThere),
    shortlist: all(state.shortlist, isThere),
    walk: walkLeft(state.walk, isThere),
    panel: isPanelGone ? { kind: 'own' } : panel,
    vertex: vertex && isThere(vertex.ref) ? vertex : null,
    drawing: drawing?.of && !isThere(drawing.of) ? null : drawing,
    difference: isDifferenceGone ? null : difference,
  };
}

function walkLeft(walk: ExplorerState['walk'], isThere: (ref: FeatureRef) => boolean): ExplorerState['walk'] {
  if (!walk || (typeof walk.from === 'string' && !isThere(walk.from))) return null;
  return walk.to && !isThere(walk.to) ? { ...walk, to: null } : walk;
}

/** The same list again when nothing is missing from it. */
function all(refs: readonly FeatureRef[], isThere: (ref: FeatureRef) => boolean): readonly FeatureRef[] {
  return refs.every(isThere) ? refs : refs.filter(isThere);
}
