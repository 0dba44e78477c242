import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import type { Covered } from './camera.ts';
import { gestureWords } from './gesture-words.ts';
import type { Prevented } from './map-view-options.ts';

const SHOWN_MS = 1500;
/** As the engine tells which key it is. */
const KEY = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

/** Says for a moment how the map is moved, when a move went to the page instead. */
@customElement('ax-gesture-hint')
export class GestureHintElement extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      pointer-events: none;
      opacity: 0;
      visibility: hidden;
      transition:
        opacity var(--ax-motion),
        visibility var(--ax-motion);
    }

    :host([shown]) {
      opacity: 1;
      visibility: visible;
    }

    p {
      max-width: calc(20 * var(--ax-rem));
      margin: calc(4 * var(--ax-space));
      padding: calc(3 * var(--ax-space)) calc(4 * var(--ax-space));
      border-radius: var(--ax-radius-small);
      background: var(--ax-ink);
      color: var(--ax-paper);
      font: 500 var(--ax-text)/1.4 var(--ax-font);
      text-align: center;
      text-wrap: balance;
    }
  `;

  @state() private gesture: Prevented = 'wheel';

  readonly #ax = new ExplorerController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Of no use to those who have no pointer.
    this.ariaHidden = 'true';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Stands in the middle of what panels do not cover. */
  show(gesture: Prevented, { top, right, bottom, left }: Covered): void {
    this.gesture = gesture;
    this.style.padding = `${top}px ${right}px ${bottom}px ${left}px`;
    this.toggleAttribute('shown', true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.toggleAttribute('shown', false), SHOWN_MS);
  }

  override render() {
    const words = gestureWords(this.#ax.lang);
    return html`<p>${this.gesture === 'wheel' ? words.wheel(KEY) : words.touch}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-gesture-hint': GestureHintElement;
  }
}
