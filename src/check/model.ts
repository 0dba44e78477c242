import type { Loaded } from '../catalogue/load.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { CheckWords } from './words.ts';

export type CheckId =
  | 'worker' | 'webgl' | 'fonts' | 'data' | 'basemap' | 'origin' | 'rights' | 'trusted-types' | 'csp' | 'storage' | 'hosts' | 'versions';

/** `warning`: the explorer works, though something does without. */
export type Outcome = 'passed' | 'warning' | 'failed';

/** What a check found, in the words of a language. */
export interface Found {
  readonly outcome: Outcome;
  readonly detail: string;
  /** What to do about it; `null` where there is nothing to do. */
  readonly mend: string | null;
}

export interface CheckResult extends Found {
  readonly id: CheckId;
  readonly label: string;
}

/** What all checks came to. Plain data: it can be stored and sent. */
export interface CheckReport {
  /** Of the worst result. */
  readonly outcome: Outcome;
  readonly results: readonly CheckResult[];
  /** All of it to be copied into a message, with date, address and versions. */
  readonly text: string;
}

/** Something that a policy of the page has held back. */
export interface Violation {
  readonly directive: string;
  /** An address, or a word such as `inline`, `eval`, `blob`. */
  readonly blocked: string;
  /** Address of the script that wanted it; empty where that is not known. */
  readonly source: string;
}

/**
 * What checks look at.
 * @internal
 */
export interface CheckContext {
  /** Absolute. */
  readonly catalogueUrl: string;
  /** Origin that the explorer's code is from. */
  readonly codeOrigin: string;
  /** Origin of the page, `null` as a word where it is opaque. */
  readonly pageOrigin: string;
  /** BCP 47 */
  readonly lang: string;
  readonly words: CheckWords;
  /** Fetched when it is first asked for. */
  readonly catalogue: () => Promise<Loaded<Catalogue>>;
  /** So far. */
  readonly violations: () => readonly Violation[];
}

/** @internal */
export interface Check {
  readonly id: CheckId;
  readonly run: (context: CheckContext) => Promise<Found>;
}

export function passed(detail: string): Found {
  return { outcome: 'passed', detail, mend: null };
}

export function warning(detail: string, mend: string | null): Found {
  return { outcome: 'warning', detail, mend };
}

export function failed(detail: string, mend: string): Found {
  return { outcome: 'failed', detail, mend };
}
