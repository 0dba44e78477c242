import type { Finding, ProblemCode, ProblemParams } from './problem.ts';
import { en } from './problem-texts/en.ts';
import { pt } from './problem-texts/pt.ts';

/** What is wrong, and how to mend it. */
export type WhatAndMend = readonly [what: string, mend: string];

export type ProblemTexts = Readonly<Record<ProblemCode, (params: ProblemParams) => WhatAndMend>>;

export interface Description {
  /** Path of the value; empty for the file as a whole. */
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

const TEXTS: ReadonlyMap<string, ProblemTexts> = new Map([['en', en], ['pt', pt]]);

/**
 * A problem in words: plain text of one line each, in the language or else in English.
 * A page loads this module when it has a problem to show.
 */
export function describeProblem({ code, where, params }: Finding, language: string): Description {
  const texts = TEXTS.get(language) ?? TEXTS.get(language.split('-')[0] ?? '') ?? en;
  const [what, mend] = texts[code](params);
  return { where: oneLine(where), what: oneLine(what), mend: oneLine(mend) };
}

/** Values come from files that anyone may have written: no line breaks, no control or direction characters. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
}
