import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { boundaryOf, needBoundary } from '../boundary/boundary-of.ts';
import '../boundary/polygon-nav.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { packPolygons, type PackedPolygons } from '../geo/overlay-pack.ts';
import { formatDate, formatNumber, formatValue } from '../i18n/format.ts';
import { areaDecimals, isIndicative, standingOf } from '../panels/areas.ts';
import '../panels/copy-value.ts';
import { layout } from '../panels/layout.ts';
import { notFound } from '../panels/not-found.ts';
import '../panels/part-state.ts';
import '../panels/sources.ts';
import { swatchCss } from '../panels/tint-swatch.ts';
import { ExplorerController } from '../state/context.ts';
import { largeShown } from '../state/counts.ts';
import { featureByRef, isWhole } from '../state/selectors.ts';
import type { Loaded } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { basisOf, hasBasisFailed, needBasis, retryBasis } from './basis.ts';
import type { CensusProfile } from './census.ts';
import { censusNote, censusTable, countLabel, headCounts, isEstimate } from './census-view.ts';
import { groundWork } from './ground.ts';
import './held-list.ts';
import { areDerivedThere, areHeldLayersThere, heldByLimit, heldLayers, type HeldFeatures } from './inside.ts';
import type { LandUseProfile } from './land-use.ts';
import { landUseBar, landUseRows, landUseTable } from './land-use-view.ts';
import { Piece } from './piece.ts';
import { profileCss } from './profile-css.ts';
import { profileTable } from './profile-table.ts';
import { profileWords } from './words.ts';
import { areaOf, censusProfile, landUseProfile } from './work-out.ts';
import { M2_PER_HA } from '../geo/planar.ts';

const M_PER_KM = 1000;
/** Counts beside the area, at the top. */
const HEAD_COUNTS = 4;

/** What a polygon holds: land use, census, features, streets. */
@customElement('ax-profile-panel')
export class ProfilePanelElement extends LitElement {
  static override styles = [controls, layout, swatchCss, profileCss];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, ({ data, large, outlines, network, derived, notices }) => [data, large, outlines, network, derived, notices]);
  readonly #area = new Piece<number>(this);
  readonly #landUse = new Piece<LandUseProfile | null>(this);
  readonly #census = new Piece<CensusProfile | null>(this);
  readonly #streets = new Piece<number>(this);
  readonly #held = new Piece<readonly HeldFeatures[]>(this);
  #packed: { readonly geometry: object; readonly polygon: PackedPolygons } | undefined;

  protected override willUpdate(): void {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return;
    const { explorer } = this.#ax;
    const { landUse, census } = explorer.catalogue;
    needBoundary(explorer, ref);
    needBasis(explorer, landUse);
    needBasis(explorer, census);
    void explorer.needDerived();
    if (explorer.catalogue.walking) void explorer.needNetwork();
    for (const { id } of heldLayers(explorer.catalogue)) void explorer.needLayer(id);
    const polygon = this.#polygon(ref);
    if (polygon) this.#workOut(ref, polygon);
  }

  /** Each part as soon as what it follows from is there. */
  #workOut(ref: FeatureRef, polygon: PackedPolygons): void {
    const { explorer, state: now } = this.#ax;
    const { landUse, census } = explorer.catalogue;
    this.#area.follow([polygon], () => areaOf(explorer, polygon));
    const plan = basisOf(explorer, landUse);
    this.#landUse.follow(plan && [polygon, plan.data], async () => plan && landUse ? landUseProfile(explorer, polygon, landUse, plan) : null);
    const counted = basisOf(explorer, census);
    this.#census.follow(counted && [polygon, counted.data, counted.layer.identity], async () => counted && census ? censusProfile(explorer, polygon, census, counted) : null);
    const network = now.network?.status === 'ready' ? now.network.value : null;
    this.#streets.follow(network && [polygon, network], async () => network ? groundWork(explorer).streets(polygon, network) : 0);
    const isThere = areHeldLayersThere(now, explorer.catalogue) && areDerivedThere(now, explorer.catalogue);
    const layers = heldLayers(explorer.catalogue).flatMap(({ id }) => [now.data.get(id), largeShown(now, id)?.areas]);
    this.#held.follow(isThere ? [polygon, now.derived, ...layers] : null, async () =>
      heldByLimit(ref, boundaryOf(now, ref), now, explorer.catalogue, groundWork(explorer)));
  }

  /** The same object for the same limit. */
  #polygon(ref: FeatureRef): PackedPolygons | null {
    const geometry = boundaryOf(this.#ax.state, ref);
    if (!geometry) return null;
    if (this.#packed?.geometry !== geometry) this.#packed = { geometry, polygon: packPolygons([geometry]) };
    return this.#packed.polygon;
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const words = profileWords(this.#ax.lang);
    const layer = this.#ax.layer(parseRef(ref)?.layer ?? '');
    const feature = featureByRef(this.#ax.state, ref);
    const isThere = layer && isWhole(this.#ax.state, layer.id);
    if (!layer || (isThere && !feature)) return html`<div class="panel">${notFound(this.#ax, ref)}</div>`;
    return html`<div class="panel">
      <h2 tabindex="-1">${words.title(this.#ax.t(feature?.properties.name ?? layer.singular))}</h2>
      ${isThere && feature ? this.#content(layer, feature, ref) : html`<ax-part-state .layer=${layer}></ax-part-state>`}
    </div>`;
  }

  #content(layer: Layer, feature: ExplorerFeature, ref: FeatureRef) {
    const { m, state: now } = this.#ax;
    const words = profileWords(this.#ax.lang);
    const isComing = layer.outlinesFile !== undefined && now.outlines.get(layer.id)?.status !== 'ready';
    if (!this.#packed) return html`<p class="quiet" role="status">${isComing ? m.loading : words.noPolygon}</p>`;
    return html`
      <p class="tags"><span class="quiet">${this.#ax.t(layer.singular)}</span>${feature.properties['standing'] === undefined ? nothing : standingOf(this.#ax, feature)}</p>
      ${isIndicative(feature) ? html`<p class="notice">${m.indicativeLong}</p>` : nothing}
      <ax-polygon-nav .ref=${ref} current="profile"></ax-polygon-nav>
      ${this.#headline(feature)} ${this.#landUseSection()} ${this.#censusSection()} ${this.#heldSection()} ${this.#streetSection()} ${this.#how(feature)}
    `;
  }

  #headline(feature: ExplorerFeature) {
    const { m, lang, explorer } = this.#ax;
    const words = profileWords(lang);
    const { census, walking } = explorer.catalogue;
    const area = this.#area.now;
    const counts = this.#census.now.status === 'ready' ? this.#census.now.value?.figures ?? [] : [];
    const layer = census && this.#ax.layer(census.layer);
    const heads = census && layer ? headCounts(census).flatMap((key) => counts.find((figure) => figure.key === key) ?? []).slice(0, HEAD_COUNTS) : [];
    return html`<ul class="headline">
      ${area.status === 'ready' ? head(formatValue(area.value / M2_PER_HA, 'ha', lang, m, areaDecimals(feature)), m.areaSize, m.kindsShort.computed, '') : nothing}
      ${layer ? heads.map((figure) => head(formatNumber(figure.value, lang, 0), countLabel(this.#ax, layer, figure.key), isEstimate(figure) ? words.estimate : m.kindsShort.official, this.#date(layer.date))) : nothing}
      ${this.#streets.now.status === 'ready' && walking ? this.#streetHead(this.#streets.now.value, walking.date) : nothing}
    </ul>`;
  }

  #landUseSection() {
    const { landUse } = this.#ax.explorer.catalogue;
    const layer = landUse && this.#ax.layer(landUse.layer);
    if (!landUse || !layer) return nothing;
    const { m } = this.#ax;
    const words = profileWords(this.#ax.lang);
    return this.#section(words.landUse, layer, this.#landUse, hasBasisFailed(this.#ax.state, landUse), () => retryBasis(this.#ax.explorer, landUse), (value) => {
      if (!value) return nothing;
      const rows = landUseRows(this.#ax, value, layer, landUse.field);
      return html`${landUseBar(rows)} ${landUseTable(this.#ax, rows)}
        <p class="small quiet"><span class="tag">${m.kindsShort.computed}</span> ${words.landUseNote} ${words.shareInNote(this.#ax.t(this.#ax.explorer.catalogue.city))}</p>
        ${layer.caveat ? html`<p class="small quiet">${this.#ax.t(layer.caveat)}</p>` : nothing}`;
    });
  }

  #censusSection() {
    const { census } = this.#ax.explorer.catalogue;
    const layer = census && this.#ax.layer(census.layer);
    if (!census || !layer) return nothing;
    const words = profileWords(this.#ax.lang);
    return this.#section(words.census, layer, this.#census, hasBasisFailed(this.#ax.state, census), () => retryBasis(this.#ax.explorer, census), (value) =>
      value ? html`${censusTable(this.#ax, value, census, layer)} ${censusNote(this.#ax, value)}` : html`<p class="quiet">${words.noCensus}</p>`);
  }

  #heldSection() {
    const { m } = this.#ax;
    const words = profileWords(this.#ax.lang);
    if (!heldLayers(this.#ax.explorer.catalogue).length) return nothing;
    return this.#section(words.inside, null, this.#held, false, async () => undefined, (groups) => html`
      <div>${groups.map((held) => html`<ax-held-list .held=${held}></ax-held-list>`)}</div>
      <p class="small quiet"><span class="tag">${m.kindsShort.computed}</span> ${words.insideNote}</p>`);
  }

  #streetSection() {
    const { walking } = this.#ax.explorer.catalogue;
    if (!walking) return nothing;
    const { lang, explorer, state: now } = this.#ax;
    const words = profileWords(lang);
    return this.#section(words.streets, walking, this.#streets, now.network?.status === 'failed', () => explorer.retry('network'), (lengthM) => html`
      <ul class="headline">${this.#streetHead(lengthM, walking.date)}</ul>
      <p class="small quiet">${words.streetNote}</p>`);
  }

  #streetHead(lengthM: number, date: Layer['date']) {
    const { m, lang } = this.#ax;
    return head(formatValue(lengthM / M_PER_KM, 'km', lang, m, 1), profileWords(lang).streetLength, m.kindsShort.computed, this.#date(date));
  }

  /** A part of the profile: as it comes, when it could not be had, or as it is. */
  #section<Value>(
    title: string, from: Pick<Layer, 'sources'> | null, piece: Piece<Value>, hasFailed: boolean, retry: () => Promise<void>, content: (value: Value) => TemplateResult | typeof nothing,
  ) {
    const { m } = this.#ax;
    const words = profileWords(this.#ax.lang);
    const now: Loaded<Value> = hasFailed ? { status: 'failed', problems: [] } : piece.now;
    const again = async (): Promise<void> => {
      await retry();
      // What one worker could not work out it could not for any of them.
      for (const one of [this.#area, this.#landUse, this.#census, this.#streets, this.#held]) one.retry();
    };
    return html`<section>
      <h3>${title}</h3>
      ${now.status === 'loading' ? html`<p class="quiet" role="status">${words.working}</p>` : nothing}
      ${now.status === 'failed' ? html`<div role="alert"><p>${words.failed(title)}</p><p><button @click=${() => void again()}>${m.tryAgain}</button></p></div>` : nothing}
      ${now.status === 'ready' ? content(now.value) : nothing}
      ${now.status === 'ready' && from ? html`<ax-sources .ids=${from.sources}></ax-sources>` : nothing}
    </section>`;
  }

  #how(feature: ExplorerFeature) {
    const { explorer } = this.#ax;
    const words = profileWords(this.#ax.lang);
    const { grid } = explorer.catalogue;
    return html`<section>
      <h3>${words.how}</h3>
      <p class="small">${words.method(grid ? `${grid.name} (${grid.code})` : words.localPlane)}</p>
      <ax-sources .ids=${feature.properties.sources}></ax-sources>
      <ax-copy-value .value=${this.#table(feature)} .words=${words.copy} .said=${words.copied}></ax-copy-value>
    </section>`;
  }

  #table(feature: ExplorerFeature): string {
    const parts = { areaM2: ready(this.#area), landUse: ready(this.#landUse), census: ready(this.#census), held: ready(this.#held), streetM: ready(this.#streets) };
    return profileTable(this.#ax, feature, parts);
  }

  #date(date: Layer['date']): string {
    return date ? formatDate(date, this.#ax.lang) : this.#ax.m.dateUnknown;
  }
}

function ready<Value>({ now }: Piece<Value>): Value | null {
  return now.status === 'ready' ? now.value : null;
}

function head(value: string, label: string, kind: string, date: string) {
  return html`<li>
    <p class="value figures">${value}</p>
    <p class="label">${label}</p>
    <p class="meta"><span class="tag">${kind}</span>${date}</p>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-profile-panel': ProfilePanelElement;
  }
}
