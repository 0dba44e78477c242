import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import { isApproximate } from '../../geo/approximate.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { DraftGroup } from '../comparison.ts';
import { NOT_APPLICABLE, wordsCell, type Column, type ComparisonContext, type DraftCell, type DraftRow } from '../model.ts';
import { comparisonWords } from '../words.ts';

/** What each of them is, and how well its place is known. */
export function identityGroup(context: ComparisonContext, columns: readonly Column[], symbols: readonly DraftRow[]): DraftGroup {
  const { m } = context;
  const comparing = comparisonWords(context.lang);
  return {
    id: 'identity',
    label: comparing.identity,
    rows: [
      { id: 'layer', label: comparing.kind, cells: columns.map((column) => kindCell(context, column)) },
      ...symbols,
      { id: 'position', label: m.position, cells: columns.map((column) => positionCell(context, column)) },
    ],
  };
}

function kindCell({ m, t, lang }: ComparisonContext, { layer, feature }: Column): DraftCell {
  const kind = layer.id === AREAS_LAYER && feature.properties['role'] === 'area' ? m.area : t(layer.singular);
  return wordsCell(feature.properties.unverified === true ? `${kind} (${m.unverified.toLocaleLowerCase(lang)})` : kind, feature.properties.sources);
}

function positionCell({ m, lang, t }: ComparisonContext, { layer, feature }: Column): DraftCell {
  const { geometry, properties } = feature;
  if (!geometry) return wordsCell(m.notOnMap);
  if (geometry.type !== 'Point') return layer.id === AREAS_LAYER ? wordsCell(standing(properties['standing'], m, lang), properties.sources) : NOT_APPLICABLE;
  const { position } = properties;
  if (!position) return wordsCell(null);
  const within = m.accuracy(formatDistance(position.accuracyM, lang, m));
  const words = isApproximate(feature, layer) ? `${m.approximate}, ${within}` : within;
  return { ...wordsCell(words, properties.sources), notes: [{ words: t(position.basis), sources: [] }] };
}

function standing(value: unknown, m: Messages, lang: string): string | null {
  if (value === 'indicative') return comparisonWords(lang).indicativeLimit;
  return value === 'official' ? m.official : null;
}
