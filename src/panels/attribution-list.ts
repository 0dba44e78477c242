import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { licencesOf, type SourceGroup } from './attributions.ts';
import { externalLink } from './external-link.ts';
import './part-state.ts';
import './sources.ts';

/** The sources of all that is on the map, by layer, and the licences that they are under. */
@customElement('ax-attribution-list')
export class AttributionListElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: calc(4 * var(--ax-space));
      }

      h4 {
        margin-bottom: calc(1 * var(--ax-space));
      }

      .licences a {
        display: inline-flex;
        align-items: center;
        min-height: 28px;
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly SourceGroup[] = [];

  readonly #ax = new ExplorerController(this);

  override render(): unknown {
    if (!this.#ax.ready) return nothing;
    if (this.#ax.state.catalogue !== 'whole') return html`<ax-part-state catalogue></ax-part-state>`;
    return [this.groups.map((group) => this.#group(group)), this.#licences()];
  }

  #group({ layer, sources }: SourceGroup): TemplateResult {
    return html`<div>
      <h4>${layer ? this.#ax.t(layer.name) : this.#ax.m.streetMap}</h4>
      <ax-sources .ids=${sources} licences></ax-sources>
    </div>`;
  }

  #licences(): TemplateResult | typeof nothing {
    const licences = licencesOf(this.#ax.explorer.catalogue, this.groups);
    if (!licences.length) return nothing;
    return html`<div class="licences small">
      <h4>${this.#ax.m.licences}</h4>
      <ul>${licences.map(({ name, url }) => html`<li>${url ? externalLink(url, name) : name}</li>`)}</ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-attribution-list': AttributionListElement;
  }
}
