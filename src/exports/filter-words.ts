import type { Catalogue, Layer } from '../catalogue/types.ts';
import { findWords } from '../panels/filters/find-words.ts';
import { filterWords, subjectWords, type WordsContext } from '../panels/filters/words.ts';
import type { Filter, FilterSubject } from '../state/filters/filter.ts';
import { subjectOf } from '../state/filters/index.ts';
import { filtersOf } from '../state/results.ts';
import { layerById } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { areaName } from './indicative.ts';
import type { ExportContext } from './model.ts';

/** A layer's filters, its default among them, each as one line of text. */
export function filtersInWords(state: ExplorerState, catalogue: Catalogue, layer: Layer, ctx: ExportContext): readonly string[] {
  const { lang, m, t } = ctx;
  const context: WordsContext = {
    lang, m, t,
    areaName: (id) => areaName(id, state, ctx),
    nameOf: (ref) => ctx.nameOf(ref),
    layerName: (id) => t(layerById(catalogue, id)?.name) || id,
  };
  return Object.entries(filtersOf(state, layer)).flatMap(([key, filter]) => {
    const subject = subjectOf(catalogue, layer, key);
    return subject ? [`${subjectWords(subject, context)}: ${everyOption(filter, subject, context) ?? filterWords(filter, subject, context)}`] : [];
  });
}

/** Options by all their names, where the screen only counts them; `null` for any other filter. */
function everyOption(filter: Filter, { field }: FilterSubject, { t, lang }: WordsContext): string | null {
  const find = findWords(lang);
  if (filter.kind !== 'options' || (field?.type !== 'choice' && field?.type !== 'choices')) return null;
  const labels = field.options.filter(({ key }) => filter.options.includes(key)).map(({ label }) => t(label));
  return [...labels, ...(filter.orUnknown ? [find.notKnown] : [])].join(', ') || find.noOption;
}
