import Flatbush from 'flatbush';
import { components } from './components.ts';
import { addNode, apartM, type WayGraph } from './way-graph.ts';

const GAP_M = 2;

interface Segment {
  readonly way: number;
  /** Place of its first node in the way. */
  readonly at: number;
}

interface Gap {
  readonly end: number;
  readonly way: number;
  readonly at: number;
  /** How far along the segment, 0 to 1. */
  readonly part: number;
}

/**
 * Joins loose ends to a way that passes within 2 m of them: ends of dead ends, and of ways that do not hang together
 * with the rest. Never from one level to another: there a bridge may pass over a street.
 *
 * @returns how many were joined
 */
export function joinEnds(graph: WayGraph): number {
  const segments = graph.ways.flatMap(({ nodes }, way) => nodes.slice(1).map((_, at): Segment => ({ way, at })));
  if (segments.length === 0) return 0;
  const index = indexOf(graph, segments);
  const gaps = looseEnds(graph).flatMap(({ end, level, own }) => {
    const gap = nearestGap(graph, segments, index, end, level, own);
    return gap ? [gap] : [];
  });
  // From the back, so that the places in a way stay true while nodes are put in.
  const ordered = gaps.toSorted((a, b) => a.way - b.way || b.at - a.at || b.part - a.part || a.end - b.end);
  for (const gap of ordered) join(graph, gap);
  return gaps.length;
}

interface LooseEnd {
  readonly end: number;
  readonly level: string;
  /** The ways that the end lies on. */
  readonly own: ReadonlySet<number>;
}

function looseEnds(graph: WayGraph): readonly LooseEnd[] {
  const through = new Map<number, Set<number>>();
  const degree = new Uint32Array(graph.lon.length);
  graph.ways.forEach(({ nodes }, way) => nodes.forEach((node, i) => {
    through.set(node, (through.get(node) ?? new Set()).add(way));
    degree[node] = (degree[node] ?? 0) + (i === 0 ? 0 : 1) + (i === nodes.length - 1 ? 0 : 1);
  }));
  const { componentOf, main } = components(graph);
  const ends = new Map<number, LooseEnd>();
  for (const { level, nodes } of graph.ways) {
    for (const end of [nodes[0] ?? 0, nodes.at(-1) ?? 0]) {
      if (degree[end] !== 1 && componentOf[end] === main) continue;
      if (!ends.has(end)) ends.set(end, { end, level, own: through.get(end) ?? new Set() });
    }
  }
  return [...ends.values()];
}

function indexOf(graph: WayGraph, segments: readonly Segment[]): Flatbush {
  const index = new Flatbush(segments.length);
  for (const { way, at } of segments) {
    const [a, b] = nodesOf(graph, way, at);
    const [ax, ay, bx, by] = [graph.x[a] ?? NaN, graph.y[a] ?? NaN, graph.x[b] ?? NaN, graph.y[b] ?? NaN];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return index;
}

function nearestGap(graph: WayGraph, segments: readonly Segment[], index: Flatbush, end: number, level: string, own: ReadonlySet<number>): Gap | null {
  const [x, y] = [graph.x[end] ?? NaN, graph.y[end] ?? NaN];
  let [best, bestM]: [Gap | null, number] = [null, GAP_M];
  for (const found of index.search(x - GAP_M, y - GAP_M, x + GAP_M, y + GAP_M).toSorted((a, b) => a - b)) {
    const segment = segments[found];
    if (!segment || own.has(segment.way) || graph.ways[segment.way]?.level !== level) continue;
    const [a, b] = nodesOf(graph, segment.way, segment.at);
    const [ax, ay] = [graph.x[a] ?? NaN, graph.y[a] ?? NaN];
    const [dx, dy] = [(graph.x[b] ?? NaN) - ax, (graph.y[b] ?? NaN) - ay];
    const squared = dx * dx + dy * dy;
    const part = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
    const metres = Math.hypot(ax + part * dx - x, ay + part * dy - y);
    if (metres < bestM) [best, bestM] = [{ end, way: segment.way, at: segment.at, part }, metres];
  }
  return best;
}

/** Puts a node into the way where the end comes nearest, and a short way from it to the end. */
function join(graph: WayGraph, { end, way, at, part }: Gap): void {
  const target = graph.ways[way];
  if (!target) return;
  const [a, b] = nodesOf(graph, way, at);
  const node = part === 0 ? a : part === 1 ? b : addNode(graph, between(graph.lon, a, b, part), between(graph.lat, a, b, part));
  if (node !== a && node !== b) target.nodes.splice(at + 1, 0, node);
  if (node !== end && apartM(graph, node, end) <= GAP_M + 0.1) graph.ways.push({ level: target.level, nodes: [node, end] });
}

function between(values: readonly number[], a: number, b: number, part: number): number {
  return (values[a] ?? NaN) + part * ((values[b] ?? NaN) - (values[a] ?? NaN));
}

function nodesOf(graph: WayGraph, way: number, at: number): readonly [number, number] {
  const nodes = graph.ways[way]?.nodes ?? [];
  return [nodes[at] ?? 0, nodes[at + 1] ?? 0];
}
