import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { openPanel } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { copyToOwn } from './copy-to-own.ts';
import { isOwn } from './own-feature.ts';
import { ownWords } from './words.ts';

/** Copies an official limit into the person's own boundaries, and opens those; nothing for what is one already. */
@customElement('ax-own-copy-button')
export class OwnCopyButtonElement extends LitElement {
  static override styles = controls;

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, ({ lang }) => [lang]);

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready || isOwn(ref)) return nothing;
    return html`<button @click=${() => this.#copy(ref)}>${ownWords(this.#ax.lang).copy.button}</button>`;
  }

  #copy(ref: FeatureRef): void {
    const { explorer } = this.#ax;
    explorer.do(copyToOwn, explorer.catalogue, ref);
    explorer.do(openPanel, { kind: 'own' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-copy-button': OwnCopyButtonElement;
  }
}
