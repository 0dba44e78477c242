import { describe, expect, test } from 'vitest';
import { FEW_POINTS, PointFeed, type DrawnPoint, type PointSource } from './point-feed.ts';

const pointsOf = (count: number, from = 0): readonly DrawnPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'Feature',
    id: from + index + 1,
    geometry: { type: 'Point', coordinates: [0, 0] },
    properties: { ref: `sites/s${index}`, layer: 'sites', color: '#000', icon: 'marker', label: '', labelZoom: 15 },
  }));

/** An engine that keeps what it is told, and how it was told. */
class Engine implements PointSource {
  readonly held = new Set<string | number>();
  readonly pieces: number[] = [];

  setData({ features }: Parameters<PointSource['setData']>[0]): Promise<void> {
    this.held.clear();
    for (const { id = '' } of features) this.held.add(id);
    return Promise.resolve();
  }

  updateData({ remove, add }: Parameters<PointSource['updateData']>[0]): Promise<void> {
    this.pieces.push(add.length);
    for (const id of remove) this.held.delete(id);
    for (const { id = '' } of add) this.held.add(id);
    return Promise.resolve();
  }
}

interface Fed {
  readonly feed: PointFeed;
  readonly engine: Engine;
  /** Settles when all that was asked for is handed over. */
  readonly done: Promise<void>;
}

function fed(source = (engine: Engine): PointSource | undefined => engine): Fed {
  const engine = new Engine();
  const events = new EventTarget();
  const done = new Promise<void>((resolve) => {
    events.addEventListener('done', () => resolve());
  });
  const onDone = (): void => void events.dispatchEvent(new Event('done'));
  return { feed: new PointFeed({ source: () => source(engine), idle: () => Promise.resolve(), onDone }), engine, done };
}

const many = pointsOf(FEW_POINTS * 10);
const few = many.slice(0, 3);
const idsOf = (points: readonly DrawnPoint[]) => new Set(points.map(({ id }) => id));

describe('points for the engine', () => {
  test('are handed over at once when they are few', () => {
    const { feed, engine } = fed();
    feed.show(few);
    expect(engine.held).toEqual(idsOf(few));
    expect(feed.isBusy).toBe(false);
  });

  test('are handed over in pieces when they are many', async () => {
    const { feed, engine, done } = fed();
    feed.show(many);
    expect(feed.isBusy).toBe(true);
    await done;
    expect(engine.held).toEqual(idsOf(many));
    expect(engine.pieces.length).toBeGreaterThan(1);
    expect(feed.isBusy).toBe(false);
  });

  test('are only taken away where fewer of them are shown', async () => {
    const { feed, engine, done } = fed();
    feed.show(many);
    await done;
    engine.pieces.length = 0;
    feed.show(many.slice(0, -100));
    await expect.poll(() => feed.isBusy).toBe(false);
    expect(engine.held).toEqual(idsOf(many.slice(0, -100)));
    expect(engine.pieces).toEqual([0]);
  });

  test.each([
    ['few', few],
    ['as many others', pointsOf(FEW_POINTS * 10, FEW_POINTS * 5)],
  ])('are in the end those that were asked for last: %s', async (_, last) => {
    const { feed, engine, done } = fed();
    feed.show(many);
    await Promise.resolve();
    await Promise.resolve();
    feed.show(last);
    await done;
    expect(engine.held).toEqual(idsOf(last));
  });

  test('follow a style that holds nothing of many', async () => {
    const { feed, engine, done } = fed();
    expect(feed.restart(few)).toEqual(few);
    expect(feed.restart(many)).toEqual([]);
    await done;
    expect(engine.held).toEqual(idsOf(many));
  });

  test('wait for the source', async () => {
    let isThere = false;
    const { feed, engine, done } = fed((own) => (isThere ? own : undefined));
    feed.show(few);
    await expect.poll(() => feed.isBusy).toBe(false);
    expect(engine.held.size).toBe(0);
    isThere = true;
    feed.resume();
    await done;
    expect(engine.held).toEqual(idsOf(few));
  });
});
