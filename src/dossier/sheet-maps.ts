import { formatNumber } from '../i18n/format.ts';
import { frameBounds, type Frame } from '../picture/frame.ts';
import { groundZoom, type Ground } from '../picture/ground.ts';
import { loadGround, type GroundRequest } from '../picture/load-ground.ts';
import { paintMap } from '../picture/paint-map.ts';
import type { Projection } from '../picture/projection.ts';
import type { DossierContext } from './context.ts';
import type { Entry } from './entry.ts';
import { Latest } from './latest.ts';
import { frameOf, isWholeInFrame, layersInFrame, overlaysOf, type ScaleChoice } from './map-plan.ts';
import type { SheetMap } from './sheet-template.ts';

/** From this scale on streets have their names. */
const STREET_NAMES_TO = 15_000;

/** Draws the maps of a dossier: fetches the ground of each once, and paints again only what has changed. */
export class SheetMaps {
  readonly #grounds = new Map<string, Ground | 'loading' | 'failed'>();
  readonly #frames = new Latest<Frame>();
  readonly #painted = new Latest<SheetMap>();
  readonly #aborter = new AbortController();
  readonly #onLoaded: () => void;
  #queue: Promise<void> = Promise.resolve();

  /** @param onLoaded called whenever a ground has arrived or failed */
  constructor(onLoaded: () => void) {
    this.#onLoaded = onLoaded;
  }

  stop(): void {
    this.#aborter.abort();
  }

  /** How many grounds were asked for, have come, and have failed. */
  get progress(): { readonly all: number; readonly done: number; readonly failed: number } {
    const states = [...this.#grounds.values()];
    return { all: states.length, done: states.filter((state) => state !== 'loading').length, failed: states.filter((state) => state === 'failed').length };
  }

  /** Asks again for what failed. */
  retry(): void {
    for (const [key, state] of this.#grounds) if (state === 'failed') this.#grounds.delete(key);
  }

  /** An entry's map as far as it is there; `null` where it has no position. */
  mapOf(context: DossierContext, entry: Entry, choice: ScaleChoice, projection: Projection, archiveUrl: string): SheetMap | null {
    if (!entry.feature.geometry) return null;
    const { derived, layers, filters } = context.state;
    const frame = this.#frames.of(entry.ref, [derived, choice, projection, entry.feature], () => frameOf(context, entry, choice, projection));
    const ground = this.#groundUnder(frame, archiveUrl);
    const data = [...layers, entry.layer.id].map((id) => context.state.data.get(id));
    return this.#painted.of(entry.ref, [ground, frame, derived, layers, filters, context.lang, ...data], () =>
      sheetMap(context, entry, frame, ground));
  }

  /** One after the other: each is a few requests, and the first sheet is looked at first. */
  #groundUnder(frame: Frame, archiveUrl: string): Ground | 'loading' | 'failed' {
    const request = { archiveUrl, bounds: frameBounds(frame), zoom: groundZoom(frame.scale ?? Infinity), signal: this.#aborter.signal };
    const key = JSON.stringify([request.bounds, request.zoom]);
    const known = this.#grounds.get(key);
    if (known) return known;
    this.#grounds.set(key, 'loading');
    this.#queue = this.#load(this.#queue, key, request);
    return 'loading';
  }

  async #load(before: Promise<void>, key: string, request: GroundRequest): Promise<void> {
    await before;
    if (this.#aborter.signal.aborted) return;
    const result = await loadGround(request);
    this.#grounds.set(key, result.ok ? result.ground : 'failed');
    this.#onLoaded();
  }
}

function sheetMap(context: DossierContext, entry: Entry, frame: Frame, ground: Ground | 'loading' | 'failed'): SheetMap {
  const { lang, m } = context;
  const scale = frame.scale ?? Infinity;
  const overlays = overlaysOf(context, entry);
  return {
    painted: paintMap({
      frame,
      ...(typeof ground !== 'string' && { ground }),
      overlays,
      labels: { streets: scale <= STREET_NAMES_TO },
      furniture: {
        scaleBar: true, northArrow: true, grid: true, statedScale: true,
        northLetter: m.dossier.northLetter,
        formatNumber: (value) => formatNumber(value, lang, 0),
      },
    }),
    layers: layersInFrame(context, entry, frame),
    hasCircle: overlays.some(({ kind }) => kind === 'accuracy'),
    hasGround: ground !== 'failed',
    isPart: !isWholeInFrame(frame, entry.feature),
  };
}
