import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import type { ExplorerController } from '../../state/context.ts';
import { dataOf, featureByRef } from '../../state/selectors.ts';
import type { WordsContext } from './words.ts';

/** The names that filters are told with, from an element's explorer. */
export function wordsContext(ax: ExplorerController): WordsContext {
  return {
    lang: ax.lang,
    m: ax.m,
    t: (text) => ax.t(text),
    areaName: (id) => ax.t(dataOf(ax.state, AREAS_LAYER)?.byId.get(id)?.properties.name) || id,
    nameOf: (ref) => ax.t(featureByRef(ax.state, ref)?.properties.name) || undefined,
    layerName: (id) => ax.t(ax.layer(id)?.name) || id,
  };
}
