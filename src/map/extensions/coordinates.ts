import '../../context/readout.ts';
import { scaleDenominator } from '../../context/scale.ts';
import type { ReadoutElement, Spot } from '../../context/readout.ts';
import { createElement } from '../../elements/custom-element.ts';
import type { Place } from '../../state/state.ts';
import type { MapMouseEvent } from '../engine.ts';
import type { Extension, ExtensionContext } from './extension.ts';

const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
/** What typed coordinates are shown at, unless the map is closer already. */
const GO_TO_ZOOM = 16;

/** A readout of coordinates and scale over the map; as long as it is there, a press holds a place instead of opening one. */
export function startCoordinates(context: ExtensionContext): Extension {
  const coordinates = new Coordinates(context);
  return {
    style: () => ({ sources: {} }),
    follow: () => coordinates.follow(),
    press: (event) => coordinates.press(event),
    remove: () => coordinates.remove(),
  };
}

class Coordinates {
  readonly #context: ExtensionContext;
  readonly #readout: ReadoutElement;
  readonly #ended = new AbortController();
  #held: Place | null = null;
  /** `null`: the readout follows the map's middle. On the screen, since the map moves below a pointer at rest. */
  #pointer: Spot | null = null;
  #isOver = false;
  #isDue = false;

  constructor(context: ExtensionContext) {
    this.#context = context;
    const map = context.map();
    const container = map.getContainer();
    this.#readout = createElement('ax-readout');
    const { signal } = this.#ended;
    this.#readout.addEventListener('readout-go', ({ detail }) => this.#go(detail), { signal });
    this.#readout.addEventListener('readout-release', () => this.#release(), { signal });
    this.#readout.addEventListener('keydown', this.#onKey, { signal });
    map.getCanvas().addEventListener('keydown', this.#onKey, { signal });
    // After a press nothing may have the keyboard; the explorer would take Escape for a step back.
    container.ownerDocument.addEventListener('keydown', this.#onPageKey, { signal, capture: true });
    map.getCanvasContainer().addEventListener('pointermove', this.#onMove, { signal });
    map.getCanvasContainer().addEventListener('pointerleave', this.#onLeave, { signal });
    map.on('move', this.#onMapMove);
    map.on('resize', this.#draw);
    container.after(this.#readout);
    this.follow();
  }

  follow(): void {
    const isOn = this.#isOn;
    if (!isOn) [this.#held, this.#pointer] = [null, null];
    this.#readout.hidden = !isOn;
    this.#context.map().getCanvasContainer().style.cursor = isOn ? 'crosshair' : '';
    this.#draw();
  }

  /** What is being drawn has the presses. */
  press({ lngLat }: MapMouseEvent): boolean {
    if (!this.#isOn || this.#context.explorer.state.drawing) return false;
    this.#hold({ lat: lngLat.lat, lon: lngLat.lng });
    void this.#readout.copy();
    return true;
  }

  remove(): void {
    const map = this.#context.map();
    this.#ended.abort();
    map.off('move', this.#onMapMove);
    map.off('resize', this.#draw);
    this.#readout.remove();
  }

  get #isOn(): boolean {
    return this.#context.explorer.state.extras.includes('coordinates');
  }

  #hold(place: Place): void {
    this.#held = place;
    this.#show();
  }

  #release(): void {
    this.#held = null;
    this.#show();
  }

  #go(place: Place): void {
    this.#hold(place);
    this.#context.showPoint(place.lon, place.lat, Math.max(this.#context.map().getZoom(), GO_TO_ZOOM));
  }

  /** A finger covers what it is on. */
  readonly #onMove = ({ clientX, clientY, pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    const { left, top } = this.#context.map().getContainer().getBoundingClientRect();
    this.#pointer = { x: clientX - left, y: clientY - top };
    this.#isOver = true;
    this.#draw();
  };

  /** What was read last stays, so that it can be looked at: until the map moves. */
  readonly #onLeave = (): void => {
    this.#isOver = false;
  };

  readonly #onMapMove = (): void => {
    if (!this.#isOver) this.#pointer = null;
    this.#draw();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#isOn || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && this.#held) {
      this.#release();
      event.preventDefault();
    }
    if (event.currentTarget === this.#readout) return;
    if (ARROWS.has(event.key)) {
      this.#pointer = null;
      this.#draw();
    }
    if (event.key.toLowerCase() === 'c') void this.#copyHere();
  };

  readonly #onPageKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.target !== this.#readout.ownerDocument.body || !this.#held || !this.#isOn) return;
    this.#release();
    event.preventDefault();
  };

  /** Of a map that still glides, what is copied would be left at once. */
  async #copyHere(): Promise<void> {
    this.#context.map().stop();
    this.#show();
    await this.#readout.updateComplete;
    await this.#readout.copy();
  }

  /** At most once a frame, however fast the pointer is. */
  readonly #draw = (): void => {
    if (this.#isDue || !this.#isOn) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      if (!this.#ended.signal.aborted) this.#show();
    });
  };

  #show(): void {
    const map = this.#context.map();
    const middle = this.#middle();
    const { lat } = this.#placeOf(middle);
    const readout = this.#readout;
    readout.at = this.#held ?? this.#placeOf(this.#pointer ?? middle);
    readout.following = this.#held ? 'held' : this.#pointer ? 'pointer' : 'middle';
    readout.denominator = scaleDenominator(lat, map.getZoom());
    readout.cross = this.#held ? this.#spotOf(this.#held) : this.#pointer ? null : middle;
  }

  #placeOf({ x, y }: Spot): Place {
    const { lat, lng } = this.#context.map().unproject([x, y]);
    return { lat, lon: lng };
  }

  #spotOf({ lat, lon }: Place): Spot {
    const { x, y } = this.#context.map().project([lon, lat]);
    return { x: Math.round(x), y: Math.round(y) };
  }

  /** The middle of what no panel covers. */
  #middle(): Spot {
    const { left, right, top, bottom } = this.#context.covered();
    const { clientWidth, clientHeight } = this.#context.map().getContainer();
    return { x: Math.round((left + clientWidth - right) / 2), y: Math.round((top + clientHeight - bottom) / 2) };
  }
}
