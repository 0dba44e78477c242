import simplify from '@turf/simplify';
import type { Bounds } from '../../../src/catalogue/types.ts';
import { UNITS_PER_DEGREE, UNITS_PER_METRE } from '../../../src/walking/format.ts';
import { planeOf, type NetworkParts } from '../../../src/walking/network.ts';
import type { SourceFeature } from '../sources.ts';
import { components } from './components.ts';
import { contract, type Stretch } from './contract.ts';
import { joinEnds } from './join-ends.ts';
import { wayGraph, type WayGraph } from './way-graph.ts';

/** How far what is drawn may be from what is mapped. */
const TOLERANCE_M = 1;

/** A network, and what came of the ways on the way to it. */
export interface BuiltNetwork {
  readonly parts: NetworkParts;
  /** Loose ends that were joined to a way within 2 m. */
  readonly joined: number;
  readonly keptM: number;
  /** Length and number of the pieces that hang together with nothing. */
  readonly lostM: number;
  readonly lostPieces: number;
}

/** The walkable streets within the bounds that hang together, contracted to junctions. The same streets give the same network. */
export function buildNetwork(features: readonly SourceFeature[], bounds: Bounds): BuiltNetwork {
  const graph = wayGraph(features, bounds);
  const joined = joinEnds(graph);
  const { componentOf, main, lengthM } = components(graph);
  const kept: WayGraph = { ...graph, ways: graph.ways.filter(({ nodes }) => componentOf[nodes[0] ?? 0] === main) };
  const total = [...lengthM.values()].reduce((sum, length) => sum + length, 0);
  const keptM = lengthM.get(main) ?? 0;
  return { parts: partsOf(kept, contract(kept)), joined, keptM, lostM: total - keptM, lostPieces: lengthM.size - 1 };
}

function partsOf(graph: WayGraph, stretches: readonly Stretch[]): NetworkParts {
  const ends = [...new Set(stretches.flatMap(({ nodes }) => [nodes[0] ?? 0, nodes.at(-1) ?? 0]))];
  const junctions = ends.map((node) => ({ node, order: curveOf(graph, node) })).sort((a, b) => a.order - b.order || a.node - b.node).map(({ node }) => node);
  const numbers = new Map(junctions.map((node, number) => [node, number]));
  const edges = stretches.map((stretch) => directed(stretch, numbers)).sort((a, b) => a.from - b.from || a.to - b.to || a.lengthM - b.lengthM);
  const firstBend = new Uint32Array(edges.length + 1);
  const bends = edges.flatMap(({ nodes }, edge) => {
    const inner = simplified(graph, nodes).slice(1, -1);
    firstBend[edge + 1] = (firstBend[edge] ?? 0) + inner.length;
    return inner;
  });
  const parts: NetworkParts = {
    bounds: graph.bounds,
    junctionLon: junctions.map((node) => rounded(graph.lon[node])),
    junctionLat: junctions.map((node) => rounded(graph.lat[node])),
    edgeFrom: Uint32Array.from(edges, ({ from }) => from),
    edgeTo: Uint32Array.from(edges, ({ to }) => to),
    edgeLengthM: new Float64Array(edges.length),
    firstBend,
    bendLon: bends.map((node) => rounded(graph.lon[node])),
    bendLat: bends.map((node) => rounded(graph.lat[node])),
  };
  edges.forEach(({ lengthM }, edge) => {
    // Rounding to the grid can lengthen a straight street by a hair; no length is less than what is drawn.
    parts.edgeLengthM[edge] = Math.ceil(Math.max(lengthM, drawnLengthM(parts, edge)) * UNITS_PER_METRE) / UNITS_PER_METRE;
  });
  return parts;
}

interface Edge extends Stretch {
  readonly from: number;
  readonly to: number;
}

/** From the lower number to the higher, and loops from their smaller end. */
function directed({ nodes, lengthM }: Stretch, numbers: ReadonlyMap<number, number>): Edge {
  const [from, to] = [numbers.get(nodes[0] ?? 0) ?? 0, numbers.get(nodes.at(-1) ?? 0) ?? 0];
  return from <= to ? { nodes, lengthM, from, to } : { nodes: nodes.toReversed(), lengthM, from: to, to: from };
}

function simplified({ x, y }: WayGraph, nodes: readonly number[]): readonly number[] {
  if (nodes.length < 3) return nodes;
  // A ring has no straight line between its ends to measure from: it is taken in two halves.
  if (nodes[0] === nodes.at(-1)) {
    const middle = Math.floor(nodes.length / 2);
    return [...simplifiedLine({ x, y }, nodes.slice(0, middle + 1)), ...simplifiedLine({ x, y }, nodes.slice(middle)).slice(1)];
  }
  return simplifiedLine({ x, y }, nodes);
}

/** The library works in the units it is given, so it is given metres; the third number says which node it was. */
function simplifiedLine({ x, y }: Pick<WayGraph, 'x' | 'y'>, nodes: readonly number[]): readonly number[] {
  if (nodes.length < 3) return nodes;
  const coordinates = nodes.map((node) => [x[node] ?? NaN, y[node] ?? NaN]);
  const { coordinates: kept } = simplify({ type: 'LineString', coordinates }, { tolerance: TOLERANCE_M, highQuality: true });
  const line: number[] = [];
  let at = 0;
  for (const [keptX, keptY] of kept) {
    while (at < nodes.length - 1 && (coordinates[at]?.[0] !== keptX || coordinates[at]?.[1] !== keptY)) at++;
    line.push(nodes[at] ?? 0);
    at++;
  }
  return line;
}

function drawnLengthM(parts: NetworkParts, edge: number): number {
  const { toXY } = planeOf(parts.bounds);
  const [from, to] = [parts.edgeFrom[edge] ?? 0, parts.edgeTo[edge] ?? 0];
  const line = [toXY([parts.junctionLon[from] ?? NaN, parts.junctionLat[from] ?? NaN])];
  for (let bend = parts.firstBend[edge] ?? 0; bend < (parts.firstBend[edge + 1] ?? 0); bend++) line.push(toXY([parts.bendLon[bend] ?? NaN, parts.bendLat[bend] ?? NaN]));
  line.push(toXY([parts.junctionLon[to] ?? NaN, parts.junctionLat[to] ?? NaN]));
  return line.reduce((sum, [x, y], i) => {
    const [x1, y1] = line[i - 1] ?? [x, y];
    return sum + Math.hypot(x - x1, y - y1);
  }, 0);
}

function rounded(degrees: number | undefined): number {
  return Math.round((degrees ?? NaN) * UNITS_PER_DEGREE) / UNITS_PER_DEGREE;
}

/** Place along a curve that visits near places one after the other (Morton order), so that differences stay small. */
function curveOf({ x, y }: WayGraph, node: number): number {
  const [column, row] = [Math.round((x[node] ?? 0) / 4), Math.round((y[node] ?? 0) / 4)];
  let order = 0;
  for (let bit = 14; bit >= 0; bit--) order = order * 4 + ((row >> bit) & 1) * 2 + ((column >> bit) & 1);
  return order;
}
