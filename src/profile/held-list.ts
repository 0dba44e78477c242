import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { parseRef } from '../catalogue/refs.ts';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber } from '../i18n/format.ts';
import { layerMarker } from '../panels/marker.ts';
import '../panels/result-rows.ts';
import { ExplorerController } from '../state/context.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import type { HeldFeatures, LargeHeld, Verdict } from './inside.ts';
import { profileWords } from './words.ts';

/** How many features of a layer a polygon holds; opened, which they are. */
@customElement('ax-held-list')
export class HeldListElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      summary,
      .empty {
        min-height: max(44px, var(--ax-target));
      }
      .empty {
        display: flex;
        align-items: center;
        gap: calc(2 * var(--ax-space));
        padding-inline-start: 21px;
        color: var(--ax-ink-2);
      }
      .count {
        margin-inline-start: auto;
        color: var(--ax-ink-2);
        font-variant-numeric: tabular-nums lining-nums;
      }
      h4 {
        margin-top: calc(2 * var(--ax-space));
        font-size: var(--ax-text-small);
      }
      details[open] {
        padding-bottom: calc(3 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) held: HeldFeatures | undefined;

  /** Rows are made when they are first looked at: there may be hundreds. */
  @state() private isOpen = false;

  readonly #ax = new ExplorerController(this, ({ data }) => [this.held && data.get(this.held.layer)]);
  #listed: { readonly of: HeldFeatures; readonly lists: Readonly<Record<Verdict, readonly ExplorerFeature[]>> } | undefined;

  override render() {
    const { held } = this;
    const layer = held && this.#ax.ready ? this.#ax.layer(held.layer) : undefined;
    if (!held || !layer) return nothing;
    const words = profileWords(this.#ax.lang);
    const { size } = held.verdicts;
    if (held.large !== undefined) return this.#large(layer, held.large);
    if (!size) return html`<p class="empty">${layerMarker(layer)}<span>${this.#ax.t(layer.name)}</span><span class="count">${words.none}</span></p>`;
    const possibly = [...held.verdicts.values()].filter((verdict) => verdict === 'possibly').length;
    const count = (value: number): string => formatNumber(value, this.#ax.lang, 0);
    return html`<details @toggle=${this.#onToggle}>
      <summary>
        ${layerMarker(layer)}<span>${this.#ax.t(layer.name)}${possibly ? html`<br /><span class="small quiet">${words.possibly(count(possibly))}</span>` : nothing}</span>
        <span class="count">${count(size)}</span>
      </summary>
      ${this.isOpen ? this.#rows(held) : nothing}
    </details>`;
  }

  /** How many is all that is known; the list of those of an area is a filter away. */
  #large(layer: Layer, large: LargeHeld) {
    const words = profileWords(this.#ax.lang);
    const count = (value: number): string => formatNumber(value, this.#ax.lang, 0);
    const possibly = large?.possibly ? html`<br /><span class="small quiet">${words.possibly(count(large.possibly))}</span>` : nothing;
    return html`<p class="empty">${layerMarker(layer)}<span>${this.#ax.t(layer.name)}${possibly}</span>
      <span class="count">${large ? count(large.surely + large.possibly) : words.tooMany}</span></p>`;
  }

  #rows(held: HeldFeatures) {
    const layer = this.#ax.layer(held.layer);
    const { surely, possibly } = this.#features(held);
    return html`${surely.length ? html`<ax-result-rows .layer=${layer} .features=${surely}></ax-result-rows>` : nothing}
      ${possibly.length ? html`<h4>${profileWords(this.#ax.lang).onlyPossibly}</h4><ax-result-rows .layer=${layer} .features=${possibly}></ax-result-rows>` : nothing}`;
  }

  /** The same lists for the same features. */
  #features(held: HeldFeatures): Readonly<Record<Verdict, readonly ExplorerFeature[]>> {
    if (this.#listed?.of !== held) {
      const byId = dataOf(this.#ax.state, held.layer)?.byId;
      const those = (wanted: Verdict): readonly ExplorerFeature[] =>
        [...held.verdicts].flatMap(([ref, verdict]) => (verdict === wanted ? (byId?.get(parseRef(ref)?.id ?? '') ?? []) : []));
      this.#listed = { of: held, lists: { surely: those('surely'), possibly: those('possibly') } };
    }
    return this.#listed.lists;
  }

  #onToggle({ target }: Event): void {
    if (target instanceof HTMLDetailsElement && target.open) this.isOpen = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-held-list': HeldListElement;
  }
}
