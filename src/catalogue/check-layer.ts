import type { Feature, Geometry } from 'geojson';
import { isSlug } from './check-shape.ts';
import { isRecord, own } from './json.ts';
import type { LayerScope } from './checks/feature-check.ts';
import { checkFeature } from './checks/feature-checks.ts';
import { checkFeatureStructure, isStructured } from './checks/structure.ts';
import { checkLimits } from './limits.ts';
import { found, inFile, isTolerable, shown, type Finding, type Problem } from './problem.ts';
import { AREAS_LAYER } from './areas-layer.ts';

export type { LayerScope } from './checks/feature-check.ts';

export type AnyFeature = Feature<Geometry | null>;

/** Further findings in a feature whose structure this module's own check accepts; `findings` are those made so far. */
export type ExtraCheck = (feature: AnyFeature, findings: readonly Finding[]) => readonly Finding[];

export interface CheckedFeatures {
  /** What is good enough to be shown, in the file's order. */
  readonly good: readonly AnyFeature[];
  readonly problems: readonly Problem[];
  /** `false`: not a feature collection at all, so that nothing of it can be used. */
  readonly isCollection: boolean;
}

/** Checks a parsed GeoJSON file, whatever it holds; never throws. */
export function checkLayerFile(value: unknown, scope: LayerScope, extra: ExtraCheck = () => []): CheckedFeatures {
  const features = featuresOf(value);
  if (!features.ok) return unusable(features.findings, scope);
  const { checkNext, result } = featureChecker(features.value, scope, extra);
  while (checkNext());
  return result;
}

/** After which the page may breathe, however many features and vertices that is. */
const SLICE_MS = 8;

/** `checkLayerFile` in slices, so that a page stays fluent; `pause` comes between two. */
export async function checkLayerFileInSlices(
  value: unknown, scope: LayerScope, pause: () => Promise<void>, extra: ExtraCheck = () => [],
): Promise<CheckedFeatures> {
  const features = featuresOf(value);
  if (!features.ok) return unusable(features.findings, scope);
  const { checkNext, result } = featureChecker(features.value, scope, extra);
  let sinceMs = performance.now();
  while (checkNext()) {
    if (performance.now() - sinceMs < SLICE_MS) continue;
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await pause();
    sinceMs = performance.now();
  }
  return result;
}

type FeaturesOf = { readonly ok: true; readonly value: readonly unknown[] } | { readonly ok: false; readonly findings: readonly Finding[] };

function featuresOf(value: unknown): FeaturesOf {
  const limits = checkLimits(value);
  const findings = limits.length > 0 ? limits : checkCollection(value);
  const features = isRecord(value) ? own(value, 'features') : undefined;
  return findings.length > 0 || !Array.isArray(features) ? { ok: false, findings } : { ok: true, value: features };
}

function unusable(findings: readonly Finding[], { file }: LayerScope): CheckedFeatures {
  return { good: [], problems: inFile(file, findings), isCollection: false };
}

export function checkCollection(value: unknown): readonly Finding[] {
  if (!isRecord(value)) return [found('not-a-collection', '', { value: shown(value) })];
  const type = own(value, 'type');
  if (type !== undefined && type !== 'FeatureCollection') return [found('not-a-collection', 'type', { value: shown(type) })];
  const missing = ['type', 'features'].filter((name) => !Object.hasOwn(value, name));
  if (missing.length > 0) return missing.map((name) => found('missing', '', { name }));
  const features = own(value, 'features');
  if (!Array.isArray(features)) return [found('wrong-type', 'features', { expected: 'list', value: shown(features) })];
  return features.length === 0 ? [found('empty-collection', 'features')] : [];
}

/** What a feature came to. */
export interface CheckedFeature {
  /** `null`: it is left out. */
  readonly good: AnyFeature | null;
  readonly problems: readonly Problem[];
  /** Whatever its form. */
  readonly id: string | undefined;
}

/** What the checks of a feature have to know of the others. */
export interface OthersInFile {
  /** Place of the first feature with this id, counted from 1. */
  readonly numberOf: (id: string) => number | undefined;
  /** All ids, for those that refer to others of the file. */
  readonly ids: ReadonlySet<unknown>;
}

/** Checks one feature; its number counts from 1. */
export function checkOne(feature: unknown, featureNumber: number, others: OthersInFile, scope: LayerScope, extra: ExtraCheck = () => []): CheckedFeature {
  const id = idOf(feature);
  const structure = checkFeatureStructure(feature);
  const isSound = isStructured(feature, structure);
  const findings = isSound ? [...checkFeature(feature, scope), ...checkPartOf(feature.properties, others.ids, scope)] : structure;
  const inside = isSound ? [...findings, ...extra(feature, findings)] : findings;
  // An id that is wrong in itself gets that one line.
  const all = inside.some(({ where }) => where === 'id') ? inside : [...inside, ...checkUnique(id, others)];
  const label = isSlug(id) ? { featureId: id } : {};
  const problems = all.map((finding) => ({ ...finding, file: scope.file, featureNumber, ...label }));
  return { good: isSound && all.every(isTolerable) ? feature : null, problems, id };
}

/** Checks the features of a file one after the other; `checkNext` says whether there was one more. */
function featureChecker(features: readonly unknown[], scope: LayerScope, extra: ExtraCheck = () => []) {
  const good: AnyFeature[] = [];
  const problems: Problem[] = [];
  const numbers = new Map<string, number>();
  const others: OthersInFile = { numberOf: (id) => numbers.get(id), ids: new Set(features.map(idOf)) };
  let featureNumber = 0;
  const checkNext = (): boolean => {
    if (featureNumber === features.length) return false;
    const feature = features[featureNumber++];
    const checked = checkOne(feature, featureNumber, others, scope, extra);
    const { id } = checked;
    if (id !== undefined && !numbers.has(id)) numbers.set(id, featureNumber);
    for (const problem of checked.problems) problems.push(problem);
    if (checked.good) good.push(checked.good);
    return true;
  };
  return { checkNext, result: { good, problems, isCollection: true } satisfies CheckedFeatures };
}

/** As text: 1 and "1" are one id to whatever looks a feature up. */
function idOf(feature: unknown): string | undefined {
  const id = isRecord(feature) ? own(feature, 'id') : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function checkUnique(id: string | undefined, { numberOf }: OthersInFile): readonly Finding[] {
  const number = id === undefined ? undefined : numberOf(id);
  return number === undefined ? [] : [found('duplicate-id', 'id', { number, value: shown(id) })];
}

/** Parts and cores name their whole, which is a feature of the same file. */
function checkPartOf(properties: unknown, ids: ReadonlySet<unknown>, { layer }: LayerScope): readonly Finding[] {
  if (layer?.id !== AREAS_LAYER || !isRecord(properties)) return [];
  const role = own(properties, 'role');
  const whole = own(properties, 'partOf');
  if (whole === undefined) return role === 'part' || role === 'core' ? [found('missing', 'properties', { name: 'partOf' })] : [];
  return ids.has(whole) ? [] : [found('unknown-area', 'properties.partOf', { value: shown(whole) })];
}
