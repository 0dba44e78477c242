import type { CheckResult } from './model.ts';
import type { CheckWords } from './words.ts';

export interface TextBasis {
  readonly words: CheckWords;
  /** Of the page. */
  readonly address: string;
  readonly date: Date;
}

/** The results as plain text, to be pasted into a message. */
export function asText(results: readonly CheckResult[], { words, address, date }: TextBasis): string {
  const lines = results.flatMap(({ label, outcome, detail, mend }) => [
    `${words.outcomes[outcome]}: ${label}. ${detail}`,
    ...(mend === null ? [] : [`  → ${mend}`]),
  ]);
  return [words.heading, address, date.toISOString(), '', ...lines, ''].join('\n');
}
