import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { subjectOf, valueText } from './labels.ts';
import { shadeOpacity } from './measures.ts';
import { swatchCss } from './shade-css.ts';
import type { Shading } from './shading.ts';
import { cssColors, swatch } from './swatch.ts';
import { shadeWords } from './words.ts';

/** The value of the small area that is pointed at. */
@customElement('ax-shade-readout')
export class ShadeReadoutElement extends LitElement {
  static override styles = [
    controls,
    swatchCss,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        align-items: center;
        gap: calc(2.5 * var(--ax-space));
        min-height: calc(3.25 * var(--ax-rem));
        padding: calc(1.5 * var(--ax-space)) calc(3 * var(--ax-space));
        border-radius: var(--ax-radius-small);
        background: var(--ax-accent-soft);
        line-height: 1.3;
      }
      .grow {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) shading: Shading | null = null;

  readonly #ax = new ExplorerController(this, (state) => [state.shadeAt, state.opacity]);

  /** Only what says something stays on top of the panel. */
  protected override updated(): void {
    this.toggleAttribute('pointed', this.#ax.ready && this.#ax.state.shadeAt !== null);
  }

  override render() {
    const subject = this.#ax.ready ? subjectOf(this.#ax) : null;
    if (!subject || !this.shading) return nothing;
    return html`<p role="status" class="figures">${this.#words()}</p>`;
  }

  #words() {
    const subject = subjectOf(this.#ax);
    const { shading } = this;
    const { shadeAt } = this.#ax.state;
    const value = shadeAt === null ? undefined : shading?.values.get(shadeAt);
    if (!subject || !shading || shadeAt === null || !value) return html`<span class="small quiet">${shadeWords(this.#ax.lang).pointHint}</span>`;
    const { classes } = shading.classes;
    const color = cssColors(shading.shade.ramp, classes.length)[shading.classOf.get(shadeAt) ?? -1] ?? null;
    const feature = dataOf(this.#ax.state, subject.layer.id)?.byId.get(shadeAt);
    return html`${swatch(color, shadeOpacity(this.#ax.state.opacity, this.#ax.explorer.catalogue))}
      <span class="grow small">${this.#ax.t(feature?.properties.name) || shadeAt}</span>
      <strong>${valueText(this.#ax, subject, value)}</strong>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shade-readout': ShadeReadoutElement;
  }
}
