import type { FeatureCollection, Geometry } from 'geojson';
import { boundaryOf } from '../../boundary/boundary-of.ts';
import { VERTEX_ZOOMS, vertexPoints, type VertexPoint } from '../../boundary/vertex-points.ts';
import { isSameVertex, partCountOf, ringName } from '../../boundary/vertices.ts';
import { boundaryWords } from '../../boundary/words.ts';
import type { FeatureRef } from '../../catalogue/types.ts';
import { isIndicative } from '../../panels/areas.ts';
import { pointAtVertex } from '../../state/planning/actions.ts';
import { featureByRef } from '../../state/selectors.ts';
import type { ExplorerState } from '../../state/state.ts';
import { MAP_FONTS } from '../../theme/fonts.ts';
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, MapMouseEvent } from '../engine.ts';
import type { Palette } from '../palette.ts';
import type { Extension, ExtensionContext, ExtensionStyle } from './extension.ts';

type LinePaint = NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']>;

const SOURCES = { limit: 'explorer-limit', vertices: 'explorer-vertices', pointed: 'explorer-vertex' } as const;

/** How far from a vertex a press still counts. */
const REACH_PX = 12;
const TOUCH_REACH_PX = 22;
const CLOSE_ZOOM = 17.5;

/** The limit that is inspected, with its vertices; the one that is pointed at stands out with its number. */
class Vertices implements Extension {
  readonly #context: ExtensionContext;
  #known: { readonly of: Geometry; readonly points: readonly VertexPoint[] } | undefined;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  style(state: ExplorerState, palette: Palette): ExtensionStyle {
    return {
      sources: {
        [SOURCES.limit]: { type: 'geojson', data: limitData(state) },
        [SOURCES.vertices]: { type: 'geojson', data: this.#vertexData(state) },
        [SOURCES.pointed]: { type: 'geojson', data: this.#pointedData(state) },
      },
      middle: limitLayers(palette),
      top: vertexLayers(palette),
    };
  }

  follow(state: ExplorerState, before: ExplorerState): void {
    const isOther = inspected(state) !== inspected(before) || limitOf(state) !== limitOf(before);
    if (isOther) {
      this.#setData(SOURCES.limit, limitData(state));
      this.#setData(SOURCES.vertices, this.#vertexData(state));
    }
    if (isOther || state.vertex !== before.vertex) this.#setData(SOURCES.pointed, this.#pointedData(state));
    if (state.vertex !== before.vertex && state.vertex?.isClose) this.#goTo(state);
  }

  /** A vertex near the press is pointed at, in place of what lies below it. */
  press({ point, originalEvent }: MapMouseEvent): boolean {
    const { explorer, map } = this.#context;
    const ref = inspected(explorer.state);
    if (!ref) return false;
    const zoom = map().getZoom();
    const reachPx = originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch' ? TOUCH_REACH_PX : REACH_PX;
    const [nearest] = this.#points(explorer.state)
      .filter(({ properties }) => properties.fromZoom <= zoom)
      .map(({ geometry: { coordinates: [lon = 0, lat = 0] }, properties }) => ({ properties, px: map().project([lon, lat]).dist(point) }))
      .filter(({ px }) => px <= reachPx)
      .toSorted((a, b) => a.px - b.px);
    if (!nearest) return false;
    const { part, ring, vertex } = nearest.properties;
    explorer.do(pointAtVertex, { ref, part, ring, vertex });
    return true;
  }

  remove(): void {
    this.#known = undefined;
  }

  /** Worked out once for each limit. */
  #points(state: ExplorerState): readonly VertexPoint[] {
    const geometry = limitOf(state);
    if (!geometry) return [];
    if (this.#known?.of !== geometry) this.#known = { of: geometry, points: vertexPoints(geometry) };
    return this.#known.points;
  }

  #vertexData(state: ExplorerState): FeatureCollection {
    return { type: 'FeatureCollection', features: [...this.#points(state)] };
  }

  #pointed(state: ExplorerState): VertexPoint | undefined {
    const { vertex } = state;
    if (!vertex || vertex.ref !== inspected(state)) return undefined;
    return this.#points(state).find(({ properties }) => isSameVertex(properties, vertex));
  }

  /** With its number, and of several rings the ring's name. */
  #pointedData(state: ExplorerState): FeatureCollection {
    const point = this.#pointed(state);
    if (!point) return { type: 'FeatureCollection', features: [] };
    const words = boundaryWords(state.lang);
    const points = this.#points(state).map(({ properties }) => properties);
    const hasRings = points.some(({ part, ring }) => part > 0 || ring > 0);
    const ring = hasRings ? `${ringName(point.properties, partCountOf(points), words)} · ` : '';
    return { type: 'FeatureCollection', features: [{ ...point, properties: { label: `${ring}${point.properties.vertex + 1}` } }] };
  }

  #goTo(state: ExplorerState): void {
    const [lon, lat] = this.#pointed(state)?.geometry.coordinates ?? [];
    if (lon === undefined || lat === undefined) return;
    this.#context.showPoint(lon, lat, Math.max(this.#context.map().getZoom(), CLOSE_ZOOM));
  }

  #setData(id: string, data: FeatureCollection): void {
    this.#context.map().getSource<GeoJSONSource>(id)?.setData(data);
  }
}

export function startVertices(context: ExtensionContext): Extension {
  return new Vertices(context);
}

/** Whose limit is inspected. */
function inspected({ panel }: ExplorerState): FeatureRef | null {
  return panel.kind === 'boundary' ? panel.of : null;
}

function limitOf(state: ExplorerState) {
  const ref = inspected(state);
  return ref ? boundaryOf(state, ref) : null;
}

function limitData(state: ExplorerState): FeatureCollection {
  const geometry = limitOf(state);
  const ref = inspected(state);
  if (!geometry || !ref) return { type: 'FeatureCollection', features: [] };
  const feature = featureByRef(state, ref);
  const dashed = feature !== undefined && isIndicative(feature);
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: { dashed } }] };
}

/** It is drawn whether or not its layer is shown; an indicative limit dashed, as everywhere, on what hides its own dashes. */
function limitLayers({ paper, accent }: Palette): readonly LayerSpecification[] {
  return [
    limitLine('explorer-limit-edge', { 'line-color': paper, 'line-width': 5.5 }, ['literal', true]),
    limitLine('explorer-limit', { 'line-color': accent, 'line-width': 3 }, ['!', ['get', 'dashed']]),
    limitLine('explorer-limit-dashed', { 'line-color': accent, 'line-width': 3, 'line-dasharray': [2.5, 1.7] }, ['get', 'dashed']),
  ];
}

function limitLine(id: string, paint: LinePaint, filter: ExpressionSpecification): LayerSpecification {
  return { id, type: 'line', source: SOURCES.limit, filter, layout: { 'line-join': 'round' }, paint };
}

function vertexLayers(palette: Palette): readonly LayerSpecification[] {
  return [vertexLayer(palette), ...pointedLayers(palette)];
}

function vertexLayer({ paper, accent }: Palette): LayerSpecification {
  const steps = VERTEX_ZOOMS.flatMap((zoom) => [zoom, ['<=', ['get', 'fromZoom'], zoom]]);
  const hasRoom = ['step', ['zoom'], ['get', 'isStart'], ...steps] as ExpressionSpecification;
  return {
    id: 'explorer-vertices',
    type: 'circle',
    source: SOURCES.vertices,
    filter: hasRoom,
    layout: { 'circle-sort-key': ofStart(1, 0) },
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, ofStart(4.5, 2), 17, ofStart(7, 4.5)],
      'circle-color': ofStart(accent, paper),
      'circle-stroke-color': ofStart(paper, accent),
      'circle-stroke-width': ofStart(2, 1.5),
    },
  };
}

/** One value for the first vertex of a ring, another for the rest. */
function ofStart(start: string | number, other: string | number): ExpressionSpecification {
  return ['case', ['get', 'isStart'], start, other];
}

function pointedLayers(palette: Palette): readonly LayerSpecification[] {
  return [
    {
      id: 'explorer-vertex',
      type: 'circle',
      source: SOURCES.pointed,
      paint: { 'circle-radius': 9, 'circle-color': palette.paper, 'circle-stroke-color': palette.accent, 'circle-stroke-width': 4 },
    },
    {
      id: 'explorer-vertex-number',
      type: 'symbol',
      source: SOURCES.pointed,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [MAP_FONTS.bold],
        'text-size': 15,
        'text-anchor': 'bottom',
        'text-offset': [0, -1],
        'text-overlap': 'always',
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 2.5 },
    },
  ];
}
