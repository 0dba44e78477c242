import type { Position } from 'geojson';
import type { Bounds } from '../../../src/catalogue/types.ts';
import { planeOf } from '../../../src/walking/network.ts';
import { isWithin } from '../within.ts';
import type { SourceFeature } from '../sources.ts';
import { isWalkable, levelOf } from './walkable.ts';

/** A piece of a way within the bounds: numbers of nodes, in its order. */
export interface Way {
  readonly level: string;
  nodes: number[];
}

/** Nodes and the ways through them; ways meet where they have a node in common. */
export interface WayGraph {
  readonly bounds: Bounds;
  readonly lon: number[];
  readonly lat: number[];
  /** In metres of the plane of the bounds. */
  readonly x: number[];
  readonly y: number[];
  readonly ways: Way[];
}

/** The walkable ways within the bounds. They come without numbers of nodes, so they meet where coordinates are equal. */
export function wayGraph(features: readonly SourceFeature[], bounds: Bounds): WayGraph {
  const graph: WayGraph = { bounds, lon: [], lat: [], x: [], y: [], ways: [] };
  const { toXY } = planeOf(bounds);
  const numbers = new Map<string, number>();
  const nodeAt = (position: Position): number => {
    const key = position.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const [x, y] = toXY(position);
    graph.lon.push(position[0] ?? NaN);
    graph.lat.push(position[1] ?? NaN);
    graph.x.push(x);
    const number = graph.y.push(y) - 1;
    numbers.set(key, number);
    return number;
  };
  for (const { properties, geometry } of features) {
    if (!isWalkable(properties)) continue;
    const level = levelOf(properties);
    for (const line of linesWithin(lineOf(geometry), bounds)) graph.ways.push({ level, nodes: withoutRepeats(line.map(nodeAt)) });
  }
  return graph;
}

/** A new node of the graph. */
export function addNode(graph: WayGraph, lon: number, lat: number): number {
  const [x, y] = planeOf(graph.bounds).toXY([lon, lat]);
  graph.lon.push(lon);
  graph.lat.push(lat);
  graph.x.push(x);
  return graph.y.push(y) - 1;
}

export function apartM({ x, y }: Pick<WayGraph, 'x' | 'y'>, a: number, b: number): number {
  return Math.hypot((x[a] ?? NaN) - (x[b] ?? NaN), (y[a] ?? NaN) - (y[b] ?? NaN));
}

function lineOf(geometry: SourceFeature['geometry']): readonly Position[] {
  if (geometry.type === 'LineString') return geometry.coordinates;
  return geometry.type === 'Polygon' ? geometry.coordinates[0] ?? [] : [];
}

/** The runs of a line whose positions lie within the bounds. */
function linesWithin(line: readonly Position[], bounds: Bounds): readonly (readonly Position[])[] {
  const runs: Position[][] = [[]];
  for (const position of line) {
    if (isWithin(position, bounds)) runs.at(-1)?.push(position);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function withoutRepeats(nodes: readonly number[]): number[] {
  return nodes.filter((node, i) => i === 0 || node !== nodes[i - 1]);
}
