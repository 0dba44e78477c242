import type { ExplorerFeature, FeatureRef, Layer, Source } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { isApproximate } from '../geo/approximate.ts';
import { formatDate, formatDistance } from '../i18n/format.ts';
import { isIndicative } from '../panels/areas.ts';
import { acronymBeside, symbolOption } from '../panels/feature-names.ts';
import type { MarkerLook } from '../picture/shapes.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { featureByRef, isAbsent, isWhole, layerById } from '../state/selectors.ts';
import { lookOf } from '../panels/marker-look.ts';
import { areaBlocks } from './area-blocks.ts';
import { textBlocks, type Block } from './blocks.ts';
import { Citations, type DossierContext } from './context.ts';
import { fieldBlocks, unknownBlocks } from './feature-blocks.ts';
import { placeBlocks } from './place-blocks.ts';

/** One site or area of a dossier: what stands at the head of its first page, and what flows under its map. */
export interface Entry {
  readonly ref: FeatureRef;
  readonly feature: ExplorerFeature;
  readonly layer: Layer;
  readonly name: string;
  /** "Site · In redevelopment". */
  readonly about: string;
  readonly marker: MarkerLook | null;
  /** What must be said at once: indicative, approximate, unverified. */
  readonly tags: readonly { readonly text: string; readonly isWarning: boolean }[];
  readonly blocks: readonly Block[];
}

export type EntryResult =
  | { readonly status: 'ready'; readonly entry: Entry }
  | { readonly status: 'loading' | 'unknown' | 'failed'; readonly ref: FeatureRef };

/**
 * Writes the entry of a site or area.
 * @param address the exact link, which stands at its end in words
 */
export function entryOf(context: DossierContext, ref: FeatureRef, address: string): EntryResult {
  const { catalogue, state } = context;
  const layer = layerById(catalogue, parseRef(ref)?.layer ?? '');
  if (!layer) return { status: 'unknown', ref };
  if (state.data.get(layer.id)?.status === 'failed') return { status: 'failed', ref };
  if (!isWhole(state, layer.id)) return { status: 'loading', ref };
  const feature = featureByRef(state, ref);
  if (!feature) return { status: isAbsent(state, ref) ? 'unknown' : 'loading', ref };
  return { status: 'ready', entry: { ref, feature, layer, ...head(context, feature, layer), blocks: blocksOf(context, ref, feature, layer, address) } };
}

function head(context: DossierContext, feature: ExplorerFeature, layer: Layer): Pick<Entry, 'name' | 'about' | 'marker' | 'tags'> {
  const { t, m } = context;
  const name = t(feature.properties.name);
  const acronym = acronymBeside(feature, name);
  const option = symbolOption(layer, feature);
  const isArea = layer.id === AREAS_LAYER;
  const about = isArea ? m.area : [t(layer.singular), ...(option ? [t(option.label)] : [])].join(' · ');
  const tags = [
    ...(isArea ? [{ text: isIndicative(feature) ? m.indicative : m.official, isWarning: isIndicative(feature) }] : []),
    ...(isApproximate(feature, layer) ? [{ text: m.approximate, isWarning: true }] : []),
    ...(feature.geometry ? [] : [{ text: m.notOnMap, isWarning: true }]),
    ...(feature.properties.unverified === true ? [{ text: m.unverified, isWarning: true }] : []),
  ];
  return { name: acronym ? `${name} (${acronym})` : name, about, marker: layer.geometry === 'point' ? lookOf(feature, layer) : null, tags };
}

function blocksOf(context: DossierContext, ref: FeatureRef, feature: ExplorerFeature, layer: Layer, address: string): readonly Block[] {
  const citations = new Citations(context.catalogue.sources);
  citations.cite(feature.properties.sources);
  const isArea = layer.id === AREAS_LAYER;
  return [
    ...notices(context, feature, layer),
    ...ownWords(context, ref),
    ...(isArea ? areaBlocks(context, feature, citations) : fieldBlocks(context, layer, feature, citations)),
    ...note(context, feature),
    ...placeBlocks(context, ref, citations),
    ...(isArea ? [] : unknownBlocks(context, layer, feature)),
    ...sources(context, feature, layer, citations),
    ...aboutSheet(context, address),
  ];
}

function notices({ t, m, lang }: DossierContext, feature: ExplorerFeature, layer: Layer): readonly Block[] {
  const { position, unverified } = feature.properties;
  const words = [
    ...(isIndicative(feature) ? [m.indicativeLong] : []),
    ...(unverified === true ? [m.unverifiedLong] : []),
    ...(feature.geometry ? [] : [m.notOnMapLong]),
    ...(position && isApproximate(feature, layer)
      ? [`${m.approximate}, ${m.accuracy(formatDistance(position.accuracyM, lang, m))}. ${t(position.basis)}.`]
      : []),
  ];
  return words.flatMap((text) => textBlocks('boxed', text));
}

/** What the person wrote; it is on the paper alone. */
function ownWords({ state, m }: DossierContext, ref: FeatureRef): readonly Block[] {
  const words = Object.hasOwn(state.notes, ref) ? (state.notes[ref] ?? '').trim() : '';
  return words ? [{ kind: 'heading', text: m.dossier.ownWords }, ...textBlocks('own-words', words)] : [];
}

function note({ t, m }: DossierContext, feature: ExplorerFeature): readonly Block[] {
  const words = t(feature.properties.note);
  return words ? [{ kind: 'heading', text: m.note }, ...textBlocks('paragraph', words)] : [];
}

function sources(context: DossierContext, feature: ExplorerFeature, layer: Layer, citations: Citations): readonly Block[] {
  const { catalogue, m, t } = context;
  citations.cite(feature.geometry ? catalogue.basemap.sources : []);
  const listed = citations.ids.flatMap((id, index) => {
    const source = catalogue.sources[id];
    return source ? [sourceBlock(context, source, index + 1)] : [];
  });
  const licence = `${m.licence}: ${licenceName(context, feature.properties.licence)}`;
  const words = [layer.caveat ? t(layer.caveat) : '', licence].filter(Boolean);
  return [{ kind: 'heading', text: m.sources }, ...listed, ...words.flatMap((text) => textBlocks('small', text))];
}

function sourceBlock(context: DossierContext, source: Source, number: number): Block {
  const { m, lang, t } = context;
  const { title, about, publisher, date, consulted, licence, attribution, url, locator } = source;
  const facts = [
    publisher && title.startsWith(publisher) ? '' : publisher,
    date ? formatDate(date, lang) : m.dateUnknown,
    consulted ? m.consulted(formatDate(consulted, lang)) : '',
    licence ? licenceName(context, licence) : '',
    attribution,
    url ? '' : t(locator),
  ];
  return {
    kind: 'source',
    number,
    title: about ? `${title} [${t(about)}]` : title,
    about: facts.filter(Boolean).join(' · '),
    address: url ?? '',
  };
}

function licenceName({ catalogue: { licences } }: DossierContext, id: string): string {
  return (Object.hasOwn(licences, id) ? licences[id]?.name : undefined) ?? id;
}

function aboutSheet({ m, catalogue, t }: DossierContext, address: string): readonly Block[] {
  return [
    { kind: 'heading', text: m.dossier.exactLink },
    ...textBlocks('address', address),
    ...textBlocks('small', m.dossier.madeWith(t(catalogue.title))),
  ];
}
