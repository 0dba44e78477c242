import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { isApproximate } from '../geo/approximate.ts';
import { formatValue } from '../i18n/format.ts';
import { AREAS_LAYER, highlight } from '../state/actions.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { areaDecimals, isIndicative, statedHa } from './areas.ts';
import { acronymBeside, symbolOption } from './feature-names.ts';
import { toFeature } from './go.ts';
import { layout } from './layout.ts';
import './keep-buttons.ts';
import { featureMarker } from './marker.ts';
import { possiblyTag } from './possibly.ts';

/** One feature in a list: press opens it; pointer or focus shows where it is. */
@customElement('ax-feature-row')
export class FeatureRowElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      :host([keep]) {
        position: relative;
        display: flex;
        align-items: center;
      }
      :host([keep]) .row {
        flex: 1;
        min-width: 0;
      }
      :host([keep]) ax-keep-buttons {
        margin-inline-end: calc(-2 * var(--ax-space));
      }
      .name {
        font-weight: 550;
        line-height: 1.35;
      }
      .second {
        margin-top: 1px;
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
        line-height: 1.4;
      }
      .highlighted {
        background: var(--ax-accent-soft);
      }
      .count {
        text-align: end;
        white-space: pre-line;
      }
      ax-marker {
        align-self: start;
        margin-top: 1px;
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) feature: ExplorerFeature | undefined;
  /** Said at the end of the row, such as a distance; may have several lines. */
  @property() extra = '';
  /** Passes the filters only if its position, or a range, allows it. */
  @property({ type: Boolean }) possibly = false;
  /** Has the switches of shortlist and comparison at its end. */
  @property({ type: Boolean, reflect: true }) keep = false;

  readonly #ax = new ExplorerController(this, ({ highlighted, derived, filters }) => [
    highlighted === this.#ref, derived, this.possibly && this.layer ? filters[this.layer.id] : null,
  ]);

  get #ref() {
    return this.layer && this.feature ? refOf(this.layer.id, this.feature) : null;
  }

  override disconnectedCallback(): void {
    if (this.#ax.ready && this.#ax.state.highlighted === this.#ref) this.#leave();
    super.disconnectedCallback();
  }

  override render() {
    const { layer, feature } = this;
    const ref = this.#ref;
    if (!layer || !feature || !ref || !this.#ax.ready) return nothing;
    const way = toFeature(this.#ax, ref);
    const name = this.#ax.t(feature.properties.name);
    const acronym = acronymBeside(feature, name);
    const extra = this.extra || this.#size(ref, feature);
    const second = this.#facts(layer, feature, name).join(' · ');
    return html`<a
      class="row ${this.#ax.state.highlighted === ref ? 'highlighted' : ''}"
      href=${way.href}
      @click=${way.follow}
      @pointerenter=${this.#enter}
      @pointerleave=${this.#leave}
      @focus=${this.#enter}
      @blur=${this.#leave}
    >
      ${featureMarker(layer, symbolOption(layer, feature), isApproximate(feature, layer) || isIndicative(feature))}
      <span class="grow">
        <span class="name">${name}${acronym ? html` <span class="quiet">(${acronym})</span>` : nothing}</span>
        ${this.possibly ? possiblyTag(this.#ax, layer, feature) : nothing}
        ${second ? html`<br /><span class="second">${second}</span>` : nothing}
      </span>
      ${extra ? html`<span class="count small">${extra}</span>` : nothing}
    </a>
    ${this.keep ? html`<ax-keep-buttons compact .ref=${ref}></ax-keep-buttons>` : nothing}`;
  }

  #facts(layer: Layer, feature: ExplorerFeature, name: string): readonly string[] {
    const { m } = this.#ax;
    const option = this.#ax.t(symbolOption(layer, feature)?.label);
    return [
      option && !name.startsWith(option) ? option : null,
      layer.id === AREAS_LAYER ? this.#role(layer, feature) : null,
      isIndicative(feature) ? m.indicative : null,
      feature.geometry ? null : m.notOnMap,
      isApproximate(feature, layer) ? m.approximate : null,
      feature.properties.unverified === true ? m.unverified : null,
    ].filter((fact) => fact !== null);
  }

  #role(layer: Layer, feature: ExplorerFeature): string | null {
    const field = layer.fields.find(({ key }) => key === 'role');
    const role = field?.type === 'choice' ? field.options.find(({ key }) => key === feature.properties['role']) : undefined;
    return role ? this.#ax.t(role.label) : null;
  }

  /** Polygons are told apart by their size, where several have one name. */
  #size(ref: FeatureRef, feature: ExplorerFeature): string {
    const { state, lang, m } = this.#ax;
    const { layer } = this;
    const areaHa = layer?.geometry === 'polygon' ? (state.derived?.features[ref]?.areaHa ?? statedHa(layer, feature)) : undefined;
    const decimals = layer?.id === AREAS_LAYER ? areaDecimals(feature) : 1;
    return areaHa === undefined ? '' : formatValue(areaHa, 'ha', lang, m, decimals);
  }

  #enter(): void {
    if (this.#ref) this.#ax.do(highlight, this.#ref);
  }

  #leave(): void {
    this.#ax.do(highlight, null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-row': FeatureRowElement;
  }
}
