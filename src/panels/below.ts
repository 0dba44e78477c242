import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenPainted } from '../state/when-painted.ts';

type Host = ReactiveControllerHost & {
  /** Draws all of it at once: who returns finds it where it was. */
  readonly whole: boolean;
};

/** Says when a panel is to draw what lies below its first screen: once that is painted, so that it is there at once. */
export class Below implements ReactiveController {
  readonly #host: Host;
  #isPainted = false;
  #callOff: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get isDue(): boolean {
    return this.#host.whole || this.#isPainted;
  }

  hostConnected(): void {
    if (this.isDue) return;
    this.#callOff = whenPainted(() => {
      this.#isPainted = true;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#callOff?.();
  }
}
