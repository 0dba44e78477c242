import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MultiPolygon, Polygon } from 'geojson';
import { parseRef } from '../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { isIndicative, nameWithStanding, standingOf } from '../panels/areas.ts';
import '../own/copy-button.ts';
import '../panels/copy-value.ts';
import { toFeature } from '../panels/go.ts';
import { layout } from '../panels/layout.ts';
import { limitMark } from '../panels/limit-mark.ts';
import { notFound } from '../panels/not-found.ts';
import '../panels/part-state.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef, isWhole } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import './boundary-authority.ts';
import './boundary-figures.ts';
import { boundaryOf, needBoundary } from './boundary-of.ts';
import type * as EvidenceModule from './evidence.ts';
import './polygon-nav.ts';
import './vertex-table.ts';
import { boundaryWords, type BoundaryWords } from './words.ts';

type EvidenceCode = typeof EvidenceModule;

/** Where a limit runs and on what authority: who says so, what it measures, each of its vertices. */
@customElement('ax-boundary-panel')
export class BoundaryPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .kind {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
      /* The line under the links is enough. */
      .panel > ax-polygon-nav + section {
        margin-top: calc(4 * var(--ax-space));
        padding-top: 0;
        border: 0;
      }
      ax-own-copy-button {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  /** Arrives when it is first needed. */
  @state() private code: EvidenceCode | 'failed' | undefined;

  readonly #ax = new ExplorerController(this, (now) => {
    const layer = parseRef(this.ref ?? '')?.layer ?? '';
    return [now.data.get(layer), now.outlines.get(layer)];
  });
  #known: { readonly of: readonly unknown[]; readonly evidence: EvidenceModule.Evidence; readonly csv: string } | undefined;

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.ref && this.#ax.ready) needBoundary(this.#ax.explorer, this.ref);
    if (this.code === undefined) void this.#load();
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const { lang } = this.#ax;
    const words = boundaryWords(lang);
    const layer = this.#ax.layer(parseRef(ref)?.layer ?? '');
    const feature = featureByRef(this.#ax.state, ref);
    const isThere = layer && isWhole(this.#ax.state, layer.id);
    if (!layer || (isThere && !feature)) return html`<div class="panel">${notFound(this.#ax, ref)}</div>`;
    return html`<div class="panel">
      <h2 tabindex="-1">${words.title(this.#ax.t(feature?.properties.name ?? layer.singular))}</h2>
      ${isThere && feature ? this.#content(layer, feature, ref, words) : html`<ax-part-state .layer=${layer}></ax-part-state>`}
    </div>`;
  }

  #content(layer: Layer, feature: ExplorerFeature, ref: FeatureRef, words: BoundaryWords) {
    const geometry = boundaryOf(this.#ax.state, ref);
    if (!geometry) return this.#without(layer, feature, ref, words);
    return html`
      <p class="kind">
        ${limitMark(isIndicative(feature) ? 'indicative' : 'official', layer.color)}
        <span>${this.#ax.t(layer.singular)}</span>
        ${feature.properties['standing'] === undefined ? nothing : standingOf(this.#ax, feature)}
      </p>
      <ax-polygon-nav .ref=${ref} current="boundary"></ax-polygon-nav>
      <section>
        <h3>${words.authority}</h3>
        <ax-boundary-authority .layer=${layer} .feature=${feature}></ax-boundary-authority>
        <ax-own-copy-button .ref=${ref}></ax-own-copy-button>
      </section>
      ${this.#measured(layer, feature, ref, geometry, words)}
    `;
  }

  #measured(layer: Layer, feature: ExplorerFeature, ref: FeatureRef, geometry: Polygon | MultiPolygon, words: BoundaryWords) {
    const { m } = this.#ax;
    if (this.code === undefined) return html`<p class="quiet" role="status">${words.working}</p>`;
    if (this.code === 'failed') {
      return this.#askAgain(words.workFailed, () => (this.code = undefined));
    }
    const name = nameWithStanding(this.#ax.t(feature.properties.name), feature, this.#ax);
    const { evidence, csv } = this.#evidence(this.code, geometry, name, words);
    return html`<section>
        <h3>${m.figures}</h3>
        <ax-boundary-figures .evidence=${evidence} .layer=${layer} .feature=${feature}></ax-boundary-figures>
      </section>
      <section>
        <h3>${words.vertices}</h3>
        <p class="small quiet">${words.vertexHint}</p>
        <ax-copy-value .value=${csv} .words=${words.copyTable} .name=${words.copyTableName} .said=${words.tableCopied}></ax-copy-value>
        <ax-vertex-table .ref=${ref} .rows=${evidence.rows} .name=${name} .grid=${evidence.grid.name ?? words.localPlane}></ax-vertex-table>
      </section>`;
  }

  /** Worked out once for each limit. */
  #evidence(code: EvidenceCode, geometry: Polygon | MultiPolygon, name: string, words: BoundaryWords) {
    const of = [geometry, name, words];
    if (!this.#known?.of.every((part, index) => part === of[index])) {
      const isSameLimit = this.#known?.of[0] === geometry;
      const evidence = isSameLimit && this.#known ? this.#known.evidence : code.evidenceOf(geometry, this.#ax.explorer.catalogue);
      const csv = code.vertexCsv({ rows: evidence.rows, name, gridCode: evidence.grid.code, words });
      this.#known = { of, evidence, csv };
    }
    return this.#known;
  }

  /** Points and lines, what is not on the map, and outlines that are on their way. */
  #without(layer: Layer, feature: ExplorerFeature, ref: FeatureRef, words: BoundaryWords) {
    const outlines = layer.outlinesFile === undefined ? 'ready' : (this.#ax.state.outlines.get(layer.id)?.status ?? 'loading');
    if (outlines === 'loading') return html`<p class="quiet" role="status">${this.#ax.m.loading}</p>`;
    if (outlines === 'failed') return this.#askAgain(this.#ax.m.partFailed(this.#ax.t(layer.name)), () => void this.#ax.explorer.retry(`outlines:${layer.id}`));
    const name = this.#ax.t(feature.properties.name);
    const way = toFeature(this.#ax, ref);
    return html`<p>${feature.geometry ? words.noPolygon(name) : words.noShape(name)}</p>
      <p><a class="button" href=${way.href} @click=${way.follow}>${words.toEntry}</a></p>`;
  }

  #askAgain(words: string, again: () => void) {
    return html`<div role="alert" class="tags"><p>${words}</p><button @click=${again}>${this.#ax.m.tryAgain}</button></div>`;
  }

  async #load(): Promise<void> {
    this.code = await import('./evidence.ts').catch(() => 'failed' as const);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-boundary-panel': BoundaryPanelElement;
  }
}
