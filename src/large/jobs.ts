import { transfer } from 'comlink';
import type { ExplorerFeature, Slug } from '../catalogue/types.ts';
import { Answerer } from './asking/answerer.ts';
import { orderOf } from './asking/order.ts';
import { chunksOf } from './chunks.ts';
import { factsOf } from './facts.ts';
import { findByName } from './find.ts';
import { readLarge, type LargeLayer } from './large-layer.ts';
import type { LargeAnswer, LargeFound, LargeOpened, LargeProgress, LargeQuery, LargeRows, LargeSource } from './model.ts';
import { nearestTo, type LargeNear } from './near.ts';
import { featuresAt } from './rows.ts';
import { throttled } from './throttled.ts';
import { tileOf } from './tiles/tile.ts';

interface Open {
  readonly large: LargeLayer;
  /** Of the page; its filters are what tiles show. */
  readonly answerer: Answerer;
  /** Of what pages through rows, such as an export. */
  readonly pager: Answerer;
}

const layers = new Map<string, Open>();

/** Reads and checks a layer's file and keeps it under a key, in the place of what was kept there. */
export async function largeOpen(key: string, source: LargeSource, onProgress: (progress: LargeProgress) => void): Promise<LargeOpened> {
  const { file } = source;
  const bytes = { stream: () => chunksOf(file.stream()), slice: (start: number, end: number) => file.slice(start, end) };
  const read = await readLarge({ ...source, file: bytes }, throttled(onProgress));
  if (!read.ok) return read;
  const { large, leftOut, problems } = read;
  // Lists begin with it and searches end with it: better now than while somebody waits for an answer.
  orderOf(large, null, source.known.languages[0] ?? 'en');
  layers.set(key, { large, answerer: new Answerer(large), pager: new Answerer(large) });
  return { ok: true, facts: factsOf(large, leftOut), problems };
}

/** Answers, and has tiles show what passes. The same filters again keep the version. */
export function largeAsk(key: string, query: LargeQuery): Promise<LargeAnswer> {
  return opened(key).answerer.ask(query);
}

/** The rows of a query alone: neither what tiles show nor the version follows from it. */
export function largeRows(key: string, query: LargeQuery): Promise<LargeRows> {
  return opened(key).pager.page(query);
}

/** Features in full, in the order of the ids; without those that it does not have. */
export function largeFeatures(key: string, ids: readonly Slug[]): Promise<readonly ExplorerFeature[]> {
  const { large } = opened(key);
  return featuresAt(large, ids.map((id) => large.columns.ids.rowOf(id)).filter((row) => row >= 0));
}

/** Located features that are nearest to a place, nearest first; whatever the filters. */
export function largeNear(key: string, spot: readonly [lon: number, lat: number], count: number): readonly LargeNear[] {
  return nearestTo(opened(key).large, spot, count);
}

/** Features whose name or acronym has all the words, in any language, however accented. */
export function largeFind(key: string, words: string, count: number, lang: string): LargeFound {
  return findByName(opened(key).large, words, count, lang);
}

/**
 * A vector tile (MVT, layer `points`) of what passes the latest filters; `null` where there is nothing in it.
 *
 * @param _version of the answer that it is to show; one that is out of date gives what passes now
 */
export function largeTile(key: string, _version: number, lang: string, z: number, x: number, y: number): ArrayBuffer | null {
  const { large, answerer } = opened(key);
  const tile = tileOf(large, answerer.passing, { z, x, y }, lang);
  if (!tile) return null;
  const buffer = tile.slice().buffer;
  return transfer(buffer, [buffer]);
}

/** Lets go of a layer. */
export function largeClose(key: string): void {
  layers.delete(key);
}

function opened(key: string): Open {
  const open = layers.get(key);
  if (!open) throw new Error(`no large layer is kept under “${key}”`);
  return open;
}
