import type { Position } from 'geojson';
import { clipLine, clipRing, type Box } from './clip.ts';
import { frameBounds, toFrame, type Frame } from './frame.ts';
import { GROUND_KINDS, LINE_KINDS, type Ground, type GroundKind } from './ground.ts';
import { lineData, ringData, round } from './path-data.ts';
import type { Flat } from './projection.ts';
import type { Shape } from './shapes.ts';

/** Real width in metres, and the least that is drawn, in units. */
const WIDTHS: Partial<Record<GroundKind, readonly [widthM: number, least: number]>> = {
  highway: [15, 2.4], major: [11, 1.8], minor: [7, 0.8], service: [4, 0.6], path: [2, 0.6], tunnel: [6, 0.8], rail: [2, 0.9],
};

/** Streets that are drawn with an edge, of this width on either side. */
const CASED: ReadonlySet<GroundKind> = new Set(['service', 'minor', 'major', 'highway']);
const CASING = 0.6;
/** Narrower streets are lines without an edge. */
const LEAST_CASED = 1.2;

/** What would be a blur of ink where a unit of the picture is more metres than this: beyond 1 : 17,000 on paper. */
const FINE: ReadonlySet<GroundKind> = new Set(['building', 'service', 'path']);
const FINE_TO_M = 4.5;

/** How far beyond the frame things are kept, so that their edges are not seen. */
export const CLIP_MARGIN = 24;

/** A line of the ground in units, for its name to be written along. */
export interface NamedLine {
  readonly name: string;
  readonly kind: GroundKind;
  readonly line: readonly Flat[];
}

export interface DrawnGround {
  readonly shapes: readonly Shape[];
  readonly named: readonly NamedLine[];
}

/** The ground as a handful of paths, one for each kind, cut at the frame. */
export function drawGround(ground: Ground, frame: Frame): DrawnGround {
  const box = clipBox(frame);
  const wide = { ...frame, width: frame.width + 2 * CLIP_MARGIN, height: frame.height + 2 * CLIP_MARGIN };
  const [left, top, right, bottom] = frameBounds(wide);
  const degrees: Box = { left, top, right, bottom };
  const data = new Map<GroundKind, string[]>(GROUND_KINDS.map((kind) => [kind, []]));
  const named: NamedLine[] = [];
  for (const { kind, lines, name } of ground) {
    if (FINE.has(kind) && frame.metresPerUnit > FINE_TO_M) continue;
    for (const positions of lines) {
      // Before anything is projected, which is what takes long.
      if (isBeyond(positions, degrees)) continue;
      const flat = positions.map(([lon = 0, lat = 0]) => toFrame(frame, lon, lat));
      if (!LINE_KINDS.has(kind)) data.get(kind)?.push(ringData(clipRing(flat, box)));
      else for (const piece of clipLine(flat, box)) {
        data.get(kind)?.push(lineData(piece));
        if (name) named.push({ name, kind, line: piece });
      }
    }
  }
  return { shapes: shapesOf(data, frame.metresPerUnit), named };
}

export function clipBox({ width, height }: Pick<Frame, 'width' | 'height'>, margin = CLIP_MARGIN): Box {
  return { left: -margin, top: -margin, right: width + margin, bottom: height + margin };
}

/** All edges of streets lie under all streets, so that junctions are open. */
function shapesOf(data: ReadonlyMap<GroundKind, readonly string[]>, metresPerUnit: number): readonly Shape[] {
  const drawn = [...data].map(([kind, parts]) => ({ kind, d: parts.join('') })).filter(({ d }) => d !== '');
  const surfaces = drawn.filter(({ kind }) => !LINE_KINDS.has(kind));
  const lines = drawn.filter(({ kind }) => LINE_KINDS.has(kind));
  const casings = lines.filter(({ kind }) => CASED.has(kind) && widthOf(kind, metresPerUnit) >= LEAST_CASED);
  return [
    ...surfaces.map(({ kind, d }): Shape => ({ kind: 'path', d, className: `ground ${kind}` })),
    ...casings.map(({ kind, d }): Shape => line(d, 'casing', widthOf(kind, metresPerUnit) + 2 * CASING)),
    ...lines.map(({ kind, d }): Shape => {
      const width = widthOf(kind, metresPerUnit);
      return line(d, CASED.has(kind) && width < LEAST_CASED ? `${kind} thin` : kind, width);
    }),
  ];
}

function line(d: string, name: string, strokeWidth: number): Shape {
  return { kind: 'path', d, className: `ground line ${name}`, strokeWidth: round(strokeWidth) };
}

function widthOf(kind: GroundKind, metresPerUnit: number): number {
  const [widthM, least] = WIDTHS[kind] ?? [0, 1];
  return Math.max(least, widthM / metresPerUnit);
}

function isBeyond(points: readonly Position[], { left, top, right, bottom }: Box): boolean {
  return (
    points.every(([x = 0]) => x < left) || points.every(([x = 0]) => x > right) ||
    points.every(([, y = 0]) => y < top) || points.every(([, y = 0]) => y > bottom)
  );
}
