import type { Geometry } from 'geojson';
import { isRecord } from '../catalogue/json.ts';
import { OWN_LAYER, withOwnLayer } from '../catalogue/own-layer.ts';
import { linesOf } from '../catalogue/checks/geometry-check.ts';
import { checkFeatureStructure, isStructured } from '../catalogue/checks/structure.ts';
import type { Catalogue, ExplorerFeature } from '../catalogue/types.ts';
import { openOwn } from '../own/own-actions.ts';
import { fromOf, givenOf, ownFeature } from '../own/own-feature.ts';
import { watchUnsaved } from '../own/unsaved.ts';
import { dropUnknown } from '../state/drop-unknown.ts';
import type { Explorer } from '../state/explorer.ts';
import { ownParam } from '../state/params/own.ts';
import type { ExplorerState } from '../state/state.ts';
import { readUrl, writeUrl } from '../state/url.ts';
import { unkept } from './unkept.ts';

/** Where it stands in the state of the browser's history entry, which outlives a reload and nothing else. */
const KEY = 'carried';

/** Browsers refuse more than some megabytes, and slow down long before. */
const MOST_LETTERS = 4_000_000;

const ID = /^own-\d+$/;

/** What of the page's window it takes. */
export interface Page extends Pick<Window, 'addEventListener' | 'location'> {
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/**
 * Puts what a reload would lose where the page finds it afterwards. Nothing is stored on the device for longer than
 * the page's tab is open.
 *
 * @returns whether all of it could be taken along
 */
export function carry({ state, catalogue }: Pick<Explorer, 'state' | 'catalogue'>, { history, location }: Page = window): boolean {
  const left = { of: catalogue.id, lang: state.lang, query: writeUrl(state, catalogue), own: unkept(state, location.search).own, notes: state.notes };
  if (JSON.stringify(left).length > MOST_LETTERS) return false;
  try {
    history.replaceState({ ...(isRecord(history.state) ? history.state : {}), [KEY]: left }, '');
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts what was carried over a reload back, once; what cannot be read of it is passed over.
 *
 * @param entry the state of the history's entry as the page found it: what is open may have been written there since
 */
export function takeCarried(explorer: Explorer, page: Page = window, entry: unknown = page.history.state): void {
  if (!isRecord(entry) || !isRecord(entry[KEY])) return;
  const { [KEY]: left } = entry;
  const { [KEY]: _, ...rest } = isRecord(page.history.state) ? page.history.state : {};
  page.history.replaceState(rest, '');
  if (left['of'] !== explorer.catalogue.id) return;
  const features = featuresOf(left['own'], explorer.catalogue);
  explorer.store.update((state) => restored(state, explorer.catalogue, { features, query: String(left['query'] ?? ''), lang: left['lang'], notes: notesOf(left['notes']) }));
  if (features.length) watchUnsaved(explorer, page);
}

interface Left {
  readonly features: readonly ExplorerFeature[];
  readonly query: string;
  readonly lang: unknown;
  readonly notes: ExplorerState['notes'];
}

/** What was open is read once more, now that there are the own features that it may speak of. */
function restored(state: ExplorerState, catalogue: Catalogue, { features, query, lang, notes }: Left): ExplorerState {
  const opened = features.length ? openOwn(state, features) : state;
  const named = features.length ? withOwnLayer(catalogue) : catalogue;
  const asked = new URLSearchParams(query);
  if (features.length) asked.delete(ownParam.name);
  const complaints = opened.notices.filter(({ kind }) => kind !== 'parameter' && kind !== 'refs-left-out');
  const read = readUrl(asked.toString(), { ...opened, notices: complaints, lang: catalogue.languages.find((known) => known === lang) ?? opened.lang }, named);
  return dropUnknown({ ...read, notes: { ...notes, ...state.notes } });
}

function notesOf(value: unknown): ExplorerState['notes'] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([ref, note]) => (typeof note === 'string' ? [[ref, note]] : [])));
}

function featuresOf(value: unknown, catalogue: Catalogue): readonly ExplorerFeature[] {
  return Array.isArray(value) ? value.flatMap((one: unknown, index) => featureOf(one, index, catalogue)) : [];
}

function featureOf(value: unknown, index: number, catalogue: Catalogue): readonly ExplorerFeature[] {
  if (!isStructured(value, checkFeatureStructure(value)) || !value.geometry || !isFinite(value.geometry)) return [];
  const { geometry, properties } = value;
  const id = ID.test(String(value.id)) ? String(value.id) : `${OWN_LAYER}-${index + 1}`;
  const like = { type: 'Feature', id, geometry, properties: { ...properties, name: {}, sources: [], licence: '' } } as const;
  const [name] = isRecord(properties?.['name']) ? Object.values(properties['name']) : [];
  return [ownFeature({ id, name: String(name ?? ''), geometry, from: fromOf(like), ...(properties?.['given'] ? { given: givenOf(like) } : {}) }, catalogue)];
}

function isFinite(geometry: Geometry): boolean {
  return linesOf(geometry).every(({ positions }) => positions.every((position) => position.every(Number.isFinite)));
}
