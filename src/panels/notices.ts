import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FeatureRef } from '../catalogue/types.ts';
import { shown, type Problem } from '../catalogue/problem.ts';
import type { describeProblem } from '../catalogue/problem-texts.ts';
import { customElement } from '../elements/custom-element.ts';
import { dismissNotice } from '../state/actions.ts';
import { featureByRef } from '../state/selectors.ts';
import type { Notice } from '../state/state.ts';
import { formatNumber } from '../i18n/format.ts';
import { sentence } from '../i18n/text.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { icon } from './icons.ts';
import { noticeWords } from './notice-words.ts';
import '../reload/reload-notice.ts';
import { reloadWords } from '../reload/words.ts';
import type { Removal } from './shortlist/removing.ts';

type Describe = typeof describeProblem;

/** How many notices are shown before a person asks for the rest. */
const MAX_SHOWN = 3;
/** How many problems of one file are listed; a broken file can have thousands. */
const MAX_PROBLEMS = 20;

/**
 * What a person must be told, the newest first; each stays until it is dismissed.
 *
 * @fires notices-empty - the last one was dismissed with the keyboard in it: focus must go elsewhere. Bubbles.
 */
@customElement('ax-notices')
export class NoticesElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        pointer-events: none;
      }

      ul.cards {
        max-height: 45cqb;
        overflow: auto;
        display: grid;
        gap: calc(2 * var(--ax-space));
      }

      .card,
      .rest {
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius-small);
        background: var(--ax-paper);
        box-shadow: var(--ax-shadow);
        pointer-events: auto;
      }

      .card {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 calc(2 * var(--ax-space));
        padding: calc(1 * var(--ax-space));
        padding-inline-start: calc(4 * var(--ax-space));
        border-inline-start: 4px solid var(--ax-warn-ink);
      }

      .dismiss {
        align-self: start;
      }

      .words {
        min-width: 0;
        padding-block: calc(2 * var(--ax-space));
        overflow-wrap: anywhere;
      }

      .words > * + * {
        margin-top: calc(1 * var(--ax-space));
      }

      details > ul {
        max-height: calc(12 * var(--ax-rem));
        overflow: auto;
      }

      details li {
        padding-block: calc(1 * var(--ax-space));
      }

      details li + li {
        border-top: 1px solid var(--ax-line);
      }

      code {
        font-size: 0.9em;
      }

      .rest {
        margin-top: calc(2 * var(--ax-space));
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @state() private showsAll = false;
  /** Loaded with the first problem: most visits need none of its words. */
  @state() private describe: Describe | undefined;

  readonly #ax = new ExplorerController(this, (now) => [now.notices]);
  /** Place of the card that had the keyboard when it was dismissed. */
  #leftAt: number | null = null;

  protected override willUpdate(): void {
    const notices = this.#notices;
    if (notices.length <= MAX_SHOWN) this.showsAll = false;
    if (!this.describe && notices.some(hasProblems)) void this.#loadDescribe();
  }

  protected override updated(): void {
    if (this.#leftAt === null) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('button.dismiss')];
    const next = buttons[Math.min(this.#leftAt, buttons.length - 1)];
    this.#leftAt = null;
    if (next) next.focus();
    else this.dispatchEvent(new Event('notices-empty', { bubbles: true }));
  }

  override render() {
    const { m } = this.#ax;
    const notices = this.#notices;
    const cards = this.showsAll ? notices : notices.slice(0, MAX_SHOWN);
    const rest = notices.length - cards.length;
    return html`
      <div role="status" aria-atomic="false" aria-relevant="additions text" aria-label=${m.notices}>
        <ul class="cards">
          ${repeat(cards, ({ id }) => id, (notice, index) => this.#card(notice, index))}
        </ul>
      </div>
      ${rest > 0
        ? html`<button type="button" class="rest" @click=${() => (this.showsAll = true)}>${m.moreNotices(rest)}</button>`
        : nothing}
    `;
  }

  /** The newest first. */
  get #notices(): readonly Notice[] {
    return this.#ax.ready ? [...this.#ax.state.notices].reverse() : [];
  }

  #card(notice: Notice, index: number) {
    const { m } = this.#ax;
    return html`<li class="card">
      <div class="words">
        ${notice.kind === 'code-lost'
          ? html`<ax-reload-notice .notice=${notice}></ax-reload-notice>`
          : html`<p>${headline(notice, this.#ax, (ref) => this.#nameOf(ref))}</p>`}
        ${notice.kind === 'parameter' && notice.valid.length
          ? html`<p class="small quiet">${m.validValues(notice.valid)}</p>`
          : nothing}
        ${hasProblems(notice) ? this.#problems(notice.problems) : nothing}
        ${notice.kind === 'failed'
          ? html`<p><button type="button" @click=${() => this.#retry(notice.retry, index)}>${m.tryAgain}</button></p>`
          : nothing}
        ${notice.kind === 'removed'
          ? html`<p><button type="button" @click=${() => this.#undo(notice, index)}>${m.undo}</button></p>`
          : nothing}
      </div>
      <button type="button" class="plain icon dismiss" aria-label=${m.dismiss} title=${m.dismiss}
        @click=${() => this.#dismiss(notice.id, index)}>${icon('close')}</button>
    </li>`;
  }

  #problems(problems: readonly Problem[]) {
    const { m } = this.#ax;
    if (!this.describe) return nothing;
    const rest = problems.length - MAX_PROBLEMS;
    return html`<details class="small">
      <summary>${m.problemDetails}</summary>
      <ul tabindex="0" aria-label=${m.problemDetails}>
        ${problems.slice(0, MAX_PROBLEMS).map((problem) => html`<li>${this.#problem(problem, this.describe)}</li>`)}
        ${rest > 0 ? html`<li class="quiet">${m.moreProblems(rest)}</li>` : nothing}
      </ul>
    </details>`;
  }

  #problem(problem: Problem, describe: Describe | undefined) {
    if (!describe) return problem.code;
    const { where, what, mend } = describe(problem, this.#ax.lang);
    const place = [featureOf(problem), where].filter((part) => part !== '');
    return html`${place.map((part) => html`<code>${part}</code>: `)}${place.length ? `${what}.` : sentence(what)}
      <span class="quiet">${sentence(mend)}</span>`;
  }

  #dismiss(id: string, index: number): void {
    this.#rememberFocus(index);
    this.#ax.do(dismissNotice, id);
  }

  #retry(what: string, index: number): void {
    this.#rememberFocus(index);
    void this.#ax.explorer.retry(what);
  }

  #undo(removal: Removal, index: number): void {
    this.#rememberFocus(index);
    // Without the code the notice stays, to try again.
    import('./shortlist/removing.ts').then(({ undoRemoval }) => this.#ax.do(undoRemoval, removal)).catch(() => undefined);
  }

  #nameOf(ref: FeatureRef): string {
    return this.#ax.t(featureByRef(this.#ax.state, ref)?.properties.name) || ref;
  }

  #rememberFocus(index: number): void {
    if (this.shadowRoot?.activeElement) this.#leftAt = index;
  }

  async #loadDescribe(): Promise<void> {
    const texts = await import('../catalogue/problem-texts.ts').catch(() => null);
    if (texts) this.describe = texts.describeProblem;
  }
}

function hasProblems(notice: Notice): notice is Extract<Notice, { kind: 'left-out' | 'failed' }> {
  return notice.kind === 'left-out' || notice.kind === 'failed';
}

function headline(notice: Exclude<Notice, { kind: 'code-lost' }>, { m, lang }: Pick<ExplorerController, 'm' | 'lang'>, nameOf: (ref: FeatureRef) => string): string {
  switch (notice.kind) {
    case 'parameter':
      return m.badParameter(shown(notice.name), shown(notice.value));
    case 'refs-left-out':
      return m.refsLeftOut[notice.why](notice.count, notice.name, shown(notice.refs.join(', ')));
    case 'left-out':
      return m.leftOut(notice.problems.reduce((sum, { code, params }) => sum + (code === 'more-problems' ? Number(params['count']) : 1), 0), notice.file);
    case 'failed':
      return m.fileFailed(notice.file);
    case 'removed':
      return notice.refs.length === 1 ? m.removedFromShortlist(notice.refs.map(nameOf).join()) : m.shortlistCleared(notice.refs.length);
    case 'address-too-long':
      return noticeWords(lang).addressTooLong(formatNumber(notice.most, lang));
    case 'list-full':
      return m.keepFull[notice.list](notice.most);
    case 'no-webgl':
      return m.noWebGl;
    case 'map-failed':
      return m.mapFailed;
    case 'basemap-failed':
      return m.basemapFailed;
    case 'offline':
      return reloadWords(lang).offline;
    case 'location-denied':
      return m.locationDenied;
    case 'location-outside':
      return m.locationOutside;
  }
}

/** Its id, or its place in the file where it has no usable one. */
function featureOf({ featureId, featureNumber }: Problem): string {
  return featureId ?? (featureNumber === undefined ? '' : `#${featureNumber}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-notices': NoticesElement;
  }
}
