import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatNumber } from '../../i18n/format.ts';
import { setWalkMinutes } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { walkMessages } from './walk-messages.ts';

/** How long the walk is: one of those that the catalogue offers. */
@customElement('ax-minutes-choice')
export class MinutesChoiceElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: flex;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-bottom: calc(1 * var(--ax-space));
        padding: 0;
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      label {
        position: relative;
        flex: 1;
        display: flex;
        align-items: center;
        justify-content: center;
        min-height: var(--ax-target);
        border: 1px solid var(--ax-line-strong);
        font-weight: 550;
        cursor: pointer;
      }
      label + label {
        margin-inline-start: -1px;
      }
      label:first-of-type {
        border-start-start-radius: var(--ax-radius-small);
        border-end-start-radius: var(--ax-radius-small);
      }
      label:last-of-type {
        border-start-end-radius: var(--ax-radius-small);
        border-end-end-radius: var(--ax-radius-small);
      }
      label:hover {
        background: var(--ax-paper-2);
      }
      label:has(:checked) {
        border-color: var(--ax-accent);
        background: var(--ax-accent);
        color: var(--ax-accent-ink);
      }
      label:has(:focus-visible) {
        z-index: 1;
        outline: 3px solid var(--ax-focus);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.walk?.minutes]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m, lang, state, explorer } = this.#ax;
    const offered = explorer.catalogue.walking?.minutes ?? [];
    return html`<fieldset>
      <legend>${walkMessages(lang).walkMinutes}</legend>
      ${offered.map((minutes) => html`<label>
        <input type="radio" name="minutes" .value=${String(minutes)} .checked=${state.walk?.minutes === minutes}
          @change=${() => this.#ax.do(setWalkMinutes, minutes)} />
        <span class="figures">${m.minutesShort(formatNumber(minutes, lang, 0))}</span>
      </label>`)}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-minutes-choice': MinutesChoiceElement;
  }
}
