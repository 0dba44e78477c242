/** The first of the wanted languages that there are words in, "pt-BR" counting as "pt"; else the first that there is. */
export function languageOf(available: readonly string[], wanted: readonly (string | null)[]): string {
  const codes = wanted.map((lang) => lang?.split('-')[0]?.toLowerCase());
  return available.find((lang) => lang === codes.find((code) => code !== undefined && available.includes(code))) ?? available[0] ?? 'en';
}
