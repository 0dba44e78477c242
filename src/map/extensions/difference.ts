import type { FeatureCollection, Geometry } from 'geojson';
import bbox from '@turf/bbox';
import { followDifference } from '../../difference/follow-difference.ts';
import { HATCH_COLORS, HATCH_OPACITY, HATCH_SIZE, HATCH_WIDTHS, HATCHES } from '../../difference/hatches.ts';
import { SIDE_LINES } from '../../difference/side-lines.ts';
import { PARTS, type DifferenceResult, type Part } from '../../difference/result.ts';
import { isSameSide } from '../../difference/side.ts';
import type { ExplorerState } from '../../state/state.ts';
import { MAP_FONTS } from '../../theme/fonts.ts';
import { CameraMoves } from '../camera-moves.ts';
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification } from '../engine.ts';
import type { Palette } from '../palette.ts';
import type { Extension, ExtensionContext, ExtensionStyle } from './extension.ts';

const SOURCES = { parts: 'explorer-difference-parts', sides: 'explorer-difference-sides' } as const;
const GEOJSON = { type: 'geojson', tolerance: 0.1 } as const;
const IMAGE = 'explorer-hatch';
const PIXEL_RATIO = 2;
/** Of a part's colour under its pattern. */
const GROUND_OPACITY = 0.12;

/** Draws the two limits that are laid against each other, and by patterns what the second gains, loses and keeps. */
export function startDifference(context: ExtensionContext): Extension {
  return new DifferenceOnMap(context);
}

class DifferenceOnMap implements Extension {
  readonly #context: ExtensionContext;
  #palette: Palette | null = null;
  /** What the camera was taken to last. */
  #framed: DifferenceResult['parts'] | null = null;
  /** A view that came in one link with the two limits stays as it is. */
  #keepsView: boolean;

  constructor(context: ExtensionContext) {
    this.#context = context;
    const { difference, view } = context.explorer.state;
    this.#keepsView = view !== null && difference !== null && !isSameSide(difference.a, difference.b);
    followDifference(context.explorer);
    // Once it is on the map.
    queueMicrotask(() => this.#frame(context.explorer.state));
  }

  style(state: ExplorerState, palette: Palette): ExtensionStyle {
    this.#palette = palette;
    this.#addImages();
    return differenceStyle(shownResult(state), palette);
  }

  /** A style that replaced another one comes without images. */
  onStyle(): void {
    this.#addImages();
  }

  follow(state: ExplorerState, before: ExplorerState): void {
    const result = shownResult(state);
    if (result?.parts === shownResult(before)?.parts) return;
    const data = differenceData(result);
    const map = this.#context.map();
    map.getSource<GeoJSONSource>(SOURCES.parts)?.setData(data.parts);
    map.getSource<GeoJSONSource>(SOURCES.sides)?.setData(data.sides);
    this.#frame(state);
  }

  remove(): void {
    this.#palette = null;
  }

  #addImages(): void {
    const map = this.#context.map();
    for (const part of PARTS) {
      const name = this.#palette ? imageName(part, this.#palette) : '';
      const image = this.#palette && !map.hasImage(name) ? hatchImage(part, colorOf(part, this.#palette)) : null;
      if (image) map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
    }
  }

  #frame(state: ExplorerState): void {
    const result = shownResult(state);
    if (!result || result.parts === this.#framed) return;
    this.#framed = result.parts;
    const keepsView = this.#keepsView;
    this.#keepsView = false;
    if (keepsView) return;
    new CameraMoves(this.#context.map(), this.#context.covered).show({ kind: 'bounds', bounds: boundsOf(result) }, true);
    // From here on the view follows from the limits: a link must not say where the map was before.
    if (state.view) this.#context.explorer.store.update((now) => ({ ...now, view: null }));
  }
}

function shownResult({ differed, panel }: ExplorerState): DifferenceResult | null {
  return panel.kind === 'difference' && differed?.status === 'ready' ? differed.value : null;
}

function differenceData(result: DifferenceResult | null): Readonly<Record<keyof typeof SOURCES, FeatureCollection>> {
  if (!result) return { parts: collection([]), sides: collection([]) };
  return {
    parts: collection(PARTS.map((part) => [part, result.parts[part].geometry])),
    sides: collection([['a', result.a.geometry], ['b', result.b.geometry]]),
  };
}

function collection(shapes: readonly (readonly [part: string, geometry: Geometry])[]): FeatureCollection {
  return { type: 'FeatureCollection', features: shapes.map(([part, geometry]) => ({ type: 'Feature', properties: { part }, geometry })) };
}

function boundsOf({ a, b }: DifferenceResult): readonly [number, number, number, number] {
  const boxes = [bbox(a.geometry), bbox(b.geometry)];
  const at = (index: number): readonly number[] => boxes.map((box) => box[index] ?? NaN);
  return [Math.min(...at(0)), Math.min(...at(1)), Math.max(...at(2)), Math.max(...at(3))];
}

function differenceStyle(result: DifferenceResult | null, palette: Palette): ExtensionStyle {
  const { parts, sides } = differenceData(result);
  return {
    sources: { [SOURCES.parts]: { ...GEOJSON, data: parts }, [SOURCES.sides]: { ...GEOJSON, data: sides } },
    ground: [
      {
        id: 'explorer-difference-ground', type: 'fill', source: SOURCES.parts,
        paint: { 'fill-color': byPart(colorOf, palette), 'fill-opacity': GROUND_OPACITY, 'fill-antialias': false },
      },
    ],
    middle: [
      { id: 'explorer-difference-hatch', type: 'fill', source: SOURCES.parts, paint: { 'fill-pattern': byPart(imageName, palette) } },
      sideLine('edge', 'a', { 'line-color': palette.paper, 'line-width': 7, 'line-opacity': 0.85 }),
      sideLine('line', 'a', { 'line-color': palette.layers[SIDE_LINES.a.color], 'line-width': 3.5 }),
      sideLine('edge', 'b', { 'line-color': palette.paper, 'line-width': 6, 'line-opacity': 0.6, 'line-dasharray': [...SIDE_LINES.b.dashes] }),
      sideLine('line', 'b', { 'line-color': palette.layers[SIDE_LINES.b.color], 'line-width': 3.5, 'line-dasharray': [...SIDE_LINES.b.dashes] }),
    ],
    top: (['a', 'b'] as const).map((which) => letters(which, palette)),
  };
}

function byPart(of: (part: Part, palette: Palette) => string, palette: Palette): ExpressionSpecification {
  return ['match', ['get', 'part'], 'gained', of('gained', palette), 'lost', of('lost', palette), of('kept', palette)];
}

function colorOf(part: Part, { layers }: Palette): string {
  return layers[HATCH_COLORS[part]];
}

function imageName(part: Part, palette: Palette): string {
  return [IMAGE, part, colorOf(part, palette)].join('|');
}

function sideLine(kind: 'edge' | 'line', which: 'a' | 'b', paint: NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']>): LayerSpecification {
  return {
    id: `explorer-difference-${kind}-${which}`, type: 'line', source: SOURCES.sides, filter: ['==', ['get', 'part'], which], layout: { 'line-join': 'round' }, paint,
  };
}

/** Letters along the line, so that it is known without its colour and dashes. */
function letters(which: 'a' | 'b', palette: Palette): LayerSpecification {
  return {
    id: `explorer-difference-letter-${which}`, type: 'symbol', source: SOURCES.sides, filter: ['==', ['get', 'part'], which],
    layout: {
      'symbol-placement': 'line', 'symbol-spacing': 180, 'text-field': which.toUpperCase(), 'text-font': [MAP_FONTS.bold], 'text-size': 15,
      'text-rotation-alignment': 'viewport', 'text-overlap': 'always', 'text-ignore-placement': true,
    },
    paint: { 'text-color': palette.layers[SIDE_LINES[which].color], 'text-halo-color': palette.paper, 'text-halo-width': 2.5 },
  };
}

/** A piece of a part's pattern; `null` where there is nothing to draw it on. */
function hatchImage(part: Part, color: string): ImageData | null {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [HATCH_SIZE * PIXEL_RATIO, HATCH_SIZE * PIXEL_RATIO];
  // Read back at once: otherwise the page waits for the graphics card, half a second on slow ones.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.lineCap = 'round';
  context.strokeStyle = color;
  context.globalAlpha = HATCH_OPACITY;
  context.lineWidth = HATCH_WIDTHS[part];
  context.stroke(new Path2D(HATCHES[part]));
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
