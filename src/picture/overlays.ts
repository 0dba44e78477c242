import type { Geometry, Position } from 'geojson';
import type { PaletteName } from '../catalogue/types.ts';
import { clipLine, clipRing } from './clip.ts';
import { toFrame, type Frame } from './frame.ts';
import { clipBox } from './ground-shapes.ts';
import type { LabelRequest } from './labels.ts';
import { lineData, ringData, round } from './path-data.ts';
import type { Flat } from './projection.ts';
import type { MarkerLook, RingPart, Shape, ShapeColor } from './shapes.ts';

/** What a picture shows on its ground, in degrees of WGS 84. Drawn in the order given, markers above all. */
export type Overlay =
  | {
      /** An outline with a faint tint; dashed where its limit is indicative. */
      readonly kind: 'area';
      readonly geometry: Geometry | null;
      readonly color: ShapeColor;
      readonly dashed: boolean;
      /** `strong` for what the picture is about, `plain` for others, `thin` for what is drawn for orientation. */
      readonly weight: 'strong' | 'plain' | 'thin';
      readonly label?: string;
      /** Whether the name stands at the northernmost spot, before all others' names, instead of in the middle. */
      readonly isNamedAtTop?: boolean;
    }
  | { /** A surface without an edge of its own: what can be reached on foot. */ readonly kind: 'walk'; readonly geometry: Geometry | null; readonly color: ShapeColor }
  | { /** A way: its positions one after the other. */ readonly kind: 'route'; readonly line: readonly Position[]; readonly color: ShapeColor }
  | { /** How exactly a position is known. */ readonly kind: 'accuracy'; readonly position: Position; readonly radiusM: number; readonly color: PaletteName }
  | {
      readonly kind: 'marker';
      readonly position: Position;
      readonly marker: MarkerLook;
      readonly label?: string;
      /** What the picture is about: larger, with a halo, its name first. */
      readonly subject?: boolean;
      /** Side of the square it is drawn in, in units, where the usual one does not suit. */
      readonly size?: number;
    }
  | {
      /** A number in the place of several markers; its ring tells how many of which colour. */
      readonly kind: 'number';
      readonly position: Position;
      readonly parts: readonly RingPart[];
      /** Across, in units. */
      readonly size: number;
    };

export interface DrawnOverlays {
  readonly shapes: readonly Shape[];
  readonly labels: readonly LabelRequest[];
}

const MARKER_SIZE = 13;
const SUBJECT_SIZE = 21;
/** From an area's edge to its name. */
const TOP_GAP = 5;

const OUTLINES = {
  strong: { width: 2.6, dashes: '8 5' },
  plain: { width: 1.8, dashes: '6 4' },
  thin: { width: 1, dashes: '3 2.4' },
} as const;

type MarkerOverlay = Extract<Overlay, { kind: 'marker' }>;
type NumberOverlay = Extract<Overlay, { kind: 'number' }>;

/** Overlays as shapes and the names that they ask to be written, those of the subject first. */
export function drawOverlays(overlays: readonly Overlay[], frame: Frame): DrawnOverlays {
  const markers = overlays.filter((overlay): overlay is MarkerOverlay => overlay.kind === 'marker');
  const numbers = overlays.filter((overlay): overlay is NumberOverlay => overlay.kind === 'number');
  const ordered = [...markers.filter(({ subject }) => !subject), ...numbers, ...markers.filter(({ subject }) => subject)];
  const drawn = [...overlays.filter(({ kind }) => kind !== 'marker' && kind !== 'number'), ...ordered].map((overlay) => drawOne(overlay, frame));
  const labels = drawn.flatMap((one) => one.labels).toReversed();
  return { shapes: drawn.flatMap(({ shapes }) => shapes), labels: [...labels.filter(isAtTop), ...labels.filter((label) => !isAtTop(label))] };
}

function isAtTop({ role, gap }: LabelRequest): boolean {
  return role === 'area' && gap > 0;
}

function drawOne(overlay: Overlay, frame: Frame): DrawnOverlays {
  switch (overlay.kind) {
    case 'area':
      return drawArea(overlay, frame);
    case 'walk':
      return only({ kind: 'path', d: polygonData(overlay.geometry, frame), className: 'overlay walk', color: overlay.color });
    case 'route':
      return only({ kind: 'path', d: routeData(overlay.line, frame), className: 'overlay route', color: overlay.color });
    case 'accuracy':
      return drawAccuracy(overlay, frame);
    case 'marker':
      return drawMarker(overlay, frame);
    case 'number':
      return drawNumber(overlay, frame);
  }
}

function only(shape: Shape): DrawnOverlays {
  return { shapes: shape.kind === 'path' && shape.d === '' ? [] : [shape], labels: [] };
}

function drawArea({ geometry, color, dashed, weight, label, isNamedAtTop = false }: Extract<Overlay, { kind: 'area' }>, frame: Frame): DrawnOverlays {
  const d = polygonData(geometry, frame);
  if (!d) return { shapes: [], labels: [] };
  const { width, dashes } = OUTLINES[weight];
  const shape: Shape = { kind: 'path', d, className: `overlay area ${weight}`, color, strokeWidth: width, ...(dashed && { dashes }) };
  const at = label ? (isNamedAtTop ? topOf(geometry, frame) : middleOf(geometry, frame)) : null;
  return { shapes: [shape], labels: at && label ? [{ text: label, x: at[0], y: at[1], gap: isNamedAtTop ? TOP_GAP : 0, role: 'area' }] : [] };
}

function drawAccuracy({ position, radiusM, color }: Extract<Overlay, { kind: 'accuracy' }>, frame: Frame): DrawnOverlays {
  const [x, y] = toFrame(frame, position[0] ?? 0, position[1] ?? 0);
  return only({ kind: 'circle', x: round(x), y: round(y), radius: round(radiusM / frame.metresPerUnit), color });
}

function drawMarker({ position, marker, label, subject = false, size = subject ? SUBJECT_SIZE : MARKER_SIZE }: MarkerOverlay, frame: Frame): DrawnOverlays {
  const [x, y] = toFrame(frame, position[0] ?? 0, position[1] ?? 0);
  if (x < 0 || y < 0 || x > frame.width || y > frame.height) return { shapes: [], labels: [] };
  const gap = size / 2 + (subject ? 6 : 1);
  return {
    shapes: [{ kind: 'marker', x: round(x), y: round(y), size, marker, emphasised: subject }],
    labels: [{ text: label ?? '', x, y, gap, role: subject ? 'subject' : 'place' }],
  };
}

function drawNumber({ position, parts, size }: NumberOverlay, frame: Frame): DrawnOverlays {
  const [x, y] = toFrame(frame, position[0] ?? 0, position[1] ?? 0);
  if (x < 0 || y < 0 || x > frame.width || y > frame.height) return { shapes: [], labels: [] };
  return { shapes: [{ kind: 'number', x: round(x), y: round(y), size, parts }], labels: [{ text: '', x, y, gap: size / 2 + 1, role: 'place' }] };
}

function polygonsOf(geometry: Geometry | null): readonly (readonly (readonly Position[])[])[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  return geometry?.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

function polygonData(geometry: Geometry | null, frame: Frame): string {
  const box = clipBox(frame);
  return polygonsOf(geometry).flat().map((ring) => ringData(clipRing(flatten(ring, frame), box))).join('');
}

function routeData(line: readonly Position[], frame: Frame): string {
  return clipLine(flatten(line, frame), clipBox(frame)).map(lineData).join('');
}

function flatten(positions: readonly Position[], frame: Frame): readonly Flat[] {
  return positions.map(([lon = 0, lat = 0]) => toFrame(frame, lon, lat));
}

/** The middle of what can be seen of an area's first ring. */
function middleOf(geometry: Geometry | null, frame: Frame): Flat | null {
  const [ring] = polygonsOf(geometry)[0] ?? [];
  const seen = ring ? clipRing(flatten(ring, frame), clipBox(frame, 0)) : [];
  if (!seen.length) return null;
  const xs = seen.map(([x]) => x);
  const ys = seen.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** The northernmost spot of what can be seen of an area. */
function topOf(geometry: Geometry | null, frame: Frame): Flat | null {
  const seen = polygonsOf(geometry).flat().flatMap((ring) => clipRing(flatten(ring, frame), clipBox(frame, 0)));
  return seen.reduce<Flat | null>((top, point) => (top && top[1] <= point[1] ? top : point), null);
}
