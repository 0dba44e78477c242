import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import type { Columns } from './columns/columns.ts';
import { ColumnsBuilder } from './columns/columns.ts';
import { placeColumn, type PlaceColumn } from './places/place-column.ts';
import { pointIndex, type PointIndex } from './places/point-index.ts';
import { FeatureChecker } from './reading/checker.ts';
import { readFeatures } from './reading/read-features.ts';
import { MOST_PROBLEMS } from './limits.ts';
import type { LargeProgress, LargeSource } from './model.ts';
import { inFile, type Problem } from '../catalogue/problem.ts';

/** As much of a `Blob` as is used of one. */
export interface Bytes {
  stream(): AsyncIterable<Uint8Array>;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** All that is kept of a large layer. */
export interface LargeLayer {
  readonly layer: Layer;
  readonly columns: Columns;
  readonly index: PointIndex;
  readonly places: PlaceColumn;
  /** The layer of areas. */
  readonly areas: readonly ExplorerFeature[];
  /** The file, which features in full are read from again. */
  readonly file: Bytes;
}

export type LargeSourceOf<File> = Omit<LargeSource, 'file'> & { readonly file: File };

export type LargeRead =
  | { readonly ok: true; readonly large: LargeLayer; readonly leftOut: number; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a layer's file and checks its features; what is good goes into columns and indexes. */
export async function readLarge(source: LargeSourceOf<Bytes>, onProgress: (progress: LargeProgress) => void): Promise<LargeRead> {
  const { file, layer, bounds, known, areas } = source;
  const builder = new ColumnsBuilder(layer, known);
  const checker = new FeatureChecker({ file: layer.file, layer, bounds, known }, builder.ids, MOST_PROBLEMS);
  const troubles = await readFeatures(file.stream(), (features, progress) => {
    for (const { value, start, length } of features) {
      const feature = checker.check(value);
      if (feature) builder.add(feature, start, length);
    }
    onProgress(progress);
  });
  if (troubles.length) return { ok: false, problems: inFile(layer.file, troubles) };
  const { columns, spots } = builder.finish();
  const index = pointIndex(spots);
  const places = placeColumn(areas, index, columns.accuracyM, columns.count);
  return { ok: true, large: { layer, columns, index, places, areas, file }, leftOut: checker.leftOut, problems: checker.problems };
}
