import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureRef, Located, Slug } from '../catalogue/types.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDistance, formatValue } from '../i18n/format.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { isIndicative, nameWithStanding } from './areas.ts';
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
    const layers = this.#ax.state.derived?.layers;
    if (layers && parish) void this.#ax.explorer.needLayer(layers.parish);
    if (layers && zones) void this.#ax.explorer.needLayer(layers.zones);
  }

  get #derived() {
    return this.ref && this.#ax.state.derived?.features[this.ref];
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
    const layers = state.derived?.layers;
    const zoningName = (key: string) => this.#ax.t(state.derived?.zoning[key]) || key;
    const rows = [
      { label: m.area, shown: area && this.#place(area, AREAS_LAYER, m.outsideArea) },
      { label: m.parish, shown: parish && layers && this.#place(parish, layers.parish, m.outsideParishes) },
      { label: m.zoning, shown: zoning && locatedWords(zoning, zoningName, m.notZoned, m) },
      { label: m.planZones, shown: zones && layers && this.#each(zones, layers.zones) },
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
        ${areaHa === undefined && perimeterM === undefined ? nothing : html`<p>${this.#ax.t(state.derived?.measureMethod)}</p>`}
      </details>
    </section>`;
  }

  /** A link where the place is certain, words where it is not. */
  #place(located: Located, layer: Slug, none: string) {
    const [only, ...others] = located.candidates;
    if (!only?.value || others.length) return locatedWords(located, (id) => this.#candidate(id, layer), none, this.#ax.m);
    return html`<ax-feature-link .ref=${refOf(layer, only.value)}></ax-feature-link>
      ${this.#isIndicative(only.value, layer) ? html`<span class="tag warn">${this.#ax.m.indicative}</span>` : nothing}`;
  }

  /** Places that may overlap, each for itself: in it, or perhaps in it. */
  #each(located: Located, layer: Slug) {
    const { m } = this.#ax;
    const within = located.candidates.filter((candidate) => candidate.value !== null);
    if (!within.length) return m.noZone;
    return html`<ul>${within.map(({ value, share }) => html`<li>
      ${share === 1 && value ? html`<ax-feature-link .ref=${refOf(layer, value)}></ax-feature-link>` : m.perhaps(this.#nameOf(value ?? '', layer))}
    </li>`)}</ul>`;
  }

  #candidate(id: Slug, layer: Slug): string {
    return nameWithStanding(this.#nameOf(id, layer), featureByRef(this.#ax.state, refOf(layer, id)), this.#ax);
  }

  #isIndicative(id: Slug, layer: Slug): boolean {
    const feature = featureByRef(this.#ax.state, refOf(layer, id));
    return feature !== undefined && isIndicative(feature);
  }

  #nameOf(id: Slug, layer: Slug): string {
    return this.#ax.t(featureByRef(this.#ax.state, refOf(layer, id))?.properties.name) || id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-location': FeatureLocationElement;
  }
}
