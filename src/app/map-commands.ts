import type { LitElement, ReactiveController } from 'lit';
import type { MapControlAction } from '../panels/map-controls.ts';
import { addNotices } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';

/** What the buttons on the map do: zoom, overview, the device's position, a mark in the middle, full screen. */
export class MapCommands implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('fullscreenchange', this.#onFullscreen);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('fullscreenchange', this.#onFullscreen);
  }

  get canBeFullscreen(): boolean {
    return this.#host.ownerDocument.fullscreenEnabled;
  }

  get isFullscreen(): boolean {
    const tree = this.#host.getRootNode();
    return (tree instanceof ShadowRoot ? tree : this.#host.ownerDocument).fullscreenElement === this.#host;
  }

  run(action: MapControlAction, explorer: Explorer): void {
    const map = this.#host.renderRoot.querySelector('ax-map');
    switch (action) {
      case 'zoom-in':
        return map?.zoomBy(1);
      case 'zoom-out':
        return map?.zoomBy(-1);
      case 'overview':
        return map?.showOverview();
      case 'locate':
        return this.#locate(explorer);
      case 'mark':
        return map?.markMiddle();
      case 'fullscreen':
        return void this.#toggleFullscreen();
    }
  }

  /** The position stays in the page: it moves the map and is kept nowhere. */
  #locate(explorer: Explorer): void {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        const [west, south, east, north] = explorer.catalogue.bounds;
        const isInside = longitude > west && longitude < east && latitude > south && latitude < north;
        if (isInside) this.#host.renderRoot.querySelector('ax-map')?.showPosition(longitude, latitude);
        else explorer.do(addNotices, [{ id: 'location-outside', kind: 'location-outside' }]);
      },
      () => explorer.do(addNotices, [{ id: 'location-denied', kind: 'location-denied' }]),
    );
  }

  async #toggleFullscreen(): Promise<void> {
    if (this.isFullscreen) await this.#host.ownerDocument.exitFullscreen();
    else await this.#host.requestFullscreen().catch(() => undefined);
  }

  readonly #onFullscreen = (): void => this.#host.requestUpdate();
}
