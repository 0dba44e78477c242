import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue } from '../catalogue/types.ts';
import { loadOwnGeometry } from './load-own-geometry.ts';
import type { OwnGeometry } from './own-geometry.ts';

/** Fetches what measures for an element, and renders it again once that is there. */
export class GeometryLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isAsked = false;
  value: OwnGeometry | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** To be called when it is first wanted; later calls do nothing, unless the first one failed. */
  async want(catalogue: Pick<Catalogue, 'grid' | 'bounds'>): Promise<OwnGeometry | null> {
    if (this.#isAsked) return this.value;
    this.#isAsked = true;
    this.value = await loadOwnGeometry(catalogue);
    this.#isAsked = this.value !== null;
    this.#host.requestUpdate();
    return this.value;
  }
}
