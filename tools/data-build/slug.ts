/** Letters without accents, in lower case, other signs turned to single spaces. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

/** Lower-case letters, digits and hyphens: "São Bento" is `sao-bento`. */
export function slug(text: string): string {
  return plainWords(text).replaceAll(' ', '-');
}
