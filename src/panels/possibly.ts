import { html, type TemplateResult } from 'lit';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { formatNumber } from '../i18n/format.ts';
import type { ExplorerController } from '../state/context.ts';
import type { Filter, FilterSubject } from '../state/filters/filter.ts';
import { subjectOf, testOf } from '../state/filters/index.ts';
import { filtersOf } from '../state/results.ts';
import { dataOf } from '../state/selectors.ts';
import { findWords } from './filters/find-words.ts';

type Asking = Pick<ExplorerController, 'm' | 'lang' | 't' | 'state'> & { readonly explorer: Pick<ExplorerController['explorer'], 'catalogue'> };

/** Why a feature passes the layer's filters only possibly: a figure that is a range, its position's error, or both. */
export function possiblyWhy(ax: Asking, layer: Layer, feature: ExplorerFeature): string {
  const { state, explorer, m, t, lang } = ax;
  const find = findWords(lang);
  const { derived, inView, isInside } = state;
  const facts = { derived, inView, isInside, areas: dataOf(state, AREAS_LAYER) };
  // Where the features of a large layer lie its worker says, not what was derived.
  const isLarge = dataOf(state, layer.id)?.large !== undefined;
  const isUnsure = (subject: FilterSubject, filter: Filter): boolean =>
    isLarge && filter.kind === 'areas' ? feature.properties.position !== undefined : testOf(filter, subject, facts)(feature) === 'possibly';
  const reasons = Object.entries(filtersOf(state, layer)).flatMap(([key, filter]) => {
    const subject = subjectOf(explorer.catalogue, layer, key);
    if (!subject || !isUnsure(subject, filter)) return [];
    if (subject.field) return [`${t(subject.field.label)}: ${find.possiblyRange}`];
    const accuracyM = feature.properties.position?.accuracyM;
    return [accuracyM === undefined ? m.approximate : find.possiblyPosition(m.units.m(formatNumber(accuracyM, lang, 0)))];
  });
  return [...new Set(reasons)].join('; ');
}

/** Marks a feature that passes only possibly, and says why. */
export function possiblyTag(ax: ExplorerController, layer: Layer, feature: ExplorerFeature): TemplateResult {
  const why = possiblyWhy(ax, layer, feature);
  return html`<span class="tag warn" title=${why}>${findWords(ax.lang).possibly}<span class="visually-hidden">: ${why}</span></span>`;
}
