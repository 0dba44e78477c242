import { html, type TemplateResult } from 'lit';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { formatNumber } from '../i18n/format.ts';
import type { ExplorerController } from '../state/context.ts';

/** Why a feature passes only possibly: its position's error, or a figure that is a range. */
export function possiblyWhy({ m, lang }: Pick<ExplorerController, 'm' | 'lang'>, { properties, geometry }: ExplorerFeature): string {
  const accuracyM = geometry ? properties.position?.accuracyM : undefined;
  return accuracyM === undefined ? m.find.possiblyRange : m.find.possiblyPosition(m.units.m(formatNumber(accuracyM, lang, 0)));
}

export function possiblyTag(ax: ExplorerController, feature: ExplorerFeature): TemplateResult {
  const why = possiblyWhy(ax, feature);
  return html`<span class="tag warn" title=${why}>${ax.m.find.possibly}<span class="visually-hidden">: ${why}</span></span>`;
}
