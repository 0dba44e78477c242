import type { CatalogueCheck } from './checks/catalogue-checks.ts';
import { checkShape, type Known } from './check-shape.ts';
import { isRecord, own } from './json.ts';
import { checkLimits } from './limits.ts';
import { found, shown, type Finding } from './problem.ts';
import { CATALOGUE } from './shapes.ts';
import type { Catalogue, Slug } from './types.ts';

export type FeatureIds = ReadonlyMap<Slug, ReadonlySet<Slug>>;

/**
 * Findings whose paths start at the catalogue's root.
 *
 * @param checks of how its parts agree, for one whose shape is sound
 * @param featureIds with them, references to features are followed too
 */
export function checkCatalogue(value: unknown, checks: readonly CatalogueCheck[], featureIds: FeatureIds = new Map()): readonly Finding[] {
  const limits = checkLimits(value);
  if (limits.length > 0) return limits;
  if (!isRecord(value)) return checkShape(value, CATALOGUE, '', NOTHING_KNOWN);
  const format = own(value, 'format');
  if (format !== 1) return [found('wrong-format', 'format', { value: shown(format ?? '–') })];
  const known = knownOf(value, featureIds);
  const findings = checkShape(value, CATALOGUE, '', known);
  if (!isSound(value, findings)) return findings;
  return [...findings, ...checks.flatMap((check) => check.run(value, known))];
}

/** Narrows a value in which no check of the shape found anything that breaks a reader. */
function isSound(value: unknown, findings: readonly Finding[]): value is Catalogue {
  return isRecord(value) && findings.every(({ code }) => SOUND.has(code));
}

const SOUND: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'text-missing', 'unknown-property', 'unknown-source', 'unknown-licence', 'unknown-layer', 'unknown-feature', 'empty-text',
  'bad-slug', 'bad-key', 'bad-date', 'bad-link', 'bad-path', 'bad-color', 'bad-reference', 'out-of-range',
]);

const NOTHING_KNOWN: Known = { languages: [], sources: new Set(), licences: new Set(), layers: new Map() };

/** What references in a catalogue can point to, as far as it is readable. */
export function knownOf(catalogue: unknown, featureIds: FeatureIds = new Map()): Known {
  if (!isRecord(catalogue)) return NOTHING_KNOWN;
  const keys = (name: string): ReadonlySet<string> => {
    const members = own(catalogue, name);
    return new Set(isRecord(members) ? Object.keys(members) : []);
  };
  const list = (name: string): readonly unknown[] => {
    const members = own(catalogue, name);
    return Array.isArray(members) ? members : [];
  };
  const layerIds = list('layers').map((layer) => (isRecord(layer) ? own(layer, 'id') : null));
  return {
    languages: list('languages').filter(isText),
    sources: keys('sources'),
    licences: keys('licences'),
    layers: new Map(layerIds.filter(isText).map((id) => [id, featureIds.get(id) ?? null])),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
