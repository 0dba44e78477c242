import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../../catalogue/types.ts';
import { comparisonWords } from '../../compare/words.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { frameBounds, type Frame, type FrameOptions } from '../../picture/frame.ts';
import { groundZoom, type Ground } from '../../picture/ground.ts';
import { loadGround } from '../../picture/load-ground.ts';
import type { Overlay } from '../../picture/overlays.ts';
import { paintMap } from '../../picture/paint-map.ts';
import '../../picture/picture-element.ts';
import { gridProjection, mercator, type Projection } from '../../picture/projection.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { frameFor, overlaysFor } from './map-plan.ts';

/** Widths are taken in such steps, so that the maps of one row, which differ by a pixel, agree. */
const STEP_PX = 20;
const HEIGHT_PER_WIDTH = 0.68;
const MOST_HEIGHT_PX = 240;
/** Scale that a zoom of the street map is chosen by, in metres per unit. */
const METRES_PER_UNIT_OF_PAPER = 0.0254 / 96;

/** What a small map shows, where that is no feature of the data as they are. */
export interface MapPlan {
  frame(size: Pick<FrameOptions, 'projection' | 'width' | 'height'>): Frame | null;
  readonly overlays: readonly Overlay[];
}

/** A small map of one of those compared; all of a row have one scale. */
@customElement('ax-compare-map')
export class CompareMapElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-height: calc(6 * var(--ax-rem));
      }
      ax-picture {
        max-width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;
  /** All that are compared. */
  @property({ attribute: false }) refs: readonly FeatureRef[] = [];
  /** In place of those. */
  @property({ attribute: false }) plan: MapPlan | undefined;
  @property() name = '';

  @state() private width = 0;
  @state() private projection: Projection | undefined;
  @state() private ground: Ground = [];

  readonly #ax = new ExplorerController(this, ({ data }) => [data]);
  readonly #observer = new ResizeObserver(([entry]) => {
    this.width = Math.floor((entry?.contentRect.width ?? 0) / STEP_PX) * STEP_PX;
  });
  #loading: AbortController | undefined;
  #loadedFor = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#loading?.abort();
    this.#loadedFor = '';
  }

  protected override updated(): void {
    if (!this.#ax.ready) return;
    if (!this.projection) void this.#project();
    const frame = this.#frame();
    if (frame) void this.#load(frame);
  }

  override render() {
    const frame = this.#ax.ready ? this.#frame() : null;
    const { m, lang } = this.#ax;
    if (!frame || (!this.ref && !this.plan)) return this.projection && this.width ? html`<span class="quiet">${m.notOnMap}</span>` : nothing;
    const map = paintMap({
      frame,
      ground: this.ground,
      overlays: this.plan?.overlays ?? (this.ref ? overlaysFor(this.#compared(), this.refs, this.ref) : []),
      furniture: { scaleBar: true, formatNumber: (value) => formatNumber(value, lang) },
    });
    return html`<ax-picture .map=${map} label=${comparisonWords(lang).mapOf(this.name)}></ax-picture>`;
  }

  #frame(): Frame | null {
    const { projection, width, ref, plan } = this;
    if (!projection || !width) return null;
    const height = Math.min(MOST_HEIGHT_PX, Math.round(width * HEIGHT_PER_WIDTH));
    if (plan) return plan.frame({ projection, width, height });
    return ref === undefined ? null : frameFor(this.#compared(), this.refs, ref, { projection, width, height });
  }

  #compared() {
    const { state: now, explorer } = this.#ax;
    return { state: now, catalogue: explorer.catalogue, t: (text: Parameters<ExplorerController['t']>[0]) => this.#ax.t(text) };
  }

  async #project(): Promise<void> {
    const { grid } = this.#ax.explorer.catalogue;
    // Where its code does not arrive, the maps are still maps.
    this.projection = grid ? await gridProjection(grid).catch(() => mercator) : mercator;
  }

  async #load(frame: Frame): Promise<void> {
    const bounds = frameBounds(frame);
    const wanted = JSON.stringify(bounds);
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { explorer } = this.#ax;
    const zoom = groundZoom(frame.metresPerUnit / METRES_PER_UNIT_OF_PAPER);
    const archiveUrl = explorer.url(explorer.catalogue.basemap.file);
    const result = await loadGround({ archiveUrl, bounds, zoom, signal: this.#loading.signal });
    if (result.ok && wanted === this.#loadedFor) this.ground = result.ground;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-compare-map': CompareMapElement;
  }
}
