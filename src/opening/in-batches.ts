import type { FileSource } from './file-source.ts';
import type { OnProgress, Opened, OpenedFeature, OpenOptions } from './model.ts';
import { openFile } from './open-file.ts';
import { vertexCount } from './raw-counts.ts';

/** Of one batch: what a page takes in within a blink. */
const BATCH_VERTICES = 20_000;

export type Deliver = (of: 'features' | 'mended', batch: readonly OpenedFeature[]) => Promise<void> | void;

/** Opens a file, handing its features over in batches: taking in all at once would hold up the page. The result comes without them. */
export async function openInBatches(source: FileSource, options: OpenOptions, report: OnProgress, deliver: Deliver): Promise<Opened> {
  const opened = await openFile(source, options, report);
  if (opened.kind !== 'opened') return opened;
  for (const of of ['features', 'mended'] as const) {
    for (const batch of batchesOf(opened[of])) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      await deliver(of, batch);
    }
  }
  return { ...opened, features: [], mended: [] };
}

export function batchesOf(features: readonly OpenedFeature[], mostVertices = BATCH_VERTICES): readonly (readonly OpenedFeature[])[] {
  const batches: OpenedFeature[][] = [];
  let room = 0;
  for (const feature of features) {
    if (room <= 0) {
      batches.push([]);
      room = mostVertices;
    }
    batches.at(-1)?.push(feature);
    room -= vertexCount(feature.geometry);
  }
  return batches;
}
