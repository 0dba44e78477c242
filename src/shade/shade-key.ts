import { css, html, LitElement, nothing } from 'lit';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { subjectOf } from './labels.ts';
import { legendCss, smallTableCss, swatchCss } from './shade-css.ts';
import { shadeLegend } from './shade-legend.ts';
import { ShadingController } from './shading-controller.ts';

/** The legend of the census on the map, for panels that are not its own; nothing while it is not there. */
@customElement('ax-shade-key')
export class ShadeKeyElement extends LitElement {
  static override styles = [
    controls,
    swatchCss,
    smallTableCss,
    legendCss,
    css`
      :host {
        display: block;
      }
      div > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, ({ shade, data, outlines, opacity }) => [shade, data, outlines, opacity]);
  readonly #shading = new ShadingController(this, this.#ax);

  protected override updated(): void {
    if (this.#ax.ready) this.#shading.want();
  }

  override render() {
    const subject = this.#ax.ready ? subjectOf(this.#ax) : null;
    const { shading } = this.#shading;
    if (!subject || !shading) return nothing;
    return html`<div>${shadeLegend(this.#ax, subject, shading)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shade-key': ShadeKeyElement;
  }
}
