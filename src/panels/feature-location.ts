import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FeatureRef, Layer, Located } from '../catalogue/types.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import { formatDistance, formatValue } from '../i18n/format.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from './context.ts';
import { facts } from './facts.ts';
import './feature-link.ts';
import { layout } from './layout.ts';
import { locatedWords } from './located.ts';

/** What follows from a feature's position: area, parish, zoning, size; nothing where none was computed. */
@customElement('ax-feature-location')
export class FeatureLocationElement extends LitElement {
  static override styles = [controls, layout, facts];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.derived, state.data]);

  protected override willUpdate(): void {
    if (!this.#ax.ready || !this.#derived) return;
    const { parish, zones } = this.#derived;
    if (parish || zones) for (const { id } of this.#placeLayers()) void this.#ax.explorer.needLayer(id);
  }

  get #derived() {
    return this.ref && this.#ax.state.derived?.features[this.ref];
  }

  /** Parishes and zones are polygons of the main map; which layer an id belongs to is in the data alone. */
  #placeLayers(): readonly Layer[] {
    return this.#ax.explorer.catalogue.layers.filter(
      ({ id, geometry, map }) => geometry === 'polygon' && map === 'main' && id !== AREAS_LAYER,
    );
  }

  /** Whether the feature's own fields say its area already. */
  get #hasOwnArea(): boolean {
    const layer = this.ref && this.#ax.layer(parseRef(this.ref)?.layer ?? '');
    return Boolean(layer && layer.fields.some((field) => field.type === 'number' && field.unit === 'ha'));
  }

  override render() {
    if (!this.#ax.ready || !this.#derived) return nothing;
    const { area, parish, zoning, zones, areaHa, perimeterM } = this.#derived;
    const { m, lang, state } = this.#ax;
    const zoningName = (key: string) => this.#ax.t(state.derived?.zoning[key]) || key;
    const rows = [
      { label: m.area, shown: area && this.#place(area, [AREAS_LAYER], m.outsideArea) },
      { label: m.parish, shown: parish && this.#place(parish, this.#placeLayers().map(({ id }) => id), m.outsideParishes) },
      { label: m.zoning, shown: zoning && locatedWords(zoning, zoningName, m.notZoned, m) },
      { label: m.planZones, shown: zones && this.#place(zones, this.#placeLayers().map(({ id }) => id), m.noZone) },
      { label: m.areaSize, shown: areaHa === undefined || this.#hasOwnArea ? null : formatValue(areaHa, 'ha', lang, m) },
      { label: m.perimeter, shown: perimeterM === undefined ? null : formatDistance(perimeterM, lang, m) },
    ].filter(({ shown }) => shown);
    if (!rows.length) return nothing;
    return html`<section>
      <h3>${m.location}</h3>
      <dl class="facts">${rows.map(({ label, shown }) => html`<div><dt>${label}</dt><dd>${shown}</dd></div>`)}</dl>
      <details class="small">
        <summary class="quiet"><span class="tag">${m.kindsShort.computed}</span>${m.howComputed}</summary>
        <p>${this.#ax.t(state.derived?.method)}</p>
      </details>
    </section>`;
  }

  /** A link where the place is certain, words where it is not. */
  #place(located: Located, layers: readonly string[], none: string) {
    const [only, ...others] = located.candidates;
    const ref = only?.value ? this.#refOf(only.value, layers) : null;
    if (ref && !others.length) return html`<ax-feature-link .ref=${ref}></ax-feature-link>`;
    return locatedWords(located, (id) => this.#nameOf(id, layers), none, this.#ax.m);
  }

  #refOf(id: string, layers: readonly string[]): FeatureRef | null {
    const layer = layers.find((candidate) => dataOf(this.#ax.state, candidate)?.byId.has(id));
    return layer ? refOf(layer, id) : null;
  }

  #nameOf(id: string, layers: readonly string[]): string {
    for (const layer of layers) {
      const feature = dataOf(this.#ax.state, layer)?.byId.get(id);
      if (feature) return this.#ax.t(feature.properties.name);
    }
    return id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-location': FeatureLocationElement;
  }
}
