import type { Layer } from '../catalogue/types.ts';

/**
 * Files of points larger than this, in bytes, are read and asked by a worker of their own instead of on the page. All
 * that is different for large layers follows from this one decision.
 */
export const LARGE_BYTES = 8_000_000;

/** Whether a layer's file of so many bytes is one for a worker. */
export function isLarge({ geometry, map }: Pick<Layer, 'geometry' | 'map'>, bytes: number): boolean {
  return geometry === 'point' && map === 'main' && bytes > LARGE_BYTES;
}

/** Largest file that a worker reads, in bytes. */
export const MOST_LARGE_BYTES = 1_000_000_000;
export const MOST_LARGE_FEATURES = 2_000_000;
/** Largest feature of such a file, in bytes. */
export const MOST_FEATURE_BYTES = 4_000_000;
/** How many problems of a large file are told one by one; the others are counted. */
export const MOST_PROBLEMS = 1000;
