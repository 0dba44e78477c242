import { readFileSync } from 'node:fs';
import createGraph from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { isRecord } from '../catalogue/json.ts';
import { decodeNetwork } from './decode.ts';
import { footOn, type Foot } from './nearest-edge.ts';
import type { XY } from './line-along.ts';
import type { Network } from './network.ts';
import { distanceTo, footingOf, isCovered, walkFrom, type Walk } from './walk.ts';

const DATA = new URL('../../data/', import.meta.url);
const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, DATA), 'utf8'));

function networkOfTheCity(): Network {
  const decoded = decodeNetwork(new Uint8Array(readFileSync(new URL('walk-network.bin', DATA))).buffer);
  if (!decoded.ok) throw new Error(decoded.finding.code);
  return decoded.network;
}

const network = networkOfTheCity();

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Positions within 100 m of junctions that are drawn by lot. */
function places(count: number, seed: number): readonly Position[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const point = Math.floor(random() * network.pointX.length);
    const aside = (): number => (random() - 0.5) * 200;
    return network.plane.toPosition((network.pointX[point] ?? NaN) + aside(), (network.pointY[point] ?? NaN) + aside());
  }).filter((position) => isCovered(network, position));
}

function metres(from: Position, to: Position): number {
  const distance = distanceTo(walkTo(from), footingOf(network, { position: to, accuracyM: 0 }));
  return typeof distance === 'number' ? distance : NaN;
}

function walkTo(from: Position): Walk {
  return walkFrom(network, { position: from, accuracyM: 0 });
}

function straight(a: Position, b: Position): number {
  const [ax, ay] = network.plane.toXY(a);
  const [bx, by] = network.plane.toXY(b);
  return Math.hypot(ax - bx, ay - by);
}

/** The nearest edge, sought among all of them. */
function nearestOfAll(position: Position): Foot {
  const [x, y] = network.plane.toXY(position);
  let best = footOn(network, 0, x, y);
  for (let edge = 1; edge < network.edges; edge++) {
    const foot = footOn(network, edge, x, y);
    if (foot.legM < best.legM) best = foot;
  }
  return best;
}

/** Another implementation's graph of the same edges; of two between the same junctions the shorter. */
function otherGraph() {
  const graph = createGraph<XY, number>();
  const xyOf = (point: number): XY => [network.pointX[point] ?? NaN, network.pointY[point] ?? NaN];
  for (let edge = 0; edge < network.edges; edge++) {
    const [from, to, lengthM] = [network.edgeFrom[edge] ?? 0, network.edgeTo[edge] ?? 0, network.edgeLengthM[edge] ?? 0];
    graph.addNode(from, xyOf(network.firstPoint[edge] ?? 0));
    graph.addNode(to, xyOf((network.firstPoint[edge + 1] ?? 1) - 1));
    const known = graph.getLink(from, to);
    if (!known) graph.addLink(from, to, lengthM);
    else known.data = Math.min(known.data, lengthM);
  }
  return graph;
}

/** The same question, answered by that graph: both feet are put in as nodes of their own. */
function otherAnswer(graph: ReturnType<typeof otherGraph>, from: Position, to: Position): number {
  const feet = { start: nearestOfAll(from), goal: nearestOfAll(to) };
  graph.addNode('start', network.plane.toXY(from));
  graph.addNode('goal', network.plane.toXY(to));
  for (const [name, { edge, alongM, legM, x, y }] of Object.entries(feet)) {
    graph.addNode(`${name}-foot`, [x, y]);
    graph.addLink(name, `${name}-foot`, legM);
    graph.addLink(`${name}-foot`, network.edgeFrom[edge] ?? 0, alongM);
    graph.addLink(`${name}-foot`, network.edgeTo[edge] ?? 0, (network.edgeLengthM[edge] ?? 0) - alongM);
  }
  if (feet.start.edge === feet.goal.edge) graph.addLink('start-foot', 'goal-foot', Math.abs(feet.start.alongM - feet.goal.alongM));
  const way = aStar(graph, {
    distance: (_from, _to, link) => link.data,
    heuristic: ({ data: [ax, ay] }, { data: [bx, by] }) => Math.hypot(ax - bx, ay - by),
  }).find('start', 'goal');
  let length = 0;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1]?.id ?? '', way[i]?.id ?? ''];
    length += (graph.getLink(a, b) ?? graph.getLink(b, a))?.data ?? NaN;
  }
  for (const name of ['start', 'goal', 'start-foot', 'goal-foot']) graph.removeNode(name);
  return length;
}

describe('the network of the city', () => {
  test('hangs together', () => {
    const { ways: [ways] } = walkTo(network.plane.toPosition(network.pointX[0] ?? 0, network.pointY[0] ?? 0));
    expect(network.edges).toBeGreaterThan(30_000);
    expect(ways?.junctionM.every(Number.isFinite)).toBe(true);
  });

  test('another implementation finds the same ways: 60 pairs agree to 1 m', { timeout: 30_000 }, () => {
    const graph = otherGraph();
    const [starts, goals] = [places(60, 1), places(60, 2)];
    const answers = starts.flatMap((from, i) => {
      const to = goals[i];
      return to ? [{ ours: metres(from, to), theirs: otherAnswer(graph, from, to) }] : [];
    });
    expect(answers.length).toBeGreaterThanOrEqual(50);
    expect(answers.filter(({ ours, theirs }) => !(Math.abs(ours - theirs) <= 1))).toEqual([]);
  });

  test('no way is shorter than the straight line, and none longer than by way of a third place', { timeout: 30_000 }, () => {
    const [as, bs, cs] = [places(40, 3), places(40, 4), places(40, 5)];
    const wrong = as.flatMap((a, i) => {
      const [b, c] = [bs[i] ?? a, cs[i] ?? a];
      const [ab, bc, ac] = [metres(a, b), metres(b, c), metres(a, c)];
      return ab >= straight(a, b) && ac >= straight(a, c) && ac <= ab + bc + 0.01 && ab > 0 ? [] : [{ a, b, c, ab, bc, ac }];
    });
    expect(wrong).toEqual([]);
  });

  test('a way is as long in both directions', () => {
    const [as, bs] = [places(20, 6), places(20, 7)];
    as.forEach((a, i) => expect(metres(a, bs[i] ?? a)).toBeCloseTo(metres(bs[i] ?? a, a), 6));
  });
});

describe('what was worked out with it', () => {
  const derived = readJson('derived.json');
  const features = isRecord(derived) && isRecord(derived['features']) ? derived['features'] : {};
  const ledgerOf = (ref: string, layer: string): readonly unknown[] => {
    const feature = features[ref];
    const onFoot = isRecord(feature) ? feature['onFoot'] : null;
    const ledger = isRecord(onFoot) ? onFoot[layer] : null;
    return Array.isArray(ledger) ? ledger : [];
  };
  const least = (near: unknown): number => {
    const distance = isRecord(near) ? near['distanceM'] : null;
    return Number(Array.isArray(distance) ? distance[0] : distance);
  };
  const collection = readJson('institutions.geojson');
  const institutions = (isRecord(collection) && Array.isArray(collection['features']) ? collection['features'] : [])
    .filter((feature: unknown) => isRecord(feature) && feature['geometry'] !== null)
    .map((feature: unknown) => `institutions/${isRecord(feature) ? String(feature['id']) : ''}`);

  test('every located institution reaches its nearest station', () => {
    expect(institutions.length).toBeGreaterThan(20);
    expect(institutions.filter((ref: string) => !(least(ledgerOf(ref, 'stations')[0]) < 5000))).toEqual([]);
  });

  test('no distance on foot is less than the straight line', () => {
    const shorter = Object.entries(features).flatMap(([ref, feature]) => {
      const nearest = isRecord(feature) && isRecord(feature['nearest']) ? feature['nearest'] : {};
      return Object.entries(nearest).flatMap(([layer, list]) => (Array.isArray(list) ? list : []).flatMap((near: unknown) => {
        const onFoot = ledgerOf(ref, layer).find((one) => isRecord(one) && isRecord(near) && one['ref'] === near['ref']);
        return onFoot !== undefined && least(onFoot) < least(near) ? [{ ref, near, onFoot }] : [];
      }));
    });
    expect(shorter).toEqual([]);
  });
});
