import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../../catalogue/types.ts';
import { parseRef } from '../../catalogue/refs.ts';
import { customElement } from '../../elements/custom-element.ts';
import { setNote } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import { featureByRef } from '../../state/selectors.ts';
import { controls } from '../../theme/controls.ts';
import '../feature-row.ts';
import { icon } from '../icons.ts';
import { toggleKept } from '../kept-lists.ts';
import { layout } from '../layout.ts';
import '../part-state.ts';
import { entryCss } from './entry-css.ts';
import { moveShortlisted } from './order.ts';
import { removeShortlisted } from './removing.ts';
import { shortlistWords } from './words.ts';

/**
 * One entry of the shortlist: what it is, its note, its place in the order.
 * @fires entry-removed - it was taken off the list by its button; `detail` is the place it had. Bubbles.
 */
@customElement('ax-shortlist-entry')
export class ShortlistEntryElement extends LitElement {
  static override styles = [controls, layout, entryCss];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) ref: FeatureRef | undefined;

  @state() private moved = '';

  readonly #ax = new ExplorerController(this, (now) => [
    now.shortlist, now.compare, this.ref && now.notes[this.ref], now.data.get(this.ref?.split('/')[0] ?? ''),
  ]);

  protected override updated(): void {
    this.#fit();
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const layer = this.#ax.layer(parseRef(ref)?.layer ?? '');
    const feature = featureByRef(this.#ax.state, ref);
    const name = this.#ax.t(feature?.properties.name) || ref;
    return html`
      ${feature
        ? html`<ax-feature-row .layer=${layer} .feature=${feature}></ax-feature-row>`
        : html`<p class="missing">${ref}</p><ax-part-state .layer=${layer}></ax-part-state>`}
      ${this.#note(ref, name)} ${this.#tools(ref, name)}
      <span class="visually-hidden" role="status">${this.moved}</span>
    `;
  }

  #note(ref: FeatureRef, name: string) {
    const { state: now } = this.#ax;
    const listing = shortlistWords(this.#ax.lang);
    return html`<label class="note" for="note"><span aria-hidden="true">${listing.note}</span><span class="visually-hidden">${listing.noteOn(name)}</span></label>
      <textarea id="note" rows="1" .value=${now.notes[ref] ?? ''} @input=${(event: Event) => this.#write(ref, event)}></textarea>`;
  }

  #tools(ref: FeatureRef, name: string) {
    const { m, state: now } = this.#ax;
    const listing = shortlistWords(this.#ax.lang);
    const place = now.shortlist.indexOf(ref);
    const last = now.shortlist.length - 1;
    return html`<div class="tools">
      <label><input type="checkbox" .checked=${now.compare.includes(ref)} @change=${(event: Event) => this.#compare(ref, event)}
        /><span aria-hidden="true">${m.keep.compare}</span><span class="visually-hidden">${m.keepIn.compare(name)}</span></label>
      <span class="order">
        ${last > 0
          ? html`<button type="button" class="plain icon" aria-disabled=${place === 0} aria-label=${listing.up(name)}
                title=${listing.up(name)} @click=${() => this.#move(ref, -1, name)}>${arrow('M10 16V4M5 9l5-5 5 5')}</button>
              <button type="button" class="plain icon" aria-disabled=${place === last} aria-label=${listing.down(name)}
                title=${listing.down(name)} @click=${() => this.#move(ref, 1, name)}>${arrow('M10 4v12M5 11l5 5 5-5')}</button>`
          : nothing}
        <button type="button" class="plain icon" aria-label=${listing.remove(name)} title=${listing.remove(name)}
          @click=${() => this.#remove(ref, place)}>${icon('close')}</button>
      </span>
    </div>`;
  }

  #write(ref: FeatureRef, event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.#ax.do(setNote, ref, event.target.value);
    this.#fit();
  }

  /** As high as its words. */
  #fit(): void {
    const area = this.renderRoot.querySelector('textarea');
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }

  #compare(ref: FeatureRef, event: Event): void {
    this.#ax.do(toggleKept, 'compare', ref);
    // A full list has taken no more.
    if (event.target instanceof HTMLInputElement) event.target.checked = this.#ax.state.compare.includes(ref);
  }

  /** The list is drawn anew; the button keeps the keyboard. */
  #move(ref: FeatureRef, by: -1 | 1, name: string): void {
    const active = this.shadowRoot?.activeElement;
    this.#ax.do(moveShortlisted, ref, by);
    const { shortlist } = this.#ax.state;
    this.moved = shortlistWords(this.#ax.lang).moved(name, shortlist.indexOf(ref) + 1, shortlist.length);
    if (active instanceof HTMLElement) requestAnimationFrame(() => active.focus());
  }

  #remove(ref: FeatureRef, place: number): void {
    this.#ax.do(removeShortlisted, ref);
    this.dispatchEvent(new CustomEvent('entry-removed', { bubbles: true, detail: place }));
  }
}

function arrow(path: string) {
  return html`<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    <path d=${path} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shortlist-entry': ShortlistEntryElement;
  }
}
