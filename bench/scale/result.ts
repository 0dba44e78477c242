/** What is measured, by its key. */
export const TASKS = {
  load: 'load: read, check, index (once)',
  order: 'order of names (once)',
  locate: 'sites of each area, from nothing',
  areas: 'sites of each area, asked again',
  filter: 'filter by three fields, with all counts (worker)',
  main: 'the same, on the main thread',
  view: 'count in view (a hundredth of the ground)',
  wide: 'count in view (half of the ground)',
  nearest: 'nearest 10',
  tile: 'vector tile of all (zoom 9)',
  near: 'vector tile (zoom 15)',
} as const;

export type Task = keyof typeof TASKS;
export type Way = 'ours' | 'plain';

/** Milliseconds of processor time. */
export type Reply = Readonly<Partial<Record<Task, number>>>;

/** What a process says once it has loaded the sites. */
export interface Begun {
  readonly once: Reply;
  /** What memory grew by for each site, garbage collected. */
  readonly bytes: number;
  /** Bytes of columns and indexes for each site; 0 of the plain way. */
  readonly columnBytes: number;
  /** By area, going by points alone. */
  readonly areaCounts: Readonly<Record<string, number>>;
}

/** What was measured of one number of sites: by task the times of each round. */
export interface SizeResult {
  readonly count: number;
  readonly times: Readonly<Record<Way, Readonly<Partial<Record<Task, readonly number[]>>>>>;
  readonly fileMB: number;
  readonly begun: Readonly<Record<Way, Begun>>;
}
