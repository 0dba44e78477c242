import { css, html, LitElement, nothing } from 'lit';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { setWalkMinutes } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { segments } from '../../theme/segments.ts';
import { walkMessages } from './walk-messages.ts';

/** How long the walk is: one of those that the catalogue offers. */
@customElement('ax-minutes-choice')
export class MinutesChoiceElement extends LitElement {
  static override styles = [
    controls,
    segments,
    css`
      :host {
        display: block;
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.walk?.minutes]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { m, lang, state, explorer } = this.#ax;
    const offered = explorer.catalogue.walking?.minutes ?? [];
    return html`<fieldset class="segments">
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
