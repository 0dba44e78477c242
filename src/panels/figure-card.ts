import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Indicator, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDate, formatNumber, formatValue } from '../i18n/format.ts';
import { dataOf, isWhole } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import './bars.ts';
import type { BarItem } from './bars.ts';
import { besideCounts } from './beside.ts';
import { ExplorerController } from '../state/context.ts';
import './sources.ts';

/**
 * A figure: big number, short label, who says it and when, its source on demand; beside it what the
 * explorer counts itself, or the same figure for other places.
 */
@customElement('ax-figure-card')
export class FigureCardElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .value {
        font-size: var(--ax-text-figure);
        font-weight: 650;
        line-height: 1.15;
        letter-spacing: -0.015em;
      }
      .qualifier {
        display: block;
        font-size: var(--ax-text);
        font-weight: 550;
        letter-spacing: 0;
      }
      .label {
        margin-top: 2px;
        line-height: 1.35;
        text-wrap: balance;
      }
      .meta {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        margin-top: calc(1.5 * var(--ax-space));
      }
      ax-bars {
        margin-top: calc(3 * var(--ax-space));
      }
      summary {
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      details > div > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) indicator: Indicator | undefined;
  /** At most this many decimals. */
  @property({ type: Number }) decimals = 1;
  /** The place that the figure is of, for its own bar among others. */
  @property() place = '';
  /** Set while the source is open, so that the card can be given more room. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Set when the card has a chart, which needs the whole width. */
  @property({ type: Boolean, reflect: true }) wide = false;

  readonly #ax = new ExplorerController(this, (state) => [state.data]);

  protected override willUpdate(): void {
    this.wide = this.indicator !== undefined && hasChart(this.indicator);
    const layer = this.indicator?.beside?.layer;
    if (layer && this.#ax.ready) void this.#ax.explorer.needLayer(layer);
  }

  override render() {
    const { indicator } = this;
    if (!indicator || !this.#ax.ready) return nothing;
    const { m, lang } = this.#ax;
    const { qualifier, value, unit, kind, date } = indicator;
    const dated = date ? formatDate(date, lang) : kind === 'computed' ? '' : m.dateUnknown;
    return html`
      <p class="value figures">
        ${qualifier ? html`<span class="qualifier">${m.qualifiers[qualifier]}</span> ` : nothing}${formatValue(value, unit, lang, m, this.decimals)}
      </p>
      <p class="label">${this.#ax.t(indicator.label)}</p>
      <p class="meta small quiet"><span class="tag" title=${m.kinds[kind]}>${m.kindsShort[kind]}</span>${dated}</p>
      ${this.#bars(indicator)} ${this.#source(indicator)}
    `;
  }

  #bars(indicator: Indicator) {
    const items = indicator.beside ? this.#besideItems(indicator) : this.#comparedItems(indicator);
    if (items.length < 2) return nothing;
    return html`<ax-bars .items=${items} .caption=${this.#ax.t(indicator.label)}></ax-bars>`;
  }

  #besideItems(indicator: Indicator): readonly BarItem[] {
    const { beside, value } = indicator;
    const { m, lang, state } = this.#ax;
    const data = beside && dataOf(state, beside.layer);
    // Of a large layer it is not known which of its features are meant.
    if (!beside || !data || data.large || !isWhole(state, beside.layer)) return [];
    const { features } = data;
    const item = (label: string, count: number): BarItem => ({ label, value: count, text: formatNumber(count, lang) });
    const { counted, listed, mapped } = besideCounts(beside, features);
    return [
      { ...item(capital(m.besidePlan), value), emphasised: true },
      ...(counted === null ? [] : [item(this.#countedLabel(beside), counted)]),
      item(capital(m.besideListed), listed),
      item(capital(m.besideMapped), mapped),
    ];
  }

  /** In the words of the catalogue: which entries are taken to be the counted ones differs from figure to figure. */
  #countedLabel({ layer, field: key, options = [], label }: NonNullable<Indicator['beside']>): string {
    if (label) return this.#ax.t(label);
    const field = this.#ax.layer(layer)?.fields.find((candidate) => candidate.key === key);
    if (field?.type !== 'choice' && field?.type !== 'choices') return '';
    const chosen = field.options.filter((option) => options.includes(option.key));
    return `${this.#ax.t(field.label)}: ${chosen.map((option) => this.#ax.t(option.label)).join(', ')}`;
  }

  #comparedItems({ compared = [], value, unit, kind }: Indicator): readonly BarItem[] {
    const { m, lang } = this.#ax;
    const text = (number: number) => formatValue(number, unit, lang, m);
    const others = compared.map((other) => {
      const label = this.#ax.t(other.label);
      const isOwn = label === this.place || (kind === 'plan' && other.value === value);
      return { label, value: other.value, text: text(other.value), emphasised: isOwn };
    });
    const own: BarItem = { label: this.place, value, text: text(value), emphasised: true };
    return others.some(({ emphasised }) => emphasised) || !this.place || !others.length ? others : [own, ...others];
  }

  #source({ label, note, sources, beside }: Indicator) {
    const { m } = this.#ax;
    const layer: Layer | undefined = beside ? this.#ax.layer(beside.layer) : undefined;
    if (!note && !sources.length) return nothing;
    return html`<details @toggle=${this.#onToggle}>
      <summary>${m.sourceAndNotes}<span class="visually-hidden">: ${this.#ax.t(label)}</span></summary>
      <div class="small">
        ${note ? html`<p>${this.#ax.t(note)}</p>` : nothing}
        ${layer?.caveat ? html`<p>${this.#ax.t(layer.caveat)}</p>` : nothing}
        <ax-sources .ids=${sources}></ax-sources>
      </div>
    </details>`;
  }

  #onToggle(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.open = event.target.open;
  }
}

/** Whether a figure is shown with bars, which need the whole width. */
export function hasChart({ beside, compared = [] }: Indicator): boolean {
  return beside !== undefined || compared.length > 0;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-figure-card': FigureCardElement;
  }
}
