import { html, nothing } from 'lit';
import type { Layer, Option } from '../catalogue/types.ts';
import { localeOf } from '../i18n/format.ts';
import { termOf, type Term } from '../panels/term.ts';
import { tintColor, tintSwatch } from '../panels/tint-swatch.ts';
import type { ExplorerController } from '../state/context.ts';
import type { LandUseProfile } from './land-use.ts';
import { profileWords } from './words.ts';
import { M2_PER_HA } from '../geo/planar.ts';

const LEAST_SHARE = 0.001;

/** A line of the chart and its table. */
export interface LandUseRow {
  readonly label: string;
  /** The plan's own words, where `label` is a translation of them. */
  readonly term: Term | null;
  readonly option: Option | undefined;
  readonly areaHa: number;
  /** In percent. */
  readonly percent: number;
  /** In percent, of all that is zoned; `null` for what is not. */
  readonly percentInAll: number | null;
}

/** The classes, the largest first, then what is not zoned where there is any. */
export function landUseRows(ax: Pick<ExplorerController, 'lang' | 't'>, { classes, notZonedM2, notZonedShare }: LandUseProfile, layer: Layer, key: string): readonly LandUseRow[] {
  const words = profileWords(ax.lang);
  const field = layer.fields.find((one) => one.key === key);
  const options = field?.type === 'choice' ? field.options : [];
  const rows = classes.map((one): LandUseRow => {
    const option = options.find((candidate) => candidate.key === one.key);
    const label = option ? ax.t(option.label) : (one.key ?? words.noClass);
    return { label, term: termOf(field, option, ax.lang), option, areaHa: one.areaM2 / M2_PER_HA, percent: one.share * 100, percentInAll: one.shareInAll * 100 };
  });
  const rest: LandUseRow = { label: words.notZoned, term: null, option: undefined, areaHa: notZonedM2 / M2_PER_HA, percent: notZonedShare * 100, percentInAll: null };
  return [...rows, rest];
}

/** A bar of the classes side by side; its numbers stand in the table below it. */
export function landUseBar(rows: readonly LandUseRow[]) {
  return html`<div class="stack" aria-hidden="true">
    ${rows.filter(({ percent }) => percent > 0).map(({ option, percent, label }) => html`<span
      class=${option?.tint ? '' : 'none'} title="${label}" .style=${`width: ${percent}%;${option?.tint ? ` background: ${tintColor(option.tint)}` : ''}`}
    ></span>`)}
  </div>`;
}

export function landUseTable(ax: ExplorerController, rows: readonly LandUseRow[]) {
  const { lang, m } = ax;
  const words = profileWords(lang);
  const city = ax.t(ax.explorer.catalogue.city);
  const percent = (value: number | null) => (value === null ? nothing : percentText(ax, value / 100));
  return html`<div class="scroll"><table>
    <caption class="visually-hidden">${words.landUse}</caption>
    <thead><tr><th scope="col">${words.class}</th><th scope="col">${words.hectares}</th><th scope="col">${words.share}</th><th scope="col">${words.shareIn(city)}</th></tr></thead>
    <tbody>
      ${rows.map(({ label, term, option, areaHa, percent: share, percentInAll }) => html`<tr>
        <th scope="row"><span class="class">${tintSwatch(option?.tint)}<span>${label}${term ? html`<span class="term small quiet" lang=${term.lang}>${term.words}</span>` : nothing}</span></span></th>
        <td>${fixed(areaHa, lang)}</td><td>${percent(share)}</td><td>${percent(percentInAll)}</td>
      </tr>`)}
    </tbody>
    <tfoot><tr><th scope="row">${words.total}</th><td>${fixed(rows.reduce((sum, { areaHa }) => sum + areaHa, 0), lang)}</td><td>${m.units.percent('100')}</td><td></td></tr></tfoot>
  </table></div>`;
}

/** A share with one decimal; one that would round to nothing says so. */
export function percentText({ lang, m }: Pick<ExplorerController, 'lang' | 'm'>, share: number): string {
  const isTiny = share > 0 && share < LEAST_SHARE / 2;
  return m.units.percent(isTiny ? `< ${fixed(LEAST_SHARE * 100, lang, 1)}` : fixed(share * 100, lang, 1));
}

/** With as many decimals as all others, so that they stand in line and add up. */
export function fixed(value: number, lang: string, decimals = 2): string {
  return new Intl.NumberFormat(localeOf(lang), { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always' }).format(value);
}
