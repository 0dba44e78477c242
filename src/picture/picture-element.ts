import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import type { PaintedMap } from './paint-map.ts';
import { pictureCss } from './picture-css.ts';
import { picture } from './picture-template.ts';

/**
 * A painted map. It fills the width it is given; with `exact` it keeps its true size, as paper needs.
 * The scale that it states holds only with `exact`; on a screen its bar holds at any size.
 */
@customElement('ax-picture')
export class PictureElement extends LitElement {
  static override styles = [
    pictureCss,
    css`
      :host {
        display: block;
      }
      :host([exact]) svg.picture {
        width: auto;
      }
    `,
  ];

  @property({ attribute: false }) map: PaintedMap | undefined;
  /** What the picture shows, in words. */
  @property() label = '';
  @property({ type: Boolean, reflect: true }) exact = false;

  override render() {
    return this.map ? html`${picture(this.map, this.label)}` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-picture': PictureElement;
  }
}
