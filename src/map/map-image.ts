import { EngineMap, type StyleSpecification } from './engine.ts';
import { addDrawn } from './marker-images.ts';

export interface MapImageRequest {
  /** On the screen: its images and the states of its features are the picture's as well. */
  readonly live: EngineMap;
  /** What is to be drawn. */
  readonly style: StyleSpecification;
  /** Element of the page to draw in, unseen. */
  readonly host: HTMLElement;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Degrees. */
  readonly center: readonly [lon: number, lat: number];
  readonly zoom: number;
  /** Pixels of the picture for each CSS pixel. */
  readonly ratio: number;
  readonly signal: AbortSignal;
}

export type MapImage =
  | { readonly ok: true; readonly canvas: HTMLCanvasElement; release(): void }
  /** This device draws no canvas of that size; it did not come to rest in time; or nobody waits for it any more. */
  | { readonly ok: false; readonly why: 'too-large' | 'too-slow' | 'aborted' };

/** Software drawing of a whole sheet at 300 dpi takes most of a minute. */
const PATIENCE_MS = 90_000;

/** Draws a map apart from the screen: a style with all its data, at a size and resolution of its own. */
export async function mapImage(request: MapImageRequest): Promise<MapImage> {
  const { live, style, ratio, signal } = request;
  const container = unseenBox(request);
  const map = unseenMap(request, container);
  const release = (): void => {
    map.remove();
    container.remove();
  };
  map.setMissingStyleImageResolver((name) => copyImage(name, live, map));
  map.on('style.load', () => copyStates(style, live, map));
  map.setStyle(style, { diff: false });
  // It is drawn anew whenever something has come: large only when all is there, or the page would hardly answer.
  const begun = await untilAtRest(map, signal);
  if (begun === 'rest') map.setPixelRatio(ratio);
  const outcome = begun === 'rest' ? await untilAtRest(map, signal) : begun;
  const canvas = map.getCanvas();
  if (outcome === 'rest' && isWhole(canvas, request)) return { ok: true, canvas, release };
  release();
  return { ok: false, why: outcome === 'rest' ? 'too-large' : outcome };
}

function unseenMap({ center: [lon, lat], zoom, width, height, ratio }: MapImageRequest, container: HTMLElement): EngineMap {
  const largest = Math.ceil(Math.max(width, height) * ratio);
  return new EngineMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [lon, lat],
    zoom,
    pixelRatio: 1,
    maxCanvasSize: [largest, largest],
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    interactive: false,
    trackResize: false,
    attributionControl: false,
    fadeDuration: 0,
  });
}

/** Engines and graphics cards draw smaller than they were asked to without a word. */
function isWhole(canvas: HTMLCanvasElement, { width, height, ratio }: MapImageRequest): boolean {
  const context = canvas.getContext('webgl2');
  if (!context || context.isContextLost()) return false;
  const isAsLarge = (is: number, px: number): boolean => Math.abs(is - px * ratio) <= 2;
  return isAsLarge(canvas.width, width) && isAsLarge(canvas.height, height)
    && context.drawingBufferWidth === canvas.width && context.drawingBufferHeight === canvas.height;
}

function unseenBox({ host, width, height }: MapImageRequest): HTMLElement {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  Object.assign(container.style, { position: 'fixed', left: '-100000px', top: '0', width: `${width}px`, height: `${height}px`, overflow: 'hidden' });
  host.append(container);
  return container;
}

function copyImage(name: string, live: EngineMap, map: EngineMap): void {
  if (addDrawn(map, name)) return;
  const known = live.hasImage(name) ? live.getImage(name) : undefined;
  if (known) map.addImage(name, { width: known.data.width, height: known.data.height, data: new Uint8ClampedArray(known.data.data) }, { pixelRatio: known.pixelRatio, sdf: known.sdf });
}

/** What colours features by a state of theirs is no part of the style. */
function copyStates({ sources }: StyleSpecification, live: EngineMap, map: EngineMap): void {
  for (const [source, specification] of Object.entries(sources)) {
    if (specification.type !== 'geojson' || typeof specification.data !== 'object' || specification.data.type !== 'FeatureCollection') continue;
    for (const { id } of specification.data.features) {
      const state = id === undefined ? {} : live.getFeatureState({ source, id });
      if (id !== undefined && Object.keys(state).length) map.setFeatureState({ source, id }, state);
    }
  }
}

function untilAtRest(map: EngineMap, signal: AbortSignal): Promise<'rest' | 'too-slow' | 'aborted'> {
  return new Promise((resolve) => {
    const end = (outcome: 'rest' | 'too-slow' | 'aborted') => (): void => {
      clearTimeout(patience);
      map.off('idle', look);
      resolve(outcome);
    };
    const look = (): void => {
      // The first style has nothing in it, and is at rest at once.
      if (map.getStyle().layers.length) end('rest')();
    };
    const patience = setTimeout(end('too-slow'), PATIENCE_MS);
    map.on('idle', look);
    if (signal.aborted) end('aborted')();
    else signal.addEventListener('abort', end('aborted'), { once: true });
  });
}
