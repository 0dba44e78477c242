import { checkCatalogue, type FeatureIds } from './check-catalogue.ts';
import type { Checked } from './checked.ts';
import type { CatalogueCheck } from './checks/catalogue-checks.ts';
import { isRecord, own } from './json.ts';
import { isTolerable, type Finding } from './problem.ts';
import type { Catalogue } from './types.ts';

/**
 * Checks a parsed catalogue; `value` is the catalogue without the layers, areas and pages that cannot be used.
 *
 * @param checks of how its parts agree
 * @param featureIds with them, references to features are followed too
 */
export function readCatalogue(value: unknown, checks: readonly CatalogueCheck[], featureIds: FeatureIds = new Map()): Checked<Catalogue> {
  const findings = checkCatalogue(value, checks, featureIds);
  if (isUsable(value, findings)) return { value, findings };
  const bad = new Set(findings.filter((finding) => !isTolerable(finding)).map(({ where }) => /^\w+\[\d+\]/.exec(where)?.[0]));
  if (!isRecord(value) || bad.has(undefined)) return { value: null, findings };
  const good = (name: string): unknown => {
    const items = own(value, name);
    return Array.isArray(items) ? items.filter((_, index) => !bad.has(`${name}[${index}]`)) : items;
  };
  const rest = { ...value, layers: good('layers'), areas: good('areas'), pages: good('pages') };
  const remaining = checkCatalogue(rest, checks, featureIds);
  return isUsable(rest, remaining) ? { value: rest, findings } : { value: null, findings: [...findings, ...remaining] };
}

function isUsable(value: unknown, findings: readonly Finding[]): value is Catalogue {
  return isRecord(value) && findings.every(isTolerable);
}
