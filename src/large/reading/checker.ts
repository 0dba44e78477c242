import { checkOne, type AnyFeature, type ExtraCheck, type LayerScope } from '../../catalogue/check-layer.ts';
import { isSlug } from '../../catalogue/check-shape.ts';
import { isRecord } from '../../catalogue/json.ts';
import { found, inFile, type Problem } from '../../catalogue/problem.ts';
import type { ExplorerFeature } from '../../catalogue/types.ts';
import { CODES, Growing } from '../columns/growing.ts';
import type { IdTable } from '../columns/id-table.ts';

/** Checks features as they come, as those of small layers are; keeps their problems up to a number, and counts the rest. */
export class FeatureChecker {
  readonly #scope: LayerScope;
  readonly #extra: ExtraCheck;
  readonly #most: number;
  readonly #problems: Problem[] = [];
  #others = 0;
  #number = 0;
  #leftOut = 0;
  /** Ids of those that are left out, with their places in the file, counted from 1. */
  readonly #bad = new Map<string, number>();
  /** Places in the file of those that are kept. */
  readonly #kept = new Growing(CODES);
  /** Ids of those that are kept. */
  readonly #ids: Pick<IdTable, 'rowOf'>;

  /** @param most how many problems are told one by one */
  constructor(scope: LayerScope, ids: Pick<IdTable, 'rowOf'>, most: number, extra: ExtraCheck = () => []) {
    this.#scope = scope;
    this.#ids = ids;
    this.#most = most;
    this.#extra = extra;
  }

  get leftOut(): number {
    return this.#leftOut;
  }

  /** All problems; those that are not told one by one as a number. */
  get problems(): readonly Problem[] {
    const more = this.#others ? inFile(this.#scope.file, [found('more-problems', '', { count: this.#others })]) : [];
    return [...this.#problems, ...more];
  }

  /** @returns the feature, if it is good enough to be shown; the caller keeps its id */
  check(value: unknown): ExplorerFeature | null {
    this.#number += 1;
    const { good, problems, id } = checkOne(value, this.#number, { numberOf: (other) => this.#numberOf(other), ids: NO_IDS }, this.#scope, this.#extra);
    for (const problem of problems) {
      if (this.#problems.length < this.#most) this.#problems.push(problem);
      else this.#others += 1;
    }
    if (good && isExplorerFeature(good)) {
      this.#kept.push(this.#number);
      return good;
    }
    this.#leftOut += 1;
    if (id !== undefined && !this.#bad.has(id)) this.#bad.set(id, this.#number);
    return null;
  }

  #numberOf(id: string): number | undefined {
    const row = this.#ids.rowOf(id);
    const kept = row < 0 ? Infinity : this.#kept.at(row);
    const first = Math.min(kept, this.#bad.get(id) ?? Infinity);
    return Number.isFinite(first) ? first : undefined;
  }
}

/** Features of the layer of areas alone refer to others of their file, and that layer is never one of points. */
const NO_IDS: ReadonlySet<unknown> = new Set();

function isExplorerFeature(feature: AnyFeature): feature is AnyFeature & ExplorerFeature {
  return isSlug(feature.id) && isRecord(feature.properties);
}
