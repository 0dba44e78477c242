import type { Feature, FeatureCollection, Point } from 'geojson';
import type { PointProperties } from './overlay-data.ts';
import { whenIdle } from './when-idle.ts';

/** Up to this many points are drawn at once. */
export const FEW_POINTS = 2000;

/** How many are handed over in one go of many: what takes a moment that nobody notices. */
const PIECE = 8000;

export type DrawnPoint = Feature<Point, PointProperties>;

/** What of the engine's source is needed here. */
export interface PointSource {
  setData(data: FeatureCollection<Point, PointProperties>): Promise<void>;
  updateData(change: { remove: (string | number)[]; add: DrawnPoint[] }): Promise<void>;
}

interface Plan {
  readonly remove: readonly DrawnPoint[];
  readonly add: readonly DrawnPoint[];
  /** How many of those to add were handed over. */
  readonly added: number;
}

export interface PointFeedOptions {
  /** `undefined` while the engine has none yet; `resume` then says when. */
  readonly source: () => PointSource | undefined;
  /** Waits until the page has nothing better to do. */
  readonly idle?: () => Promise<void>;
  /** Called when many points have all been handed over. */
  readonly onDone?: () => void;
}

/**
 * Hands points to the engine: few at once, many as changes to what it holds, in pieces between which the page can
 * answer. What was asked for last is what is drawn in the end.
 */
export class PointFeed {
  readonly #options: PointFeedOptions;
  /** What the engine holds. */
  #held = new Set<DrawnPoint>();
  #wanted: readonly DrawnPoint[] = [];
  #plan: Plan | undefined;
  #isRunning = false;
  #isStopped = false;

  constructor(options: PointFeedOptions) {
    this.#options = options;
  }

  /** Whether the engine is still to get something. */
  get isBusy(): boolean {
    return this.#isRunning;
  }

  /** @param points each with an id of its own; unchanged ones must be the same objects */
  show(points: readonly DrawnPoint[]): void {
    if (isSame(points, this.#wanted)) return;
    this.#wanted = points;
    this.#plan = undefined;
    const source = this.#options.source();
    if (points.length > FEW_POINTS || !source) return void this.#run();
    this.#held = new Set(points);
    void source.setData({ type: 'FeatureCollection', features: [...points] });
  }

  /**
   * Begins anew, with a new style.
   *
   * @returns what the style is to hold: all, or nothing of many, which come afterwards
   */
  restart(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
    const first = points.length > FEW_POINTS ? [] : points;
    this.#wanted = points;
    this.#held = new Set(first);
    this.#plan = undefined;
    if (first !== points) void this.#run();
    return first;
  }

  /** Goes on once there is a source. */
  resume(): void {
    void this.#run();
  }

  /** Hands over nothing more. */
  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    await this.#handOver();
  }

  async #handOver(): Promise<void> {
    await (this.#options.idle ?? whenIdle)();
    const source = this.#isStopped ? undefined : this.#options.source();
    // What is asked for while the last piece is on its way has no plan yet.
    if (source && ((await this.#step(source)) || !this.#plan)) return this.#handOver();
    this.#isRunning = false;
    if (source) this.#options.onDone?.();
  }

  /** @returns whether there was anything to do */
  async #step(source: PointSource): Promise<boolean> {
    if (!this.#plan) {
      this.#plan = planned(this.#held, this.#wanted);
      return this.#plan.remove.length > 0 || this.#plan.add.length > 0;
    }
    const { remove, add, added } = this.#plan;
    const piece = add.slice(added, added + PIECE);
    if (!remove.length && !piece.length) return false;
    for (const point of remove) this.#held.delete(point);
    for (const point of piece) this.#held.add(point);
    this.#plan = { remove: [], add, added: added + piece.length };
    await source.updateData({ remove: remove.map(idOf), add: piece });
    return true;
  }
}

function planned(held: ReadonlySet<DrawnPoint>, points: readonly DrawnPoint[]): Plan {
  const wanted = new Set(points);
  return { remove: [...held].filter((point) => !wanted.has(point)), add: points.filter((point) => !held.has(point)), added: 0 };
}

function isSame(some: readonly DrawnPoint[], others: readonly DrawnPoint[]): boolean {
  return some.length === others.length && some.every((point, index) => point === others[index]);
}

function idOf({ id = '' }: DrawnPoint): string | number {
  return id;
}
