import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { isRecord } from '../catalogue/json.ts';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDate, formatDistance } from '../i18n/format.ts';
import { fromOf } from '../own/own-feature.ts';
import { isIndicative } from '../panels/areas.ts';
import { facts } from '../panels/facts.ts';
import { layout } from '../panels/layout.ts';
import { licenceName } from '../panels/licence-name.ts';
import '../panels/sources.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { boundaryWords, type BoundaryWords } from './words.ts';

/** Who stands behind a limit, where it runs, of when it is and how exact. What the source does not say is said to be so. */
@customElement('ax-boundary-authority')
export class BoundaryAuthorityElement extends LitElement {
  static override styles = [controls, layout, facts];

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) feature: ExplorerFeature | undefined;

  readonly #ax = new ExplorerController(this);

  override render() {
    const { layer, feature } = this;
    if (!this.#ax.ready || !layer || !feature) return nothing;
    const { m } = this.#ax;
    const words = boundaryWords(this.#ax.lang);
    const rows = [
      { label: words.standing, shown: this.#standing(layer, feature, words) },
      { label: m.limits, shown: this.#limits(feature) },
      { label: words.date, shown: this.#date(layer, words) },
      { label: words.accuracy, shown: this.#accuracy(feature, words) },
      { label: m.licence, shown: feature.properties.licence ? licenceName(this.#ax, feature.properties.licence) : null },
      { label: words.source, shown: this.#source(feature, words) },
    ].filter(({ shown }) => shown);
    return html`<dl class="facts">${rows.map(({ label, shown }) => html`<div><dt>${label}</dt><dd>${shown}</dd></div>`)}</dl>
      ${layer.caveat ? html`<p class="small quiet">${this.#ax.t(layer.caveat)}</p>` : nothing}`;
  }

  #standing({ id }: Layer, feature: ExplorerFeature, words: BoundaryWords): string {
    const { m } = this.#ax;
    if (id === OWN_LAYER) return words.ownStanding;
    if (isIndicative(feature)) return m.indicativeLong;
    return id === AREAS_LAYER ? m.official : words.asPublished;
  }

  #limits({ properties: { limits } }: ExplorerFeature): string {
    return isRecord(limits) ? this.#ax.t(Object.fromEntries(Object.entries(limits).map(([lang, text]) => [lang, String(text)]))) : '';
  }

  /** Each source's own date stands with it. */
  #date({ date, kept }: Layer, words: BoundaryWords): string {
    if (!date) return this.#ax.m.dateUnknown;
    const shown = formatDate(date, this.#ax.lang);
    return kept === 'by-hand' ? words.lastChecked(shown) : words.layerAsOf(shown);
  }

  #accuracy({ properties: { position } }: ExplorerFeature, words: BoundaryWords): string {
    if (!position) return words.accuracyUnknown;
    const { m, lang } = this.#ax;
    return `${m.accuracy(formatDistance(position.accuracyM, lang, m))}. ${this.#ax.t(position.basis)}`;
  }

  #source(feature: ExplorerFeature, words: BoundaryWords) {
    const { sources } = feature.properties;
    if (sources.length) return html`<ax-sources licences .ids=${sources}></ax-sources>`;
    return fromOf(feature).file ?? words.sourceUnknown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-boundary-authority': BoundaryAuthorityElement;
  }
}
