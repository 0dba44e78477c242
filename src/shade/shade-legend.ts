import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { ExplorerController } from '../state/context.ts';
import { classRange, shadeLabel, unitOf, whyText, type ShadeSubject } from './labels.ts';
import { shadeOpacity } from './measures.ts';
import type { Shading } from './shading.ts';
import { cssColors, swatch } from './swatch.ts';
import { countsWithoutValue } from './values.ts';
import { shadeWords } from './words.ts';

/** Each class with its colour, its bounds and how many small areas are in it; those without a value apart. */
export function shadeLegend(ax: ExplorerController, subject: ShadeSubject, { shade, values, classes: { classes, decimals } }: Shading): TemplateResult {
  const words = shadeWords(ax.lang);
  const colors = cssColors(shade.ramp, classes.length);
  const opacity = shadeOpacity(ax.state.opacity, ax.explorer.catalogue);
  const without = countsWithoutValue(values);
  const { date } = subject.layer;
  return html`<table class="figures legend">
      <caption>${shadeLabel(ax, subject)}${date ? html` · ${formatDate(date, ax.lang)}` : nothing}</caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${words.colour}</span></th>
          <th scope="col">${unitOf(ax.lang, shade.measure)}</th>
          <th scope="col">${ax.t(subject.layer.name)}</th>
        </tr>
      </thead>
      <tbody>
        ${classes.map((one, index) => html`<tr>
          <td>${swatch(colors[index] ?? null, opacity)}</td>
          <th scope="row">${classRange(ax, one, decimals, index === classes.length - 1)}</th>
          <td>${formatNumber(one.count, ax.lang, 0)}</td>
        </tr>`)}
        ${without.map(({ why, count }) => html`<tr class="without">
          <td>${swatch(null)}</td>
          <th scope="row">${whyText(ax, subject, why)}</th>
          <td>${formatNumber(count, ax.lang, 0)}</td>
        </tr>`)}
      </tbody>
    </table>
    ${without.length ? html`<p class="small quiet">${words.noneNote}</p>` : nothing}`;
}
