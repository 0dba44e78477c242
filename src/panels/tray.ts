import { html, LitElement, nothing } from 'lit';
import { parseRef } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import { comparisonWords } from '../compare/words.ts';
import { customElement } from '../elements/custom-element.ts';
import { MOST_COMPARED, toggleCompared } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef, shownPanel } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { symbolOption } from './feature-names.ts';
import { toFeature, toPanel } from './go.ts';
import { icon } from './icons.ts';
import { featureMarker } from './marker.ts';
import { keeperOf } from './shortlist/keep.ts';
import { shortlistWords } from './shortlist/words.ts';
import { trayCss } from './tray-css.ts';

/**
 * What has been picked: those that are compared, and how long the shortlist is; leads to both.
 *
 * @fires tray-empty - the last one was taken out here: the tray goes, and focus must go elsewhere. Bubbles.
 */
@customElement('ax-tray')
export class TrayElement extends LitElement {
  static override styles = [controls, trayCss];

  readonly #ax = new ExplorerController(this, (state) => [state.compare, state.shortlist, state.data, shownPanel(state).kind]);
  #endWatch: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWatch?.();
    this.#endWatch = undefined;
  }

  protected override willUpdate(): void {
    if (this.#ax.ready && this.isConnected) this.#endWatch ??= keeperOf(this.#ax.explorer).watch();
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const { compare, shortlist } = this.#ax.state;
    const { m } = this.#ax;
    const comparing = comparisonWords(this.#ax.lang);
    const listing = shortlistWords(this.#ax.lang);
    const shown = shownPanel(this.#ax.state).kind;
    const said = [comparing.now(compare.length, MOST_COMPARED), `${m.shortlist.title}: ${listing.count(shortlist.length)}`];
    return html`<nav aria-label=${`${comparing.title}, ${m.shortlist.title}`}>
        ${compare.length ? this.#link('compare', comparing.tray(compare.length, MOST_COMPARED), shown === 'compare') : nothing}
        ${compare.length && shown !== 'compare' ? html`<ul>${compare.map((ref) => html`<li>${this.#chip(ref)}</li>`)}</ul>` : nothing}
        ${shortlist.length ? this.#link('shortlist', listing.tray(shortlist.length), shown === 'shortlist') : nothing}
      </nav>
      <p class="visually-hidden" role="status">${said.join('. ')}</p>`;
  }

  #link(kind: 'compare' | 'shortlist', words: string, isCurrent: boolean) {
    const way = toPanel(this.#ax, { kind });
    return html`<a class="go ${kind}" href=${way.href} aria-current=${isCurrent ? 'page' : nothing} @click=${way.follow}>${words}</a>`;
  }

  #chip(ref: FeatureRef) {
    const layer = this.#ax.layer(parseRef(ref)?.layer ?? '');
    const feature = featureByRef(this.#ax.state, ref);
    const name = this.#ax.t(feature?.properties.name) || ref;
    const way = toFeature(this.#ax, ref);
    return html`<span class="chip">
      <a href=${way.href} title=${name} @click=${way.follow}>
        ${layer && feature ? featureMarker(layer, symbolOption(layer, feature)) : nothing}<span class="name">${name}</span>
      </a>
      <button type="button" class="plain icon" aria-label=${comparisonWords(this.#ax.lang).removeOf(name)} title=${comparisonWords(this.#ax.lang).removeOf(name)}
        @click=${() => this.#remove(ref)}>${icon('close')}</button>
    </span>`;
  }

  /** The button that was pressed is gone; the keyboard goes on with the next, or with the panel where the tray goes too. */
  async #remove(ref: FeatureRef): Promise<void> {
    const place = this.#ax.state.compare.indexOf(ref);
    this.#ax.do(toggleCompared, ref);
    const { compare, shortlist } = this.#ax.state;
    if (!compare.length && !shortlist.length) {
      this.dispatchEvent(new Event('tray-empty', { bubbles: true }));
      return;
    }
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll('button');
    const next = buttons[Math.min(place, buttons.length - 1)] ?? this.renderRoot.querySelector('a');
    next?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-tray': TrayElement;
  }
}
