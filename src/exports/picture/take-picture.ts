import { formatDate, formatNumber, formatValue } from '../../i18n/format.ts';
import { isoDay } from '../../i18n/iso-day.ts';
import type { Bounds } from '../../catalogue/types.ts';
import { holdMap, liveMapOf, type LiveMap } from '../../map/live-map.ts';
import { mapImage, type MapImage } from '../../map/map-image.ts';
import { readPalette, type Palette } from '../../map/palette.ts';
import { attributionsOf, layersOnMap, licencesOf, sourcesInView } from '../../panels/attributions.ts';
import { addressOf } from '../../panels/links.ts';
import { shadeLabel, subjectOf } from '../../shade/labels.ts';
import type { ExplorerController } from '../../state/context.ts';
import { hasIndicative, legendOf } from './legend.ts';
import { boundsAt, cameraOnPaper, cameraOnScreen, PX_PER_INCH, sheetSize, sizeOnScreen, type Camera, type Paper, type Resolution } from './page-layout.ts';
import { withResolution } from './png-resolution.ts';
import { drawSheet, planSheet, type SheetLook, type SheetPlan, type SheetTexts } from './sheet.ts';
import { pictureWords } from './words.ts';

export interface PictureRequest {
  readonly ax: ExplorerController;
  /** Element of the page: its fonts and colours apply, and the map is drawn in it, unseen. */
  readonly host: HTMLElement;
  readonly paper: Paper;
  readonly dpi: Resolution;
  readonly signal: AbortSignal;
  /** Called when the map is drawn and the sheet is put together. */
  readonly onComposing: () => void;
}

export type Picture =
  | { readonly ok: true; readonly png: Blob; readonly fileName: string }
  | { readonly ok: false; readonly why: 'no-map' | Extract<MapImage, { ok: false }>['why'] };

/** Draws what the map shows on a sheet, with all that must go with it, as a PNG file that knows its size on paper. */
export async function takePicture(request: PictureRequest): Promise<Picture> {
  const live = liveMapOf(request.ax.explorer);
  if (!live) return { ok: false, why: 'no-map' };
  const release = holdMap(live);
  try {
    return await pictureOf(live, request);
  } finally {
    release();
  }
}

async function pictureOf(live: LiveMap, request: PictureRequest): Promise<Picture> {
  const { ax, host, dpi, signal } = request;
  const bounds = ax.state.inView ?? boundsOf(live.engine.getBounds().toArray());
  const ratio = dpi / PX_PER_INCH;
  await document.fonts.ready;
  const palette = readPalette(host);
  const { plan, camera, texts, look, isPaper } = prepared(request, palette, bounds, live.engine.getZoom());
  const sheet = canvasOf(plan, ratio);
  if (!sheet) return { ok: false, why: 'too-large' };
  const image = await mapImage({
    live: live.engine, style: live.styleIn(palette), host, width: plan.map.width, height: plan.map.height, center: camera.center, zoom: camera.zoom, ratio, signal,
  });
  if (!image.ok) return image;
  try {
    request.onComposing();
    const { lang, m } = ax;
    const words = pictureWords(lang);
    const scale = formatNumber(camera.scale, lang);
    drawSheet(sheet, plan, texts, look, {
      canvas: image.canvas, scale: camera.scale, scaleWords: isPaper ? words.scaleOnPaper(scale) : words.scale(scale),
      metres: (metres) => (metres < 1000 ? formatValue(metres, 'm', lang, m) : formatValue(metres / 1000, 'km', lang, m)),
    });
  } finally {
    image.release();
  }
  const png = await pngOf(sheet.canvas, dpi);
  // Some browsers keep the pixels for as long as a canvas has a size.
  sheet.canvas.width = 0;
  if (signal.aborted) return { ok: false, why: 'aborted' };
  return png ? { ok: true, png, fileName: [ax.explorer.catalogue.id, 'map', isoDay(new Date())].join('-') } : { ok: false, why: 'too-large' };
}

interface Prepared {
  readonly plan: SheetPlan;
  readonly camera: Camera;
  readonly texts: SheetTexts;
  readonly look: SheetLook;
  readonly isPaper: boolean;
}

function prepared({ ax, host, paper }: PictureRequest, palette: Palette, bounds: Bounds, zoom: number): Prepared {
  const onScreen = sizeOnScreen(bounds, zoom);
  const { width, height } = sheetSize(paper, onScreen.width);
  const look: SheetLook = { paper: palette.paper, ink: palette.ink, quiet: palette.quiet, font: getComputedStyle(host).fontFamily };
  const scratch = document.createElement('canvas').getContext('2d');
  if (!scratch) throw new Error('No 2D canvas');
  const planned = (area: Bounds) => {
    const texts = sheetTexts(ax, area, palette);
    const plan = planSheet(scratch, texts, look, { width, height, mapHeight: onScreen.height });
    const camera = height === null ? cameraOnScreen(bounds, zoom) : cameraOnPaper(bounds, plan.map);
    return { texts, plan, camera };
  };
  // A sheet shows more than the screen: its words are of all of it.
  const first = planned(bounds);
  return { ...planned(boundsAt(first.camera, first.plan.map)), look, isPaper: height !== null };
}

function sheetTexts(ax: ExplorerController, bounds: Bounds, palette: Palette): SheetTexts {
  const { state, explorer: { catalogue }, lang } = ax;
  const words = pictureWords(lang);
  const legend = legendOf(ax, bounds, palette);
  const groups = sourcesInView(catalogue, layersOnMap(state, catalogue));
  const layers = catalogue.layers.filter(({ id, map }) => map === 'main' && state.layers.has(id)).map(({ name }) => ax.t(name));
  const subject = subjectOf(ax);
  const shown = [...layers, ...(subject ? [shadeLabel(ax, subject)] : [])];
  const licences = licencesOf(catalogue, groups).map(({ name }) => name);
  return {
    title: ax.t(catalogue.title),
    subtitle: shown.length ? words.shows(shown.join(', ')) : words.onlyGround,
    warning: hasIndicative(ax, bounds) ? words.indicative : '',
    legend,
    moreLegend: words.moreLegend,
    north: words.north,
    small: [
      attributionsOf(catalogue, groups).join(' · '),
      [licences.length ? words.licences(licences.join(', ')) : '', words.date(formatDate(isoDay(new Date()), lang)), addressOf(state, catalogue)].filter(Boolean).join(' '),
    ],
  };
}

/** A canvas whose unit is the CSS pixel; `null` where it would be larger than this device's may be. */
function canvasOf({ width, height }: SheetPlan, ratio: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // A canvas that is too large draws nothing, and says nothing.
  context.fillRect(canvas.width - 1, canvas.height - 1, 1, 1);
  if (context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] !== 255) return null;
  context.scale(ratio, ratio);
  context.imageSmoothingQuality = 'high';
  return context;
}

async function pngOf(canvas: HTMLCanvasElement, dpi: number): Promise<Blob | null> {
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!drawn) return null;
  const bytes = withResolution(new Uint8Array(await drawn.arrayBuffer()), dpi);
  return new Blob([bytes], { type: 'image/png' });
}

function boundsOf([[west, south], [east, north]]: [[number, number], [number, number]]): Bounds {
  return [west, south, east, north];
}
