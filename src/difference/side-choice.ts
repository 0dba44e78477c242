import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isPolygonal } from '../boundary/boundary-of.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature, Layer, PartialDate, Slug } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import '../panels/part-state.ts';
import { ExplorerController } from '../state/context.ts';
import { needOutlines, needVersion, versionKey } from '../state/planning/need.ts';
import { dataOf } from '../state/selectors.ts';
import type { DatedRef } from '../state/planning/model.ts';
import type { LayerData } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import { sideMark } from './marks.ts';
import { differenceWords } from './words.ts';

type Named = readonly [id: Slug, name: string];

/** A limit was chosen. */
export class SideChosenEvent extends Event {
  constructor(readonly side: DatedRef) {
    super('side-chosen');
  }
}

/** Chooses a limit: its layer, the date where that has several, and the limit itself. Fires `side-chosen`. */
@customElement('ax-side-choice')
export class SideChoiceElement extends LitElement {
  static override styles = [
    controls,
    textField,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      fieldset {
        display: grid;
        gap: calc(2 * var(--ax-space));
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        display: flex;
        align-items: center;
        gap: calc(2 * var(--ax-space));
        padding: 0 0 calc(2 * var(--ax-space));
        font-weight: 650;
      }
      legend .quiet {
        font-weight: 400;
      }
      label {
        display: grid;
        grid-template-columns: calc(4.5 * var(--ax-rem)) minmax(0, 1fr);
        align-items: center;
        gap: calc(2 * var(--ax-space));
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      select {
        width: 100%;
        font-size: var(--ax-text);
        text-overflow: ellipsis;
      }
    `,
  ];

  @property() which: 'a' | 'b' = 'a';
  @property({ attribute: false }) side: DatedRef | null = null;
  /** Layer that is offered until another is chosen. */
  @property() first: Slug = '';

  /** Chosen here, before a limit of it is. */
  @state() private layer: Slug | null = null;
  @state() private date: PartialDate | null = null;

  #list: { readonly data: LayerData; readonly lang: string; readonly derived: unknown; readonly named: readonly Named[] } | undefined;

  readonly #ax = new ExplorerController(this, ({ data, versions, outlines, derived, own }) => [data, versions, outlines, derived, own.features]);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('side')) [this.layer, this.date] = [null, this.side?.date ?? null];
    const layer = this.#ax.ready ? this.#layer() : undefined;
    if (!layer) return;
    void this.#ax.explorer.needLayer(layer.id);
    if (layer.outlinesFile) void needOutlines(this.#ax.explorer, layer.id);
    if (this.date !== null) void needVersion(this.#ax.explorer, layer.id, this.date);
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const words = differenceWords(this.#ax.lang);
    const layer = this.#layer();
    return html`<fieldset>
      <legend>${sideMark(this.which)}<span>${words.sides[this.which]} <span class="small quiet">(${words.lines[this.which]})</span></span></legend>
      <label><span>${words.layer}</span>
        <select class="text-field" @change=${(event: Event) => this.#chooseLayer(valueOf(event))}>
          ${layer ? nothing : html`<option value="" .selected=${true}>${words.choose}</option>`}
          ${polygonLayers(this.#ax.explorer.catalogue.layers).map((one) => html`<option value=${one.id} .selected=${one.id === layer?.id}>${this.#ax.t(one.name)}</option>`)}
        </select>
      </label>
      ${layer?.versions?.length ? this.#dates(layer, layer.versions.map(({ date }) => date)) : nothing}
      ${layer ? this.#limits(layer) : nothing}
    </fieldset>`;
  }

  #dates(layer: Layer, dates: readonly PartialDate[]) {
    const words = differenceWords(this.#ax.lang);
    return html`<label><span>${words.date}</span>
      <select class="text-field" @change=${(event: Event) => this.#chooseDate(layer, valueOf(event) || null)}>
        <option value="" .selected=${this.date === null}>${words.now}${layer.date ? ` (${formatDate(layer.date, this.#ax.lang)})` : ''}</option>
        ${dates.map((date) => html`<option value=${date} .selected=${date === this.date}>${formatDate(date, this.#ax.lang)}</option>`)}
      </select>
    </label>`;
  }

  #limits(layer: Layer) {
    const words = differenceWords(this.#ax.lang);
    const data = this.#data(layer);
    if (!data) return this.#waiting(layer);
    const named = this.#named(layer, data);
    const chosen = this.side && parseRef(this.side.ref)?.layer === layer.id && this.side.date === this.date ? parseRef(this.side.ref)?.id : undefined;
    return html`<label><span>${words.limit}</span>
      <select class="text-field" @change=${(event: Event) => this.#choose(layer, valueOf(event))}>
        ${named.some(([id]) => id === chosen) ? nothing : html`<option value="" .selected=${true}>${words.choose}</option>`}
        ${named.map(([id, name]) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
      </select>
    </label>`;
  }

  #waiting(layer: Layer) {
    const { m, explorer, state: now } = this.#ax;
    if (this.date === null) return html`<ax-part-state .layer=${layer}></ax-part-state>`;
    const key = versionKey(layer.id, this.date);
    if (now.versions.get(key)?.status !== 'failed') return html`<p class="quiet" role="status">${m.loading}</p>`;
    return html`<div role="alert">
      <p>${m.partFailed(`${this.#ax.t(layer.name)}, ${formatDate(this.date, this.#ax.lang)}`)}</p>
      <button type="button" @click=${() => void explorer.retry(`version:${key}`)}>${m.tryAgain}</button>
    </div>`;
  }

  #layer(): Layer | undefined {
    const known = this.layer ?? (this.side ? parseRef(this.side.ref)?.layer : null) ?? this.first;
    return polygonLayers(this.#ax.explorer.catalogue.layers).find(({ id }) => id === known);
  }

  /** The layer as it was at the date; `undefined` until it is there. */
  #data(layer: Layer): LayerData | undefined {
    if (this.date === null) return dataOf(this.#ax.state, layer.id);
    const version = this.#ax.state.versions.get(versionKey(layer.id, this.date));
    return version?.status === 'ready' ? version.value : undefined;
  }

  /** The same list for the same data: putting hundreds of names in order takes its time. */
  #named(layer: Layer, data: LayerData): readonly Named[] {
    const { lang, state: { derived } } = this.#ax;
    const list = this.#list;
    if (list && list.data === data && list.lang === lang && list.derived === derived) return list.named;
    const named = this.#nameAll(layer, data.features.filter(({ geometry }) => layer.outlinesFile !== undefined || isPolygonal(geometry)));
    this.#list = { data, lang, derived, named };
    return named;
  }

  /** By name; where several share one, each with its area, or else its id. */
  #nameAll(layer: Layer, features: readonly ExplorerFeature[]): readonly Named[] {
    const { lang, m, state: now } = this.#ax;
    const names = features.map((feature) => this.#ax.t(feature.properties.name));
    const times = new Map<string, number>();
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    const named = features.map((feature, index) => {
      const name = names[index] ?? feature.id;
      if (times.get(name) === 1) return [feature.id, name] as const;
      const areaHa = now.derived?.features[refOf(layer.id, feature)]?.areaHa;
      return [feature.id, `${name} · ${areaHa === undefined ? feature.id : m.units.ha(formatNumber(areaHa, lang, 2))}`] as const;
    });
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return named.sort(([, one], [, other]) => compare(one, other));
  }

  #chooseLayer(layer: Slug): void {
    [this.layer, this.date] = [layer, null];
  }

  /** The same limit at another date, where one is chosen. */
  #chooseDate(layer: Layer, date: PartialDate | null): void {
    this.date = date;
    if (this.side && parseRef(this.side.ref)?.layer === layer.id) this.dispatchEvent(new SideChosenEvent({ ref: this.side.ref, date }));
  }

  #choose(layer: Layer, id: Slug): void {
    if (id) this.dispatchEvent(new SideChosenEvent({ ref: refOf(layer.id, id), date: this.date }));
  }
}

/** Layers of the map whose features have limits, the topmost first. */
function polygonLayers(layers: readonly Layer[]): readonly Layer[] {
  return layers.filter(({ geometry, map, outlinesFile }) => map === 'main' && (geometry === 'polygon' || outlinesFile !== undefined)).toReversed();
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-side-choice': SideChoiceElement;
  }
  interface HTMLElementEventMap {
    'side-chosen': SideChosenEvent;
  }
}
