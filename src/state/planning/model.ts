import type { LineString, MultiPolygon, Polygon } from 'geojson';
import type { ExplorerFeature, FeatureRef, PartialDate, Slug } from '../../catalogue/types.ts';

/** What a planner adds to the map or takes from it: the national grid, coordinates under the pointer, street names. */
export type MapExtra = 'grid' | 'coordinates' | 'no-street-names';

export type Measure = 'number' | 'share' | 'density';
export type ClassMethod = 'quantile' | 'equal' | 'natural';
export type Ramp = 'blues' | 'oranges' | 'viridis';

/** What the small areas of the census are coloured by. */
export interface Shade {
  /** Key of a count of the census layer. */
  readonly field: string;
  readonly measure: Measure;
  readonly method: ClassMethod;
  /** 3 to 7. */
  readonly classes: number;
  readonly ramp: Ramp;
}

/** A polygon as it is now, or as its layer had it at an earlier date. */
export interface DatedRef {
  readonly ref: FeatureRef;
  readonly date: PartialDate | null;
}

/** Two limits that are laid against each other: what `b` gains and loses against `a`. */
export interface DifferenceOf {
  readonly a: DatedRef;
  readonly b: DatedRef;
  readonly as: 'over' | 'beside';
}

/** A vertex of a polygon, counted from 0: part of a multipolygon, ring of the part (0 is the outer one), vertex of the ring. */
export interface VertexRef {
  readonly ref: FeatureRef;
  readonly part: number;
  readonly ring: number;
  readonly vertex: number;
  /** The camera goes there. */
  readonly isClose?: boolean;
}

/** What a person is about to do on the map. */
export type DrawingTool = 'polygon' | 'rectangle' | 'line' | 'point' | 'edit' | 'split' | 'measure-distance' | 'measure-area';

export interface Drawing {
  readonly tool: DrawingTool;
  /** What is edited or split; `null` for what is new. */
  readonly of: FeatureRef | null;
  /** What is drawn so far, in degrees; of a measurement that is done, what was measured. */
  readonly sketch?: LineString | Polygon | null;
  /** The sketch is a finished measurement. */
  readonly isDone?: boolean;
  /** Nothing is snapped to. */
  readonly isFree?: boolean;
  /** Why the last press or line was not taken. */
  readonly problem?: DrawingProblem | null;
  /** What is wanted of the drawing from beside the map; each asking is an object of its own. */
  readonly asked?: { readonly to: DrawingRequest };
}

/** Take back the last vertex, put it there again, finish, or drop what is begun. */
export type DrawingRequest = 'undo' | 'redo' | 'finish' | 'cancel';

/** `crosses`: the outline would cross itself; `not-through`: the line parts nothing; `failed`: the code did not arrive. */
export type DrawingProblem = 'crosses' | 'not-through' | 'failed';

/** What a person drew or opened: points, lines and polygons of the layer `own`. */
export interface Own {
  readonly features: readonly ExplorerFeature[];
  /** Earlier states, the latest last; to undo. */
  readonly past: readonly (readonly ExplorerFeature[])[];
  /** Undone states, the next one last. */
  readonly future: readonly (readonly ExplorerFeature[])[];
  /** How they stand in the URL; `null` when there are none, or they are too large for it. */
  readonly text: string | null;
  /** `false`: the URL's text is still to be read. */
  readonly isRead: boolean;
}

export type Outlines = ReadonlyMap<Slug, Polygon | MultiPolygon>;
