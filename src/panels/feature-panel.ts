import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../boundary/polygon-nav.ts';
import type { ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { isApproximate } from '../geo/approximate.ts';
import { formatDate, formatDistance } from '../i18n/format.ts';
import '../own/own-facts.ts';
import { isOwn } from '../own/own-feature.ts';
import { featureByRef, isAbsent, isWhole } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { Below } from './below.ts';
import './connected.ts';
import { ExplorerController } from '../state/context.ts';
import './feature-fields.ts';
import './feature-location.ts';
import { acronymBeside, symbolField, symbolOption } from './feature-names.ts';
import './feature-tools.ts';
import './keep-buttons.ts';
import { layout } from './layout.ts';
import { licenceName } from './licence-name.ts';
import { featureMarker } from './marker.ts';
import './nearest.ts';
import { notFound } from './not-found.ts';
import './part-state.ts';
import './sources.ts';
import { termBeside } from './term.ts';
import './walk/on-foot.ts';
import './walk/people-around.ts';

/** All that is known of one feature, in the order of use, and what is not. */
@customElement('ax-feature-panel')
export class FeaturePanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .kind {
        display: flex;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
      .sources > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;
  /** Draws all of it at once: who returns finds it where it was. */
  @property({ type: Boolean }) whole = false;

  readonly #below = new Below(this);
  readonly #ax = new ExplorerController(this, (state) => [this.ref && state.data.get(this.ref.split('/')[0] ?? '')]);

  protected override willUpdate(): void {
    const layer = this.ref && parseRef(this.ref)?.layer;
    if (layer && this.#ax.ready) void this.#ax.explorer.needLayer(layer);
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const layer = this.#ax.layer(parseRef(ref)?.layer ?? '');
    const feature = featureByRef(this.#ax.state, ref);
    // Those of a large layer arrive one by one.
    const ready = layer && isWhole(this.#ax.state, layer.id) && (feature || isAbsent(this.#ax.state, ref));
    return html`<div class="panel">
      ${layer && feature && ready
        ? this.#content(layer, feature, ref)
        : layer && !ready
          ? html`<h2 tabindex="-1">${this.#ax.t(layer.singular)}</h2><ax-part-state .layer=${layer}></ax-part-state>`
          : notFound(this.#ax, ref)}
    </div>`;
  }

  #content(layer: Layer, feature: ExplorerFeature, ref: FeatureRef) {
    return html`
      ${this.#head(layer, feature)}
      <ax-keep-buttons .ref=${ref}></ax-keep-buttons>
      <ax-polygon-nav .ref=${ref}></ax-polygon-nav>
      ${this.#warnings(layer, feature)}
      <ax-feature-fields .layer=${layer} .feature=${feature}></ax-feature-fields>
      ${this.#note(feature)} ${this.#below.isDue ? this.#rest(layer, feature, ref) : nothing}
    `;
  }

  #rest(layer: Layer, feature: ExplorerFeature, ref: FeatureRef) {
    return html`
      <ax-connected .ref=${ref}></ax-connected>
      <ax-feature-location .ref=${ref}></ax-feature-location>
      <ax-on-foot .ref=${ref}></ax-on-foot>
      <ax-nearest .ref=${ref}></ax-nearest>
      <ax-people-around .ref=${ref}></ax-people-around>
      ${isOwn(ref)
        ? html`<ax-own-facts .feature=${feature}></ax-own-facts>`
        : html`${this.#sources(layer, feature, ref)}
            <ax-feature-tools .ref=${ref} .name=${this.#ax.t(feature.properties.name)}></ax-feature-tools>`}
    `;
  }

  #head(layer: Layer, feature: ExplorerFeature) {
    const name = this.#ax.t(feature.properties.name);
    const acronym = acronymBeside(feature, name);
    const option = symbolOption(layer, feature);
    return html`<h2 tabindex="-1">${name}${acronym ? html` <span class="quiet">(${acronym})</span>` : nothing}</h2>
      <p class="kind">
        ${featureMarker(layer, option, isApproximate(feature, layer))}
        <span>${this.#ax.t(layer.singular)}${option ? html` · <strong>${this.#ax.t(option.label)}</strong>${termBeside(symbolField(layer), option, this.#ax.lang)}` : nothing}</span>
      </p>`;
  }

  #warnings(layer: Layer, feature: ExplorerFeature) {
    const { m } = this.#ax;
    const { unverified } = feature.properties;
    return html`
      ${unverified === true ? html`<p class="notice"><strong>${m.unverified}.</strong> ${m.unverifiedLong}</p>` : nothing}
      ${feature.geometry ? this.#approximate(layer, feature) : html`<p class="notice"><strong>${m.notOnMap}.</strong> ${m.notOnMapLong}</p>`}
    `;
  }

  #approximate(layer: Layer, feature: ExplorerFeature) {
    const { position } = feature.properties;
    if (!position || !isApproximate(feature, layer)) return nothing;
    const { m, lang } = this.#ax;
    return html`<p class="notice">
      <strong>${m.approximate}</strong>, ${m.accuracy(formatDistance(position.accuracyM, lang, m))}.
      ${this.#ax.t(position.basis)}
    </p>`;
  }

  #note(feature: ExplorerFeature) {
    const { note } = feature.properties;
    if (!note) return nothing;
    return html`<section>
      <h3>${this.#ax.m.note}</h3>
      <p>${this.#ax.t(note)}</p>
    </section>`;
  }

  #sources(layer: Layer, feature: ExplorerFeature, ref: FeatureRef) {
    const { m, lang } = this.#ax;
    const { sources, position } = feature.properties;
    return html`<section class="sources">
      <h3>${m.sources}</h3>
      ${sources.length ? html`<ax-sources .ids=${sources}></ax-sources>` : html`<p>${m.unverifiedLong}</p>`}
      ${position && feature.geometry
        ? html`<p class="small quiet">
            ${m.position}: ${this.#ax.t(position.basis)}, ${m.accuracy(formatDistance(position.accuracyM, lang, m))}
          </p>`
        : nothing}
      ${layer.caveat ? html`<p class="small quiet">${this.#ax.t(layer.caveat)}</p>` : nothing}
      ${layer.kept === 'by-hand' && layer.date ? html`<p class="small quiet">${m.lastChecked}: ${formatDate(layer.date, lang)}</p>` : nothing}
      <p class="small quiet">${m.reference}: ${ref}</p>
      <p class="small quiet">${m.licence}: ${licenceName(this.#ax, feature.properties.licence)}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-panel': FeaturePanelElement;
  }
}
