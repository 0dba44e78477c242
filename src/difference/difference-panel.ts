import { html, LitElement, nothing } from 'lit';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import '../exports/export-element.ts';
import '../exports/map-picture.ts';
import type { ExportOf } from '../exports/model.ts';
import { formatNumber } from '../i18n/format.ts';
import { isIndicative } from '../panels/areas.ts';
import '../panels/compare/maps.ts';
import { toPanel } from '../panels/go.ts';
import { layout } from '../panels/layout.ts';
import '../panels/sources.ts';
import { countLabel, isEstimate } from '../profile/census-view.ts';
import '../profile/held-list.ts';
import { fixed, percentText } from '../profile/land-use-view.ts';
import { profileCss } from '../profile/profile-css.ts';
import { ExplorerController } from '../state/context.ts';
import { setDifference } from '../state/planning/actions.ts';
import type { DatedRef, DifferenceOf } from '../state/planning/model.ts';
import { controls } from '../theme/controls.ts';
import { segments } from '../theme/segments.ts';
import { differenceCss } from './difference-css.ts';
import { differenceFeatures } from './difference-features.ts';
import { followDifference, retryDifference } from './follow-difference.ts';
import { marksCss, partMark, sideMark } from './marks.ts';
import { areasOf, PARTS, type DifferenceResult, type Part } from './result.ts';
import './side-choice.ts';
import type { SideChosenEvent } from './side-choice.ts';
import { sideMaps } from './side-maps.ts';
import { sideName } from './side-name.ts';
import { isSameSide, sideOf, type KnownSide } from './side.ts';
import { differenceWords } from './words.ts';
import { M2_PER_HA } from '../geo/planar.ts';

/** Smaller areas are rounding. */
const LEAST_M2 = 0.01;

/** Two limits against each other: what the second gains, loses and keeps. */
@customElement('ax-difference-panel')
export class DifferencePanelElement extends LitElement {
  static override styles = [controls, layout, profileCss, marksCss, segments, differenceCss];

  readonly #ax = new ExplorerController(this, ({ difference, differed, data, versions, outlines }) => [difference, differed, data, versions, outlines]);
  #maps: { readonly of: DifferenceResult['parts']; readonly maps: ReturnType<typeof sideMaps> } | undefined;
  #files: { readonly of: readonly unknown[]; readonly exported: ExportOf } | undefined;

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    followDifference(this.#ax.explorer);
    // Areas that share a name are told apart by what was derived of them.
    void this.#ax.explorer.needDerived();
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const words = differenceWords(this.#ax.lang);
    const { difference } = this.#ax.state;
    const isChosen = difference !== null && !isSameSide(difference.a, difference.b);
    return html`<div class="panel">
      <h2 tabindex="-1">${words.title}</h2>
      <p class="quiet">${words.intro}</p>
      ${this.#choices(difference, isChosen)}
      ${!difference ? html`<p class="notice">${words.chooseFirst}</p>` : isChosen ? this.#outcome(difference) : html`<p class="notice">${this.#layerOf(difference)?.versions?.length ? words.chooseSecondOrDate : words.chooseSecond}</p>`}
    </div>`;
  }

  #choices(difference: DifferenceOf | null, isChosen: boolean) {
    const words = differenceWords(this.#ax.lang);
    const { a, b } = difference ?? { a: null, b: null };
    const first = (a && parseRef(a.ref)?.layer) ?? AREAS_LAYER;
    return html`<div class="sides">
        <ax-side-choice which="a" .side=${a} .first=${AREAS_LAYER} @side-chosen=${(event: SideChosenEvent) => this.#choose('a', event.side)}></ax-side-choice>
        ${difference ? html`<ax-side-choice which="b" .side=${isChosen ? b : null} .first=${first} @side-chosen=${(event: SideChosenEvent) => this.#choose('b', event.side)}></ax-side-choice>` : nothing}
      </div>
      ${difference ? html`<div class="tools">
          <button type="button" ?disabled=${!isChosen} @click=${() => this.#set({ ...difference, a: difference.b, b: difference.a })}>${words.swap}</button>
          <button type="button" @click=${() => this.#clear()}>${words.end}</button>
        </div>` : nothing}
      ${isChosen ? nothing : this.#toOwn()}`;
  }

  /** Limits of one's own are offered among the layers as soon as there are any. */
  #toOwn() {
    const { href, follow } = toPanel(this.#ax, { kind: 'own' });
    return html`<p><a href=${href} @click=${follow}>${differenceWords(this.#ax.lang).toOwn}</a></p>`;
  }

  #layerOf({ a }: DifferenceOf): Layer | undefined {
    return this.#ax.layer(parseRef(a.ref)?.layer ?? '');
  }

  #outcome(difference: DifferenceOf) {
    const { state: { differed } } = this.#ax;
    const words = differenceWords(this.#ax.lang);
    const isReady = differed?.status === 'ready';
    const trouble = this.#trouble(difference);
    return html`
      <p role="status" class=${isReady ? 'visually-hidden' : 'quiet'}>${isReady ? this.#said(differed.value) : trouble || differed?.status === 'failed' ? nothing : words.working}</p>
      ${trouble ?? nothing}
      ${differed?.status === 'failed' ? this.#failed(words.failed, () => retryDifference(this.#ax.explorer)) : nothing}
      ${isReady ? this.#result(differed.value, difference) : nothing}`;
  }

  /** Why there is nothing to lay over each other, where it is not on its way. */
  #trouble({ a, b }: DifferenceOf) {
    const { explorer, state: now } = this.#ax;
    const words = differenceWords(this.#ax.lang);
    for (const dated of [a, b]) {
      const side = sideOf(now, explorer.catalogue, dated);
      if (side.status === 'missing') return html`<p class="notice" role="alert">${words.missing[side.why](dated.ref)}</p>`;
      if (side.status === 'failed') return this.#failed(words.sideFailed, () => void explorer.retry(side.retry));
    }
    return null;
  }

  #failed(what: string, again: () => void) {
    return html`<div role="alert"><p>${what}</p><p><button @click=${again}>${this.#ax.m.tryAgain}</button></p></div>`;
  }

  #result(result: DifferenceResult, difference: DifferenceOf) {
    const words = differenceWords(this.#ax.lang);
    const { gained, lost, kept } = result.parts;
    const isSame = gained.areaM2 < LEAST_M2 && lost.areaM2 < LEAST_M2;
    return html`
      ${isIndicative(result.a.feature) || isIndicative(result.b.feature) ? html`<p class="notice">${words.indicative}</p>` : nothing}
      ${isSame || kept.areaM2 < LEAST_M2 ? html`<p class="lead">${isSame ? words.same : words.apart}</p>` : nothing}
      <ul class="headline">${PARTS.map((part) => this.#card(result, part))}</ul>
      ${this.#ways(difference)} ${difference.as === 'beside' ? this.#beside(result) : nothing}
      ${this.#table(result)} ${this.#held(result, 'gained')} ${this.#held(result, 'lost')} ${this.#sources(result, difference)}`;
  }

  #card({ parts }: DifferenceResult, part: Part) {
    const { m, lang } = this.#ax;
    return html`<li>
      <p class="value figures">${m.units.ha(fixed(parts[part].areaM2 / M2_PER_HA, lang))}</p>
      <p class="label pair">${partMark(part)}${differenceWords(lang).parts[part]}</p>
    </li>`;
  }

  #ways(difference: DifferenceOf) {
    const words = differenceWords(this.#ax.lang);
    return html`<fieldset class="ways segments">
      <legend>${words.as}</legend>
      ${(['over', 'beside'] as const).map((as) => html`<label>
        <input type="radio" name="as" .value=${as} .checked=${difference.as === as} @change=${() => this.#set({ ...difference, as })} /><span>${words[as]}</span>
      </label>`)}
    </fieldset>`;
  }

  #beside(result: DifferenceResult) {
    const words = differenceWords(this.#ax.lang);
    if (this.#maps?.of !== result.parts) this.#maps = { of: result.parts, maps: sideMaps(result) };
    const { maps } = this.#maps;
    return html`<div class="maps">
        ${(['a', 'b'] as const).map((which) => html`<figure>
          <figcaption class="pair">${sideMark(which)}<span>${this.#name(result[which])}</span></figcaption>
          <ax-compare-map .plan=${maps[which]} .name=${this.#name(result[which])}></ax-compare-map>
        </figure>`)}
      </div>
      <p class="small quiet">${words.besideNote}</p>`;
  }

  #table(result: DifferenceResult) {
    const { m, lang } = this.#ax;
    const words = differenceWords(lang);
    const areas = areasOf(result);
    const { people, parts } = result;
    const share = (areaM2: number) => (areas.a > 0 ? percentText(this.#ax, areaM2 / areas.a) : '');
    const row = (label: unknown, areaM2: number, count: unknown) => html`<tr>
      <th scope="row">${label}</th><td>${fixed(areaM2 / M2_PER_HA, lang)}</td><td>${share(areaM2)}</td>${people ? html`<td>${count}</td>` : nothing}
    </tr>`;
    return html`<section>
      <h3>${words.areas}</h3>
      <div class="scroll"><table>
        <caption class="visually-hidden">${words.areas}</caption>
        <thead><tr><th scope="col">${words.part}</th><th scope="col">${words.hectares}</th><th scope="col">${words.shareOfA}</th>${people ? html`<th scope="col">${this.#peopleLabel()}</th>` : nothing}</tr></thead>
        <tbody>${PARTS.map((part) => row(html`<span class="pair">${partMark(part)}${words.parts[part]}</span>`, parts[part].areaM2, this.#people(result, part)))}</tbody>
        <tfoot>
          ${row(words.areaOf('A', this.#name(result.a)), areas.a, nothing)} ${row(words.areaOf('B', this.#name(result.b)), areas.b, nothing)}
        </tfoot>
      </table></div>
      <p class="small quiet"><span class="tag">${m.kindsShort.computed}</span> ${words.areasNote} ${people?.status === 'ready' ? words.peopleNote(this.#peopleLabel()) : nothing}</p>
      ${people?.status === 'loading' ? html`<p class="small quiet" role="status">${words.peopleWorking}</p>` : nothing}
      ${people?.status === 'failed' ? this.#failed(words.peopleFailed, () => retryDifference(this.#ax.explorer)) : nothing}
    </section>`;
  }

  /** A part without an area, and one beyond the census, has no people in it that are known of. */
  #people({ people, parts }: DifferenceResult, part: Part): unknown {
    const { lang } = this.#ax;
    if (people?.status !== 'ready') return nothing;
    const [figure] = people.value[part]?.figures ?? [];
    if (!figure) return parts[part].areaM2 < LEAST_M2 ? formatNumber(0, lang) : '–';
    const value = formatNumber(figure.value, lang, 0);
    return isEstimate(figure) ? differenceWords(lang).estimated(value) : value;
  }

  #peopleLabel(): string {
    const { census } = this.#ax.explorer.catalogue;
    const layer = census && this.#ax.layer(census.layer);
    return census && layer ? countLabel(this.#ax, layer, census.people) : differenceWords(this.#ax.lang).residents;
  }

  #held({ held }: DifferenceResult, part: 'gained' | 'lost') {
    const words = differenceWords(this.#ax.lang);
    const groups = held.status === 'ready' ? held.value[part].filter(({ verdicts, large }) => verdicts.size || large === null) : [];
    return html`<section>
      <h3>${words.features[part]}</h3>
      ${held.status === 'loading' ? html`<p class="quiet" role="status">${words.working}</p>` : nothing}
      ${held.status === 'failed' ? this.#failed(words.featuresFailed, () => retryDifference(this.#ax.explorer)) : nothing}
      ${held.status === 'ready' ? groups.length ? html`<div>${groups.map((one) => html`<ax-held-list .held=${one}></ax-held-list>`)}</div>` : html`<p class="quiet">${words.noFeatures[part]}</p>` : nothing}
      ${groups.length ? html`<p class="small quiet">${words.featuresNote}</p>` : nothing}
    </section>`;
  }

  #sources(result: DifferenceResult, difference: DifferenceOf) {
    const { m, explorer } = this.#ax;
    const { census } = explorer.catalogue;
    const words = differenceWords(this.#ax.lang);
    const layer = census && this.#ax.layer(census.layer);
    const ids = [...new Set([...result.a.feature.properties.sources, ...result.b.feature.properties.sources, ...(layer?.sources ?? [])])];
    const name = `${this.#name(result.a)} – ${this.#name(result.b)}`;
    if (this.#files?.of[0] !== result.parts || this.#files.of[1] !== result.people || this.#files.of[2] !== name) {
      const features = differenceFeatures(result, census && { key: census.people, sources: layer?.sources ?? [] });
      this.#files = { of: [result.parts, result.people, name], exported: { kind: 'difference', name, features } };
    }
    return html`<section>
      <h3>${words.takeAway}</h3>
      <ax-export .of=${this.#files.exported}></ax-export>
      ${difference.as === 'over' ? html`<ax-map-picture></ax-map-picture>` : nothing}
      <h4>${m.sources}</h4>
      <ax-sources .ids=${ids}></ax-sources>
    </section>`;
  }

  #said({ parts }: DifferenceResult): string {
    const { m, lang } = this.#ax;
    const ha = (part: Part): string => m.units.ha(fixed(parts[part].areaM2 / M2_PER_HA, lang));
    return differenceWords(lang).done(ha('gained'), ha('lost'), ha('kept'));
  }

  #name(side: KnownSide): string {
    return sideName(this.#ax, side);
  }

  /** The first limit alone is laid against itself until there is a second. */
  #choose(which: 'a' | 'b', side: DatedRef): void {
    const { difference } = this.#ax.state;
    if (!difference) return this.#set({ a: side, b: side, as: 'over' });
    const isAlone = isSameSide(difference.a, difference.b);
    this.#set(which === 'a' && isAlone ? { ...difference, a: side, b: side } : { ...difference, [which]: side });
  }

  #set(difference: DifferenceOf): void {
    this.#ax.do(setDifference, difference);
  }

  #clear(): void {
    this.#ax.do(setDifference, null);
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-difference-panel': DifferencePanelElement;
  }
}

