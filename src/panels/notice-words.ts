import { wordsFor } from '../i18n/words-for.ts';

const en = {
  addressTooLong: (most: string) => `The link is longer than ${most} characters. What comes after them has been ignored.`,
};

type NoticeWords = typeof en;

const pt: NoticeWords = {
  addressTooLong: (most) => `A ligação tem mais de ${most} caracteres. O que vem a seguir foi ignorado.`,
};

export function noticeWords(lang: string): NoticeWords {
  return wordsFor({ en, pt }, lang);
}
