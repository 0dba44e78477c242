import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Cell, Column, Comparison, Row, RowGroup } from '../../compare/model.ts';
import { comparisonWords } from '../../compare/words.ts';
import { customElement } from '../../elements/custom-element.ts';
import { isApproximate } from '../../geo/approximate.ts';
import { formatDate } from '../../i18n/format.ts';
import { setBase, toggleCompared } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { isIndicative } from '../areas.ts';
import { externalLink } from '../external-link.ts';
import { symbolOption } from '../feature-names.ts';
import { toFeature } from '../go.ts';
import { icon } from '../icons.ts';
import { linkTarget } from '../links.ts';
import { featureMarker } from '../marker.ts';
import '../sources.ts';
import { bar } from './bar.ts';
import './maps.ts';
import { commonSources, ownSources } from './sources-shown.ts';
import { tableCss } from './table-css.ts';

/** The comparison as a table: things stand in columns, what is known of them in rows. */
@customElement('ax-comparison')
export class ComparisonElement extends LitElement {
  static override styles = [controls, tableCss];

  @property({ attribute: false }) comparison: Comparison | undefined;
  /** Leaves out rows that say the same of all. */
  @property({ type: Boolean, attribute: 'onlydifferences' }) onlyDifferences = false;
  /** Says each value's source and what else is said of it. */
  @property({ type: Boolean, attribute: 'showsources' }) showsSources = false;

  readonly #ax = new ExplorerController(this);

  override render() {
    const { comparison } = this;
    if (!comparison?.columns.length || !this.#ax.ready) return nothing;
    const { columns, groups } = comparison;
    const comparing = comparisonWords(this.#ax.lang);
    const hidden = this.onlyDifferences ? groups.flatMap(({ rows }) => rows.filter(({ isSame }) => isSame)).length : 0;
    return html`<table role="table" data-columns=${columns.length}>
        <caption class="visually-hidden">${comparing.table(columns.map(({ name }) => name).join(', '))}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td class="corner" role="cell"></td>
            ${columns.map((column, index) => html`<th role="columnheader" scope="col">${this.#head(column, index)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup" class="maps">
          <tr role="row">
            <th role="rowheader" scope="row">${comparing.maps}</th>
            ${columns.map(({ ref, name }) => html`<td role="cell"><ax-compare-map .refs=${columns.map((one) => one.ref)} .ref=${ref} .name=${name}></ax-compare-map></td>`)}
          </tr>
        </tbody>
        ${groups.map((group) => this.#group(group, columns))}
        ${this.showsSources ? this.#entrySources(columns) : nothing}
      </table>
      <p class="small quiet hidden-rows" role="status">${hidden ? comparing.hiddenRows(hidden) : ''}</p>`;
  }

  #head(column: Column, index: number) {
    const comparing = comparisonWords(this.#ax.lang);
    const { ref, name, layer, feature } = column;
    const way = toFeature(this.#ax, ref);
    const isDashed = isApproximate(feature, layer) || isIndicative(feature);
    return html`<div class="head">
      ${featureMarker(layer, symbolOption(layer, feature), isDashed)}
      <a class="name" href=${way.href} title=${name} @click=${way.follow}>${name}</a>
      <button type="button" class="plain icon remove" aria-label=${comparing.removeOf(name)} title=${comparing.removeOf(name)}
        @click=${() => this.#remove(ref)}>${icon('close')}</button>
      <span class="base">
        ${index === 0
          ? html`<span class="tag">${comparing.base}</span>`
          : html`<button type="button" class="link small" aria-label=${comparing.useAsBaseOf(name)} @click=${() => this.#base(ref)}>${comparing.useAsBase}</button>`}
      </span>
    </div>`;
  }

  /** What all that is said of each rests on, unless a value has a source of its own. */
  #entrySources(columns: readonly Column[]) {
    return html`<tbody role="rowgroup" data-group="sources">
      <tr role="row">
        <th role="rowheader" scope="row">${comparisonWords(this.#ax.lang).entrySources}</th>
        ${columns.map(({ feature }) => html`<td role="cell"><ax-sources .ids=${feature.properties.sources}></ax-sources></td>`)}
      </tr>
    </tbody>`;
  }

  #group(group: RowGroup, columns: readonly Column[]) {
    const { id, label, note, rows } = group;
    const common = this.showsSources ? commonSources(group, columns) : [];
    const shown = this.onlyDifferences ? rows.filter(({ isSame }) => !isSame) : rows;
    if (!shown.length) return nothing;
    return html`<tbody role="rowgroup" data-group=${id}>
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" colspan=${columns.length + 1}>
          <span class="title">${label}</span>${note && this.showsSources ? html`<span class="small quiet note">${note}</span>` : nothing}
          ${common.length ? html`<ax-sources class="note" compact .ids=${common}></ax-sources>` : nothing}
        </th>
      </tr>
      ${shown.map((row) => html`<tr role="row" data-row=${row.id}>
        <th role="rowheader" scope="row">${row.label}</th>
        ${row.cells.map((cell, index) => html`<td role="cell" class=${cell.isBest ? 'best' : ''}>${this.#cell(cell, row, ownSources(cell, columns[index], common))}</td>`)}
      </tr>`)}
    </tbody>`;
  }

  #cell(cell: Cell, row: Row, sources: readonly string[]) {
    const comparing = comparisonWords(this.#ax.lang);
    if (!cell.applies) return html`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${comparing.doesNotApply}</span>`;
    if (cell.words === null) return html`<span class="quiet unknown">${comparing.unknown}</span>`;
    const others = cell.notes.filter(({ isOther }) => isOther);
    return html`
      <div class=${cell.amount ? 'value figures' : 'value'}>${this.#value(cell, row)}${cell.isBest ? html` <span class="tag">${comparing.best}</span>` : nothing}</div>
      ${cell.difference ? html`<div class="difference small figures">${cell.difference}</div>` : nothing}
      ${bar(cell.amount, row)}
      ${cell.names ? this.#named(cell.names) : nothing}
      ${this.#meta(cell, row)}
      ${this.showsSources ? nothing : others.map(({ words }) => html`<div class="small quiet">${comparing.otherSource}: ${words}</div>`)}
      ${this.showsSources ? this.#grounds(cell, sources) : nothing}
    `;
  }

  #value({ words, names }: Cell, { type }: Row) {
    if (names) return names.rest;
    const target = type === 'link' && words ? linkTarget(words) : null;
    return target?.kind === 'web' && words ? externalLink(target.href, new URL(target.href).host) : words;
  }

  #named({ ref, name }: NonNullable<Cell['names']>) {
    const way = toFeature(this.#ax, ref);
    return html`<a class="small" href=${way.href} @click=${way.follow}>${name}</a>`;
  }

  /** Whose figure it is, where a row sets figures of several sides beside each other. */
  #meta({ kind, date }: Cell, { id }: Row) {
    if (!kind || !id.startsWith('figure.')) return nothing;
    const { m, lang } = this.#ax;
    const dated = date ? formatDate(date, lang) : kind === 'computed' ? '' : m.dateUnknown;
    return html`<div class="small quiet meta"><span class="tag" title=${m.kinds[kind]}>${m.kindsShort[kind]}</span> ${dated}</div>`;
  }

  #grounds({ notes }: Cell, sources: readonly string[]) {
    if (!notes.length && !sources.length) return nothing;
    return html`<div class="grounds small quiet">
      ${notes.filter(({ isOther }) => !isOther).map(({ words }) => html`<p>${words}</p>`)}
      <ax-sources compact .ids=${sources}></ax-sources>
      ${notes.filter(({ isOther }) => isOther).map((note) => html`<p><strong>${comparisonWords(this.#ax.lang).otherSource}: ${note.words}.</strong> ${note.detail ?? nothing}</p>
        ${note.sources.length ? html`<ax-sources compact .ids=${note.sources}></ax-sources>` : nothing}`)}
    </div>`;
  }

  #base(ref: Column['ref']): void {
    this.#ax.do(setBase, ref);
    this.#focusHead();
  }

  #remove(ref: Column['ref']): void {
    this.#ax.do(toggleCompared, ref);
    this.#focusHead();
  }

  /** The button that was pressed is gone; the keyboard goes on at the first column. */
  #focusHead(): void {
    requestAnimationFrame(() => this.renderRoot.querySelector<HTMLElement>('.head .name')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-comparison': ComparisonElement;
  }
}
