import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../theme/controls.ts';

@customElement('ax-builder-panel')
export class BuilderPanelElement extends LitElement {
  static override styles = [controls];

  override render() {
    return html`<h2 tabindex="-1">Builder</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-builder-panel': BuilderPanelElement;
  }
}
