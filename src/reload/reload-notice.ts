import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import type { Notice } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { carry } from './carried.ts';
import { saveNotes, saveOwn } from './save-kept.ts';
import { unkept, type Unkept } from './unkept.ts';
import { reloadWords, type ReloadWords } from './words.ts';

/** Says that code did not arrive and why, loads the page again with all that is open, and offers a copy of what a person made. */
@customElement('ax-reload-notice')
export class ReloadNoticeElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      p + p {
        margin-top: calc(1 * var(--ax-space));
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) notice: Extract<Notice, { kind: 'code-lost' }> | undefined;
  @state() private saved = '';
  /** What is to be taken along was more than the browser keeps. */
  @state() private isTooMuch = false;

  readonly #ax = new ExplorerController(this, ({ own, notes, shortlist, drawing }) => [own, notes, shortlist, drawing]);

  override render() {
    if (!this.#ax.ready || !this.notice) return nothing;
    const { why, isPage } = this.notice;
    const words = reloadWords(this.#ax.lang);
    const made = unkept(this.#ax.state, location.search);
    if (why === 'unreachable') return html`<p>${words.lost.unreachable}</p>`;
    return html`<p>${words.lost[why]}</p>
      <p>${isPage ? this.#along(made, words) : this.#byHand(made, words)}</p>
      ${made.isDrawing ? html`<p>${words.drawing}</p>` : nothing}
      <div class="actions">
        ${isPage ? html`<button type="button" class="primary" @click=${this.#reload}>${why === 'new-version' ? words.reload : words.reloadAgain}</button>` : nothing}
        ${made.own.length ? html`<button type="button" @click=${() => this.#saveOwn(made)}>${words.saveOwn}</button>` : nothing}
        ${made.notes.length ? html`<button type="button" @click=${() => this.#saveNotes(made)}>${words.saveNotes}</button>` : nothing}
      </div>
      <p role="status" class="small quiet">${this.saved ? words.saved(this.saved) : nothing}</p>`;
  }

  #along(made: Unkept, words: ReloadWords): string {
    const what = named(made, words);
    if (!what) return words.sameState;
    return this.isTooMuch ? words.tooMuch(what) : words.alongSame(what);
  }

  #byHand(made: Unkept, words: ReloadWords): string {
    const what = named(made, words);
    return [words.byHand, what ? words.wouldGo(what) : ''].filter(Boolean).join(' ');
  }

  readonly #reload = (): void => {
    const isCarried = carry(this.#ax.explorer);
    if (!isCarried && !this.isTooMuch) {
      this.isTooMuch = true;
      return;
    }
    location.reload();
  };

  #saveOwn({ own }: Unkept): void {
    const { lang } = this.#ax;
    this.saved = saveOwn(this.#fileName(reloadWords(lang).ownFile), own, lang);
  }

  #saveNotes({ notes }: Unkept): void {
    const nameOf = (ref: FeatureRef): string => this.#ax.t(featureByRef(this.#ax.state, ref)?.properties.name) || ref;
    this.saved = saveNotes(this.#fileName(reloadWords(this.#ax.lang).notesFile), notes, nameOf);
  }

  #fileName(what: string): string {
    return `${this.#ax.explorer.catalogue.id}-${what}`;
  }
}

/** `your 2 notes and what you drew`; empty where there is nothing. */
function named({ own, notes }: Unkept, words: ReloadWords): string {
  const parts = [notes.length ? words.notes(notes.length) : '', own.length ? words.own(own.length) : ''].filter(Boolean);
  return parts.reduce((one, other) => (one ? words.and(one, other) : other), '');
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-reload-notice': ReloadNoticeElement;
  }
}
