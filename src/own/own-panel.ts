import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import '../exports/export-element.ts';
import '../opening/open-files.ts';
import { layout } from '../panels/layout.ts';
import { setDrawing } from '../state/planning/actions.ts';
import { ExplorerController } from '../state/context.ts';
import type { Own } from '../state/planning/model.ts';
import { controls } from '../theme/controls.ts';
import './coordinates-form.ts';
import { redoOwn, undoOwn } from './own-actions.ts';
import './own-copy.ts';
import { givenOf } from './own-feature.ts';
import './own-list.ts';
import { ownSaid } from './own-said.ts';
import './own-tools.ts';
import { watchUnsaved } from './unsaved.ts';
import { ownWords } from './words.ts';

const OF_OWN = { kind: 'own' } as const;

/** What a person draws, measures, types and opens. */
@customElement('ax-own-panel')
export class OwnPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      details > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
      summary {
        font-weight: 650;
      }
      .panel > .said:empty {
        margin-top: 0;
      }
      ax-export {
        display: block;
        margin-inline-start: calc(-2 * var(--ax-space));
      }
      .over-list {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 calc(3 * var(--ax-space));
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, ({ own, inView, lang }) => [own, inView, lang]);

  @state() private said = '';
  @state() private isFree = false;
  #own: Own | undefined;
  /** Lays down the tool of whoever was shown last. */
  #layDown: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('keydown', this.#onKey);
    this.#layDown?.();
  }

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    const { explorer, state: { own }, lang } = this.#ax;
    watchUnsaved(explorer);
    this.#layDown = () => explorer.do((now) => (now.drawing ? setDrawing(now, null) : now));
    const said = this.#own?.isRead && ownSaid(own, this.#own, lang, ownWords(lang));
    if (said) this.said = said;
    this.#own = own;
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const { own: { features }, inView } = this.#ax.state;
    const words = ownWords(this.#ax.lang);
    return html`<div class="panel">
      <h2 tabindex="-1">${words.title}</h2>
      ${features.length ? nothing : html`<p class="quiet">${words.empty}</p>`}
      <ax-own-tools .hasMap=${inView !== null} .isFree=${this.isFree} @own-free=${({ detail }: CustomEvent<boolean>) => (this.isFree = detail)}></ax-own-tools>
      <p role="status" class="small quiet said">${this.said}</p>
      ${features.length
        ? html`<section>
            <div class="over-list"><h3>${words.list}</h3><span class="quiet small figures">${words.count(features.length)}</span></div>
            <ax-own-list .hasMap=${inView !== null} .isFree=${this.isFree} @own-empty=${() => this.renderRoot.querySelector('h2')?.focus()}></ax-own-list>
          </section>`
        : nothing}
      <section>
        <details ?open=${inView === null}>
          <summary>${words.type.title}</summary>
          <ax-own-coordinates></ax-own-coordinates>
        </details>
        <details>
          <summary>${words.copy.title}</summary>
          <ax-own-copy></ax-own-copy>
        </details>
      </section>
      <section>
        <h3>${words.files}</h3>
        <ax-open-files></ax-open-files>
        ${features.length ? html`<ax-export .of=${OF_OWN}></ax-export>` : nothing}
      </section>
      ${this.#stays()}
    </div>`;
  }

  #stays() {
    const { own: { features, text } } = this.#ax.state;
    const words = ownWords(this.#ax.lang);
    const isFull = features.length > 0 && text === null;
    const hasMore = features.some((feature) => Object.keys(givenOf(feature)).length > 0);
    return html`<section>
      <h3>${words.stays}</h3>
      <p class="small quiet">${words.staysHere}</p>
      ${isFull ? html`<p class="notice">${words.linkFull}</p>` : html`<p class="small quiet">${words.linkHolds}</p>`}
      ${hasMore && !isFull ? html`<p class="small quiet">${words.linkPlain}</p>` : nothing}
    </section>`;
  }

  /** Undoing and redoing while no tool is at work; a field has an undo of its own. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    const [target] = event.composedPath();
    const isField = target instanceof HTMLElement && target.matches('textarea, input:not([type="checkbox"], [type="radio"])');
    if (event.defaultPrevented || !isCommand || isField || (key !== 'z' && key !== 'y') || !this.#isNear(event)) return;
    event.preventDefault();
    this.#ax.do(key === 'y' || event.shiftKey ? redoOwn : undoOwn);
  };

  /** In this explorer, or nowhere in particular. */
  #isNear(event: KeyboardEvent): boolean {
    const root = this.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : root;
    return event.composedPath().includes(host) || event.target === this.ownerDocument.body;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-panel': OwnPanelElement;
  }
}
