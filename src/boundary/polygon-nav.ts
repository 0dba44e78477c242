import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { parseRef } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { toFeature, toPanel, way, type Way } from '../panels/go.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { isPolygonal } from './boundary-of.ts';
import { openDifference } from './open-difference.ts';
import { boundaryWords } from './words.ts';

/** Which of the panels about one limit is shown; on its entry there is no link to the entry. */
export type PolygonPanel = 'entry' | 'boundary' | 'profile' | 'difference';

/** Leads from one panel about a limit to the others; nothing for what has no limit. */
@customElement('ax-polygon-nav')
export class PolygonNavElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(5 * var(--ax-space));
      }
      :host(:not([current='entry'])) ul {
        border-bottom: 1px solid var(--ax-line);
      }
      a {
        display: flex;
        align-items: center;
        min-height: var(--ax-target);
        font-weight: 550;
      }
      :host(:not([current='entry'])) a {
        margin-bottom: -1px;
        border-bottom: 3px solid transparent;
        text-decoration: none;
      }
      :host(:not([current='entry'])) a:hover {
        border-color: var(--ax-line-strong);
      }
      a[aria-current='page'] {
        border-color: var(--ax-accent) !important;
        color: var(--ax-ink);
        font-weight: 650;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;
  @property({ reflect: true }) current: PolygonPanel = 'entry';

  readonly #ax = new ExplorerController(this, (state) => [
    this.ref && state.data.get(parseRef(this.ref)?.layer ?? ''), state.difference, state.panel, state.lang,
  ]);

  override render() {
    const { ref } = this;
    const feature = ref && this.#ax.ready ? featureByRef(this.#ax.state, ref) : undefined;
    const layer = this.#ax.ready ? this.#ax.layer(parseRef(ref ?? '')?.layer ?? '') : undefined;
    if (!ref || !feature || !layer || (!isPolygonal(feature.geometry) && layer.outlinesFile === undefined)) return nothing;
    const words = boundaryWords(this.#ax.lang);
    const ways: readonly { readonly panel: PolygonPanel; readonly label: string; readonly to: Way }[] = [
      { panel: 'entry', label: words.entry, to: toFeature(this.#ax, ref) },
      { panel: 'boundary', label: words.boundary, to: toPanel(this.#ax, { kind: 'boundary', of: ref }) },
      { panel: 'profile', label: words.profile, to: toPanel(this.#ax, { kind: 'profile', of: ref }) },
      { panel: 'difference', label: words.compareLimits, to: way(this.#ax, (state) => openDifference(state, ref)) },
    ];
    // What is in no list has no entry, and is not on offer for comparison.
    const isListed = layer.map !== 'none';
    const shown = ways.filter(({ panel }) => {
      if (panel === 'entry') return isListed && this.current !== 'entry';
      return panel !== 'difference' || isListed;
    });
    return html`<nav aria-label=${words.nav(this.#ax.t(feature.properties.name))}>
      <ul>
        ${shown.map(({ panel, label, to }) => html`<li>
          <a href=${to.href} aria-current=${panel === this.current ? 'page' : nothing} @click=${to.follow}>${label}</a>
        </li>`)}
      </ul>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-polygon-nav': PolygonNavElement;
  }
}
