import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import type { ExportOf } from '../exports/model.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import './copy-value.ts';
import { linkTo, mailTo } from './links.ts';

/** Copies a link to a feature, and writes a mail that reports a mistake in it. */
@customElement('ax-feature-tools')
export class FeatureToolsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;
  @property() name = '';

  readonly #ax = new ExplorerController(this);

  #exported: ExportOf | undefined;

  /** What an export needs is not fetched with every panel. */
  protected override firstUpdated(): void {
    import('../exports/export-element.ts').catch(() => undefined);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('ref')) this.#exported = this.ref && { kind: 'feature', ref: this.ref };
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const { m, lang, explorer } = this.#ax;
    const { catalogue } = explorer;
    const link = linkTo(ref, catalogue, lang);
    const mail = mailTo(catalogue.contact.email, m.reportSubject(this.name), m.reportBody(ref, link));
    return html`<div class="tools">
      <ax-copy-value .value=${link} .words=${m.copyLink}></ax-copy-value>
      <a class="button" href=${mail}>${m.reportMistake}</a>
      <ax-export .of=${this.#exported}></ax-export>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-tools': FeatureToolsElement;
  }
}
