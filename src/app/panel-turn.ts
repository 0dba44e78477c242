import { LitElement, type ReactiveController } from 'lit';
import type { Explorer } from '../state/explorer.ts';
import { shownPanel, type Shown } from '../state/selectors.ts';
import { loadPanel, panelKey } from './panel-code.ts';

/** What happens around a change of panel: its code, where it was scrolled to, the keyboard, what is announced. */
export class PanelTurn implements ReactiveController {
  readonly #host: LitElement;
  readonly #scrolled = new Map<string, number>();
  /** For a status region: the heading of a panel that opened while the keyboard was elsewhere. */
  announcement = '';
  /** Whether the code of the panel that is shown did not arrive. */
  isLost = false;
  /** Whether the panel that is shown was left scrolled down before. */
  isReturn = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#scrolled.clear();
  }

  /** The heading of the panel that is shown. */
  get heading(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.shown > *')?.shadowRoot?.querySelector('h2') ?? null;
  }

  /** Brings the new panel to its top, or where it was left; takes the keyboard along if it was in the old one. */
  async turn(explorer: Explorer, before: Shown): Promise<void> {
    const shown = shownPanel(explorer.state);
    const scroll = this.#host.renderRoot.querySelector('.scroll');
    const takesFocus = this.#holdsFocus();
    if (scroll) this.#scrolled.set(panelKey(before), scroll.scrollTop);
    const top = this.#scrolled.get(panelKey(shown)) ?? 0;
    this.isReturn = top > 0;
    this.isLost = false;
    const isLost = await this.#rendered(explorer, shown).then(() => false, () => true);
    if (panelKey(shownPanel(explorer.state)) !== panelKey(shown)) return;
    if (isLost) {
      this.isLost = true;
      return this.#host.requestUpdate();
    }
    scroll?.scrollTo({ top });
    if (takesFocus) this.heading?.focus({ preventScroll: true });
    else this.#announce(this.heading?.textContent?.trim() ?? '');
  }

  /** Whether the keyboard is in the column, or was in something that the turn has taken away. */
  #holdsFocus(): boolean {
    const active = this.#host.shadowRoot?.activeElement ?? null;
    if (active === null) return this.#host.matches(':focus-within');
    return this.#host.renderRoot.querySelector('.column')?.contains(active) ?? false;
  }

  async #rendered(explorer: Explorer, shown: Shown): Promise<void> {
    const layer = shown.kind === 'feature' ? shown.ref.split('/')[0] : undefined;
    const needsCatalogue = shown.kind !== 'home' && explorer.needWholeCatalogue();
    await Promise.all([loadPanel(shown.kind), layer && explorer.needLayer(layer), needsCatalogue]);
    await this.#host.updateComplete;
    const panel = this.#host.renderRoot.querySelector('.shown > *');
    if (panel instanceof LitElement) await panel.updateComplete;
  }

  #announce(text: string): void {
    this.announcement = text;
    this.#host.requestUpdate();
  }
}
