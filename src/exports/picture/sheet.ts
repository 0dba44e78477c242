import { drawImage } from '../../map/marker-images.ts';
import type { LegendItem, Sign } from './legend.ts';
import { legendColumns, type LegendColumns } from './legend-columns.ts';
import { MARGIN_PX, scaleBar } from './page-layout.ts';
import { wrapped } from './text-lines.ts';

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
  readonly titleLines: readonly string[];
  readonly subtitleLines: readonly string[];
  readonly legend: LegendColumns;
  readonly warningLines: readonly string[];
  readonly smallLines: readonly string[];
}

const TITLE_PX = 20;
const TEXT_PX = 11;
const SMALL_PX = 8.5;
const LINE = 1.45;
const COLUMN_PX = 240;
/** Between columns of the legend. */
const GUTTER_PX = 10;
const SIGN_PX = 26;
const ROW_PX = 17;
/** Of a sheet's height, for its legend; a sheet that grows has room for any. */
const LEGEND_SHARE = 0.27;
const SCALE_ROW_PX = 40;
const GAP_PX = 8;
const [BOLD, PLAIN] = [650, 450];
const BAR_MOST_PX = 180;

/** Divides a sheet: title, map, legend, scale, then what must go with it. Without a height it becomes as high as they are. */
export function planSheet(
  context: CanvasRenderingContext2D,
  texts: SheetTexts,
  look: SheetLook,
  { width, height, mapHeight }: { readonly width: number; readonly height: number | null; readonly mapHeight: number },
): SheetPlan {
  const inner = width - 2 * MARGIN_PX;
  const lines = (text: string, px: number, weight: number, most = inner): readonly string[] => {
    context.font = fontOf(px, look, weight);
    return text ? wrapped((part) => context.measureText(part).width, text, most) : [];
  };
  const titleLines = lines(texts.title, TITLE_PX, BOLD);
  const subtitleLines = lines(texts.subtitle, TEXT_PX, PLAIN);
  const warningLines = lines(texts.warning, TEXT_PX, BOLD);
  const smallLines = texts.small.flatMap((paragraph) => lines(paragraph, SMALL_PX, PLAIN));
  const legend = legendColumns(texts.legend, {
    columns: Math.max(1, Math.floor(inner / COLUMN_PX)),
    mostRows: height === null ? Infinity : Math.floor((height * LEGEND_SHARE) / ROW_PX),
    linesOf: ({ sign: { kind }, label }) => lines(label, TEXT_PX, weightOf(kind), Math.min(COLUMN_PX, inner) - indentOf(kind) - GUTTER_PX),
    more: texts.moreLegend,
  });
  const head = heightOf(titleLines, TITLE_PX) + heightOf(subtitleLines, TEXT_PX) + GAP_PX;
  const below = legend.rows * ROW_PX + SCALE_ROW_PX + heightOf(warningLines, TEXT_PX) + heightOf(smallLines, SMALL_PX) + 3 * GAP_PX;
  const free = height === null ? mapHeight : height - 2 * MARGIN_PX - head - below;
  return {
    width,
    height: height ?? Math.ceil(2 * MARGIN_PX + head + free + below),
    map: { x: MARGIN_PX, y: MARGIN_PX + head, width: Math.floor(inner), height: Math.floor(free) },
    titleLines, subtitleLines, legend, warningLines, smallLines,
  };
}

function heightOf(lines: readonly string[], px: number): number {
  return lines.length * px * LINE;
}

function indentOf(kind: Sign['kind']): number {
  return kind === 'heading' || kind === 'note' ? 0 : SIGN_PX;
}

function weightOf(kind: Sign['kind']): number {
  return kind === 'heading' ? BOLD : PLAIN;
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
  const afterTitle = writeLines(context, plan.titleLines, MARGIN_PX, { px: TITLE_PX, color: look.ink, weight: BOLD }, look);
  writeLines(context, plan.subtitleLines, afterTitle, { px: TEXT_PX, color: look.quiet, weight: PLAIN }, look);
  context.drawImage(map.canvas, x, y, width, height);
  context.strokeStyle = look.ink;
  context.lineWidth = 1;
  context.strokeRect(x, y, width, height);
  const legendTop = y + height + GAP_PX;
  drawLegend(context, plan.legend, look, legendTop);
  const scaleTop = legendTop + plan.legend.rows * ROW_PX + GAP_PX;
  drawScale(context, map, look, scaleTop);
  drawNorth(context, texts.north, look, plan.width - MARGIN_PX - 14, scaleTop);
  const afterWarning = writeLines(context, plan.warningLines, scaleTop + SCALE_ROW_PX, { px: TEXT_PX, color: look.ink, weight: BOLD }, look);
  writeLines(context, plan.smallLines, afterWarning, { px: SMALL_PX, color: look.quiet, weight: PLAIN }, look);
}

interface Ink {
  readonly px: number;
  readonly weight: number;
  readonly color: string;
}

/** @returns where the next line may begin */
function writeLines(context: CanvasRenderingContext2D, lines: readonly string[], top: number, { px, weight, color }: Ink, look: SheetLook): number {
  for (const [index, line] of lines.entries()) write(context, line, MARGIN_PX, top + index * px * LINE + px, fontOf(px, look, weight), color);
  return top + heightOf(lines, px);
}

function drawLegend(context: CanvasRenderingContext2D, { rows, placed }: LegendColumns, look: SheetLook, top: number): void {
  for (const [index, row] of placed.entries()) {
    if (!row) continue;
    const { item: { sign }, text, isFirst } = row;
    const x = MARGIN_PX + Math.floor(index / rows) * COLUMN_PX;
    const middle = top + (index % rows) * ROW_PX + ROW_PX / 2;
    if (isFirst) drawSign(context, sign, x, middle, look);
    write(context, text, x + indentOf(sign.kind), middle + TEXT_PX * 0.35, fontOf(TEXT_PX, look, weightOf(sign.kind)), look.ink);
  }
}

function drawSign(context: CanvasRenderingContext2D, sign: Sign, x: number, middle: number, { quiet }: SheetLook): void {
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
    // The palest are all but paper.
    context.globalAlpha = 1;
    context.strokeStyle = quiet;
    context.lineWidth = 0.5;
    context.strokeRect(x + 1, middle - 5, 18, 10);
  }
  if (sign.kind === 'none') {
    context.strokeStyle = sign.color;
    context.lineWidth = 1.25;
    context.setLineDash([1.25, 2.5]);
    context.strokeRect(x + 1, middle - 5, 18, 10);
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
  write(context, '0', left, y + 18, fontOf(TEXT_PX, look, PLAIN), look.ink);
  write(context, metres(bar.metres), left + bar.px, y + 18, fontOf(TEXT_PX, look, PLAIN), look.ink);
  write(context, scaleWords, left + bar.px + 80, y + 9, fontOf(TEXT_PX, look, BOLD), look.ink);
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
  write(context, letter, x, top + 31, fontOf(TEXT_PX, look, BOLD), look.ink);
  context.textAlign = 'start';
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, color: string): void {
  context.font = font;
  context.fillStyle = color;
  context.fillText(text, x, y);
}

function fontOf(px: number, { font }: SheetLook, weight: number): string {
  return `${weight} ${px}px ${font}`;
}
