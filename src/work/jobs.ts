import type { GeopackageFile } from '../exports/geopackage/model.ts';
import type * as Large from '../large/jobs.ts';
import type * as InBatches from '../opening/in-batches.ts';
import { wasmFile } from '../opening/wasm-file.ts';
import type * as Ground from '../profile/ground-jobs.ts';

/**
 * What is done off the main thread. Each job fetches its own code when it is first asked for; what goes in and comes
 * out is copied, so it must be plain data. Jobs keep nothing between two calls unless they say so.
 */
export const jobs = {
  /** Says where the WebAssembly is, before any job that needs it. */
  useWasm: (url: string) => void (wasmFile.url = url),
  /** Reads and checks a file; progress is reported meanwhile, its features are handed over before the rest. */
  open: async (...args: Parameters<typeof InBatches.openInBatches>) => (await import('../opening/in-batches.ts')).openInBatches(...args),
  /** Keeps polygons under a key, to be laid over; gives the square metres of each. */
  keepPolygons: async (...args: Parameters<typeof Ground.keepPolygons>) => (await ground()).keepPolygons(...args),
  /** Keeps streets under a key. */
  keepStreets: async (...args: Parameters<typeof Ground.keepStreets>) => (await ground()).keepStreets(...args),
  coverageOf: async (...args: Parameters<typeof Ground.coverageOf>) => (await ground()).coverageOf(...args),
  streetsInside: async (...args: Parameters<typeof Ground.streetsInside>) => (await ground()).streetsInside(...args),
  spotsInside: async (...args: Parameters<typeof Ground.spotsInside>) => (await ground()).spotsInside(...args),
  differenceOf: async (...args: Parameters<typeof Ground.differenceOf>) => (await ground()).differenceOf(...args),
  /** Reads and checks the file of a large layer and keeps it under a key; progress is reported meanwhile. */
  largeOpen: async (...args: Parameters<typeof Large.largeOpen>) => (await large()).largeOpen(...args),
  largeAsk: async (...args: Parameters<typeof Large.largeAsk>) => (await large()).largeAsk(...args),
  largeRows: async (...args: Parameters<typeof Large.largeRows>) => (await large()).largeRows(...args),
  largeFeatures: async (...args: Parameters<typeof Large.largeFeatures>) => (await large()).largeFeatures(...args),
  largeNear: async (...args: Parameters<typeof Large.largeNear>) => (await large()).largeNear(...args),
  largeFind: async (...args: Parameters<typeof Large.largeFind>) => (await large()).largeFind(...args),
  largeTile: async (...args: Parameters<typeof Large.largeTile>) => (await large()).largeTile(...args),
  largeClose: async (...args: Parameters<typeof Large.largeClose>) => (await large()).largeClose(...args),
  isWasmAllowed: async () => (await import('../exports/geopackage/wasm.ts')).isWasmAllowed(),
  writeGeopackage: async (file: GeopackageFile) => (await import('../exports/geopackage/job.ts')).geopackageBytes(file),
};

function ground(): Promise<typeof Ground> {
  return import('../profile/ground-jobs.ts');
}

function large(): Promise<typeof Large> {
  return import('../large/jobs.ts');
}

export type Jobs = typeof jobs;
