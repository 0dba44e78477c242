import { knownOf } from '../../src/catalogue/check-catalogue.ts';
import type { Catalogue, ExplorerFeature } from '../../src/catalogue/types.ts';
import { Answerer } from '../../src/large/asking/answerer.ts';
import { countsByArea } from '../../src/large/asking/counts.ts';
import { orderOf } from '../../src/large/asking/order.ts';
import { factsOf } from '../../src/large/facts.ts';
import { readLarge, type Bytes, type LargeLayer } from '../../src/large/large-layer.ts';
import type { LargeQuery } from '../../src/large/model.ts';
import { nearestTo } from '../../src/large/near.ts';
import { placeColumn } from '../../src/large/places/place-column.ts';
import { countIn } from '../../src/large/places/point-index.ts';
import { tileOf } from '../../src/large/tiles/tile.ts';
import { syntheticLayer } from '../synthetic.ts';
import type { Scene } from './scene.ts';
import { cpuMs, memoryBytes } from './cpu-time.ts';
import type { Task } from './result.ts';

/** How often quick ones are done in a row, so that the clock can tell. */
const MANY = 200;

export interface Ours {
  readonly large: LargeLayer;
  readonly loadMs: number;
  readonly orderMs: number;
  readonly bytes: number;
  readonly columnBytes: number;
  /** One round of everything. */
  round(index: number): Promise<Readonly<Record<Exclude<Task, 'load' | 'order'>, number>>>;
  /** How many lie in each area, going by their points alone. */
  areaCounts(): Readonly<Record<string, number>>;
}

export async function ours(file: Bytes, catalogue: Catalogue, areas: readonly ExplorerFeature[], scene: Scene): Promise<Ours> {
  const before = memoryBytes();
  let read: Awaited<ReturnType<typeof readLarge>> | undefined;
  const known = { ...knownOf(catalogue), licences: new Set(['CC0-1.0']) };
  const source = { file, layer: syntheticLayer, bounds: catalogue.bounds, known, areas };
  const loadMs = await cpuMs(async () => void (read = await readLarge(source, () => undefined)));
  if (!read?.ok || read.leftOut > 0) throw new Error(JSON.stringify(read?.problems.slice(0, 3)));
  const { large } = read;
  const bytes = memoryBytes() - before;
  const answerer = new Answerer(large);
  const orderMs = await cpuMs(() => orderOf(large, null, 'en'));
  const exact = new Float32Array(large.columns.count).fill(NaN);
  return {
    large, loadMs, orderMs, bytes, columnBytes: factsOf(large, 0).bytes,
    round: (index) => oneRound(large, answerer, scene, index, () => placeColumn(areas, large.index, exact, large.columns.count)),
    areaCounts() {
      const places = placeColumn(areas, large.index, exact, large.columns.count);
      return Object.fromEntries(Object.entries(countsByArea({ ...large, places }, answerer.passing.tally)).map(([id, { surely, possibly }]) => [id, surely + possibly]));
    },
  };
}

async function oneRound(large: LargeLayer, answerer: Answerer, scene: Scene, index: number, locate: () => unknown) {
  const query = queryOf(scene, index);
  const filter = await cpuMs(() => answerer.ask({ ...query, rows: { from: 0, count: 0 } }));
  const answer = await answerer.ask(query);
  const { sums, tally } = answerer.passing;
  const all = new Answerer(large).passing;
  return {
    filter,
    main: await cpuMs(() => structuredClone({ query: structuredClone(query), answer }), MANY),
    locate: await cpuMs(locate),
    areas: await cpuMs(() => countsByArea(large, tally)),
    view: await cpuMs(() => countIn(large.index, sums, scene.views[index % scene.views.length] ?? scene.bounds), MANY),
    wide: await cpuMs(() => countIn(large.index, sums, scene.half), MANY),
    nearest: await cpuMs(() => nearestTo(large, scene.spots[index % scene.spots.length] ?? [0, 0], 10), MANY),
    tile: await cpuMs(() => tileOf(large, all, scene.tileAt(9), 'en')),
    near: await cpuMs(() => tileOf(large, all, scene.tileAt(15), 'en'), 10),
  };
}

/** Another one each time, with the rows that a list shows first. */
function queryOf({ bounds }: Scene, index: number): LargeQuery {
  return {
    filters: {
      status: { kind: 'options', options: ['vacant', 'ruin'] },
      plotArea: { kind: 'range', least: 1000 + index * 100, most: null },
      listed: { kind: 'flag', is: false, orUnknown: true },
    },
    inView: bounds, sort: null, lang: 'en', rows: { from: 0, count: 50 },
  };
}
