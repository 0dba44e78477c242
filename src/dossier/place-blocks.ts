import type { DerivedFeature, FeatureRef, Located, Near, OnFoot, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { formatDistance, formatNumber } from '../i18n/format.ts';
import { locatedWords, overlappingWords } from '../panels/located.ts';
import { countWords, walkWords } from '../panels/walk/walk-words.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { featureByRef, layerById } from '../state/selectors.ts';
import { factBlocks, textBlocks, type Block } from './blocks.ts';
import { placeName, type Citations, type DossierContext } from './context.ts';
import { lookOf } from '../panels/marker-look.ts';

/** What follows from a position: area, parish, zoning, then what is near, on foot where that was worked out. */
export function placeBlocks(context: DossierContext, ref: FeatureRef, citations: Citations): readonly Block[] {
  const derived = context.state.derived?.features[ref];
  if (!derived) return [];
  return [...location(context, derived, citations), ...ledger(context, ref, derived, citations), ...around(context, derived, citations)];
}

function location(context: DossierContext, { area, parish, zoning, zones }: DerivedFeature, citations: Citations): readonly Block[] {
  const { m, t, state } = context;
  const layers = state.derived?.layers;
  const nameIn = (layer: Slug) => (id: string) => placeName(context, layer, id);
  const words = (located: Located | undefined, nameOf: (value: string) => string, none: string) =>
    located ? (locatedWords(located, nameOf, none, m) ?? '') : '';
  const rows: readonly (readonly [string, string])[] = [
    [m.area, words(area, nameIn(AREAS_LAYER), m.outsideArea)],
    [m.parish, layers ? words(parish, nameIn(layers.parish), m.outsideParishes) : ''],
    [m.zoning, words(zoning, (key) => t(state.derived?.zoning[key]) || key, m.notZoned)],
    [m.planZones, layers && zones ? overlappingWords(zones, nameIn(layers.zones), m.noZone, m) : ''],
  ];
  const facts = rows.filter(([, text]) => text).flatMap(([label, text]) => factBlocks(label, [{ text }]));
  if (!facts.length) return [];
  const sources = citations.cite(state.derived?.sources);
  return [{ kind: 'heading', text: m.location }, ...facts, ...textBlocks('small', t(state.derived?.method), sources)];
}

/** Ranked by layer. Straight lines, named as such, only where no ways on foot were worked out. */
function ledger(context: DossierContext, ref: FeatureRef, { onFoot, nearest }: DerivedFeature, citations: Citations): readonly Block[] {
  const { m, catalogue, t, lang } = context;
  const speed = catalogue.walking?.speedKmH;
  if (onFoot && speed !== undefined) {
    const how = `${m.dossier.walkSpeed(formatNumber(speed, lang))} ${t(catalogue.walking?.method)}`;
    const words = ({ distanceM }: OnFoot) => walkWords(distanceM, speed, context);
    return groups(context, m.dossier.onFoot, onFoot, words, textBlocks('small', how, citations.cite(catalogue.walking?.sources)));
  }
  const isArea = parseRef(ref)?.layer === AREAS_LAYER;
  const how = [m.straightLine, ...(isArea ? [m.fromMiddle] : [])].join(' ');
  return groups(context, m.nearest, nearest ?? {}, ({ distanceM }) => distanceWords(context, distanceM), textBlocks('small', how));
}

function groups<Item extends Near>(
  context: DossierContext,
  heading: string,
  byLayer: Readonly<Record<Slug, readonly Item[]>>,
  words: (item: Item) => string,
  how: readonly Block[],
): readonly Block[] {
  const { catalogue, t } = context;
  const rows = Object.entries(byLayer).flatMap(([id, items]): readonly Block[] => {
    const layer = layerById(catalogue, id);
    if (!layer || !items.length) return [];
    return [{ kind: 'subheading', text: t(layer.name) }, ...items.map((item) => row(context, item.ref, words(item)))];
  });
  return rows.length ? [{ kind: 'heading', text: heading }, ...rows, ...how] : [];
}

function row({ state, catalogue, nameOf }: DossierContext, ref: FeatureRef, value: string): Block {
  const layer = layerById(catalogue, parseRef(ref)?.layer ?? '');
  const feature = featureByRef(state, ref);
  return { kind: 'row', marker: layer && feature ? lookOf(feature, layer) : null, name: nameOf(ref) ?? ref, value };
}

/** What the census counts within a walk. */
function around(context: DossierContext, { around: within }: DerivedFeature, citations: Citations): readonly Block[] {
  const { catalogue, m, t } = context;
  const people = layerById(catalogue, catalogue.walking?.people ?? '');
  if (!within || !people) return [];
  const rows = people.fields.flatMap((field): readonly Block[] => {
    const count = Object.hasOwn(within.counts, field.key) ? within.counts[field.key] : undefined;
    if (count === undefined) return [];
    return [{ kind: 'row', marker: null, name: t(field.label), value: countWords(count, context) }];
  });
  if (!rows.length) return [];
  return [{ kind: 'heading', text: m.dossier.within(within.minutes) }, ...rows, ...textBlocks('small', `${m.kinds.computed}. ${t(people.caveat)}`, citations.cite(people.sources))];
}

function distanceWords({ m, lang }: DossierContext, distanceM: Near['distanceM']): string {
  const [least, most] = (typeof distanceM === 'number' ? [distanceM, distanceM] : distanceM).map((metres) => formatDistance(metres, lang, m));
  return least === most ? (least ?? '') : m.distanceBetween(least ?? '', most ?? '');
}
