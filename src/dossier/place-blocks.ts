import type { DerivedFeature, FeatureRef, Located, Near, OnFoot, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { formatDistance, formatNumber } from '../i18n/format.ts';
import { locatedWords } from '../panels/located.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { featureByRef, layerById } from '../state/selectors.ts';
import { minutesOf } from '../walking/distance.ts';
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
    [m.planZones, layers && zones ? zoneWords(context, zones, layers.zones) : ''],
  ];
  const facts = rows.filter(([, text]) => text).flatMap(([label, text]) => factBlocks(label, [{ text }]));
  if (!facts.length) return [];
  const sources = citations.cite(state.derived?.sources);
  return [{ kind: 'heading', text: m.location }, ...facts, ...textBlocks('small', t(state.derived?.method), sources)];
}

/** Zones overlap, so each is named for itself. */
function zoneWords(context: DossierContext, { candidates }: Located, layer: Slug): string {
  const { m } = context;
  const within = candidates.flatMap(({ value, share }) => {
    if (value === null) return [];
    const name = placeName(context, layer, value);
    return [share === 1 ? name : m.perhaps(name)];
  });
  return within.length ? within.join('; ') : m.noZone;
}

/** Ranked by layer. Straight lines, named as such, only where no ways on foot were worked out. */
function ledger(context: DossierContext, ref: FeatureRef, { onFoot, nearest }: DerivedFeature, citations: Citations): readonly Block[] {
  const { m, catalogue, t, lang } = context;
  const speed = catalogue.walking?.speedKmH;
  if (onFoot && speed !== undefined) {
    const how = `${m.dossier.walkSpeed(formatNumber(speed, lang))} ${t(catalogue.walking?.method)}`;
    const words = ({ distanceM }: OnFoot) => `${distanceWords(context, distanceM)} · ${minuteWords(context, minutesOf(distanceM, speed))}`;
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
  const { catalogue, m, t, lang } = context;
  const people = layerById(catalogue, catalogue.walking?.people ?? '');
  if (!within || !people) return [];
  const rows = people.fields.flatMap((field): readonly Block[] => {
    const count = Object.hasOwn(within.counts, field.key) ? within.counts[field.key] : undefined;
    if (count === undefined) return [];
    const [least, most] = typeof count === 'number' ? [count, count] : count;
    const [from, to] = [formatNumber(least, lang, 0), formatNumber(most, lang, 0)];
    return [{ kind: 'row', marker: null, name: t(field.label), value: from === to ? from : m.distanceBetween(from, to) }];
  });
  if (!rows.length) return [];
  return [{ kind: 'heading', text: m.dossier.within(within.minutes) }, ...rows, ...textBlocks('small', `${m.kinds.computed}. ${t(people.caveat)}`, citations.cite(people.sources))];
}

function distanceWords({ m, lang }: DossierContext, distanceM: Near['distanceM']): string {
  const [least, most] = (typeof distanceM === 'number' ? [distanceM, distanceM] : distanceM).map((metres) => formatDistance(metres, lang, m));
  return least === most ? (least ?? '') : m.distanceBetween(least ?? '', most ?? '');
}

function minuteWords({ m, lang }: DossierContext, minutes: OnFoot['distanceM']): string {
  const [least, most] = (typeof minutes === 'number' ? [minutes, minutes] : minutes).map((value) => formatNumber(value, lang, 0));
  return m.dossier.minutes(least === most ? (least ?? '') : `${least}–${most}`);
}
