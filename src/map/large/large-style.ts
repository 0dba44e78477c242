import type { Bounds, Catalogue, Layer, MarkerFill, Slug } from '../../catalogue/types.ts';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from '../engine.ts';
import { CLUSTER_IMAGE, imageName } from '../marker-images.ts';
import { pointStyle, SOURCES } from '../overlay-style.ts';
import type { Palette } from '../palette.ts';

/** Name of what each tile holds. */
const IN_TILE = 'points';
/** From here on only what shares a spot is joined. */
const MOST_ZOOM = 20;
/** From where on markers have their name, unless their layer says otherwise. */
const LABEL_ZOOM = 15;
/** All but what stands for those without one. */
const FILLS: readonly MarkerFill[] = ['half', 'ring', 'dot', 'cross', 'faint'];
const [HUNDRED, TEN_THOUSAND] = [100, 10_000];

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>;

/** How a large layer is drawn. */
export interface LargeDrawn {
  readonly layer: Layer;
  /** Address of its tiles. */
  readonly tiles: string;
  /** Of all its features. */
  readonly bounds: Bounds | null;
  readonly isShown: boolean;
  /** Percent. */
  readonly opacity: number;
}

/** Source of a large layer's tiles. */
export function largeSource(layer: Slug): string {
  return `explorer-large-${layer}`;
}

export function largeSources(drawn: readonly LargeDrawn[]): StyleSpecification['sources'] {
  return Object.fromEntries(drawn.map(({ layer, tiles, bounds }) => [
    largeSource(layer.id),
    { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: MOST_ZOOM, ...(bounds ? { bounds: widened(bounds) } : {}) },
  ]));
}

/** Markers and names as those of small layers; their pictures follow from what tiles say of each. */
export function largeLayers(drawn: LargeDrawn, catalogue: Catalogue, palette: Palette): readonly SymbolLayer[] {
  return pointStyle(catalogue, palette).flatMap((like) => (like.type === 'symbol' && like.source === SOURCES.points ? [largeLayer(like, drawn, palette)] : []));
}

function largeLayer(like: SymbolLayer, { layer, isShown, opacity }: LargeDrawn, palette: Palette): SymbolLayer {
  const isOfMarkers = like.layout?.['icon-image'] !== undefined;
  const isCluster: ExpressionSpecification = ['has', 'point_count'];
  const { filter: _, ...rest } = like;
  return {
    ...rest,
    id: `${like.id}-${layer.id}`,
    source: largeSource(layer.id),
    'source-layer': IN_TILE,
    ...(isOfMarkers ? {} : { minzoom: layer.labelZoom ?? LABEL_ZOOM, filter: ['has', 'label'] }),
    layout: {
      ...like.layout,
      ...(isOfMarkers ? { 'icon-image': ['case', isCluster, clusterImage(layer, palette), markerImage(layer, palette)], 'icon-size': iconSize(isCluster) } : {}),
      visibility: isShown ? 'visible' : 'none',
    },
    paint: { ...like.paint, ...(isOfMarkers ? { 'icon-opacity': opacity / 100 } : { 'text-opacity': opacity / 100 }) },
  };
}

/** One ring of one colour does for all counts. */
function clusterImage({ color }: Layer, { paper, layers }: Palette): string {
  return `${CLUSTER_IMAGE}|${paper}|${layers[color]}:1`;
}

function markerImage({ shape = 'circle', color }: Layer, { paper, layers }: Palette): ExpressionSpecification {
  const image = (fill: MarkerFill): ExpressionSpecification => {
    const [exact, approximate] = [false, true].map((one) => imageName({ shape, fill, color: layers[color], paper, approximate: one }));
    return ['case', ['==', ['get', 'certainty'], 'approximate'], approximate ?? '', exact ?? ''];
  };
  return FILLS.reduce<ExpressionSpecification>((rest, fill) => ['case', ['==', ['get', 'fill'], fill], image(fill), rest], image('solid'));
}

/** As elsewhere, but with room for long numbers. */
function iconSize(isCluster: ExpressionSpecification): ExpressionSpecification {
  const ofCount: ExpressionSpecification = ['case', isCluster, ['step', ['get', 'point_count'], 1, HUNDRED, 1.25, TEN_THOUSAND, 1.7], 1];
  return ['interpolate', ['linear'], ['zoom'], 12, ['*', 0.62, ofCount], 15, ['*', 0.85, ofCount], 17, ofCount];
}

/** A single place has no extent, and tiles are asked for by theirs. */
function widened([west, south, east, north]: Bounds): [number, number, number, number] {
  const margin = 1e-4;
  return [west - margin, south - margin, east + margin, north + margin];
}
