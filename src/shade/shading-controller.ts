import type { LitElement, ReactiveController } from 'lit';
import type { ExplorerController } from '../state/context.ts';
import { shadingWork, type Shading, type ShadingWork } from './shading.ts';

/** Renders an element again when the shading has been worked out; its explorer must be watched for the rest. */
export class ShadingController implements ReactiveController {
  readonly #host: LitElement;
  readonly #ax: ExplorerController;
  #work: ShadingWork | null = null;
  #end: (() => void) | undefined;

  constructor(host: LitElement, ax: ExplorerController) {
    this.#host = host;
    this.#ax = ax;
    host.addController(this);
  }

  hostUpdate(): void {
    // An update that was asked for before may come after the element is gone.
    if (!this.#host.isConnected) return;
    const work = this.#ax.ready ? shadingWork(this.#ax.explorer) : null;
    if (work === this.#work) return;
    this.#end?.();
    this.#work = work;
    this.#end = work?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
    this.#work = null;
  }

  /** `null` while something is still on its way. */
  get shading(): Shading | null {
    return this.#work?.shading ?? null;
  }

  want(): void {
    this.#work?.want();
  }
}
