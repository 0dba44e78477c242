import { html, nothing } from 'lit';
import type { Census, Layer } from '../catalogue/types.ts';
import { formatNumber } from '../i18n/format.ts';
import type { ExplorerController } from '../state/context.ts';
import type { CensusFigure, CensusProfile } from './census.ts';
import { percentText } from './land-use-view.ts';
import { profileWords } from './words.ts';

/** Whether a count is worked out from small areas that are cut, and so is not the census's own. */
export function isEstimate({ least, most }: CensusFigure): boolean {
  return least !== most;
}

/** What a count is called: as the layer's field. */
export function countLabel(ax: ExplorerController, layer: Layer, key: string): string {
  const field = layer.fields.find((one) => one.key === key);
  return field ? ax.t(field.label) : key;
}

/** Counts that are no part of others: the first of a profile. */
export function headCounts({ people, profile, shares }: Census): readonly string[] {
  const parts = new Set(shares.map(({ part }) => part));
  const wholes = new Set(shares.map(({ whole }) => whole));
  return [people, ...profile.filter((key) => key !== people && wholes.has(key) && !parts.has(key))];
}

export function censusTable(ax: ExplorerController, profile: CensusProfile, census: Census, layer: Layer) {
  const { lang } = ax;
  const words = profileWords(lang);
  const city = ax.t(ax.explorer.catalogue.city);
  const hasRange = profile.figures.some(isEstimate);
  const parts = new Set(census.shares.map(({ part }) => part));
  const whole = (value: number) => formatNumber(value, lang, 0);
  return html`<div class="scroll"><table>
    <caption class="visually-hidden">${words.census}</caption>
    <thead><tr>
      <th scope="col">${words.count}</th><th scope="col">${words.here}</th>
      ${hasRange ? html`<th scope="col">${words.range}</th>` : nothing}<th scope="col">${words.ofCity(city)}</th>
    </tr></thead>
    <tbody>
      ${profile.figures.map((figure) => html`<tr>
        <th scope="row" class=${parts.has(figure.key) ? 'part' : ''}>${countLabel(ax, layer, figure.key)}</th>
        <td>${whole(figure.value)}</td>
        ${hasRange ? html`<td>${words.between(whole(figure.least), whole(figure.most))}</td>` : nothing}
        <td>${figure.shareOfAll === null ? nothing : percentText(ax, figure.shareOfAll)}</td>
      </tr>`)}
    </tbody>
  </table></div>`;
}

/** How far the figures are the census's own. */
export function censusNote(ax: ExplorerController, { cut, whole, peopleOnCut, areaOnCut, areaBeyond }: CensusProfile) {
  const { lang, m } = ax;
  const words = profileWords(lang);
  const count = (value: number) => formatNumber(value, lang, 0);
  const percent = (share: number) => percentText(ax, share);
  const lines = [
    cut ? words.cut(count(cut), count(cut + whole)) : words.exact(count(whole)),
    ...(cut ? [words.restsOn(percent(peopleOnCut), percent(areaOnCut)), words.rangeNote] : []),
    ...(areaBeyond >= 0.005 ? [words.beyond(percent(areaBeyond))] : []),
  ];
  return html`<p class="small quiet">
    <span class="tag">${cut ? words.estimate : m.kindsShort.official}</span> ${lines.join(' ')}
  </p>`;
}
