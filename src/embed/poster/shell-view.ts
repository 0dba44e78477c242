import { fetchPoster } from './fetch-poster.ts';
import type { Covered } from './framing.ts';
import { languageOf } from './language.ts';
import { PictureView } from './picture-view.ts';
import type { Poster } from './poster.ts';
import type { ShellOptions, ShellState, Successor } from '../shell.ts';
import { ShellCard } from './shell-card.ts';
import { shellViewCss } from './shell-view-css.ts';

/** How far out of view the poster is fetched. */
const POSTER_MARGIN = '600px';

/** How long the card waits for its words before it does without. */
const CARD_PATIENCE_MS = 2000;

/** What the explorer's column takes of a wide map, and room for names and buttons: as its camera has it, so that nothing moves when the map comes. */
const MARGIN_PX = 32;
const COLUMN: Covered = { top: 64, right: 60 + MARGIN_PX, bottom: 36 + MARGIN_PX, left: 416 + MARGIN_PX };
const NARROW_PX = 768;

/** How long the still map waits for the other, which a slow host of tiles may hold up while all else is there. */
const MAP_PATIENCE_MS = 5000;

let sheet: CSSStyleSheet | undefined;

/** One for all on the page. */
function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(shellViewCss);
  }
  return sheet;
}

/** What lies over the explorer's place until it is there: a picture of the map with its name and a button. */
export class ShellView {
  readonly element = document.createElement('div');
  readonly #host: HTMLElement;
  readonly #options: ShellOptions;
  readonly #card = new ShellCard();
  readonly #picture: PictureView;
  readonly #aborter = new AbortController();
  readonly #near: IntersectionObserver;
  #poster: Poster | null = null;
  #isFetched = false;
  #state: ShellState;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** @param host its attributes `lang` and `title` count */
  constructor(host: HTMLElement, root: ShadowRoot, options: ShellOptions, state: ShellState) {
    this.#host = host;
    this.#options = options;
    this.#state = state;
    this.#picture = new PictureView((width, height) => this.#covered(width, height), this.#card.element);
    this.#near = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#fetch();
      else this.#hideCard(false);
    }, { rootMargin: POSTER_MARGIN });
    this.element.className = 'shell';
    this.element.setAttribute('part', 'poster');
    this.#hideCard(options.posterUrl !== null);
    this.element.append(this.#picture.element, this.#card.element);
    if (!root.adoptedStyleSheets.includes(styleSheet())) root.adoptedStyleSheets.push(styleSheet());
    root.append(this.element);
    this.#near.observe(host);
    this.#describe();
    this.show(state);
  }

  show(state: ShellState): void {
    this.#state = state;
    this.element.toggleAttribute('data-brief', state.kind === 'failed' || (state.kind === 'loading' && state.isBrief));
    if (state.kind === 'loading') {
      this.#card.showLoading(this.#lang);
      void this.#fetch();
    } else if (state.kind === 'waiting') this.#card.showWaiting(this.#lang, state.press);
    else this.#card.showFailed(this.#lang, state.press);
  }

  /** The panels take the card's place and its keyboard; the picture stays, below them, until the map is drawn. */
  async handOver(to: Successor): Promise<void> {
    if (this.element.matches(':focus-within')) await to.takeFocus();
    if (!this.element.isConnected) return;
    this.#stop();
    this.#picture.hold();
    this.element.remove();
    this.#picture.element.slot = 'picture';
    to.append(this.#picture.element);
    this.#patience = setTimeout(() => void this.leave(), MAP_PATIENCE_MS);
  }

  /** Goes away: slowly, where motion is welcome. */
  async leave(): Promise<void> {
    this.#stop();
    this.element.remove();
    await this.#picture.fade();
    this.remove();
  }

  /** Goes away at once. */
  remove(): void {
    this.#stop();
    this.element.remove();
    this.#picture.remove();
  }

  #stop(): void {
    clearTimeout(this.#patience);
    this.#near.disconnect();
    this.#aborter.abort();
  }

  #describe(): void {
    const lang = this.#lang;
    const text = (name: 'title' | 'description'): string => this.#poster?.[name][lang] ?? '';
    this.#card.describe(lang, text('title') || this.#host.title, text('description'), this.#poster?.attribution ?? []);
    if (this.#poster && this.#host.querySelector(':scope > [slot="poster"]') === null) this.#picture.draw(this.#poster, lang);
  }

  get #lang(): string {
    const named = this.#host.getAttribute('lang');
    return this.#poster ? languageOf(this.#poster.languages, [named, ...navigator.languages]) : (named ?? navigator.language);
  }

  async #fetch(): Promise<void> {
    this.#near.disconnect();
    const { posterUrl } = this.#options;
    if (!posterUrl || this.#isFetched) return;
    this.#isFetched = true;
    this.#hideCard(!this.element.matches(':focus-within'));
    this.#patience = setTimeout(() => this.#hideCard(false), CARD_PATIENCE_MS);
    const poster = await fetchPoster(posterUrl, this.#aborter.signal);
    if (this.#aborter.signal.aborted) return;
    clearTimeout(this.#patience);
    this.#poster = poster;
    this.#describe();
    this.show(this.#state);
    this.#hideCard(false);
  }

  /** Words that come a moment later would push each other about; out of view it does not matter, and there people look for the button. */
  #hideCard(isHidden: boolean): void {
    this.element.toggleAttribute('data-fetching', isHidden);
  }

  #covered(width: number, height: number): Covered {
    const isNarrow = width < NARROW_PX;
    const card = isNarrow ? this.#card.element.offsetHeight : 0;
    const isTight = height - card < 4 * MARGIN_PX;
    if (isNarrow) return { top: COLUMN.top, right: MARGIN_PX, bottom: (isTight ? 0 : card) + MARGIN_PX / 2, left: MARGIN_PX };
    return this.#options.hasColumn ? COLUMN : { ...COLUMN, left: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX };
  }
}
