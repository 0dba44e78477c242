import { isInside, type Box } from './clip.ts';
import type { Frame } from './frame.ts';
import type { NamedLine } from './ground-shapes.ts';
import { round } from './path-data.ts';
import type { Flat } from './projection.ts';
import type { LabelRole, PlacedLabel } from './shapes.ts';

/** A name that wants to stand beside a spot; an empty one only keeps the spot free. */
export interface LabelRequest {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** From the spot to the nearest letter; 0 puts the name on the spot. */
  readonly gap: number;
  readonly role: LabelRole;
}

export interface LabelOptions {
  /** Of place names, in units; the others follow. Default 9. */
  readonly size?: number;
  readonly streets?: boolean;
}

const DEFAULT_SIZE = 9;
const SIZES: Readonly<Record<LabelRole, number>> = { subject: 1.2, place: 1, area: 1, street: 0.78 };
/** Mean width of a letter as a share of its size, with a little to spare. */
const LETTER = 0.55;
const ASCENT = 0.8;
const DESCENT = 0.25;
/** Names may not come nearer to each other than this. */
const APART = 1;
/** How far a street may bend under its name, in units. */
const MOST_BEND = 2.5;

/**
 * Places names beside their spots, then streets' names along them; what finds no room is left out.
 * @param kept rooms that other things stand in
 */
export function placeLabels(requests: readonly LabelRequest[], streets: readonly NamedLine[], frame: Frame, options: LabelOptions = {}, kept: readonly Box[] = []): readonly PlacedLabel[] {
  const size = options.size ?? DEFAULT_SIZE;
  const room: Box = { left: 2, top: 2, right: frame.width - 2, bottom: frame.height - 2 };
  const taken: Box[] = [...kept, ...requests.filter(({ gap }) => gap > 0).map(({ x, y, gap }) => around(x, y, gap - 1))];
  const beside = requests.flatMap((request) => placeBeside(request, size * SIZES[request.role], taken, room) ?? []);
  return options.streets ? [...beside, ...placeStreets(streets, size * SIZES.street, taken, room)] : beside;
}

/** Width in units that a text is taken to need. */
export function textWidth(text: string, size: number): number {
  return text.length * LETTER * size;
}

/** Tries right, left, above and below of the spot, and takes the room for good. */
function placeBeside({ text, x, y, gap, role }: LabelRequest, size: number, taken: Box[], room: Box): PlacedLabel | null {
  if (!text) return null;
  const middle = y + size * 0.35;
  const candidates = gap === 0 ? [{ x, y: middle, anchor: 'middle' as const }] : [
    { x: x + gap, y: middle, anchor: 'start' as const },
    { x: x - gap, y: middle, anchor: 'end' as const },
    { x, y: y - gap - size * DESCENT, anchor: 'middle' as const },
    { x, y: y + gap + size * ASCENT, anchor: 'middle' as const },
  ];
  for (const place of candidates) {
    const box = boxOf(place, textWidth(text, size), size);
    if (!isWithin(box, room) || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    return { text, x: round(place.x), y: round(place.y), anchor: place.anchor, size: round(size), turn: 0, role };
  }
  return null;
}

const rank = ({ kind }: NamedLine): number => (kind === 'highway' ? 0 : kind === 'major' ? 1 : 2);

/** Each name once, larger streets first, where its line runs straight for long enough. */
function placeStreets(streets: readonly NamedLine[], size: number, taken: Box[], room: Box): readonly PlacedLabel[] {
  const done = new Set<string>();
  return streets.toSorted((a, b) => rank(a) - rank(b) || lengthOf(b.line) - lengthOf(a.line)).flatMap((street) => {
    const label = done.has(street.name) ? null : placeAlong(street, size, taken, room);
    if (label) done.add(street.name);
    return label ?? [];
  });
}

function placeAlong({ name, line }: NamedLine, size: number, taken: Box[], room: Box): PlacedLabel | null {
  const width = textWidth(name, size);
  for (const [from, to] of straightRuns(line, width)) {
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const boxes = boxesAlong([x, y], angle, width, size);
    if (boxes.some((box) => !isWithin(box, room) || taken.some((other) => overlap(box, other)))) continue;
    taken.push(...boxes);
    const upright = Math.cos(angle) < 0 ? angle + Math.PI : angle;
    const [down, across] = [Math.cos(upright) * size * 0.35, -Math.sin(upright) * size * 0.35];
    return { text: name, x: round(x + across), y: round(y + down), anchor: 'middle', size: round(size), turn: round((upright * 180) / Math.PI), role: 'street' };
  }
  return null;
}

/** Ends of the stretches of a line that are long enough and all but straight. */
function* straightRuns(line: readonly Flat[], length: number): Generator<readonly [Flat, Flat]> {
  for (let start = 0; start < line.length - 1; start += 1) {
    for (let end = start + 1; end < line.length; end += 1) {
      const [from, to] = [line[start], line[end]];
      if (!from || !to || Math.hypot(to[0] - from[0], to[1] - from[1]) < length) continue;
      if (line.slice(start + 1, end).every((point) => offLine(point, from, to) <= MOST_BEND)) yield [from, to];
      break;
    }
  }
}

function offLine([x, y]: Flat, [x1, y1]: Flat, [x2, y2]: Flat): number {
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / (Math.hypot(x2 - x1, y2 - y1) || 1);
}

function lengthOf(line: readonly Flat[]): number {
  return line.reduce((sum, point, index) => {
    const before = line[index - 1] ?? point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);
}

/** A turned text as a row of squares. */
function boxesAlong([x, y]: Flat, angle: number, width: number, size: number): readonly Box[] {
  const count = Math.max(1, Math.ceil(width / size));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    return around(x + Math.cos(angle) * along, y + Math.sin(angle) * along, size * 0.6);
  });
}

function boxOf({ x, y, anchor }: Pick<PlacedLabel, 'x' | 'y' | 'anchor'>, width: number, size: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - APART, top: y - size * ASCENT - APART, right: left + width + APART, bottom: y + size * DESCENT + APART };
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin({ left, top, right, bottom }: Box, room: Box): boolean {
  return isInside([left, top], room) && isInside([right, bottom], room);
}
