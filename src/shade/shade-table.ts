import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Slug } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber } from '../i18n/format.ts';
import { ExplorerController } from '../state/context.ts';
import { pointAtShade } from '../state/planning/actions.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { subjectOf, unitOf, valueText, type ShadeSubject } from './labels.ts';
import { ranked } from './ranked.ts';
import { belowReadout, smallTableCss } from './shade-css.ts';
import type { Shading } from './shading.ts';
import { shadeWords } from './words.ts';

const FIRST = 20;
const MORE = 100;

/** All small areas by their values: what the map shows, for those who do not see it or want the order. */
@customElement('ax-shade-table')
export class ShadeTableElement extends LitElement {
  static override styles = [
    controls,
    belowReadout,
    smallTableCss,
    css`
      :host {
        display: block;
      }
      tbody button.link {
        min-height: max(24px, calc(var(--ax-target) - 8px));
      }
      tr.pointed > * {
        background: var(--ax-accent-soft);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(2 * var(--ax-space));
        margin-top: calc(2 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) shading: Shading | null = null;
  @state() private shown = FIRST;
  @state() private isOpen = false;

  readonly #ax = new ExplorerController(this, (all) => [all.shadeAt, all.data]);

  override render() {
    const subject = this.#ax.ready ? subjectOf(this.#ax) : null;
    const { shading } = this;
    if (!subject || !shading) return nothing;
    const words = shadeWords(this.#ax.lang);
    return html`<details ?open=${this.isOpen} @toggle=${this.#toggle}>
      <summary>${words.table(formatNumber(shading.values.size, this.#ax.lang, 0))}</summary>
      ${this.isOpen ? this.#table(subject, shading) : nothing}
    </details>`;
  }

  #table(subject: ShadeSubject, shading: Shading) {
    const words = shadeWords(this.#ax.lang);
    const ids = ranked(shading);
    const format = (value: number): string => formatNumber(value, this.#ax.lang, 0);
    const left = ids.length - this.shown;
    return html`<table class="figures">
        <thead><tr><th scope="col">${this.#ax.t(subject.layer.singular)}</th><th scope="col">${unitOf(this.#ax.lang, shading.shade.measure)}</th></tr></thead>
        <tbody>${ids.slice(0, this.shown).map((id) => this.#row(id, subject, shading))}</tbody>
      </table>
      <div class="foot">
        <p class="small quiet" role="status">${words.shownOf(format(Math.min(this.shown, ids.length)), format(ids.length))}</p>
        ${left > 0 ? html`<button @click=${this.#showMore}>${words.showMore(format(Math.min(MORE, left)))}</button>` : nothing}
      </div>`;
  }

  #row(id: Slug, subject: ShadeSubject, shading: Shading) {
    const value = shading.values.get(id);
    const name = this.#ax.t(dataOf(this.#ax.state, subject.layer.id)?.byId.get(id)?.properties.name) || id;
    const isPointedAt = this.#ax.state.shadeAt === id;
    return html`<tr class=${isPointedAt ? 'pointed' : ''}>
      <th scope="row"><button class="link" aria-pressed=${isPointedAt ? 'true' : 'false'} @click=${() => this.#ax.do(pointAtShade, isPointedAt ? null : id)}>${name}</button></th>
      <td>${value ? valueText(this.#ax, subject, value) : nothing}</td>
    </tr>`;
  }

  readonly #toggle = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement) this.isOpen = target.open;
  };

  readonly #showMore = (): void => {
    this.shown += MORE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-shade-table': ShadeTableElement;
  }
}
