declare module 'osmtogeojson' {
  import type { Feature, Geometry } from 'geojson';
  interface OsmProperties {
    readonly type: 'node' | 'way' | 'relation';
    readonly id: number;
    readonly tags: Readonly<Record<string, string>>;
  }
  export default function osmtogeojson(answer: unknown): {
    readonly features: readonly Feature<Geometry, OsmProperties>[];
  };
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  export function presimplify<T extends Topology>(topology: T): T;
  export function simplify<T extends Topology>(topology: T, minWeight: number): T;
  export function quantile(topology: Topology, p: number): number;
}
