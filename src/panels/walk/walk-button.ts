import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Walking } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { openWalk } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import type { Origin } from '../../state/state.ts';
import { controls } from '../../theme/controls.ts';
import { way } from '../go.ts';
import { icon } from '../icons.ts';
import { walkMessages } from './walk-messages.ts';

/** What is offered first, where the catalogue has it. */
const USUAL_MINUTES = 10;

/** How long a walk is to begin with; `undefined` where the catalogue offers none. */
export function usualMinutes(walking: Walking | undefined): number | undefined {
  const minutes = walking?.minutes ?? [];
  return minutes.includes(USUAL_MINUTES) ? USUAL_MINUTES : minutes[0];
}

/** Leads to the walk area of a feature or a spot; nothing where the catalogue has no street network. */
@customElement('ax-walk-button')
export class WalkButtonElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ attribute: false }) from: Origin | undefined;
  /** The main thing to do where it stands. */
  @property({ type: Boolean }) primary = false;

  readonly #ax = new ExplorerController(this);

  override render() {
    const { from } = this;
    if (!from || !this.#ax.ready) return nothing;
    const first = usualMinutes(this.#ax.explorer.catalogue.walking);
    if (first === undefined) return nothing;
    const { href, follow } = way(this.#ax, (state) => openWalk(state, from, first));
    return html`<a class="button ${this.primary ? 'primary' : ''}" href=${href} @click=${follow}>${icon('walk')} ${walkMessages(this.#ax.lang).showWalkArea}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-walk-button': WalkButtonElement;
  }
}
