import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { foldOnEscape, handing } from './by-hand.ts';
import { RESOLUTIONS, type Paper, type Resolution } from './picture/page-layout.ts';
import { pictureWords } from './picture/words.ts';
import { saveFile } from './save.ts';

type Progress =
  | { readonly kind: 'drawing' | 'composing' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'too-large' | 'too-slow' | 'no-map' | 'failed' };

const PAPERS: readonly Paper[] = ['a4-landscape', 'a4-portrait', 'screen'];

/** Saves what the map shows as a picture, with legend, scale and sources around it. */
@customElement('ax-map-picture')
export class MapPictureElement extends LitElement {
  static override styles = [
    controls,
    handing,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(calc(9 * var(--ax-rem)), 1fr));
        gap: calc(2 * var(--ax-space));
      }
      select {
        width: 100%;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
      /* Paper is white, whatever the theme of the page. */
      .studio {
        color-scheme: light;
        position: absolute;
        width: 0;
        height: 0;
        overflow: hidden;
      }
    `,
  ];

  @state() private paper: Paper = 'a4-landscape';
  @state() private dpi: Resolution = 300;
  @state() private progress: Progress | null = null;

  readonly #ax = new ExplorerController(this);
  #aborter: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel();
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const words = pictureWords(this.#ax.lang);
    const isBusy = this.#aborter !== null;
    return html`<details @keydown=${foldOnEscape}>
      <summary>${words.title}</summary>
      <div class="unfolded">
        <p class="small">${words.about}</p>
        <div class="choices">
          <label class="small">${words.paper}
            <select ?disabled=${isBusy} @change=${this.#choosePaper}>
              ${PAPERS.map((paper) => html`<option value=${paper} ?selected=${paper === this.paper}>${words.papers[paper]}</option>`)}
            </select>
          </label>
          <label class="small">${words.resolution}
            <select ?disabled=${isBusy} @change=${this.#chooseResolution}>
              ${RESOLUTIONS.map((dpi) => html`<option value=${dpi} ?selected=${dpi === this.dpi}>${words.dpi(dpi)}</option>`)}
            </select>
          </label>
        </div>
        <p class="actions">
          <button class="primary" aria-disabled=${isBusy} @click=${this.#take}>${words.save}</button>
          ${isBusy ? html`<button class="plain cancel" @click=${this.#cancel}>${words.cancel}</button>` : nothing}
        </p>
        <p class="small" role="status">${this.#said()}</p>
        <p class="small quiet">${this.progress?.kind === 'saved' ? words.noFile : words.limits}</p>
      </div>
    </details>
    <div class="studio" aria-hidden="true"></div>`;
  }

  #said(): string {
    const words = pictureWords(this.#ax.lang);
    switch (this.progress?.kind) {
      case 'drawing': return words.drawing;
      case 'composing': return words.composing;
      case 'saved': return words.saved(this.progress.file);
      case 'too-large': return words.tooLarge;
      case 'too-slow': return words.tooSlow;
      case 'no-map': return words.noMap;
      case 'failed': return words.failed;
      default: return '';
    }
  }

  readonly #choosePaper = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) this.paper = PAPERS.find((paper) => paper === currentTarget.value) ?? 'a4-landscape';
  };

  readonly #chooseResolution = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) this.dpi = RESOLUTIONS.find((dpi) => String(dpi) === currentTarget.value) ?? 300;
  };

  readonly #cancel = (): void => this.#aborter?.abort();

  readonly #take = async (): Promise<void> => {
    const studio = this.renderRoot.querySelector<HTMLElement>('.studio');
    if (!studio || this.#aborter) return;
    this.#aborter = new AbortController();
    this.progress = { kind: 'drawing' };
    this.progress = await this.#outcome(studio, this.#aborter.signal);
    this.#aborter = null;
    this.requestUpdate();
    // With the way to cancel goes the focus on it.
    const isOnCancel = this.shadowRoot?.activeElement?.matches('.cancel') ?? false;
    await this.updateComplete;
    if (isOnCancel) this.renderRoot.querySelector<HTMLElement>('.primary')?.focus();
  };

  async #outcome(host: HTMLElement, signal: AbortSignal): Promise<Progress | null> {
    try {
      const { takePicture } = await import('./picture/take-picture.ts');
      const onComposing = (): void => {
        this.progress = { kind: 'composing' };
      };
      const picture = await takePicture({ ax: this.#ax, host, paper: this.paper, dpi: this.dpi, signal, onComposing });
      if (!picture.ok) return picture.why === 'aborted' ? null : { kind: picture.why };
      const file = `${picture.fileName}.png`;
      saveFile(file, 'image/png', picture.png);
      return { kind: 'saved', file };
    } catch (error) {
      // The code may not arrive.
      reportError(error);
      return { kind: 'failed' };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-map-picture': MapPictureElement;
  }
}
