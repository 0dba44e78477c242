import { needOutlines } from '../state/planning/need.ts';
import type { Explorer } from '../state/explorer.ts';
import { outlinedLayers } from './entries.ts';
import { layersFor } from './export-data.ts';
import type { ExportOf } from './model.ts';

/** Fetches what an export tells besides what is shown: places, the names of what lies near, outlines. */
export async function prepareExport(of: ExportOf, explorer: Explorer): Promise<void> {
  await explorer.needDerived();
  await Promise.all([
    ...layersFor(of, explorer.state, explorer.catalogue).map((layer) => explorer.needLayer(layer)),
    ...outlinedLayers(of, explorer.catalogue).map((layer) => needOutlines(explorer, layer)),
  ]);
}

/**
 * Waits for outlines that are on their way for somebody else.
 *
 * @throws where they did not arrive: points must not go out for them
 */
export function untilOutlined(of: ExportOf, { store, catalogue }: Explorer): Promise<void> {
  return new Promise((resolve, reject) => {
    const isSettled = (): boolean => {
      const all = new Set(outlinedLayers(of, catalogue).map((layer) => store.state.outlines.get(layer)?.status));
      if (all.has('failed')) reject(new Error('Outlines did not arrive'));
      else if (all.has('loading')) return false;
      else resolve();
      return true;
    };
    if (isSettled()) return;
    const stop = store.subscribe(() => {
      if (isSettled()) stop();
    });
  });
}
