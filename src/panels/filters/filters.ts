import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Field, Layer } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ExplorerController } from '../../state/context.ts';
import type { Filter } from '../../state/filters/filter.ts';
import { kindOfField, PLACE_KEYS, subjectOf } from '../../state/filters/index.ts';
import { dataOf, sizeOf } from '../../state/selectors.ts';
import type { LayerData } from '../../state/state.ts';
import { controls } from '../../theme/controls.ts';
import { knownCounts, knownFields } from '../known-fields.ts';
import { layout } from '../layout.ts';
import { watchResults } from '../results-watch.ts';
import './areas-filter.ts';
import { findWords } from './find-words.ts';
import './flag-filter.ts';
import { hasWalks } from './has-walks.ts';
import './in-view-filter.ts';
import './options-filter.ts';
import './presets.ts';
import './range-filter.ts';
import './walk-filter.ts';
import { walkedTo } from './walk-filter.ts';
import { filterWords } from './words.ts';
import { wordsContext } from './words-context.ts';
import './words-filter.ts';

/** The element of each kind of filter. A new kind is a file and a line here. */
const ELEMENTS: Readonly<Record<Filter['kind'], (layer: Layer, name: string) => TemplateResult>> = {
  options: (layer, name) => html`<ax-options-filter .layer=${layer} .name=${name}></ax-options-filter>`,
  range: (layer, name) => html`<ax-range-filter .layer=${layer} .name=${name}></ax-range-filter>`,
  flag: (layer, name) => html`<ax-flag-filter .layer=${layer} .name=${name}></ax-flag-filter>`,
  words: (layer, name) => html`<ax-words-filter .layer=${layer} .name=${name}></ax-words-filter>`,
  areas: (layer, name) => html`<ax-areas-filter .layer=${layer} .name=${name}></ax-areas-filter>`,
  'in-view': (layer, name) => html`<ax-in-view-filter .layer=${layer} .name=${name}></ax-in-view-filter>`,
  walk: (layer, name) => html`<ax-walk-filter .layer=${layer} .name=${name}></ax-walk-filter>`,
};

/** Everything that a layer can be filtered by: where, and every field of which something is known. */
@customElement('ax-filters')
export class FiltersElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      h3 {
        margin-top: calc(4 * var(--ax-space));
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
      }
      .filters > li {
        border-bottom: 1px solid var(--ax-line);
      }
      summary .grow {
        flex: 1;
        min-width: 0;
        font-weight: 550;
        line-height: 1.3;
      }
      summary .value {
        max-width: 55%;
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
        line-height: 1.3;
        text-align: end;
      }
      summary .active {
        color: var(--ax-accent);
        font-weight: 550;
      }
      .body {
        padding: 0 0 calc(3 * var(--ax-space)) calc(4 * var(--ax-space));
      }
      .unknown {
        padding-top: calc(3 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  /** Filters that a person opened or closed; the others are open while they ask for something. */
  readonly #opened = new Map<string, boolean>();
  readonly #ax = new ExplorerController(this, (state) => watchResults(state, this.layer));

  override render() {
    const { layer } = this;
    const data = layer && this.#ax.ready ? dataOf(this.#ax.state, layer.id) : undefined;
    if (!layer || !data) return nothing;
    const find = findWords(this.#ax.lang);
    const fields = knownFields(layer, data);
    const unknown = layer.fields.filter((field) => !fields.includes(field));
    return html`<ax-presets .layer=${layer}></ax-presets>
      <h3>${find.where}</h3>
      <ul class="filters">${repeat(this.#places(layer), ({ name }) => name, ({ name, kind, label }) => this.#filter(layer, name, kind, label, ''))}</ul>
      <h3>${find.what}</h3>
      <ul class="filters">${repeat(fields, ({ key }) => key, (field) => this.#field(layer, data, field))}</ul>
      ${unknown.length
        ? html`<p class="small quiet unknown">${find.nothingKnown}: ${unknown.map(({ label }) => this.#ax.t(label)).join(', ')}</p>`
        : nothing}`;
  }

  #places(layer: Layer): readonly { readonly name: string; readonly kind: Filter['kind']; readonly label: string }[] {
    const { state, explorer } = this.#ax;
    const find = findWords(this.#ax.lang);
    const { walking, areas } = explorer.catalogue;
    const canWalk = walking && walkedTo(walking, layer).length > 0 && hasWalks(state.derived, layer);
    return [
      ...(areas.length ? [{ name: PLACE_KEYS.areas, kind: 'areas' as const, label: find.areas }] : []),
      ...(state.inView ? [{ name: PLACE_KEYS['in-view'], kind: 'in-view' as const, label: find.inView }] : []),
      ...(canWalk ? [{ name: PLACE_KEYS.walk, kind: 'walk' as const, label: find.walk }] : []),
    ];
  }

  #field(layer: Layer, data: LayerData, field: Field) {
    const { lang } = this.#ax;
    const known = knownCounts(layer, data).get(field.key) ?? 0;
    const all = sizeOf(this.#ax.state, layer.id) ?? 0;
    const words = known < all ? findWords(lang).known(formatNumber(known, lang), formatNumber(all, lang)) : '';
    return this.#filter(layer, field.key, kindOfField(field), this.#ax.t(field.label), words);
  }

  /** What is in it is made when it is opened: counting takes its time in large layers. */
  #filter(layer: Layer, name: string, kind: Filter['kind'], label: string, otherwise: string) {
    const active = this.#ax.state.filters[layer.id]?.[name];
    const subject = subjectOf(this.#ax.explorer.catalogue, layer, name);
    const value = active && subject ? filterWords(active, subject, wordsContext(this.#ax)) : otherwise;
    const isOpen = this.#opened.get(name) ?? (active !== undefined || name === layer.symbolField);
    return html`<li>
      <details .open=${isOpen} @toggle=${(event: Event) => this.#toggle(name, event)}>
        <summary>
          <span class="grow">${label}</span>
          ${value ? html`<span class="value ${active ? 'active' : ''}">${value}</span>` : nothing}
        </summary>
        ${isOpen ? html`<div class="body">${ELEMENTS[kind](layer, name)}</div>` : nothing}
      </details>
    </li>`;
  }

  #toggle(name: string, { target }: Event): void {
    if (!(target instanceof HTMLDetailsElement)) return;
    this.#opened.set(name, target.open);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-filters': FiltersElement;
  }
}
