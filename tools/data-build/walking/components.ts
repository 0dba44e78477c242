import { apartM, type WayGraph } from './way-graph.ts';

/** Which nodes hang together. */
export interface Components {
  /** By node: a number of its component. */
  readonly componentOf: Uint32Array;
  /** The number of the one with the longest ways. */
  readonly main: number;
  readonly lengthM: ReadonlyMap<number, number>;
}

export function components(graph: WayGraph): Components {
  const parent = Uint32Array.from(graph.lon, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = node; parent[at] !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { nodes } of graph.ways) {
    for (const node of nodes) parent[rootOf(node)] = rootOf(nodes[0] ?? node);
  }
  const componentOf = Uint32Array.from(graph.lon, (_, node) => rootOf(node));
  const lengthM = new Map<number, number>();
  for (const { nodes } of graph.ways) {
    const component = componentOf[nodes[0] ?? 0] ?? 0;
    let length = lengthM.get(component) ?? 0;
    for (let i = 1; i < nodes.length; i++) length += apartM(graph, nodes[i - 1] ?? 0, nodes[i] ?? 0);
    lengthM.set(component, length);
  }
  const [main = 0] = [...lengthM].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [];
  return { componentOf, main, lengthM };
}
