import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Grid } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import type { GridProjection } from '../../geo/grid-projection.ts';
import { formatDegrees } from '../../i18n/format-degrees.ts';
import { ExplorerController } from '../../state/context.ts';
import type { Place } from '../../state/state.ts';
import { controls } from '../../theme/controls.ts';
import '../copy-value.ts';
import { pinWords } from './words.ts';

/** A spot's coordinates in WGS 84 and, where the catalogue has one, in the national grid, each to be copied. */
@customElement('ax-spot-coordinates')
export class SpotCoordinatesElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      dl > div {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 0 calc(3 * var(--ax-space));
        padding: calc(2 * var(--ax-space)) 0;
      }
      dl > div + div {
        border-top: 1px solid var(--ax-line);
      }
      dt {
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      .value {
        grid-row: 2;
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      .copy {
        grid-row: 1 / 3;
        grid-column: 2;
      }
    `,
  ];

  @property({ attribute: false }) at: Place | undefined;

  /** Arrives when it is first needed. */
  @state() private projection: GridProjection | undefined;

  readonly #ax = new ExplorerController(this);
  #asked = false;

  protected override willUpdate(): void {
    const { grid } = this.#ax.ready ? this.#ax.explorer.catalogue : {};
    if (!grid || this.#asked) return;
    this.#asked = true;
    void this.#load(grid);
  }

  override render() {
    const { at } = this;
    if (!at || !this.#ax.ready) return nothing;
    const { grid } = this.#ax.explorer.catalogue;
    const words = pinWords(this.#ax.lang);
    return html`<dl>
      ${this.#row('WGS 84', words.latLon, formatDegrees(at))}
      ${grid && this.projection ? this.#row(grid.name, words.eastNorth, metres(this.projection.forward(at.lon, at.lat))) : nothing}
    </dl>`;
  }

  #row(system: string, axes: string, value: string) {
    const { m } = this.#ax;
    return html`<div>
      <dt>${system} <span>(${axes})</span></dt>
      <dd class="value figures">${value}</dd>
      <dd class="copy"><ax-copy-value .value=${value} .words=${m.copy} .name=${m.copyOf(system)}></ax-copy-value></dd>
    </div>`;
  }

  /** Without it the degrees stand alone. */
  async #load({ proj4 }: Grid): Promise<void> {
    const code = await import('../../geo/grid-projection.ts').catch(() => null);
    this.projection = code?.gridProjection(proj4);
  }
}

/** To a centimetre, with a point: to be pasted elsewhere, and back into the search. */
function metres([eastM, northM]: readonly [number, number]): string {
  return `${eastM.toFixed(2)}, ${northM.toFixed(2)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-spot-coordinates': SpotCoordinatesElement;
  }
}
