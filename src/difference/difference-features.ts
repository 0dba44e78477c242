import type { ExplorerFeature, Text } from '../catalogue/types.ts';
import { isIndicative } from '../panels/areas.ts';
import type { CensusProfile } from '../profile/census.ts';
import { isEstimate } from '../profile/census-view.ts';
import { PARTS, type DifferenceResult, type Part } from './result.ts';
import type { KnownSide } from './side.ts';
import { M2_PER_HA } from '../geo/planar.ts';

const NAMES: Readonly<Record<Part, Text>> = {
  gained: { en: 'Gained', pt: 'Ganho' },
  lost: { en: 'Lost', pt: 'Perdido' },
  kept: { en: 'Kept', pt: 'Mantido' },
};


/** The count of people, and what it rests on. */
export interface PeopleCount {
  readonly key: string;
  readonly sources: readonly string[];
}

/**
 * What was gained, lost and kept as features for a file: their properties are plain. They rest on the sources of both
 * limits, and are indicative where one of these is; with their people where these are known. Parts without an area are
 * left out.
 */
export function differenceFeatures({ a, b, parts, people }: DifferenceResult, count: PeopleCount | undefined): readonly ExplorerFeature[] {
  const counted = count && people?.status === 'ready' ? people.value : null;
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
      ...peopleOf(counted?.[part] ?? null, count?.key ?? ''),
      ...standing,
      sources: [...new Set([...a.feature.properties.sources, ...b.feature.properties.sources, ...(counted && count ? count.sources : [])])],
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

/** Under the count's key: how many, and where it is an estimate the least and most it may be. */
function peopleOf(profile: CensusProfile | null, key: string): Readonly<Record<string, number>> {
  const figure = profile?.figures.find((one) => one.key === key);
  if (!figure) return {};
  return { [key]: figure.value, ...(isEstimate(figure) && { [`${key}AtLeast`]: figure.least, [`${key}AtMost`]: figure.most }) };
}

function licenceOf(a: KnownSide, b: KnownSide): string {
  return [...new Set([a.feature.properties.licence, b.feature.properties.licence])].filter(Boolean).join('; ');
}
