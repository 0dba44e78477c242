import type { Catalogue, FeatureRef, Layer, Slug } from '../catalogue/types.ts';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { parseRef } from '../catalogue/refs.ts';
import { comparisonOf } from '../compare/comparison.ts';
import { comparisonWords } from '../compare/words.ts';
import { isoDay } from '../i18n/iso-day.ts';
import { dataOf, featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { refsIn } from '../fields/references.ts';
import { neededFor } from '../panels/compare/needed.ts';
import { isIndicative } from '../panels/areas.ts';
import { addressOf, linkTo } from '../panels/links.ts';
import { entriesOf, ofRefs } from './entries.ts';
import { filtersInWords } from './filter-words.ts';
import { indicativeAreasOf } from './indicative.ts';
import type { LargeExport } from './large-rows.ts';
import type { ExportContext, ExportData, ExportEntry, ExportOf } from './model.ts';
import { originalLayers, originOf, ownLicences, ownSources } from './own-origin.ts';
import { isPlain } from './properties.ts';
import { sourcesOf } from './sources-of.ts';

/** What an export is of, and the moment it is made at. */
export interface ExportRequest {
  readonly of: ExportOf;
  readonly state: ExplorerState;
  /** The whole one. */
  readonly catalogue: Catalogue;
  readonly ctx: ExportContext;
  /** Address of the page. */
  readonly page: string;
  readonly today: Date;
  /** What was fetched for it of a large layer. */
  readonly large?: LargeExport | null;
}

/** Gathers what is on the screen: filtered and sorted as shown, with where it comes from and the way back. */
export function exportData(request: ExportRequest): ExportData {
  const { of, state, catalogue, ctx, page, today } = request;
  const link = addressOf(state, catalogue, page);
  // What is a person's own has no address but that of the whole.
  const linkOf = ({ ref, layer }: Pick<ExportEntry, 'ref' | 'layer'>): string => (isPlain(layer) ? link : linkTo(ref, catalogue, ctx.lang, page));
  const entries = entriesOf(of, state, catalogue, ctx, request.large ?? undefined).map((entry) => ({ ...entry, link: linkOf(entry) }));
  const comparison = of.kind === 'compare' ? comparisonOf({ ...ctx, state, catalogue }, entries.map(({ ref }) => ref)) : null;
  const date = isoDay(today);
  const layer = catalogue.layers.find(({ id }) => id === layerOf(of));
  const origin = originOf(entries.filter((entry) => isPlain(entry.layer)).map(({ feature }) => feature), state);
  const behind = sourcesOf([...entries, ...ofRefs(origin.originals, state, catalogue)], layer, comparison, state, catalogue);
  const indicativeAreas = indicativeAreasOf(entries, layer, state);
  return {
    title: `${ctx.t(catalogue.title)}: ${titleOf(of, layer, ctx)}`,
    entries,
    layers: layer && !entries.length ? [layer] : [...new Set(entries.map((entry) => entry.layer))],
    filters: layer && isFiltered(of) ? filtersInWords(state, catalogue, layer, ctx) : [],
    comparison,
    ...behind,
    sources: [...behind.sources, ...ownSources(origin, ctx.lang)],
    licences: [...behind.licences, ...ownLicences(entries, ctx.lang)],
    date,
    link,
    fileName: [catalogue.id, of.kind === 'feature' ? of.ref.replace('/', '-') : (layer?.id ?? of.kind), date].join('-'),
    indicativeAreas,
    isIndicative: indicativeAreas.size > 0 || entries.some(({ feature }) => isIndicative(feature)),
    derived: state.derived,
    grid: catalogue.grid ?? null,
    walkedTo: (catalogue.walking?.to ?? []).flatMap((id) => catalogue.layers.filter((one) => one.id === id)),
  };
}

/** Layers whose features an export is of, or whose names it tells. */
export function layersFor(of: ExportOf, state: ExplorerState, catalogue: Catalogue): readonly Slug[] {
  const known = new Map(catalogue.layers.map((layer) => [layer.id, layer]));
  if (of.kind === 'difference') return [];
  const own = [...new Set(of.kind === 'shortlist' || of.kind === 'compare' ? state[of.kind].flatMap((ref) => parseRef(ref)?.layer ?? []) : [layerOf(of)].filter((id) => id !== undefined))];
  const { parish, zones } = state.derived?.layers ?? {};
  const referred = own.flatMap((id) => referredFrom(known.get(id), state));
  const originals = own.includes(OWN_LAYER) ? originalLayers(originOf(state.own.features, state)) : [];
  const wanted = [...own, ...originals, AREAS_LAYER, parish, zones, ...(catalogue.walking?.to ?? []), ...referred, ...(of.kind === 'compare' ? neededFor(state, catalogue) : [])];
  return [...new Set(wanted)].filter((id): id is Slug => id !== undefined && known.has(id));
}

/** The one layer that an export is of. */
function layerOf(of: ExportOf): Slug | undefined {
  switch (of.kind) {
    case 'list':
    case 'table':
    case 'layer':
      return of.layer;
    case 'feature':
      return parseRef(of.ref)?.layer;
    case 'own':
      return OWN_LAYER;
    default:
      return undefined;
  }
}

/** Whether an export is of what filters let through. */
export function isFiltered(of: ExportOf): of is Extract<ExportOf, { kind: 'list' | 'table' }> {
  return of.kind === 'list' || of.kind === 'table';
}

/** Layers that a layer's features name in their fields. */
function referredFrom(layer: Layer | undefined, state: ExplorerState): readonly Slug[] {
  const fields = layer?.fields.filter(({ type }) => type === 'references') ?? [];
  if (!layer || !fields.length) return [];
  const data = dataOf(state, layer.id);
  if (data?.large) return data.large.referred;
  const features = data?.features ?? [];
  const refs = features.flatMap(({ properties }) => fields.flatMap(({ key }) => refsIn(properties[key])));
  return [...new Set(refs.flatMap((ref) => parseRef(ref)?.layer ?? []))];
}

function titleOf(of: ExportOf, layer: Layer | undefined, { m, t, lang, nameOf }: ExportContext): string {
  switch (of.kind) {
    case 'shortlist':
      return m.shortlist.title;
    case 'compare':
      return comparisonWords(lang).title;
    case 'difference':
      return of.name;
    case 'feature':
      return nameOf(of.ref) ?? of.ref;
    default:
      return t(layer?.name);
  }
}

/** The name of a feature whose layer is there. */
export function nameIn(state: ExplorerState, t: ExportContext['t']): (ref: FeatureRef) => string | undefined {
  return (ref) => {
    const feature = featureByRef(state, ref);
    return feature && t(feature.properties.name);
  };
}
