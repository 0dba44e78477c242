import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { comparisonWords } from '../compare/words.ts';
import { customElement } from '../elements/custom-element.ts';
import '../exports/ask-element.ts';
import '../exports/export-element.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { chevron } from './chevron.ts';
import { toPanel } from './go.ts';
import { layout } from './layout.ts';
import { layerMarker } from './marker.ts';
import './shortlist/copy-link.ts';
import './shortlist/device.ts';
import './shortlist/entry.ts';
import { clearShortlist } from './shortlist/removing.ts';
import { shortlistWords } from './shortlist/words.ts';

const OF_SHORTLIST = { kind: 'shortlist' } as const;

/** What a person has picked, in an order and with notes of their own, and the ways to hand it on. */
@customElement('ax-shortlist-panel')
export class ShortlistPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .entries > li + li {
        border-top: 1px solid var(--ax-line);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
      @media print {
        .actions,
        .share,
        ax-keep-on-device {
          display: none;
        }
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, ({ shortlist, compare }) => [shortlist, compare]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m, state } = this.#ax;
    const { shortlist } = state;
    return html`<div class="panel">
      <h2 tabindex="-1">${m.shortlist.title}</h2>
      ${shortlist.length ? this.#filled(shortlist) : this.#empty()}
      <ax-keep-on-device></ax-keep-on-device>
    </div>`;
  }

  #filled(shortlist: readonly FeatureRef[]) {
    const listing = shortlistWords(this.#ax.lang);
    return html`
      <p class="quiet">${listing.count(shortlist.length)}</p>
      ${this.#actions()}
      <ax-ask .refs=${shortlist}></ax-ask>
      <ol class="entries">
        ${repeat(shortlist, (ref) => ref, (ref) => html`<li>
          <ax-shortlist-entry .ref=${ref} @entry-removed=${this.#onRemoved}></ax-shortlist-entry>
        </li>`)}
      </ol>
      <p><button type="button" @click=${this.#clear}>${listing.clear}</button></p>
      ${this.#share()}
    `;
  }

  #actions() {
    const { state } = this.#ax;
    const compare = toPanel(this.#ax, { kind: 'compare' });
    const dossier = toPanel(this.#ax, { kind: 'dossier', of: 'shortlist' });
    return html`<div class="actions">
      ${state.compare.length > 1
        ? html`<a class="button" href=${compare.href} @click=${compare.follow}>${shortlistWords(this.#ax.lang).compareChosen(state.compare.length)}</a>`
        : nothing}
      <a class="button" href=${dossier.href} @click=${dossier.follow}>${comparisonWords(this.#ax.lang).printDossier}</a>
    </div>`;
  }

  #share() {
    const listing = shortlistWords(this.#ax.lang);
    return html`<section class="share">
      <h3>${listing.share}</h3>
      <div class="actions">
        <ax-copy-link .said=${listing.linkCopied}></ax-copy-link>
      </div>
      <p class="small quiet">${listing.linkHolds}</p>
      <ax-export .of=${OF_SHORTLIST}></ax-export>
    </section>`;
  }

  #empty() {
    const { explorer } = this.#ax;
    const listing = shortlistWords(this.#ax.lang);
    const layers = explorer.catalogue.layers.filter(({ map, shownAtStart }) => map === 'main' && shownAtStart).toReversed();
    return html`<p>${listing.empty}</p>
      <section>
        <h3>${listing.sites}</h3>
        <ul class="rows">
          ${layers.map((layer) => {
            const list = toPanel(this.#ax, { kind: 'list', layer: layer.id });
            return html`<li><a class="row" href=${list.href} @click=${list.follow}>
              ${layerMarker(layer)}<span class="grow">${this.#ax.t(layer.name)}</span>${chevron}
            </a></li>`;
          })}
        </ul>
      </section>`;
  }

  /** The keyboard goes on with the entry that takes the place of the removed one. */
  async #onRemoved({ detail: place }: CustomEvent<number>): Promise<void> {
    await this.updateComplete;
    const entries = [...this.renderRoot.querySelectorAll('ax-shortlist-entry')];
    const next = entries[Math.min(place, entries.length - 1)] ?? this.renderRoot.querySelector('h2');
    next?.focus();
  }

  #clear(): void {
    this.#ax.do(clearShortlist);
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shortlist-panel': ShortlistPanelElement;
  }
}
