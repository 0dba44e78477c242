import type { FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson';
import { parseRef } from '../../catalogue/refs.ts';
import { ownAdded } from '../../own/add-drawn.ts';
import { addOwn, redoOwn, replaceOwn, undoOwn } from '../../own/own-actions.ts';
import { splitOwn } from '../../own/split-own.ts';
import { watchUnsaved } from '../../own/unsaved.ts';
import { select } from '../../state/actions.ts';
import { setDrawing } from '../../state/planning/actions.ts';
import { featureByRef } from '../../state/selectors.ts';
import type { Drawing, DrawingProblem } from '../../state/planning/model.ts';
import type { ExplorerState } from '../../state/state.ts';
import { drawingKey, isForField, type DrawingKey } from '../drawing/keys.ts';
import { OWN_LINE_LAYERS, OWN_LINES_SOURCE, ownLineLayers, ownLines } from '../drawing/own-lines.ts';
import type { DrawingSession } from '../drawing/session.ts';
import { drawingLayers, DRAWING_SOURCE, NOTHING_DRAWN } from '../drawing/style.ts';
import type { GeoJSONSource, MapMouseEvent } from '../engine.ts';
import { markersAt, REACH_PX } from '../markers-at.ts';
import type { Palette } from '../palette.ts';
import type { Extension, ExtensionContext, ExtensionStyle } from './extension.ts';

/** Draws a person's own lines, and lets a person draw. */
export function startOwn(context: ExtensionContext): Extension {
  return new OwnOnMap(context);
}

class OwnOnMap implements Extension {
  readonly #context: ExtensionContext;
  readonly #keys = new AbortController();
  #palette: Palette | null = null;
  #drawn: FeatureCollection = NOTHING_DRAWN;
  #session: DrawingSession | null = null;
  /** The tool that is at work, or on its way. */
  #tool: Drawing | null = null;
  /** The state changes because something was edited here. */
  #isEditing = false;
  #isAltDown = false;

  constructor(context: ExtensionContext) {
    this.#context = context;
    const { signal } = this.#keys;
    watchUnsaved(context.explorer);
    // Before any element answers: Escape means the drawing first, then the panel.
    window.addEventListener('keydown', (event) => this.#keyDown(event), { capture: true, signal });
    window.addEventListener('keyup', ({ key }) => (this.#isAltDown &&= key !== 'Alt'), { capture: true, signal });
    window.addEventListener('blur', () => (this.#isAltDown = false), { signal });
    void this.#take(context.explorer.state.drawing);
  }

  style(state: ExplorerState, palette: Palette): ExtensionStyle {
    const isOther = this.#palette !== null && this.#palette !== palette;
    this.#palette = palette;
    if (isOther) this.#session?.restyle();
    return {
      sources: {
        [OWN_LINES_SOURCE]: { type: 'geojson', data: ownLines(state) },
        [DRAWING_SOURCE]: { type: 'geojson', data: this.#drawn, tolerance: 0 },
      },
      middle: ownLineLayers(palette),
      top: drawingLayers(),
    };
  }

  follow(state: ExplorerState, before: ExplorerState): void {
    const context = this.#context;
    const isOther = (['own', 'layers', 'selected', 'highlighted', 'lang'] as const).some((part) => state[part] !== before[part]);
    if (isOther) this.#setData(OWN_LINES_SOURCE, ownLines(state));
    // Laying down a tool may change the state, which is not to be done while others still follow this change.
    if (this.#isOther(state.drawing)) queueMicrotask(() => this.#isOther(context.explorer.state.drawing) && void this.#take(context.explorer.state.drawing));
    else if (state.own !== before.own && state.drawing?.tool === 'edit' && !this.#isEditing) this.#session?.edit(this.#edited(state));
    const { asked } = state.drawing ?? {};
    if (asked && asked !== before.drawing?.asked) queueMicrotask(() => this.#session && this.#answer(this.#session, asked.to));
    if (before.drawing?.isDone && !state.drawing?.isDone && !state.drawing?.sketch) this.#session?.forget();
  }

  press({ point }: MapMouseEvent): boolean {
    const { explorer } = this.#context;
    if (explorer.state.drawing) return true;
    const map = this.#context.map();
    const layers = OWN_LINE_LAYERS.filter((id) => map.getLayer(id));
    if (!layers.length || markersAt(map, point).length) return false;
    const { x, y } = point;
    const box: [[number, number], [number, number]] = [[x - REACH_PX, y - REACH_PX], [x + REACH_PX, y + REACH_PX]];
    const [found] = map.queryRenderedFeatures(box, { layers });
    const ref = parseRef(String(found?.properties['ref'] ?? ''));
    if (ref) explorer.do(select, `${ref.layer}/${ref.id}`);
    return ref !== null;
  }

  remove(): void {
    this.#keys.abort();
    this.#session?.end();
    this.#session = null;
  }

  #isOther(drawing: Drawing | null): boolean {
    return drawing?.tool !== this.#tool?.tool || drawing?.of !== this.#tool?.of;
  }

  /** Takes up a tool in place of the last one; what can be finished of what was begun is kept, and can be undone. */
  async #take(tool: Drawing | null): Promise<void> {
    if (this.#tool?.tool === 'polygon' || this.#tool?.tool === 'line') this.#session?.finish();
    this.#session?.end();
    this.#session = null;
    this.#tool = tool;
    if (!tool) return;
    const code = await Promise.all([import('../drawing/session.ts'), import('../drawing/snaps.ts')]).catch(() => null);
    if (this.#tool !== tool || this.#keys.signal.aborted || !this.#palette) return;
    if (!code) return this.#say('failed');
    const [{ DrawingSession: Session }, { snapOnMap }] = code;
    const { map, explorer } = this.#context;
    this.#session = new Session({
      map,
      palette: () => this.#palette ?? never(),
      tool: tool.tool,
      edited: this.#edited(explorer.state),
      snap: (at) => (this.#isFree ? undefined : this.#snapped(snapOnMap(map(), explorer, at, tool.tool === 'edit' ? tool.of : null)?.at)),
      show: (drawn) => {
        this.#drawn = drawn;
        this.#setData(DRAWING_SOURCE, drawn);
      },
      onSketch: (sketch) => this.#tell({ sketch, isDone: false, problem: null }),
      onDrawn: (geometry) => void this.#drawnNow(tool, geometry),
      onEdited: (geometry) => this.#edit(tool, geometry),
      onCrossing: () => this.#say('crosses'),
    });
  }

  get #isFree(): boolean {
    return this.#isAltDown || (this.#context.explorer.state.drawing?.isFree ?? false);
  }

  #snapped(at: readonly [number, number] | undefined): Position | undefined {
    return at && [...at];
  }

  #edited({ drawing, ...state }: ExplorerState): Geometry | null {
    return drawing?.of ? (featureByRef({ ...state, drawing }, drawing.of)?.geometry ?? null) : null;
  }

  async #drawnNow({ tool, of }: Drawing, geometry: Point | LineString | Polygon): Promise<void> {
    const { explorer } = this.#context;
    if (tool === 'split') {
      const problem = geometry.type === 'LineString' && of ? await splitOwn(explorer, of, geometry) : null;
      if (problem) this.#say(problem);
      return;
    }
    if (geometry.type !== 'Point' && tool.startsWith('measure')) return this.#tell({ sketch: geometry, isDone: true, problem: null });
    this.#tell({ sketch: null, problem: null });
    explorer.do(addOwn, explorer.catalogue, [ownAdded(explorer.state, geometry)]);
  }

  #edit({ of }: Drawing, geometry: Geometry): void {
    const id = of ? parseRef(of)?.id : undefined;
    if (id === undefined) return;
    this.#isEditing = true;
    this.#tell({ problem: null });
    this.#context.explorer.do(replaceOwn, id, geometry);
    this.#isEditing = false;
  }

  #say(problem: DrawingProblem): void {
    this.#tell({ problem });
  }

  #tell(what: Partial<Drawing>): void {
    const { explorer } = this.#context;
    const { drawing } = explorer.state;
    if (!drawing || drawing.tool !== this.#tool?.tool) return;
    const next: Drawing = { ...drawing, ...what };
    const isSame = (['sketch', 'isDone', 'problem'] as const).every((part) => (drawing[part] ?? null) === (next[part] ?? null));
    if (!isSame) explorer.do(setDrawing, next);
  }

  #setData(source: string, data: FeatureCollection): void {
    this.#context.map().getSource<GeoJSONSource>(source)?.setData(data);
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Alt') this.#isAltDown = true;
    const key = drawingKey(event);
    const [target] = event.composedPath();
    // Of two explorers that are drawn in, the first one answers.
    if (!key || event.defaultPrevented || !this.#session || !this.#isHere(event) || isForField(key, target)) return;
    if (!this.#answer(this.#session, key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether the key meant the drawing */
  #answer(session: DrawingSession, key: DrawingKey): boolean {
    const { explorer } = this.#context;
    const { drawing } = explorer.state;
    if (session.isDrawing) {
      if (key === 'cancel') session.cancel();
      else if (key === 'finish') session.finish();
      else if (key === 'redo') session.redo();
      else session.undo();
      return true;
    }
    if (key === 'undo') explorer.do(undoOwn);
    else if (key === 'redo') explorer.do(redoOwn);
    else if (key === 'cancel' && drawing?.isDone) this.#tell({ sketch: null, isDone: false });
    else if (key === 'cancel') explorer.do(setDrawing, null);
    return key !== 'finish' && key !== 'back';
  }

  /** Pressed in this explorer, or nowhere in particular. */
  #isHere(event: KeyboardEvent): boolean {
    let host: Node = this.#context.map().getContainer();
    for (let root = host.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) host = root.host;
    const path = event.composedPath();
    return path.includes(host) || path[0] === document.body;
  }
}

function never(): never {
  throw new Error('The map has no style yet');
}
