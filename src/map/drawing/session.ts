import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson';
import {
  TerraDraw, TerraDrawLineStringMode, TerraDrawModeUndoRedo, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawRectangleMode, TerraDrawSelectMode,
  ValidateNotSelfIntersecting, type GeoJSONStoreFeatures,
} from 'terra-draw';
import type { DrawingTool } from '../../state/planning/model.ts';
import type { EngineMap } from '../engine.ts';
import type { Palette } from '../palette.ts';
import { DrawAdapter } from './adapter.ts';
import { composed, partsToEdit, type Part } from './parts.ts';
import { drawingLooks } from './style.ts';

/** Keys that no keyboard has: the explorer itself decides what ends a drawing. */
const KEYS = { cancel: 'explorer-cancel', finish: 'explorer-finish' } as const;
const PROVISIONAL = 'provisional';

type Drawn = Point | LineString | Polygon;

export interface SessionOptions {
  readonly map: () => EngineMap;
  readonly palette: () => Palette;
  readonly tool: DrawingTool;
  /** The geometry that is edited. */
  readonly edited: Geometry | null;
  readonly snap: (at: { readonly lng: number; readonly lat: number }) => Position | undefined;
  readonly show: (drawn: FeatureCollection) => void;
  /** Called while something is being drawn, and with `null` when it is dropped. */
  readonly onSketch: (sketch: LineString | Polygon | null) => void;
  readonly onDrawn: (geometry: Drawn) => void;
  /** Called with the whole geometry after each change of a vertex. */
  readonly onEdited: (geometry: Geometry) => void;
  /** A press was not taken, since the outline would cross itself. */
  readonly onCrossing: () => void;
}

const MODES: Readonly<Record<DrawingTool, string>> = {
  polygon: 'polygon', rectangle: 'rectangle', line: 'linestring', point: 'point', edit: 'select', split: 'linestring',
  'measure-distance': 'linestring', 'measure-area': 'polygon',
};

/** Tools whose modes know nothing of snapping. */
const SNAPPED_HERE: ReadonlySet<DrawingTool> = new Set(['point', 'rectangle']);

/** One tool at work on the map, from being taken up until it is laid down. */
export class DrawingSession {
  readonly #options: SessionOptions;
  readonly #draw: TerraDraw;
  readonly #modes: ReturnType<typeof modesOf>;
  #edited: Geometry | null = null;
  #parts: readonly Part[] = [];
  /** The measurement that stays on the map. */
  #kept: string | number | null = null;
  #sketch: string | number | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    const adapter = new DrawAdapter({ map: options.map, show: options.show, ...(SNAPPED_HERE.has(options.tool) ? { snap: options.snap } : {}) });
    this.#modes = modesOf(options, () => adapter.isLongPress);
    this.#draw = new TerraDraw({
      adapter,
      modes: [...Object.values(this.#modes)],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.start();
    this.#draw.setMode(MODES[options.tool]);
    this.#draw.on('change', () => this.#changed());
    this.#draw.on('finish', (id) => this.#finished(id));
    if (options.tool === 'edit') this.edit(options.edited);
  }

  /** Whether something is begun and not finished. */
  get isDrawing(): boolean {
    return this.#draw.getModeState() === 'drawing';
  }

  /** Drops what is being drawn. */
  cancel(): void {
    this.#press(KEYS.cancel);
    this.#changed();
  }

  /** Finishes what is being drawn, where there is enough of it. */
  finish(): void {
    this.#press(KEYS.finish);
  }

  /** Takes back the last vertex of what is being drawn. */
  undo(): void {
    this.#draw.undo();
  }

  redo(): void {
    this.#draw.redo();
  }

  /** Shows a geometry, all its rings and lines, to be edited. */
  edit(geometry: Geometry | null): void {
    if (this.#options.tool !== 'edit') return;
    this.#draw.clear();
    this.#edited = geometry;
    this.#parts = geometry ? partsToEdit(geometry) : [];
    this.#draw.addFeatures(this.#parts.map(({ id, geometry: coordinates }): GeoJSONStoreFeatures => ({
      type: 'Feature', id, geometry: coordinates, properties: { mode: modeOf(coordinates) },
    })));
    const [first] = this.#parts;
    if (first && this.#draw.hasFeature(first.id)) this.#draw.selectFeature(first.id);
  }

  /** Takes a measurement off the map. */
  forget(): void {
    if (this.#kept !== null && this.#draw.hasFeature(this.#kept)) this.#draw.removeFeatures([this.#kept]);
    this.#kept = null;
  }

  /** Looks of another theme. */
  restyle(): void {
    const looks = drawingLooks(this.#options.palette());
    this.#draw.updateModeOptions<typeof TerraDrawPolygonMode>('polygon', { styles: looks.polygon });
    this.#draw.updateModeOptions<typeof TerraDrawRectangleMode>('rectangle', { styles: looks.rectangle });
    this.#draw.updateModeOptions<typeof TerraDrawLineStringMode>('linestring', { styles: looks.line });
    this.#draw.updateModeOptions<typeof TerraDrawPointMode>('point', { styles: looks.point });
    this.#draw.updateModeOptions<typeof TerraDrawSelectMode>('select', { styles: looks.select });
  }

  end(): void {
    this.#draw.stop();
    this.#options.map().getCanvas().style.cursor = '';
    this.#options.map().doubleClickZoom.enable();
  }

  #press(key: string): void {
    const mode = Object.values(this.#modes).find((one) => one.mode === this.#draw.getMode());
    mode?.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }

  #changed(): void {
    if (this.#options.tool === 'edit') return;
    const drawing = this.isDrawing ? this.#draw.getSnapshot().find(({ id, geometry }) => id !== this.#kept && geometry.type !== 'Point') : undefined;
    if (drawing && this.#sketch === null) this.forget();
    if (!drawing && this.#sketch === null) return;
    this.#sketch = drawing?.id ?? null;
    this.#options.onSketch(drawing ? sketchOf(drawing.geometry) : null);
  }

  #finished(id: string | number): void {
    const geometry = this.#draw.getSnapshotFeature(id)?.geometry;
    if (!geometry) return;
    if (this.#options.tool === 'edit') return this.#finishedEdit(id);
    this.#sketch = null;
    if (this.#options.tool.startsWith('measure')) this.#kept = id;
    // It is still at it when it tells of the end.
    else queueMicrotask(() => this.#draw.enabled && this.#draw.hasFeature(id) && this.#draw.removeFeatures([id]));
    this.#options.onDrawn(geometry);
  }

  #finishedEdit(id: string | number): void {
    if (!this.#edited) return;
    const now = this.#draw.getSnapshot();
    // Points move as a whole, which knows nothing of snapping.
    const point = this.#parts.some((part) => part.id === id && part.geometry.type === 'Point') ? now.find((feature) => feature.id === id)?.geometry : undefined;
    const [lng = NaN, lat = NaN] = point?.type === 'Point' ? point.coordinates : [];
    const at = point && this.#options.snap({ lng, lat });
    const geometry = composed(this.#edited, this.#parts, at ? now.map((feature) => (feature.id === id ? { ...feature, geometry: { type: 'Point', coordinates: at } } : feature)) : now);
    this.#options.onEdited(geometry);
    if (at) queueMicrotask(() => this.#draw.enabled && this.edit(geometry));
  }
}

function modesOf({ palette, snap, onCrossing }: SessionOptions, isLongPress: () => boolean) {
  const looks = drawingLooks(palette());
  const snapping = { toCustom: snap };
  const validation = (feature: GeoJSONStoreFeatures, { updateType }: { readonly updateType: string }) => {
    const result = updateType === PROVISIONAL ? { valid: true } : ValidateNotSelfIntersecting(feature);
    if (!result.valid) onCrossing();
    return result;
  };
  const flags = { feature: { validation, coordinates: { snappable: snapping, midpoints: { draggable: true }, draggable: true, deletable: true } } };
  return {
    polygon: new TerraDrawPolygonMode({ snapping, validation, keyEvents: KEYS, styles: looks.polygon, showCoordinatePoints: true }),
    rectangle: new TerraDrawRectangleMode({ keyEvents: KEYS, styles: looks.rectangle }),
    line: new TerraDrawLineStringMode({ snapping, keyEvents: KEYS, styles: looks.line, showCoordinatePoints: true }),
    point: new TerraDrawPointMode({ styles: looks.point }),
    select: new TerraDrawSelectMode({
      keyEvents: null, styles: looks.select, allowManualDeselection: false,
      // A mouse's own contextmenu may come after its press, and would then be taken for the next one's.
      pointerEvents: { leftClick: true, rightClick: true, contextMenu: isLongPress, onDragStart: true, onDrag: true, onDragEnd: true },
      flags: { polygon: flags, linestring: { feature: { coordinates: flags.feature.coordinates } }, point: { feature: { draggable: true } } },
    }),
  };
}

function modeOf({ type }: Drawn): string {
  if (type === 'Point') return 'point';
  return type === 'Polygon' ? 'polygon' : 'linestring';
}

function sketchOf(geometry: Feature['geometry']): LineString | Polygon | null {
  return geometry.type === 'LineString' || geometry.type === 'Polygon' ? geometry : null;
}
