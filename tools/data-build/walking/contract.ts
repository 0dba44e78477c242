import { apartM, type WayGraph } from './way-graph.ts';

/** A stretch between two junctions: all its nodes, both junctions included, and its full length. */
export interface Stretch {
  readonly nodes: readonly number[];
  readonly lengthM: number;
}

/** The stretches between junctions and dead ends; a ring that meets nothing has none and is left out. */
export function contract(graph: WayGraph): readonly Stretch[] {
  const neighbours = neighboursOf(graph);
  const isJunction = (node: number): boolean => neighbours.get(node)?.size !== 2;
  const done = new Set<string>();
  const stretches: Stretch[] = [];
  const follow = (from: number, first: number): void => {
    if (done.has(`${from},${first}`)) return;
    const nodes = stretchFrom(from, first, neighbours, isJunction);
    done.add(`${from},${first}`);
    done.add(`${nodes.at(-1)},${nodes.at(-2)}`);
    stretches.push({ nodes, lengthM: lengthOf(graph, nodes) });
  };
  for (const [node, around] of neighbours) {
    if (isJunction(node)) for (const first of around) follow(node, first);
  }
  return stretches;
}

type Neighbours = ReadonlyMap<number, ReadonlySet<number>>;

function stretchFrom(from: number, first: number, neighbours: Neighbours, isJunction: (node: number) => boolean): readonly number[] {
  const nodes = [from, first];
  for (let [before, at] = [from, first]; !isJunction(at);) {
    const next = [...(neighbours.get(at) ?? [])].find((node) => node !== before) ?? from;
    nodes.push(next);
    [before, at] = [at, next];
  }
  return nodes;
}

/** By node, in the order of the ways; the same street mapped twice counts once. */
function neighboursOf({ ways }: WayGraph): Neighbours {
  const neighbours = new Map<number, Set<number>>();
  const add = (a: number, b: number): void => void neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { nodes } of ways) {
    for (let i = 1; i < nodes.length; i++) {
      const [a, b] = [nodes[i - 1] ?? 0, nodes[i] ?? 0];
      if (a === b) continue;
      add(a, b);
      add(b, a);
    }
  }
  return neighbours;
}

function lengthOf(graph: WayGraph, nodes: readonly number[]): number {
  let length = 0;
  for (let i = 1; i < nodes.length; i++) length += apartM(graph, nodes[i - 1] ?? 0, nodes[i] ?? 0);
  return length;
}
