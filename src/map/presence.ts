import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Turns } from './turns.ts';

/** How far out of view a map is still kept, of what is in view. */
const MARGIN = '25%';
/** Who merely scrolls past and back finds the map as it was. */
const LEAVE_AFTER_MS = 2000;
/** Who merely scrolls past has no map made. */
const RETURN_AFTER_MS = 150;
/** A map that takes longer to be drawn holds up no others, and may be spared. */
const PATIENCE_MS = 20_000;

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Maps that are drawn for the first time. Those that nobody sees yet come one after the other, and after those that
 * somebody sees: browsers have few contexts to give, phones eight.
 */
const drawing = new Turns<Host>((host) => host.requestUpdate());

/**
 * Says when an element's map is to be there: as soon as the element has a size, once also out of view, and after that
 * while it is in view or near to it. Asks the element to update when that changes.
 */
export class Presence implements ReactiveController {
  readonly #host: Host;
  #phase: 'waiting' | 'drawing' | 'here' | 'away' = 'waiting';
  #watched: { disconnect(): void }[] = [];
  #isSeen: boolean | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const seen = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting ?? false), { rootMargin: MARGIN });
    // Until there is a map, its element may get the size that it needs.
    const sized = new ResizeObserver(() => this.#phase === 'waiting' && this.#host.requestUpdate());
    for (const observer of [seen, sized]) observer.observe(this.#host);
    this.#watched = [seen, sized];
  }

  hostDisconnected(): void {
    for (const observer of this.#watched) observer.disconnect();
    clearTimeout(this.#timer);
    drawing.end(this.#host);
    this.#phase = 'waiting';
    this.#isSeen = undefined;
  }

  /** Whether the map is to be there now; to be asked by who then makes it, and settles when it is drawn. */
  isWanted(): boolean {
    if (this.#phase === 'waiting' && this.#mayBegin()) {
      this.#phase = 'drawing';
      this.#wait(PATIENCE_MS, () => this.settle());
    }
    return this.#phase === 'drawing' || this.#phase === 'here';
  }

  #mayBegin(): boolean {
    const { width, height, top, bottom } = this.#host.getBoundingClientRect();
    if (!width || !height) {
      drawing.end(this.#host);
      return false;
    }
    this.#isSeen ??= top < innerHeight && bottom > 0;
    const isTurn = drawing.take(this.#host);
    return this.#isSeen || isTurn;
  }

  /** The map is drawn, or there can be none. */
  settle(): void {
    if (this.#phase !== 'drawing') return;
    drawing.end(this.#host);
    clearTimeout(this.#timer);
    this.#phase = 'here';
    if (!this.#isSeen) this.postpone();
  }

  /** The map can't be spared yet. */
  postpone(): void {
    this.#phase = 'here';
    this.#wait(LEAVE_AFTER_MS, () => this.#turn('away'));
  }

  #see(isSeen: boolean): void {
    this.#isSeen = isSeen;
    switch (this.#phase) {
      case 'waiting':
        return this.#host.requestUpdate();
      case 'here':
        if (!isSeen) return this.postpone();
        return clearTimeout(this.#timer);
      case 'away':
        if (isSeen) return this.#wait(RETURN_AFTER_MS, () => this.#turn('here'));
        clearTimeout(this.#timer);
    }
  }

  #turn(phase: 'here' | 'away'): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  #wait(ms: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
  }
}
