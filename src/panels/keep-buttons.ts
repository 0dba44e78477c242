import { css, html, LitElement, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { parseRef } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { isFull, MOST, toggleKept, type KeptList } from './kept-lists.ts';

/** Filled when it is on, so that colour is not all that tells. */
const ICONS: Readonly<Record<KeptList, string>> = {
  shortlist: 'M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5L10 14.2l-4.5 2.4.9-5L2.8 8.1l5-.7z',
  compare: 'M3.5 4h5v12h-5zM11.5 4h5v12h-5z',
};

/** Two switches for a feature or area: whether it is on the shortlist, and whether it is compared. */
@customElement('ax-keep-buttons')
export class KeepButtonsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      :host([compact]) {
        display: inline-flex;
        flex: none;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--ax-space));
      }
      :host([compact]) div {
        flex-wrap: nowrap;
        gap: 0;
      }
      button[aria-pressed='true'] {
        border-color: var(--ax-accent);
        background: var(--ax-accent-soft);
        color: var(--ax-accent);
      }
      :host([compact]) button {
        width: max(32px, var(--ax-target));
        min-height: max(32px, var(--ax-target));
        border-color: transparent;
        background: none;
        color: var(--ax-ink-2);
      }
      :host([compact]) button:hover {
        background: var(--ax-paper-3);
      }
      :host([compact]) button[aria-pressed='true'] {
        color: var(--ax-accent);
      }
      button[aria-disabled='true'] {
        border-style: dashed;
        color: var(--ax-ink-2);
        cursor: not-allowed;
      }
      :host([compact]) button[aria-disabled='true'] svg {
        opacity: 0.55;
      }
      path {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.6;
        stroke-linejoin: round;
      }
      [aria-pressed='true'] path {
        fill: currentColor;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | undefined;
  /** Icons alone, for rows of lists and tables. */
  @property({ type: Boolean, reflect: true }) compact = false;

  readonly #ax = new ExplorerController(this, (state) => [
    this.#isIn(state, 'shortlist'),
    this.#isIn(state, 'compare'),
    isFull(state, 'shortlist'),
    isFull(state, 'compare'),
    this.ref && featureByRef(state, this.ref),
  ]);

  override render() {
    if (!this.ref || !this.#ax.ready || this.#ax.layer(parseRef(this.ref)?.layer ?? '')?.map !== 'main') return nothing;
    return html`<div>${this.#button('shortlist', this.ref)}${this.#button('compare', this.ref)}</div>`;
  }

  #button(list: KeptList, ref: FeatureRef) {
    const { m, state } = this.#ax;
    const isOn = this.#isIn(state, list);
    const isBarred = !isOn && isFull(state, list);
    const name = m.keepIn[list](this.#ax.t(featureByRef(state, ref)?.properties.name) || ref);
    return html`<button
      type="button" class=${this.compact ? 'icon' : ''} aria-pressed=${isOn} aria-label=${name}
      aria-disabled=${isBarred ? 'true' : nothing} title=${isBarred ? m.keepFull[list](MOST[list]) : name}
      @click=${() => this.#ax.do(toggleKept, list, ref)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${svg`<path d=${ICONS[list]} />`}</svg>
      ${this.compact ? nothing : m.keep[list]}
    </button>`;
  }

  #isIn(state: ExplorerState, list: KeptList): boolean {
    return this.ref !== undefined && state[list].includes(this.ref);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-keep-buttons': KeepButtonsElement;
  }
}
