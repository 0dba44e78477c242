import type { ExplorerFeature, Text } from '../catalogue/types.ts';
import { isIndicative } from '../panels/areas.ts';
import { PARTS, type DifferenceResult, type Part } from './result.ts';
import type { KnownSide } from './side.ts';

const NAMES: Readonly<Record<Part, Text>> = {
  gained: { en: 'Gained', pt: 'Ganho' },
  lost: { en: 'Lost', pt: 'Perdido' },
  kept: { en: 'Kept', pt: 'Mantido' },
};

const M2_PER_HA = 10_000;

/**
 * What was gained, lost and kept as features for a file: their properties are plain. They rest on the sources of both
 * limits, and are indicative where one of these is. Parts without an area are left out.
 */
export function differenceFeatures({ a, b, parts }: DifferenceResult): readonly ExplorerFeature[] {
  const standing = isIndicative(a.feature) || isIndicative(b.feature) ? { standing: 'indicative' } : {};
  return PARTS.filter((part) => parts[part].geometry.coordinates.length).map((part) => ({
    type: 'Feature',
    id: part,
    geometry: parts[part].geometry,
    properties: {
      name: NAMES[part],
      part,
      areaHa: Math.round(parts[part].areaM2) / M2_PER_HA,
      ...between('first', a),
      ...between('second', b),
      ...standing,
      sources: [...new Set([...a.feature.properties.sources, ...b.feature.properties.sources])],
      licence: licenceOf(a, b),
    },
  }));
}

/** Which limit it is, by name, reference and date. */
function between(which: 'first' | 'second', { of, feature }: KnownSide) {
  return {
    [`${which}Limit`]: Object.values(feature.properties.name)[0] ?? feature.id,
    [`${which}Ref`]: of.ref,
    ...(of.date === null ? {} : { [`${which}Date`]: of.date }),
  };
}

function licenceOf(a: KnownSide, b: KnownSide): string {
  return [...new Set([a.feature.properties.licence, b.feature.properties.licence])].filter(Boolean).join('; ');
}
