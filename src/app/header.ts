import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { siteOf } from '../panels/site.ts';
import { icon } from '../panels/icons.ts';
import '../search/search-box.ts';
import { goHome, openBuilder, openPanel, setLanguage, setTheme, stepBack } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { shownPanel } from '../state/selectors.ts';
import type { Theme } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { headerCss } from './header-css.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'system'];
const MENU_WIDTH_PX = 272;
const MENU_MARGIN_PX = 8;

/**
 * The explorer's name or the way back, its languages, layers and menu, and the search.
 * @fires search-open - the search has opened its list and wants room
 */
@customElement('ax-header')
export class HeaderElement extends LitElement {
  static override styles = [controls, headerCss];

  readonly #ax = new ExplorerController(this, (state) => [state.theme, shownPanel(state).kind]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { explorer } = this.#ax;
    return html`<header class="bar">
      ${this.#renderRow(explorer.catalogue)}
      <ax-search @search-open=${() => this.dispatchEvent(new Event('search-open'))}></ax-search>
    </header>`;
  }

  #renderRow(catalogue: Catalogue): TemplateResult {
    const { m, lang } = this.#ax;
    const isHome = shownPanel(this.#ax.state).kind === 'home';
    return html`<div class="brand">
      ${isHome ? nothing : this.#renderWayBack()}
      <h1 class=${isHome ? '' : 'visually-hidden'}>${this.#ax.t(catalogue.title)}</h1>
      ${catalogue.languages.filter((other) => other !== lang).map((other) => this.#renderLanguage(other))}
      <button class="plain icon" title=${m.layers} aria-label=${m.layers} @click=${() => this.#ax.do(openPanel, { kind: 'layers' })}>
        ${icon('layers')}
      </button>
      <button class="plain icon" title=${m.menu} aria-label=${m.menu} popovertarget="menu">${icon('menu')}</button>
      ${this.#renderMenu(catalogue)}
    </div>`;
  }

  #renderWayBack(): TemplateResult {
    const { m } = this.#ax;
    return html`<nav aria-label=${m.back}>
      <button class="plain" @click=${() => this.#ax.do(stepBack)}>${icon('back')} ${m.back}</button>
      <button class="plain quiet" @click=${() => this.#ax.do(goHome)}>${m.home}</button>
    </nav>`;
  }

  #renderLanguage(lang: string): TemplateResult {
    const code = lang.toUpperCase();
    const name = languageName(lang);
    return html`<button class="plain" lang=${lang} aria-label="${code}, ${name}" title=${name} @click=${() => this.#ax.do(setLanguage, lang)}>
      ${code}
    </button>`;
  }

  #renderMenu({ pages }: Catalogue): TemplateResult {
    const { m, state } = this.#ax;
    const link = (page: Catalogue['pages'][number]) => html`<li>
      <button class="plain" popovertarget="menu" popovertargetaction="hide" @click=${() => this.#ax.do(openPanel, { kind: 'page', page: page.id })}>
        ${this.#ax.t(page.title)}
      </button>
    </li>`;
    return html`<div id="menu" class="menu" popover @beforetoggle=${this.#placeMenu} @keydown=${keepEscape}>
      <ul>
        ${([['shortlist', m.shortlist.title], ['own', m.ownBoundaries]] as const).map(([kind, title]) => html`<li>
          <button class="plain" popovertarget="menu" popovertargetaction="hide" @click=${() => this.#ax.do(openPanel, { kind })}>${title}</button>
        </li>`)}
        ${pages.filter(({ place }) => place === 'menu').map(link)}
        ${siteOf(this.#ax.explorer.catalogueUrl)
          ? html`<li><button class="plain" popovertarget="menu" popovertargetaction="hide" @click=${() => this.#ax.do(openBuilder)}>${m.embed}</button></li>`
          : nothing}
      </ul>
      <ul>${pages.filter(({ place }) => place === 'footer').map(link)}</ul>
      <fieldset>
        <legend>${m.theme}</legend>
        ${THEMES.map(
          (theme) => html`<label>
            <input type="radio" name="theme" .checked=${state.theme === theme} @change=${() => this.#ax.do(setTheme, theme)} />${m.themes[theme]}
          </label>`,
        )}
      </fieldset>
    </div>`;
  }

  /** Under its button, and within the window. */
  readonly #placeMenu = (event: Event): void => {
    const menu = event.target;
    const button = this.renderRoot.querySelector('button[popovertarget="menu"].icon')?.getBoundingClientRect();
    if (!(menu instanceof HTMLElement) || !button) return;
    const left = Math.min(button.right - MENU_WIDTH_PX, innerWidth - MENU_WIDTH_PX - MENU_MARGIN_PX);
    menu.style.top = `${button.bottom + 4}px`;
    menu.style.left = `${Math.max(MENU_MARGIN_PX, left)}px`;
  };
}

/** Escape closes the menu and does no more. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/** "Português", in that language itself. */
function languageName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-header': HeaderElement;
  }
}
