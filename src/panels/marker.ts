import { css, html, LitElement, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer, MarkerFill, MarkerShape, Option, PaletteName, Tint } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { drawingOf, MARKER_BOX } from '../theme/marker.ts';
import { tintColor } from './tint-swatch.ts';

let clips = 0;

const FILLED: ReadonlySet<MarkerFill> = new Set(['solid', 'half', 'faint']);

/** Shrinks a filled ground about its middle, so that a dashed edge stays apart from it. */
const WITHIN_DASHES = 'translate(12 12) scale(0.62) translate(-12 -12)';

/** A layer's mark as the map draws it, for legends and lists. Decorative: the words stand beside it. */
@customElement('ax-marker')
export class MarkerElement extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      width: calc(1.25 * var(--ax-rem));
      height: calc(1.25 * var(--ax-rem));
    }
    svg {
      width: 100%;
      height: 100%;
      overflow: visible;
    }
  `;

  @property() shape: MarkerShape = 'circle';
  @property() fill: MarkerFill = 'solid';
  @property() color: PaletteName = 'slate';
  /** Draws a dashed edge, as approximate positions have. */
  @property({ type: Boolean }) approximate = false;
  /** A polygon layer's mark is a piece of its area. */
  @property({ type: Boolean }) polygon = false;
  /** Of polygons whose class has a colour of its own. */
  @property() tint: Tint | undefined;

  readonly #clip = `clip-${(clips += 1)}`;

  override render() {
    const color = `var(--ax-${this.color})`;
    return html`<svg viewBox="0 0 ${MARKER_BOX} ${MARKER_BOX}" aria-hidden="true">
      ${!this.polygon ? this.#mark(color) : this.tint ? this.#tinted(this.tint) : this.#patch(color)}
    </svg>`;
  }

  #patch(color: string) {
    return svg`<rect x="3" y="5" width="18" height="14" rx="3" fill=${color} fill-opacity="0.16" stroke=${color}
      stroke-width="2" stroke-dasharray=${this.approximate || this.fill !== 'solid' ? '4 3' : nothing} />`;
  }

  /** As the map draws it: thinned over the ground, with an edge of the full colour. */
  #tinted(tint: Tint) {
    return svg`<rect x="3" y="5" width="18" height="14" rx="3" stroke-width="1.5"
      .style=${`fill: color-mix(in srgb, ${tintColor(tint)} 55%, var(--ax-paper)); stroke: var(--ax-${tint.slice(0, -2)})`} />`;
  }

  #mark(color: string) {
    const { outline, inner, ground, innerStyle } = drawingOf(this.shape, this.fill);
    const grounds = { color, paper: 'var(--ax-paper)', tint: `color-mix(in srgb, ${color} 30%, var(--ax-paper))` };
    return svg`
      <clipPath id=${this.#clip}><path d=${outline} /></clipPath>
      <g transform=${this.approximate && FILLED.has(this.fill) ? WITHIN_DASHES : nothing}>
        <path d=${outline} fill=${grounds[ground]} />
        <path d=${inner} clip-path="url(#${this.#clip})" fill=${innerStyle === 'fill' ? color : 'none'}
          stroke=${innerStyle === 'stroke' ? color : 'none'} stroke-width="2" />
      </g>
      <path d=${outline} fill="none" stroke=${color} stroke-width="2" stroke-linejoin="round"
        stroke-dasharray=${this.approximate ? '3.2 2.4' : nothing} />`;
  }
}

/** The mark of a layer without a particular feature: its colour and shape, filled. */
export function layerMarker(layer: Layer) {
  return html`<ax-marker
    .shape=${layer.shape ?? 'circle'} .color=${layer.color} ?polygon=${layer.geometry === 'polygon'}
  ></ax-marker>`;
}

/** The mark of one feature of a layer, filled or tinted as its symbol's option says. */
export function featureMarker(layer: Layer, { fill = 'solid', tint }: Pick<Option, 'fill' | 'tint'> = {}, approximate = false) {
  return html`<ax-marker
    .shape=${layer.shape ?? 'circle'} .fill=${fill} .color=${layer.color} .tint=${tint}
    ?polygon=${layer.geometry === 'polygon'} ?approximate=${approximate}
  ></ax-marker>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-marker': MarkerElement;
  }
}
