import { beforeEach, expect, test, vi } from 'vitest';
import { square } from '../geo/overlay-example.ts';
import { packPolygons } from '../geo/overlay-pack.ts';
import { GroundWork, type GroundLayer } from './ground.ts';
import { SPOT } from './spot.ts';

const worker = vi.hoisted(() => ({ started: 0, ended: 0, isBroken: false, kept: [] as string[] }));

// There are no workers here: the same jobs, done in place.
vi.mock('../work/work.ts', async () => {
  const { jobs } = await import('../work/jobs.ts');
  const startWork = () => {
    worker.started += 1;
    const keepPolygons: typeof jobs.keepPolygons = (...args) => {
      worker.kept.push(args[0]);
      return worker.isBroken ? new Promise(() => undefined) : jobs.keepPolygons(...args);
    };
    return { jobs: { ...jobs, keepPolygons }, broken: worker.isBroken ? Promise.resolve() : new Promise(() => undefined), end: () => (worker.ended += 1) };
  };
  return { startWork };
});

const at = (steps: number) => ({ type: 'Polygon' as const, coordinates: [square(10 + steps * 0.001, 50, 0.001)] });
const layer: GroundLayer = { key: 'plots', identity: {}, geometries: () => [at(0), at(1), at(5)] };
let work: GroundWork;
let explorer: AbortController;

beforeEach(() => {
  explorer = new AbortController();
  Object.assign(worker, { started: 0, ended: 0, isBroken: false, kept: [] });
  work = new GroundWork({ catalogue: { bounds: [10, 50, 10.2, 50.1] }, loadOptions: { signal: explorer.signal } });
});

test('a polygon is laid over a layer that is given to the worker once', async () => {
  const over = packPolygons([{ type: 'Polygon', coordinates: [[[10, 50], [10.0015, 50], [10.0015, 50.001], [10, 50.001], [10, 50]]] }]);
  const [coverage] = await Promise.all([work.coverage(over, [layer]), work.coverage(over, [layer])]);
  const areasM2 = await work.areasOf(layer);
  expect(coverage.covered['plots']?.map(({ index, areaM2 }) => [index, Math.round((areaM2 / (areasM2[index] ?? NaN)) * 100)])).toEqual([[0, 100], [1, 50]]);
  expect([worker.started, worker.kept]).toEqual([1, ['plots']]);
  await work.areasOf({ ...layer, identity: {} });
  expect(worker.kept).toEqual(['plots', 'plots']);
});

test('spots are told apart by their error', async () => {
  const spots = Float64Array.of(10.0005, 50.0005, 0, 10.0005, 50.0005, 500, 10.1, 50.05, 0);
  expect([...(await work.spots(packPolygons([at(0)]), spots))]).toEqual([SPOT.inside, SPOT.possibly, SPOT.outside]);
});

test('a worker that breaks down is an error, and the next question starts another', async () => {
  worker.isBroken = true;
  await expect(work.areasOf(layer)).rejects.toThrow('broke down');
  expect(worker.ended).toBe(1);
  worker.isBroken = false;
  expect(await work.areasOf(layer)).toHaveLength(3);
  expect(worker.started).toBe(2);
});

test('an explorer that is gone ends its worker, and starts none any more', async () => {
  await work.areasOf(layer);
  explorer.abort();
  expect(worker.ended).toBe(1);
  const late = new GroundWork({ catalogue: { bounds: [10, 50, 10.2, 50.1] }, loadOptions: { signal: explorer.signal } });
  await expect(late.areasOf(layer)).rejects.toThrow('abort');
  expect(worker.started).toBe(1);
});
