import type { Known } from '../check-shape.ts';
import type { Finding } from '../problem.ts';
import type { Bounds, Layer } from '../types.ts';
import type { RawFeature } from './structure.ts';

/** What a file's features are checked against. Without a layer: structure, geometry, bounds and unique ids alone. */
export interface LayerScope {
  /** As messages name it. */
  readonly file: string;
  readonly layer?: Layer;
  readonly bounds?: Bounds;
  readonly known: Known;
}

/** One thing that can be wrong with a feature of a layer. */
export interface FeatureCheck {
  readonly run: (feature: RawFeature, layer: Layer, known: Known) => readonly Finding[];
}
