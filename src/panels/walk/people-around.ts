import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureRef } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { facts } from '../facts.ts';
import { layout } from '../layout.ts';
import { peopleCounts } from './people-counts.ts';
import { walkMessages } from './walk-messages.ts';

/** What the census counts within a walk of a feature; nothing where it was not computed. */
@customElement('ax-people-around')
export class PeopleAroundElement extends LitElement {
  static override styles = [controls, layout, facts];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.derived]);

  protected override willUpdate(): void {
    if (this.#ax.ready) void this.#ax.explorer.needDerived();
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const around = this.ref && this.#ax.state.derived?.features[this.ref]?.around;
    if (!around || !Object.keys(around.counts).length) return nothing;
    const { lang } = this.#ax;
    return html`<section>
      <h3>${walkMessages(lang).peopleAround(formatNumber(around.minutes, lang, 0))}</h3>
      ${peopleCounts(this.#ax, around.counts)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-people-around': PeopleAroundElement;
  }
}
