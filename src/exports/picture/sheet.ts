import { drawImage } from '../../map/marker-images.ts';
import type { LegendItem, Sign } from './legend.ts';
import { MARGIN_PX, scaleBar } from './page-layout.ts';

/** The words and signs of a sheet. */
export interface SheetTexts {
  readonly title: string;
  readonly subtitle: string;
  /** Stands out below the map where it is not empty. */
  readonly warning: string;
  readonly legend: readonly LegendItem[];
  readonly moreLegend: (count: number) => string;
  readonly north: string;
  /** Attribution, licences, date and address, a paragraph each. */
  readonly small: readonly string[];
}

/** Colours and fonts of the page. */
export interface SheetLook {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly font: string;
}

/** Where things stand on a sheet, in CSS pixels. */
export interface SheetPlan {
  readonly width: number;
  readonly height: number;
  readonly map: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly legendRows: number;
  readonly shownLegend: readonly (LegendItem | null)[];
  readonly smallLines: readonly string[];
}

const TITLE_PX = 20;
const TEXT_PX = 11;
const SMALL_PX = 8.5;
const LINE = 1.45;
const COLUMN_PX = 240;
const ROW_PX = 17;
const MOST_ROWS = 9;
const HEAD_PX = 50;
const SCALE_ROW_PX = 40;
const WARNING_ROW_PX = 20;
const BAR_MOST_PX = 180;

/** Divides a sheet: title, map, legend, scale, then what must go with it. Without a height it becomes as high as they are. */
export function planSheet(
  context: CanvasRenderingContext2D,
  texts: SheetTexts,
  look: SheetLook,
  { width, height, mapHeight }: { readonly width: number; readonly height: number | null; readonly mapHeight: number },
): SheetPlan {
  const inner = width - 2 * MARGIN_PX;
  const columns = Math.max(1, Math.floor(inner / COLUMN_PX));
  const most = columns * MOST_ROWS;
  const isCut = texts.legend.length > most;
  const kept: readonly LegendItem[] = isCut
    ? [...texts.legend.slice(0, most - 1), { sign: { kind: 'note' }, label: texts.moreLegend(texts.legend.length - most + 1) }]
    : texts.legend;
  const { rows: legendRows, items: shownLegend } = inColumns(kept, columns);
  context.font = fontOf(SMALL_PX, look);
  const smallLines = texts.small.flatMap((paragraph) => wrapped((part) => context.measureText(part).width, paragraph, inner));
  const below = legendRows * ROW_PX + SCALE_ROW_PX + (texts.warning ? WARNING_ROW_PX : 0) + smallLines.length * SMALL_PX * LINE + 3 * 8;
  const free = height === null ? mapHeight : height - 2 * MARGIN_PX - HEAD_PX - below;
  return {
    width,
    height: height ?? Math.ceil(2 * MARGIN_PX + HEAD_PX + free + below),
    map: { x: MARGIN_PX, y: MARGIN_PX + HEAD_PX, width: Math.floor(inner), height: Math.floor(free) },
    legendRows, shownLegend, smallLines,
  };
}

/** Fills columns one after the other; no heading stands last in one. `null` is an empty place. */
export function inColumns(items: readonly LegendItem[], columns: number): { readonly rows: number; readonly items: readonly (LegendItem | null)[] } {
  for (let rows = Math.ceil(items.length / columns); ; rows++) {
    const placed: (LegendItem | null)[] = [];
    for (const item of items) {
      if (item.sign.kind === 'heading' && placed.length % rows === rows - 1 && rows > 1) placed.push(null);
      placed.push(item);
    }
    if (placed.length <= rows * columns) return { rows, items: placed };
  }
}

/** Draws a sheet around the picture of a map, whose pixels are the sheet's own. */
export function drawSheet(
  context: CanvasRenderingContext2D,
  plan: SheetPlan,
  texts: SheetTexts,
  look: SheetLook,
  map: { readonly canvas: CanvasImageSource; readonly scale: number; readonly scaleWords: string; readonly metres: (metres: number) => string },
): void {
  const { x, y, width, height } = plan.map;
  context.fillStyle = look.paper;
  context.fillRect(0, 0, plan.width, plan.height);
  context.textBaseline = 'alphabetic';
  write(context, texts.title, MARGIN_PX, MARGIN_PX + TITLE_PX, fontOf(TITLE_PX, look, 650), look.ink, width);
  write(context, texts.subtitle, MARGIN_PX, MARGIN_PX + TITLE_PX + 18, fontOf(TEXT_PX, look), look.quiet, width);
  context.drawImage(map.canvas, x, y, width, height);
  context.strokeStyle = look.ink;
  context.lineWidth = 1;
  context.strokeRect(x, y, width, height);
  let top = y + height + 8;
  drawLegend(context, plan, look, top);
  top += plan.legendRows * ROW_PX + 8;
  drawScale(context, map, look, top);
  drawNorth(context, texts.north, look, plan.width - MARGIN_PX - 14, top);
  top += SCALE_ROW_PX;
  if (texts.warning) write(context, texts.warning, MARGIN_PX, top + TEXT_PX, fontOf(TEXT_PX, look, 650), look.ink, width);
  if (texts.warning) top += WARNING_ROW_PX;
  for (const line of plan.smallLines) {
    top += SMALL_PX * LINE;
    write(context, line, MARGIN_PX, top, fontOf(SMALL_PX, look), look.quiet, width);
  }
}

function drawLegend(context: CanvasRenderingContext2D, { shownLegend, legendRows }: SheetPlan, look: SheetLook, top: number): void {
  for (const [index, item] of shownLegend.entries()) {
    if (!item) continue;
    const { sign, label } = item;
    const x = MARGIN_PX + Math.floor(index / legendRows) * COLUMN_PX;
    const middle = top + (index % legendRows) * ROW_PX + ROW_PX / 2;
    drawSign(context, sign, x, middle);
    const indent = sign.kind === 'heading' || sign.kind === 'note' ? 0 : 26;
    write(context, label, x + indent, middle + TEXT_PX * 0.35, fontOf(TEXT_PX, look, sign.kind === 'heading' ? 650 : 450), look.ink, COLUMN_PX - indent - 10);
  }
}

function drawSign(context: CanvasRenderingContext2D, sign: Sign, x: number, middle: number): void {
  context.save();
  if (sign.kind === 'marker') drawMarker(context, sign.image, x + 2, middle - 8);
  if (sign.kind === 'limit') {
    context.strokeStyle = sign.color;
    context.lineWidth = 2;
    context.setLineDash(sign.dashed ? [5, 3] : []);
    context.strokeRect(x + 1, middle - 5, 18, 10);
  }
  if (sign.kind === 'ground') {
    context.globalAlpha = sign.opacity;
    context.fillStyle = sign.color;
    context.fillRect(x + 1, middle - 5, 18, 10);
  }
  context.restore();
}

function drawMarker(context: CanvasRenderingContext2D, name: string, x: number, y: number): void {
  const drawn = drawImage(name);
  if (!drawn) return;
  const canvas = document.createElement('canvas');
  canvas.width = drawn.image.width;
  canvas.height = drawn.image.height;
  canvas.getContext('2d')?.putImageData(drawn.image, 0, 0);
  context.drawImage(canvas, x, y, 16, 16);
}

function drawScale(
  context: CanvasRenderingContext2D,
  { scale, scaleWords, metres }: { readonly scale: number; readonly scaleWords: string; readonly metres: (metres: number) => string },
  look: SheetLook,
  top: number,
): void {
  const bar = scaleBar(scale, BAR_MOST_PX);
  const left = MARGIN_PX;
  const y = top + 8;
  context.strokeStyle = look.ink;
  context.fillStyle = look.ink;
  context.lineWidth = 1;
  context.strokeRect(left, y, bar.px, 5);
  context.fillRect(left, y, bar.px / 2, 5);
  write(context, '0', left, y + 18, fontOf(TEXT_PX, look), look.ink, 20);
  write(context, metres(bar.metres), left + bar.px, y + 18, fontOf(TEXT_PX, look), look.ink, 120);
  write(context, scaleWords, left + bar.px + 80, y + 9, fontOf(TEXT_PX, look, 650), look.ink, 400);
}

/** The map is never turned: north is up. */
function drawNorth(context: CanvasRenderingContext2D, letter: string, look: SheetLook, x: number, top: number): void {
  context.fillStyle = look.ink;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x + 7, top + 18);
  context.lineTo(x, top + 14);
  context.lineTo(x - 7, top + 18);
  context.closePath();
  context.fill();
  context.textAlign = 'center';
  write(context, letter, x, top + 31, fontOf(TEXT_PX, look, 650), look.ink, 20);
  context.textAlign = 'start';
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, color: string, most: number): void {
  context.font = font;
  context.fillStyle = color;
  context.fillText(shortened(context, text, most), x, y);
}

function shortened(context: CanvasRenderingContext2D, text: string, most: number): string {
  if (context.measureText(text).width <= most) return text;
  let length = text.length;
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > most) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** Lines no wider than there is room; a word that is wider, as an address may be, is divided. */
export function wrapped(widthOf: (words: string) => number, text: string, most: number): readonly string[] {
  const fits = (words: string): boolean => widthOf(words) <= most;
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => divided(one, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function divided(word: string, fits: (words: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let rest = word;
  while (rest.length > 1 && !fits(rest)) {
    let length = rest.length - 1;
    while (length > 1 && !fits(rest.slice(0, length))) length -= 1;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...parts, rest];
}

function fontOf(px: number, { font }: SheetLook, weight = 450): string {
  return `${weight} ${px}px ${font}`;
}
