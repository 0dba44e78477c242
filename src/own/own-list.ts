import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature, Slug } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { freeName, kindOf } from './add-drawn.ts';
import './coordinates-form.ts';
import { sizeWords } from './figures.ts';
import { GeometryLoader } from './geometry-loader.ts';
import { clearOwn, swapOwn } from './own-actions.ts';
import { ownCss } from './own-css.ts';
import './own-entry.ts';
import { ownWords } from './words.ts';

/** Entries shown at once; files may hold thousands. */
const PAGE = 50;

/** What a person drew or opened, with what can be done with each and with several. */
@customElement('ax-own-list')
export class OwnListElement extends LitElement {
  static override styles = [
    controls,
    ownCss,
    css`
      li + li {
        border-top: 1px solid var(--ax-line);
      }
      ax-own-coordinates {
        padding: calc(3 * var(--ax-space));
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper-2);
      }
    `,
  ];

  @property({ type: Boolean }) hasMap = false;
  /** Nothing is snapped to. */
  @property({ type: Boolean }) isFree = false;

  @state() private chosen: ReadonlySet<Slug> = new Set();
  @state() private edited: Slug | null = null;
  @state() private shown = PAGE;

  readonly #ax = new ExplorerController(this, ({ own, lang }) => [own, lang]);
  readonly #geometry = new GeometryLoader(this);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { own: { features } } = this.#ax.state;
    if (features.length) void this.#geometry.want(this.#ax.explorer.catalogue);
    const words = ownWords(this.#ax.lang);
    const chosen = this.#chosenOf(features);
    const more = features.length - this.shown;
    const polygons = features.filter(({ geometry }) => kindOf(geometry) === 'polygon');
    return html`<ul>
        ${repeat(features.slice(0, this.shown), ({ id }) => id, (feature, index) => html`<li>${this.#entry(feature, index)}</li>`)}
      </ul>
      ${more > 0 ? html`<p><button @click=${() => (this.shown += PAGE)}>${words.more(Math.min(more, PAGE))}</button></p>` : nothing}
      <div class="row">
        ${polygons.length > 1 ? html`<button ?disabled=${chosen.length < 2} @click=${() => void this.#merge(chosen)}>${words.merge(chosen.length)}</button>` : nothing}
        <button @click=${() => this.#ax.do(clearOwn)}>${words.clear}</button>
      </div>
      ${polygons.length > 1 && chosen.length < 2 ? html`<p class="small quiet">${words.mergeHint}</p>` : nothing}`;
  }

  #entry(feature: ExplorerFeature, index: number) {
    const { lang, m } = this.#ax;
    const measures = this.#geometry.value?.measures(feature.geometry);
    return html`<ax-own-entry
        .feature=${feature}
        .size=${measures ? sizeWords(measures, lang, m) : ''}
        .chosen=${this.chosen.has(feature.id)}
        .hasMap=${this.hasMap}
        .isFree=${this.isFree}
        @own-chosen=${({ detail }: CustomEvent<boolean>) => this.#choose(feature.id, detail)}
        @own-coordinates=${() => (this.edited = this.edited === feature.id ? null : feature.id)}
        @own-removed=${() => void this.#focusNear(index)}
      ></ax-own-entry>
      ${this.edited === feature.id
        ? html`<ax-own-coordinates .feature=${feature} @own-typed=${() => void this.#closeForm(index)}></ax-own-coordinates>`
        : nothing}`;
  }

  #chosenOf(features: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
    return features.filter(({ id, geometry }) => this.chosen.has(id) && kindOf(geometry) === 'polygon');
  }

  #choose(id: Slug, isChosen: boolean): void {
    const others = [...this.chosen].filter((other) => other !== id);
    this.chosen = new Set(isChosen ? [...others, id] : others);
  }

  async #merge(chosen: readonly ExplorerFeature[]): Promise<void> {
    const { explorer } = this.#ax;
    const geometry = await this.#geometry.want(explorer.catalogue);
    const merged = geometry?.merge(chosen.flatMap((feature) => feature.geometry ?? []));
    if (!merged) return;
    const name = freeName(ownWords(this.#ax.lang).merged, this.#ax.state.own.features.map((feature) => this.#ax.t(feature.properties.name)));
    const of = chosen.map((feature) => refOf(OWN_LAYER, feature));
    explorer.do(swapOwn, explorer.catalogue, chosen.map(({ id }) => id), [{ name, geometry: merged, from: { kind: 'made', of } }]);
    this.chosen = new Set();
  }

  /** The keyboard goes on with the entry that takes the place of the removed one. */
  async #focusNear(index: number): Promise<void> {
    await this.updateComplete;
    const entries = [...this.renderRoot.querySelectorAll('ax-own-entry')];
    const entry = entries[Math.min(index, entries.length - 1)];
    await entry?.updateComplete;
    const next = entry?.renderRoot.querySelector<HTMLElement>('input[type="text"]');
    if (next) next.focus();
    else this.dispatchEvent(new Event('own-empty'));
  }

  async #closeForm(index: number): Promise<void> {
    this.edited = null;
    await this.#focusNear(index);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-list': OwnListElement;
  }
}
