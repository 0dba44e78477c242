import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { countsOf } from './drafts.ts';
import { takeDrops } from './drop-anywhere.ts';
import { DropZone } from './drop-zone.ts';
import { ACCEPTED, FORMAT_NAMES } from './format-names.ts';
import type { OpenedFeature, OpeningProblem } from './model.ts';
import { OpenQueue, type Entry } from './open-queue.ts';
import type * as ProblemWords from './problem-words.ts';
import { report, summaryOf, type ReportContext } from './report-template.ts';
import { reportCss } from './report-css.ts';
import { showPlace } from './show-place.ts';
import { openingWords } from './words.ts';

/**
 * Opens files that a person picks, drops anywhere on the explorer, or pastes. What is sound is added to the person's own
 * features at once; the rest is told problem by problem.
 */
@customElement('ax-open-files')
export class OpenFilesElement extends LitElement {
  static override styles = [
    controls,
    reportCss,
    css`
      :host {
        display: block;
      }
      .offer > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
      textarea {
        display: block;
        width: 100%;
        min-height: calc(7 * var(--ax-rem));
        padding: calc(2 * var(--ax-space));
        border: 1px solid var(--ax-control-line, var(--ax-ink-2));
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper);
        color: var(--ax-ink);
        font: inherit;
        resize: vertical;
      }
      details > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
      .drop {
        position: fixed;
        margin: 0;
        border: 4px dashed var(--ax-accent);
        border-radius: var(--ax-radius-small);
        background: color-mix(in srgb, var(--ax-paper) 70%, transparent);
        color: var(--ax-ink);
        font: 650 calc(1.25 * var(--ax-rem)) / 1.3 var(--ax-font);
        pointer-events: none;
      }
      .drop:popover-open {
        display: grid;
        place-items: center;
      }
    `,
  ];

  @state() private announcement = '';
  @state() private texts: typeof ProblemWords | null = null;
  @query('input[type=file]') private readonly input!: HTMLInputElement;
  @query('textarea') private readonly pasted!: HTMLTextAreaElement;
  @query('.drop') private readonly overlay!: HTMLElement;

  readonly #ax = new ExplorerController(this);
  readonly #queue = new OpenQueue(this, this.#ax, (entry) => void this.#announce(entry));
  readonly #zone = new DropZone(this, (files) => this.#queue.add(files), (text) => this.#open(text));

  override render() {
    if (!this.#ax.ready) return nothing;
    const w = this.#words;
    return html`<div class="offer">
        <button type="button" class="pick" @click=${() => this.input.click()}>${w.button}</button>
        <input type="file" multiple hidden accept=${ACCEPTED} aria-label=${w.button} @change=${this.#onPicked} />
        <p class="small quiet">${w.formats(FORMAT_NAMES)} ${w.orDrop} ${w.stays}</p>
        <details><summary>${w.pasteSummary}</summary>
          <label>${w.pasteLabel}<textarea spellcheck="false" autocomplete="off"></textarea></label>
          <button type="button" @click=${this.#onPasteButton}>${w.pasteButton}</button>
        </details>
      </div>
      <ul class="reports">${this.#queue.entries.map((entry) => html`<li data-entry=${entry.id}>${report(entry, this.#context(w))}</li>`)}</ul>
      <div class="visually-hidden" role="status">${this.announcement}</div>
      <div class="drop" popover="manual">${w.dropHere}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#ax.ready) return;
    this.#showZone();
    if (!this.texts && this.#queue.entries.some(({ opened }) => opened)) void this.#loadTexts();
  }

  get #words() {
    return openingWords(this.#ax.lang);
  }

  #context(w: ReturnType<typeof openingWords>): ReportContext {
    return {
      w, lang: this.#ax.lang, grid: this.#ax.explorer.catalogue.grid, texts: this.texts,
      onRemove: (entry) => this.#remove(entry),
      onAnswer: (entry, reading) => {
        this.#queue.answer(entry.id, reading);
        void this.#focusTitle(entry);
      },
      onMend: (entry, features) => this.#mend(entry, features),
      onZoom: (problem) => this.#zoom(problem),
      onShowAll: ({ id }) => this.#queue.showAll(id),
    };
  }

  readonly #onPicked = (): void => {
    this.#queue.add([...(this.input.files ?? [])]);
    // The same file may be picked again once it has been mended.
    this.input.value = '';
  };

  readonly #onPasteButton = (): void => {
    this.#open(this.pasted.value);
    this.pasted.value = '';
  };

  #open(text: string): void {
    if (text.trim()) this.#queue.add([new File([text], this.#words.pastedName)]);
  }

  async #announce({ id, file }: Entry): Promise<void> {
    await this.#loadTexts();
    const entry = this.#queue.entries.find((one) => one.id === id);
    const opened = entry?.opened;
    if (!entry || !opened) return;
    const w = this.#words;
    if (opened.kind === 'opened') this.announcement = `${file.name}: ${summaryOf(entry, opened, w)}`;
    else if (opened.kind === 'ask') this.announcement = `${file.name}: ${w.ask}`;
    else this.announcement = [w.failed(file.name), ...opened.problems.slice(0, 1).map((one) => this.texts?.describeOpening(one, this.#ax.lang).what)].join(': ');
    if (opened.kind !== 'opened' || opened.problems.length > 0) await this.#bringIntoView(id);
  }

  /** Files may be dropped anywhere: what is wrong with them must not stay below what is seen of the panel. */
  async #bringIntoView(id: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector(`[data-entry="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  async #loadTexts(): Promise<void> {
    this.texts ??= await import('./problem-words.ts');
  }

  #remove(entry: Entry): void {
    this.#queue.remove(entry.id);
    if (!entry.opened) this.announcement = this.#words.cancelled(entry.file.name);
    this.renderRoot.querySelector<HTMLElement>('.pick')?.focus();
  }

  #mend(entry: Entry, features: readonly OpenedFeature[]): void {
    this.#queue.mend(entry, features);
    this.announcement = this.#words.mendedDone(countsOf(features));
    void this.#focusTitle(entry);
  }

  #zoom({ place }: OpeningProblem): void {
    if (!place) return;
    showPlace(this, this.#ax, place);
    this.dispatchEvent(new CustomEvent('ax-show-map', { bubbles: true, composed: true }));
  }

  /** The button that was pressed is gone: the keyboard goes on from the report's heading. */
  async #focusTitle({ id }: Entry): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-entry="${id}"] h4`)?.focus();
  }

  /** On top of everything, with the explorer's own size. */
  #showZone(): void {
    const { over } = this.#zone;
    if (!over) return void (this.overlay.matches(':popover-open') && this.overlay.hidePopover());
    const { style } = this.overlay;
    style.left = `${over.left}px`;
    style.top = `${over.top}px`;
    style.width = `${over.width}px`;
    style.height = `${over.height}px`;
    if (!this.overlay.matches(':popover-open')) this.overlay.showPopover();
  }
}

takeDrops(document);

declare global {
  interface HTMLElementTagNameMap {
    'ax-open-files': OpenFilesElement;
  }
}
