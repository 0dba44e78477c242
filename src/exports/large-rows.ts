import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { largeJobsOf } from '../state/large/desk.ts';
import { questionOf } from '../state/large/question.ts';
import type { Explorer } from '../state/explorer.ts';
import { dataOf, layerById } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { countOf } from './entries.ts';
import type { ExportOf } from './model.ts';

/** More than this no file is made of on a page: it would not fit into memory together with its text. */
export const MOST_EXPORTED = 100_000;

const PAGE = 2000;

/** All features of a large layer that an export is of, in their order. */
export interface LargeExport {
  readonly features: readonly ExplorerFeature[];
  readonly possibly: ReadonlySet<ExplorerFeature>;
}

/** The large layer whose features an export would first have to fetch; `undefined` for any other export. */
export function largeLayerOf(of: ExportOf, explorer: Pick<Explorer, 'state' | 'catalogue'>): Layer | undefined {
  if (of.kind !== 'list' && of.kind !== 'table' && of.kind !== 'layer') return undefined;
  return dataOf(explorer.state, of.layer)?.large ? layerById(explorer.catalogue, of.layer) : undefined;
}

/**
 * Fetches all features of a large layer that an export is of.
 *
 * @param report told how many are there, and of how many
 * @returns `null` where there is nothing to be fetched
 * @throws where it was cancelled, or the worker can't answer
 */
export async function fetchLarge(of: ExportOf, explorer: Explorer, report: (done: number, all: number) => void, signal: AbortSignal): Promise<LargeExport | null> {
  const layer = largeLayerOf(of, explorer);
  const large = layer && largeJobsOf(explorer, layer.id);
  if (!layer || !large) return null;
  const { state, catalogue } = explorer;
  const question = of.kind === 'layer' ? allOf(state) : questionOf(state, layer);
  const count = countOf(of, state, catalogue);
  const features: ExplorerFeature[] = [];
  const possibly = new Set<ExplorerFeature>();
  while (features.length < count) {
    report(features.length, count);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    const page = await large.jobs.largeRows(large.key, { ...question, rows: { from: features.length, count: PAGE } });
    signal.throwIfAborted();
    if (!page.rows.length) throw new Error(`${layer.id} has ${features.length} of ${count} rows`);
    const unsure = new Set(page.possiblyRows);
    for (const row of page.rows) {
      features.push(row);
      if (unsure.has(row.id)) possibly.add(row);
    }
  }
  return { features, possibly };
}

function allOf({ lang }: ExplorerState): ReturnType<typeof questionOf> {
  return { filters: {}, inView: null, sort: null, lang };
}
