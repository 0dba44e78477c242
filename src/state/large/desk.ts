import type { Slug } from '../../catalogue/types.ts';
import type { Jobs } from '../../work/jobs.ts';
import type { Explorer } from '../explorer.ts';

type LargeJob = Extract<keyof Jobs, `large${string}`>;

/** The jobs of a worker that are about large layers. */
export type LargeJobs = { readonly [Job in LargeJob]: (...args: Parameters<Jobs[Job]>) => Promise<Awaited<ReturnType<Jobs[Job]>>> };

/** Where an explorer's large layers are asked: those whose features a worker keeps, not the page. */
export interface Desk {
  readonly jobs: LargeJobs;
  /** What the worker knows a layer by; `undefined` for one that it does not keep. */
  keyOf(layer: Slug): string | undefined;
  /** Fetches rows that are about to be seen, by their places in the order that is shown. */
  want(layer: Slug, from: number, to: number): void;
}

const desks = new WeakMap<Explorer, Desk>();

/** @returns `undefined` as long as no layer of the explorer is large */
export function deskOf(explorer: Explorer): Desk | undefined {
  return desks.get(explorer);
}

export function setDesk(explorer: Explorer, desk: Desk | undefined): void {
  if (desk) desks.set(explorer, desk);
  else desks.delete(explorer);
}

/** How the worker that keeps a large layer is asked about it; `undefined` for layers that no worker keeps. */
export function largeJobsOf(explorer: Explorer, layer: Slug): { readonly key: string; readonly jobs: LargeJobs } | undefined {
  const desk = deskOf(explorer);
  const key = desk?.keyOf(layer);
  return desk && key !== undefined ? { key, jobs: desk.jobs } : undefined;
}

/** Whether a large layer has a feature of this id. */
export async function isInLarge(explorer: Explorer, layer: Slug, id: Slug): Promise<boolean> {
  const large = largeJobsOf(explorer, layer);
  return large ? (await large.jobs.largeFeatures(large.key, [id])).length > 0 : false;
}
