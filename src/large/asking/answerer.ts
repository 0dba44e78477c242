import type { LargeLayer } from '../large-layer.ts';
import type { LargeAnswer, LargeQuery, LargeRows } from '../model.ts';
import { countIn } from '../places/point-index.ts';
import { featuresAt } from '../rows.ts';
import { countsByArea, histograms, optionCounts } from './counts.ts';
import { marksOf, type Marks } from './marks.ts';
import { orderOf } from './order.ts';
import { failingOnly, isPossible, tallyOf, type Judged, type Tally } from './tally.ts';

/** What does not change as long as the filters are the same. */
export interface Passing {
  readonly version: number;
  readonly tally: Tally;
  /** By place in the index: how many pass of those before it. */
  readonly sums: Uint32Array;
}

type Counted = Pick<LargeAnswer, 'without' | 'others' | 'options' | 'histograms' | 'areas'>;

/** Answers questions about a layer. Keeps the last answer's parts, since mostly one filter changes or none. */
export class Answerer {
  readonly #large: LargeLayer;
  #marks: ReadonlyMap<string, Marks> = new Map();
  #filters = '';
  #passing: Passing;
  #counted: Counted | null = null;
  /** Rows that pass, in the order that was last asked for. */
  #ordered: { readonly of: readonly unknown[]; readonly rows: Uint32Array } | null = null;

  constructor(large: LargeLayer) {
    this.#large = large;
    this.#passing = this.#passingOf(1, []);
  }

  /** What passes the filters that were asked for last; all before anything was. */
  get passing(): Passing {
    return this.#passing;
  }

  async ask(query: LargeQuery): Promise<LargeAnswer> {
    const page = this.page(query);
    const { version, tally, sums } = this.#passing;
    const counted = (this.#counted ??= this.#count());
    const { inView } = query;
    return { version, count: tally.count, possibly: tally.possibly, inView: inView && countIn(this.#large.index, sums, inView), ...counted, ...(await page) };
  }

  /** The rows alone, without any counts. */
  async page(query: LargeQuery): Promise<LargeRows> {
    const { filters, inView, rows: wanted } = query;
    const asked = JSON.stringify([Object.entries(filters), Object.values(filters).some(({ kind }) => kind === 'in-view') ? inView : null]);
    if (asked !== this.#filters) this.#filter(query, asked);
    if (wanted.count <= 0) return { rows: [], possiblyRows: [] };
    const { tally } = this.#passing;
    const rows = [...this.#rowsFor(query).subarray(wanted.from, wanted.from + wanted.count)];
    const { ids } = this.#large.columns;
    return { rows: await featuresAt(this.#large, rows), possiblyRows: rows.filter((row) => isPossible(tally, row)).map((row) => ids.at(row)) };
  }

  #filter({ filters, inView }: LargeQuery, asked: string): void {
    const marks = new Map<string, Marks>();
    const judged = Object.entries(filters).flatMap(([key, filter]): Judged[] => {
      const name = JSON.stringify([key, filter, filter.kind === 'in-view' ? inView : null]);
      const found = this.#marks.get(name) ?? marksOf(this.#large, key, filter, inView);
      if (!found) return [];
      marks.set(name, found);
      return [{ key, marks: found }];
    });
    this.#passing = this.#passingOf(this.#filters === '' && !judged.length ? 1 : this.#passing.version + 1, judged);
    this.#marks = marks;
    this.#filters = asked;
    this.#counted = null;
    this.#ordered = null;
  }

  #passingOf(version: number, judged: readonly Judged[]): Passing {
    const { columns, index } = this.#large;
    const tally = tallyOf(columns.count, judged);
    const sums = new Uint32Array(index.size + 1);
    let sum = 0;
    for (let place = 0; place < index.size; place++) {
      if (tally.fails[index.rows[place] ?? 0] === 0) sum += 1;
      sums[place + 1] = sum;
    }
    return { version, tally, sums };
  }

  #count(): Counted {
    const { tally } = this.#passing;
    const without = Object.fromEntries([...failingOnly(tally)].map(([key, more]) => [key, tally.count + more]));
    return {
      without,
      others: without,
      options: optionCounts(this.#large, tally),
      histograms: histograms(this.#large, tally),
      areas: countsByArea(this.#large, tally),
    };
  }

  #rowsFor({ sort, lang }: LargeQuery): Uint32Array {
    const order = orderOf(this.#large, sort, lang);
    const of = [order, this.#passing];
    if (this.#ordered?.of.every((part, index) => part === of[index])) return this.#ordered.rows;
    const { fails } = this.#passing.tally;
    const rows = order.filter((row) => fails[row] === 0);
    this.#ordered = { of, rows };
    return rows;
  }
}

