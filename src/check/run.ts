import { loadCatalogue, type Loaded } from '../catalogue/load.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { asText } from './as-text.ts';
import { CHECKS } from './checks.ts';
import { fetchAnew } from './fetch-anew.ts';
import type { Check, CheckContext, CheckReport, CheckResult, Found, Outcome } from './model.ts';
import { watchViolations } from './violations.ts';
import { checkWords } from './words.ts';
import { codeAddress } from '../work/code-address.ts';

export interface RunOptions {
  /** Absolute, or relative to the page. */
  readonly catalogueUrl: string;
  /** BCP 47 */
  readonly lang: string;
  /** Told after each check. */
  readonly onResult?: (result: CheckResult) => void;
}

/** Tries everything that an explorer needs of its page, browser and host. Never rejects; works without an explorer. */
export async function runChecks({ catalogueUrl, lang, onResult }: RunOptions): Promise<CheckReport> {
  const violations = watchViolations(document);
  const context = contextOf(new URL(catalogueUrl, document.baseURI).href, lang, violations.seen);
  const results: CheckResult[] = [];
  for (const check of CHECKS) {
    // oxlint-disable-next-line no-await-in-loop -- the later ones look at what the earlier ones set off
    const result = { id: check.id, label: context.words.labels[check.id], ...(await outcomeOf(check, context)) };
    results.push(result);
    onResult?.(result);
  }
  violations.end();
  const outcome = worst(results);
  return { outcome, results, text: asText(results, { words: context.words, address: addressOf(location), date: new Date() }) };
}

/** Where the page is, without what may be secret in its address. */
export function addressOf({ origin, protocol, pathname }: Pick<Location, 'origin' | 'protocol' | 'pathname'>): string {
  return /^https?:$/.test(protocol) ? origin + pathname : `${protocol}${pathname}`;
}

function worst(results: readonly CheckResult[]): Outcome {
  const order: readonly Outcome[] = ['failed', 'warning'];
  return order.find((outcome) => results.some((result) => result.outcome === outcome)) ?? 'passed';
}

async function outcomeOf(check: Check, context: CheckContext): Promise<Found> {
  try {
    return await check.run(context);
  } catch (error) {
    return { outcome: 'failed', detail: context.words.brokeOff(error instanceof Error ? error.message : String(error)), mend: context.words.report };
  }
}

function contextOf(catalogueUrl: string, lang: string, violations: CheckContext['violations']): CheckContext {
  let catalogue: Promise<Loaded<Catalogue>> | undefined;
  return {
    catalogueUrl,
    codeOrigin: new URL(codeAddress()).origin,
    pageOrigin: globalThis.origin,
    lang,
    words: checkWords(lang),
    catalogue: () => (catalogue ??= loadCatalogue(catalogueUrl, { fetch: fetchAnew })),
    violations,
  };
}
