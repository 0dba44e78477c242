import { PLACE_KEYS } from '../../catalogue/place-keys.ts';
import type { Catalogue, Derived, ExplorerFeature, Layer } from '../../catalogue/types.ts';
import type { Filter, FilterFacts, FilterOf, Verdict } from '../../state/filters/filter.ts';
import { subjectOf, testOf } from '../../state/filters/index.ts';
import type { LargeLayer } from '../large-layer.ts';

/** Of what filters look at in a catalogue besides the layer, nothing is known of the features of large layers. */
const NO_CATALOGUE: Catalogue = {
  format: 1, id: '', languages: [], title: {}, city: {}, description: {}, bounds: [0, 0, 0, 0], basemap: { file: '', sources: [] },
  licences: {}, sources: {}, layers: [], areas: [], contact: { organisation: '', email: '', links: [] }, pagesFile: '', pages: [],
};

export const NO_FACTS: FilterFacts = { derived: null, areas: undefined, inView: null, isInside: null };

/** What a filter says of a feature, by the filter's own code; `undefined` where the layer has nothing of that key. */
export function verdictOf(layer: Layer, key: string, filter: Filter, facts: FilterFacts = NO_FACTS): ((feature: ExplorerFeature) => Verdict) | undefined {
  const subject = subjectOf(NO_CATALOGUE, layer, key);
  return subject && testOf(filter, subject, facts);
}

/** A feature with nothing but one value, to be judged in the place of all that have it. */
export function holding(key: string, value: unknown): ExplorerFeature {
  return { type: 'Feature', id: '', geometry: null, properties: { name: {}, sources: [], licence: '', [key]: value } };
}

/** What a filter of areas says of all that have the same candidates, by their code. */
export function areaVerdicts({ layer, places, areas }: LargeLayer, filter: FilterOf<'areas'>): readonly Verdict[] {
  const features: Derived['features'] = Object.fromEntries(places.sets.flatMap((candidates, code) =>
    candidates ? [[`${layer.id}/${code}`, { area: { candidates: candidates.map((value) => ({ value, share: 1 })) } }]] : []));
  const derived: Derived = { zoning: {}, sources: [], method: {}, features };
  const facts: FilterFacts = { ...NO_FACTS, derived, areas: { features: areas, byId: new Map(), isWhole: true } };
  const test = verdictOf(layer, PLACE_KEYS.areas, filter, facts);
  return places.sets.map((_, code) => test?.({ ...holding('', null), id: String(code) }) ?? 'unknown');
}
