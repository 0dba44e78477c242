import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { inFile, type Problem } from '../../src/catalogue/problem.ts';
import type { Layer } from '../../src/catalogue/types.ts';
import { IdTable } from '../../src/large/columns/id-table.ts';
import { isLarge, MOST_LARGE_BYTES } from '../../src/large/limits.ts';
import { FeatureChecker } from '../../src/large/reading/checker.ts';
import { readFeatures } from '../../src/large/reading/read-features.ts';
import type { Dataset } from './dataset.ts';
import { checkCollectionWithLibrary, checkFeatureWithLibrary } from './structure.ts';

const PIECE_BYTES = 1 << 20;

/** Whether the page leaves a layer's file to a worker, which reads it piece by piece. */
export async function isLargeFile(path: string, layer: Layer): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true && isLarge(layer, info.size) && info.size <= MOST_LARGE_BYTES;
}

/** All problems of a layer's large file, which never is in memory as a whole. */
export async function checkLargeFile(path: string, file: string, layer: Layer, { catalogue, known }: Dataset): Promise<readonly Problem[]> {
  const bounds = layer.bounds ?? catalogue?.bounds;
  const ids = new IdTable();
  const checker = new FeatureChecker({ file, layer, known, ...(bounds ? { bounds } : {}) }, ids, Infinity, checkFeatureWithLibrary);
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: PIECE_BYTES });
  const troubles = await readFeatures(chunks, (features) => {
    for (const { value } of features) {
      const feature = checker.check(value);
      if (feature) ids.add(feature.id);
    }
  }, checkCollectionWithLibrary);
  return [...inFile(file, troubles), ...checker.problems];
}
