import type { LitElement, ReactiveController } from 'lit';
import { scrollParent } from './scroll-parent.ts';

/** Makes an element as high as the room it scrolls in, so that it can scroll within itself. */
export class FillScroll implements ReactiveController {
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    const room = scrollParent(this.#host);
    if (!room) return;
    const fill = (): void => {
      this.#host.style.height = `${room.clientHeight}px`;
    };
    this.#observer = new ResizeObserver(fill);
    this.#observer.observe(room);
    fill();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
