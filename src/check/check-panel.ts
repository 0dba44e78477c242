import { html, LitElement, nothing } from 'lit';
import { customElement } from '../elements/custom-element.ts';
import { layout } from '../panels/layout.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import './check-report.ts';
import { checkWords } from './words.ts';

/** The self-check of the explorer it stands in. */
@customElement('ax-check-panel')
export class CheckPanelElement extends LitElement {
  static override styles = [controls, layout];

  readonly #ax = new ExplorerController(this, () => []);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { explorer, lang } = this.#ax;
    const words = checkWords(lang);
    return html`<div class="panel">
      <h2 tabindex="-1">${words.title}</h2>
      <p>${words.lead}</p>
      <ax-check-report .catalogueUrl=${explorer.catalogueUrl} .lang=${lang}></ax-check-report>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-check-panel': CheckPanelElement;
  }
}
