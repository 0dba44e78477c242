import { en, type Messages } from './en.ts';

export type { Messages };

const MODULES: ReadonlyMap<string, () => Promise<Messages>> = new Map([
  ['en', async () => en],
  ['pt', async () => (await import('./pt.ts')).pt],
]);

/** English, for the moment before another language has arrived. */
export const defaultMessages: Messages = en;

/** The first of the reader's languages that the interface has words in, else English. */
export function interfaceLanguage(preferred: readonly string[]): string {
  return preferred.map((code) => code.split('-')[0] ?? '').find((code) => MODULES.has(code)) ?? 'en';
}

/** The interface's words; a language the interface has not been translated into yet gets English. */
export async function loadMessages(lang: string): Promise<Messages> {
  const load = MODULES.get(lang.split('-')[0] ?? '');
  return load ? load() : en;
}
