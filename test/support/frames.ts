import { vi } from 'vitest';

/** The browser's frames, made by hand, where there is no browser. */
export class Frames {
  readonly #callbacks: (() => void)[] = [];

  constructor() {
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => this.#callbacks.push(callback));
    vi.stubGlobal('cancelAnimationFrame', (index: number) => this.#callbacks.splice(index - 1, 1));
  }

  /** Has something done in the next frame. */
  ask(callback: () => void): void {
    this.#callbacks.push(callback);
  }

  /** A frame is made and painted, and what is posted meanwhile arrives. */
  async paint(): Promise<void> {
    for (const callback of this.#callbacks.splice(0)) callback();
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(null);
    });
    port1.close();
  }
}
