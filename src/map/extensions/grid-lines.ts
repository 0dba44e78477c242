import type { FeatureCollection, LineString, Point } from 'geojson';
import type { Bounds } from '../../catalogue/types.ts';
import { gridLabels, gridLines, spacingFor, type GridLabel } from '../../context/grid-lines.ts';
import { metresPerPx } from '../../context/scale.ts';
import { gridProjection, type GridProjection } from '../../geo/grid-projection.ts';
import { localeOf } from '../../i18n/format.ts';
import type { ExplorerState } from '../../state/state.ts';
import { MAP_FONTS } from '../../theme/fonts.ts';
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification } from '../engine.ts';
import type { Palette } from '../palette.ts';
import type { Extension, ExtensionContext, ExtensionStyle } from './extension.ts';

const SOURCES = { lines: 'explorer-grid-lines', labels: 'explorer-grid-labels' } as const;
/** How far beyond the picture lines reach, as a share of it: a short way of dragging finds them there. */
const BEYOND = 0.25;
const KM = 1000;
/** Room for the name of the easternmost line beside the map's buttons. */
const LABEL_PX = 56;
/** On maps narrower than this the readout of coordinates stands at the upper edge, and covers this much. */
const NARROW_PX = 768;
const READOUT_PX = 172;

interface Drawn {
  readonly lines: FeatureCollection<LineString>;
  readonly labels: FeatureCollection<Point, { readonly label: string; readonly axis: 'E' | 'N' }>;
}

const NOTHING: Drawn = { lines: { type: 'FeatureCollection', features: [] }, labels: { type: 'FeatureCollection', features: [] } };

/** The lines of the catalogue's national grid, as close as the zoom allows, named at the edges of the picture. */
export function startGridLines(context: ExtensionContext): Extension {
  const grid = new GridOverlay(context);
  const map = context.map();
  const redraw = (): void => grid.redraw();
  map.on('moveend', redraw);
  map.on('resize', redraw);
  return {
    style: (state, palette) => grid.style(state, palette),
    follow(state, before) {
      if (state.inView !== before.inView || state.extras !== before.extras) grid.redraw();
    },
    remove() {
      map.off('moveend', redraw);
      map.off('resize', redraw);
    },
  };
}

class GridOverlay {
  readonly #context: ExtensionContext;
  #projection: GridProjection | undefined;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  style(state: ExplorerState, palette: Palette): ExtensionStyle {
    if (!state.extras.includes('grid')) return { sources: {} };
    const { lines, labels } = this.#drawn(state);
    return {
      sources: { [SOURCES.lines]: { type: 'geojson', data: lines }, [SOURCES.labels]: { type: 'geojson', data: labels } },
      middle: lineLayers(palette),
      top: [labelLayer(palette)],
    };
  }

  redraw(): void {
    const { state } = this.#context.explorer;
    if (!state.extras.includes('grid')) return;
    const { lines, labels } = this.#drawn(state);
    const map = this.#context.map();
    map.getSource<GeoJSONSource>(SOURCES.lines)?.setData(lines);
    map.getSource<GeoJSONSource>(SOURCES.labels)?.setData(labels);
  }

  #drawn({ lang }: ExplorerState): Drawn {
    const { grid } = this.#context.explorer.catalogue;
    if (!grid) return NOTHING;
    this.#projection ??= gridProjection(grid.proj4);
    const bounds = this.#bounds();
    const spacingM = spacingFor(metresPerPx((bounds[1] + bounds[3]) / 2, this.#context.map().getZoom()));
    if (!spacingM) return NOTHING;
    const lines = gridLines(widened(bounds), spacingM, this.#projection);
    return {
      lines: {
        type: 'FeatureCollection',
        features: lines.map(({ course }) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [...course] } })),
      },
      labels: {
        type: 'FeatureCollection',
        features: gridLabels(lines, this.#seen()).map((label) => ({
          type: 'Feature',
          properties: { label: wordsOf(label, spacingM, lang), axis: label.axis },
          geometry: { type: 'Point', coordinates: label.at },
        })),
      },
    };
  }

  #bounds(): Bounds {
    const bounds = this.#context.map().getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Bounds of what neither panels nor the map's buttons cover. */
  #seen(): Bounds {
    const map = this.#context.map();
    const { left, right, bottom } = this.#context.covered();
    const { clientWidth, clientHeight } = map.getContainer();
    const hasReadoutAbove = clientWidth < NARROW_PX && this.#context.explorer.state.extras.includes('coordinates');
    const west = map.unproject([left, hasReadoutAbove ? READOUT_PX : 0]);
    const east = map.unproject([clientWidth - right - LABEL_PX, clientHeight - bottom]);
    return [west.lng, east.lat, east.lng, west.lat];
  }
}

function widened([west, south, east, north]: Bounds): Bounds {
  const [lon, lat] = [(east - west) * BEYOND, (north - south) * BEYOND];
  return [west - lon, south - lat, east + lon, north + lat];
}

/** `E −41 km` where lines are whole kilometres, else `E −40.5 km`: short enough for lines that stand close. */
function wordsOf({ axis, metres }: GridLabel, spacingM: number, lang: string): string {
  const decimals = spacingM % KM ? 1 : 0;
  const format = new Intl.NumberFormat(localeOf(lang), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${axis} ${format.format(metres / KM).replace('-', '−')} km`;
}

/** With an edge of paper, so that they are seen on any ground. */
function lineLayers(palette: Palette): readonly LayerSpecification[] {
  return [
    {
      id: 'explorer-grid-edges', type: 'line', source: SOURCES.lines,
      paint: { 'line-color': palette.paper, 'line-width': 2.5, 'line-opacity': palette.dark ? 0.35 : 0.5 },
    },
    {
      id: 'explorer-grid', type: 'line', source: SOURCES.lines,
      paint: { 'line-color': palette.quiet, 'line-width': 1, 'line-opacity': palette.dark ? 0.55 : 0.6 },
    },
  ];
}

function labelLayer(palette: Palette): LayerSpecification {
  const isEasting: ExpressionSpecification = ['==', ['get', 'axis'], 'E'];
  return {
    id: 'explorer-grid-names',
    type: 'symbol',
    source: SOURCES.labels,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [MAP_FONTS.medium],
      'text-size': 11.5,
      'text-anchor': ['case', isEasting, 'top-left', 'bottom-left'],
      'text-offset': ['case', isEasting, ['literal', [0.3, 0.6]], ['literal', [0.6, -0.15]]],
      'text-overlap': 'always',
      'text-ignore-placement': true,
    },
    paint: { 'text-color': palette.quiet, 'text-halo-color': palette.paper, 'text-halo-width': 2 },
  };
}
