import { parseRef } from '../../catalogue/refs.ts';
import type { DerivedFeature, Near, OnFoot, Slug } from '../../catalogue/types.ts';
import { formatDistance, formatNumber } from '../../i18n/format.ts';
import { walkWords } from '../../panels/walk/walk-words.ts';
import { layerById } from '../../state/selectors.ts';
import { amountOf } from '../amount.ts';
import type { DraftGroup } from '../comparison.ts';
import { UNKNOWN, type Column, type ComparisonContext, type DraftCell, type DraftRow } from '../model.ts';
import { comparisonWords } from '../words.ts';

type Way = 'onFoot' | 'nearest';

/** The nearest of each layer: on foot, and in a straight line where a way on foot was not worked out for all. */
export function nearGroups(context: ComparisonContext, columns: readonly Column[]): readonly DraftGroup[] {
  const { m, catalogue, lang, t } = context;
  const comparing = comparisonWords(lang);
  const onFoot = layersOf(context, columns, 'onFoot');
  const straight = layersOf(context, columns, 'nearest').filter((layer) => columns.some(({ ref }) => lacksOnFoot(context, ref, layer)));
  const { walking } = catalogue;
  const speed = walking ? `${comparing.atSpeed(formatNumber(walking.speedKmH, lang))} ${t(walking.method)}` : '';
  return [
    { id: 'on-foot', label: comparing.onFoot, note: speed, rows: onFoot.map((layer) => row(context, columns, layer, 'onFoot')) },
    { id: 'nearest', label: m.nearest, note: m.straightLine, rows: straight.map((layer) => row(context, columns, layer, 'nearest')) },
  ];
}

function layersOf({ state }: ComparisonContext, columns: readonly Column[], way: Way): readonly Slug[] {
  return [...new Set(columns.flatMap(({ ref }) => Object.keys(state.derived?.features[ref]?.[way] ?? {})))];
}

function lacksOnFoot({ state }: ComparisonContext, ref: Column['ref'], layer: Slug): boolean {
  const derived = state.derived?.features[ref];
  return Boolean(derived?.nearest?.[layer]?.length) && !derived?.onFoot?.[layer]?.length;
}

function row(context: ComparisonContext, columns: readonly Column[], layer: Slug, way: Way): DraftRow {
  const { m, t, catalogue, state, lang } = context;
  const singular = t(layerById(catalogue, layer)?.singular) || layer;
  return {
    id: `${way}.${layer}`,
    label: singular,
    better: 'less',
    hasShares: false,
    format: (value) => formatDistance(value, lang, m),
    cells: columns.map(({ ref }) => cell(context, state.derived?.features[ref], layer, way)),
  };
}

function cell(context: ComparisonContext, derived: DerivedFeature | undefined, layer: Slug, way: Way): DraftCell {
  const [first] = derived?.[way]?.[layer] ?? [];
  if (!first) return UNKNOWN;
  const { state, catalogue } = context;
  const speed = way === 'onFoot' ? catalogue.walking?.speedKmH : undefined;
  const words = speed === undefined ? distanceWords(context, first) : walkWords(first.distanceM, speed, context);
  const name = context.nameOf(first.ref) ?? parseRef(first.ref)?.id ?? first.ref;
  return {
    ...UNKNOWN,
    words: `${words}: ${name}`,
    names: { ref: first.ref, name, rest: words },
    amount: amountOf(first.distanceM),
    kind: 'computed',
    sources: way === 'onFoot' ? (catalogue.walking?.sources ?? []) : (state.derived?.sources ?? []),
  };
}

function distanceWords({ m, lang }: ComparisonContext, { distanceM }: Near | OnFoot): string {
  const [least, most] = (typeof distanceM === 'number' ? [distanceM, distanceM] : distanceM).map((metres) => formatDistance(metres, lang, m));
  return least === most ? (least ?? '') : m.distanceBetween(least ?? '', most ?? '');
}
