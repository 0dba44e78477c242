import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much of a phone's screen the panel takes. */
export type Stop = 'low' | 'half' | 'full';

const STOPS: readonly Stop[] = ['low', 'half', 'full'];
/** Share of the height at each stop; the style sheet holds the same numbers. */
const SHARES: Readonly<Record<Stop, number>> = { low: 0.2, half: 0.5, full: 0.92 };
/** A press that moves less than this is a press, not a drag. */
const DRAG_FROM_PX = 6;

/** The panel as a sheet with three stops: dragged, or stepped by its handle's button. */
export class SheetController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stop: Stop = 'half';
  #drag: { readonly pointer: number; readonly fromY: number; readonly fromHeight: number; moved: boolean } | undefined;
  /** Height in pixels while a finger holds it. */
  heldPx: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Through the object model: a strict policy allows no style attributes. */
  hostUpdated(): void {
    const column = this.#host.shadowRoot?.querySelector<HTMLElement>('.column');
    if (!column) return;
    column.style.height = this.heldPx === undefined ? '' : `${this.heldPx}px`;
    column.style.transition = this.heldPx === undefined ? '' : 'none';
  }

  get stop(): Stop {
    return this.#stop;
  }

  set stop(stop: Stop) {
    if (stop === this.#stop) return;
    this.#stop = stop;
    this.#host.requestUpdate();
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    this.#step(step);
  };

  /** A press of the handle opens the sheet wider, and from the widest to half again. */
  readonly onClick = (): void => {
    if (this.#drag?.moved) return;
    this.stop = this.#stop === 'half' ? 'full' : 'half';
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const fromHeight = this.#host.getBoundingClientRect().height * SHARES[this.#stop];
    this.#drag = { pointer: event.pointerId, fromY: event.clientY, fromHeight, moved: false };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const by = drag.fromY - event.clientY;
    if (!drag.moved && Math.abs(by) < DRAG_FROM_PX) return;
    drag.moved = true;
    this.heldPx = drag.fromHeight + by;
    this.#host.requestUpdate();
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const held = this.heldPx;
    this.heldPx = undefined;
    if (drag.moved && held !== undefined) {
      this.#stop = nearestStop(held / this.#host.getBoundingClientRect().height);
      this.#host.requestUpdate();
    }
    // The click that follows a drag must still find it.
    setTimeout(() => (this.#drag = undefined));
  };

  #step(by: number): void {
    const index = STOPS.indexOf(this.#stop) + by;
    this.stop = STOPS[Math.max(0, Math.min(STOPS.length - 1, index))] ?? this.#stop;
  }
}

/** The stop whose share of the height is closest. */
export function nearestStop(share: number): Stop {
  return STOPS.toSorted((a, b) => Math.abs(SHARES[a] - share) - Math.abs(SHARES[b] - share))[0] ?? 'half';
}
