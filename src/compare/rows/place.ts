import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import { refOf } from '../../catalogue/refs.ts';
import type { DerivedFeature, Located, Slug } from '../../catalogue/types.ts';
import { nameWithStanding } from '../../panels/areas.ts';
import { locatedWords, overlappingWords } from '../../panels/located.ts';
import { featureByRef } from '../../state/selectors.ts';
import type { DraftGroup } from '../comparison.ts';
import { UNKNOWN, wordsCell, type Column, type ComparisonContext, type DraftRow } from '../model.ts';

/** Where each of them lies, with "probably" where its position leaves it open. */
export function placeGroup(context: ComparisonContext, columns: readonly Column[]): DraftGroup {
  const { m, t, state } = context;
  const layers = state.derived?.layers;
  const within = (layer: Slug | undefined, none: string) => (located: Located) =>
    layer ? locatedWords(located, (id) => nameIn(context, layer, id), none, m) : null;
  const zoning = (located: Located) => locatedWords(located, (key) => t(state.derived?.zoning[key]) || key, m.notZoned, m);
  const zones = (located: Located) => (layers ? overlappingWords(located, (id) => nameIn(context, layers.zones, id), m.noZone, m) : null);
  return {
    id: 'place',
    label: m.location,
    rows: [
      row(context, columns, 'area', m.area, within(AREAS_LAYER, m.outsideArea)),
      row(context, columns, 'parish', m.parish, within(layers?.parish, m.outsideParishes)),
      row(context, columns, 'zoning', m.zoning, zoning),
      row(context, columns, 'zones', m.planZones, zones),
    ],
  };
}

function row(
  { state }: ComparisonContext,
  columns: readonly Column[],
  key: keyof Pick<DerivedFeature, 'area' | 'parish' | 'zoning' | 'zones'>,
  label: string,
  words: (located: Located) => string | null,
): DraftRow {
  const sources = state.derived?.sources ?? [];
  const cells = columns.map(({ ref, layer }) => {
    const located = state.derived?.features[ref]?.[key];
    if (!located) return { ...UNKNOWN, applies: layer.geometry === 'point' };
    return wordsCell(words(located), sources);
  });
  return { id: key, label, cells };
}

function nameIn({ state, nameOf, m, lang }: ComparisonContext, layer: Slug, id: Slug): string {
  const ref = refOf(layer, id);
  return nameWithStanding(nameOf(ref) ?? id, featureByRef(state, ref), { m, lang });
}
