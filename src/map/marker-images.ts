import type { MarkerFill, MarkerShape } from '../catalogue/types.ts';
import { drawingOf, MARKER_BOX } from '../theme/marker.ts';
import type { EngineMap } from './engine.ts';

const PIXEL_RATIO = 2;
/** Room around the marker for its halo. */
const MARGIN = 3;

/** Everything a marker's picture depends on; also its name in the style. */
export interface MarkerImage {
  readonly shape: MarkerShape;
  readonly fill: MarkerFill;
  readonly color: string;
  readonly paper: string;
  readonly approximate: boolean;
}

/** Size of what is inside a dashed edge. */
const APPROXIMATE_SCALE = 0.62;

const RING_WIDTH = 3.5;
const FULL_TURN = 2 * Math.PI;

const PREFIX = 'marker';

export function imageName(image: MarkerImage): string {
  return [PREFIX, image.shape, image.fill, image.color, image.paper, image.approximate ? 'approximate' : 'exact'].join('|');
}

/**
 * A round ground for the number of features in one place. After it in the name come the colour of the ground and,
 * each behind a `|`, a colour of the ring with its count: `cluster|#ffffff|#b84a00:2|#00735f:14`.
 */
export const CLUSTER_IMAGE = 'cluster';

/** A drop that points at a marked spot; after it in the name come its colour and that of its edge. */
export const PIN_IMAGE = 'pin';

/** Draws what a name stands for; `null` for names of others. */
export function drawImage(name: string): { readonly image: ImageData; readonly pixelRatio: number } | null {
  const [kind, ...parts] = name.split('|');
  if (kind === CLUSTER_IMAGE) return drawCluster(parts[0] ?? '', parts.slice(1).map(ringPart));
  if (kind === PIN_IMAGE) return drawPin(parts[0] ?? '', parts[1] ?? '');
  if (kind !== PREFIX) return null;
  const [shape, fill, color = '', paper = '', certainty] = parts;
  if (!isShape(shape) || !isFill(fill)) return null;
  return drawMarker({ shape, fill, color, paper, approximate: certainty === 'approximate' });
}

/**
 * Gives an engine the image of a name that its style asks for.
 *
 * @returns whether it has it now; names of others stand for none of these
 */
export function addDrawn(map: Pick<EngineMap, 'hasImage' | 'addImage'>, name: string): boolean {
  if (map.hasImage(name)) return true;
  const drawn = drawImage(name);
  if (drawn) map.addImage(name, drawn.image, { pixelRatio: drawn.pixelRatio });
  return drawn !== null;
}

function drawMarker(marker: MarkerImage) {
  const context = canvas(MARKER_BOX + 2 * MARGIN);
  context.translate(MARGIN, MARGIN);
  const { outline, inner, ground, innerStyle } = drawingOf(marker.shape, marker.fill);
  const shape = new Path2D(outline);
  context.lineJoin = 'round';
  context.strokeStyle = marker.paper;
  context.lineWidth = 5;
  context.stroke(shape);
  context.fillStyle = marker.paper;
  context.fill(shape);
  context.fillStyle = marker.color;
  context.strokeStyle = marker.color;
  context.lineWidth = 2;
  context.save();
  context.clip(shape);
  if (marker.approximate) shrink(context, shape);
  if (ground !== 'paper') {
    context.globalAlpha = ground === 'tint' ? 0.3 : 1;
    context.fill(shape);
    context.globalAlpha = 1;
  }
  if (innerStyle === 'fill') context.fill(new Path2D(inner));
  else context.stroke(new Path2D(inner));
  context.restore();
  if (marker.approximate) context.setLineDash([3.2, 2.4]);
  context.stroke(shape);
  return picture(context);
}

/** Draws smaller about the middle, so that a dashed edge stands free of what it goes around. */
function shrink(context: CanvasRenderingContext2D, shape: Path2D): void {
  const middle = MARKER_BOX / 2;
  context.translate(middle, middle);
  context.scale(APPROXIMATE_SCALE, APPROXIMATE_SCALE);
  context.translate(-middle, -middle);
  context.clip(shape);
}

interface RingPart {
  readonly color: string;
  readonly count: number;
}

function ringPart(text: string): RingPart {
  const [color = '', count = '0'] = text.split(':');
  return { color, count: Number(count) || 0 };
}

function drawCluster(paper: string, parts: readonly RingPart[]) {
  const side = MARKER_BOX + 2 * MARGIN;
  const context = canvas(side);
  const radius = side / 2 - RING_WIDTH / 2 - 1;
  context.beginPath();
  context.arc(side / 2, side / 2, side / 2 - 0.5, 0, FULL_TURN);
  context.fillStyle = paper;
  context.fill();
  context.lineWidth = RING_WIDTH;
  const total = parts.reduce((sum, { count }) => sum + count, 0) || 1;
  let from = -FULL_TURN / 4;
  for (const { color, count } of parts.filter((part) => part.count > 0)) {
    const to = from + (count / total) * FULL_TURN;
    context.beginPath();
    context.arc(side / 2, side / 2, radius, from, to);
    context.strokeStyle = color;
    context.stroke();
    from = to;
  }
  return picture(context);
}

/** Its tip is in the middle of the lower edge. */
function drawPin(color: string, edge: string) {
  const side = 40;
  const context = canvas(side);
  const drop = new Path2D('M20 39C20 39 6 25 6 15.5A14 14 0 0 1 34 15.5C34 25 20 39 20 39z');
  context.fillStyle = color;
  context.strokeStyle = edge;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.stroke(drop);
  context.fill(drop);
  context.beginPath();
  context.arc(side / 2, 15.5, 5.5, 0, FULL_TURN);
  context.fillStyle = edge;
  context.fill();
  return picture(context);
}

function canvas(side: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = side * PIXEL_RATIO;
  element.height = side * PIXEL_RATIO;
  // It is read back at once, which is slow where the drawing is left to a graphics card.
  const context = element.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2D canvas');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  return context;
}

function picture(context: CanvasRenderingContext2D) {
  const { width, height } = context.canvas;
  return { image: context.getImageData(0, 0, width, height), pixelRatio: PIXEL_RATIO };
}

const SHAPES: ReadonlySet<string> = new Set<MarkerShape>(['circle', 'square', 'diamond', 'triangle', 'hexagon', 'star']);
const FILLS: ReadonlySet<string> = new Set<MarkerFill>(['solid', 'half', 'ring', 'dot', 'cross', 'faint']);

function isShape(text: string | undefined): text is MarkerShape {
  return text !== undefined && SHAPES.has(text);
}

function isFill(text: string | undefined): text is MarkerFill {
  return text !== undefined && FILLS.has(text);
}
