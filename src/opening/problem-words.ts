import type { WhatAndMend } from '../catalogue/problem-texts.ts';
import { describeProblem } from '../catalogue/problem-texts.ts';
import type { ProblemCode, ProblemParams } from '../catalogue/problem.ts';
import { wordsFor } from '../i18n/words-for.ts';
import type { OpeningCode, OpeningProblem } from './model.ts';
import { en } from './problem-words/en.ts';
import { pt } from './problem-words/pt.ts';

/** Codes of the data's own checks that are told otherwise to those who open a file. */
type Retold = 'duplicate-id' | 'outside-bounds' | 'projected' | 'empty-geometry' | 'empty-file' | 'binary' | 'too-many-features';

export type OpeningTexts = Readonly<Record<OpeningCode | Retold, (params: ProblemParams) => WhatAndMend>>;

/** What is wrong in a file that was opened, and how to mend it: plain text of one line each. */
export function describeOpening({ code, where, params }: OpeningProblem, lang: string): { readonly what: string; readonly mend: string } {
  const texts: OpeningTexts = wordsFor({ en, pt }, lang);
  if (!isOurs(code, texts)) return describeProblem({ code, where, params }, lang);
  const [what, mend] = texts[code](params);
  return { what: oneLine(what), mend: oneLine(mend) };
}

function isOurs(code: ProblemCode | OpeningCode, texts: OpeningTexts): code is keyof OpeningTexts {
  return Object.hasOwn(texts, code);
}

/** Values come from files that anyone may have written: no line breaks, no control or direction characters. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
}
