import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../theme/controls.ts';

@customElement('ax-check-panel')
export class CheckPanelElement extends LitElement {
  static override styles = [controls];

  override render() {
    return html`<h2 tabindex="-1">Check</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-check-panel': CheckPanelElement;
  }
}
