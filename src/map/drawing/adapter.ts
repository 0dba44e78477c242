import type { Feature, FeatureCollection, Position } from 'geojson';
import { TerraDrawExtend, type SetCursor, type TerraDrawAdapterStyling, type TerraDrawChanges, type TerraDrawStylingFunction } from 'terra-draw';
import type { EngineMap } from '../engine.ts';
import { LongPress } from './long-press.ts';

const FINGER_PX = 12;

export interface DrawAdapterOptions {
  readonly map: () => EngineMap;
  /** Where a press is taken to be, for tools that have no snapping of their own. */
  readonly snap?: (at: { readonly lng: number; readonly lat: number }) => Position | undefined;
  /** Called with all that is drawn, with its looks as properties, at most once a frame. */
  readonly show: (drawn: FeatureCollection) => void;
}

/**
 * Lets terra-draw draw on the explorer's map. Its features become data of sources that belong to the explorer's own style, so
 * that they outlive a change of language, theme or order, when a style of terra-draw's own would be swept away.
 */
export class DrawAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly #options: DrawAdapterOptions;
  #frame: number | undefined;
  #callbacks: TerraDrawExtend.TerraDrawCallbacks | undefined;
  #longPress: LongPress | undefined;

  constructor(options: DrawAdapterOptions) {
    super({ coordinatePrecision: 9, minPixelDragDistanceDrawing: FINGER_PX });
    this.#options = options;
  }

  /** Whether what is pressed is held with a finger. */
  get isLongPress(): boolean {
    return this.#longPress?.isLong ?? false;
  }

  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    this.#callbacks = callbacks;
    super.register(callbacks);
    this.#longPress = new LongPress(this.getMapEventElement());
    callbacks.onReady?.();
  }

  override unregister(): void {
    super.unregister();
    this.#longPress?.end();
    this.#longPress = undefined;
    this.#callbacks = undefined;
  }

  override clear(): void {
    this.#callbacks?.onClear();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#options.show({ type: 'FeatureCollection', features: [] });
  }

  override render({ created, updated, unchanged }: TerraDrawChanges, styling: TerraDrawStylingFunction): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      const features = [...created, ...updated, ...unchanged].map((feature): Feature => {
        const looks = styling[String(feature.properties['mode'])]?.(feature);
        return { type: 'Feature', geometry: feature.geometry, properties: looks ? looksOf(looks) : {} };
      });
      this.#options.show({ type: 'FeatureCollection', features });
    });
  }

  override getMapEventElement(): HTMLCanvasElement {
    return this.#options.map().getCanvas();
  }

  override getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.#options.map().getContainer().getBoundingClientRect();
    const at = this.unproject(event.clientX - left, event.clientY - top);
    const [lng = at.lng, lat = at.lat] = this.#options.snap?.(at) ?? [];
    return { lng, lat };
  }

  override project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = this.#options.map().project([lng, lat]);
    return { x, y };
  }

  override unproject(x: number, y: number): { lng: number; lat: number } {
    const { lng, lat } = this.#options.map().unproject([x, y]);
    return { lng, lat };
  }

  override setDraggability(isOn: boolean): void {
    const { dragPan } = this.#options.map();
    if (isOn) dragPan.enable();
    else dragPan.disable();
  }

  override setDoubleClickToZoom(isOn: boolean): void {
    const { doubleClickZoom } = this.#options.map();
    if (isOn) doubleClickZoom.enable();
    else doubleClickZoom.disable();
  }

  override setCursor(cursor: Parameters<SetCursor>[0]): void {
    this.getMapEventElement().style.cursor = cursor === 'unset' ? '' : cursor;
  }
}

/** The looks that the layers of `drawingLayers` read. */
function looksOf(looks: TerraDrawAdapterStyling): Record<string, unknown> {
  const { pointColor, pointWidth, pointOutlineColor, pointOutlineWidth, polygonFillColor, polygonFillOpacity, polygonOutlineColor, polygonOutlineWidth, lineStringColor, lineStringWidth, zIndex } = looks;
  return {
    pointColor, pointWidth, pointOutlineColor, pointOutlineWidth, polygonFillColor, polygonFillOpacity, polygonOutlineColor, polygonOutlineWidth,
    lineStringColor, lineStringWidth, zIndex,
  };
}
