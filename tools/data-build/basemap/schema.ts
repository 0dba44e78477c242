import type { Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

export type { Bounds } from '../../../src/catalogue/types.ts';

/** The layers of the Protomaps basemap schema (version 4) that are filled, in the order they stand in a tile. */
export const LAYER_NAMES = ['earth', 'water', 'landuse', 'buildings', 'roads', 'boundaries', 'places'] as const;

export type LayerName = (typeof LAYER_NAMES)[number];

export type Zoom = 9 | 10 | 11 | 12 | 13 | 14 | 15;

/** Every zoom the archive holds; maps stretch the last one beyond it. */
export const ZOOMS: readonly Zoom[] = [9, 10, 11, 12, 13, 14, 15];

export type TagValue = string | number | boolean;

/** A feature as it goes into tiles: degrees of WGS 84, cut and simplified later. */
export interface TileFeature<G extends Geometry = Geometry> {
  readonly geometry: G;
  /** As the schema names them: `kind`, `kind_detail`, `name`, `min_zoom`, … */
  readonly properties: Readonly<Record<string, TagValue>>;
  /** First and last zoom whose tiles hold it. */
  readonly minZoom: Zoom;
  readonly maxZoom: Zoom;
}

export type AreaGeometry = Polygon | MultiPolygon;
export type LineGeometry = LineString | MultiLineString;
export type AreaFeature = TileFeature<AreaGeometry>;
export type LineFeature = TileFeature<LineGeometry>;
export type PointFeature = TileFeature<Point>;

export type BasemapLayers = Readonly<Record<LayerName, readonly TileFeature[]>>;
