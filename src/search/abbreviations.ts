/** A written-out word, folded, with the short forms that stand for it. */
export type Abbreviation = readonly [full: string, ...short: readonly string[]];

/** What people shorten in names and addresses, by language; all folded (lower case, no accents, no dot). */
const ABBREVIATIONS: Readonly<Record<string, readonly Abbreviation[]>> = {
  en: [
    ['street', 'st'], ['saint', 'st'], ['avenue', 'av', 'ave'], ['road', 'rd'], ['square', 'sq'], ['place', 'pl'],
    ['building', 'bldg'], ['mount', 'mt'], ['hospital', 'hosp'],
    ['doctor', 'dr'], ['professor', 'prof'], ['engineer', 'eng'], ['general', 'gen'],
    ['university', 'univ'], ['institute', 'inst'], ['faculty', 'fac'], ['department', 'dept'], ['laboratory', 'lab'],
    ['international', 'intl'], ['association', 'assoc'],
  ],
  pt: [
    ['rua', 'r'], ['avenida', 'av'], ['praca', 'pc', 'pca'], ['praceta', 'pcta'], ['estrada', 'estr', 'est'],
    ['alameda', 'al'], ['travessa', 'tv', 'trav'], ['largo', 'lg'], ['calcada', 'cc', 'calc'], ['rotunda', 'rot'],
    ['bairro', 'b'], ['quinta', 'qta'], ['urbanizacao', 'urb'], ['edificio', 'ed', 'edif'],
    ['doutor', 'dr'], ['doutora', 'dra'], ['professor', 'prof'], ['professora', 'profa'], ['engenheiro', 'eng'],
    ['engenheira', 'enga'], ['arquiteto', 'arq'], ['arquiteta', 'arqa'], ['general', 'gen'], ['almirante', 'alm'],
    ['coronel', 'cor', 'cel'], ['capitao', 'cap'], ['comendador', 'com'], ['visconde', 'visc'], ['padre', 'pe'],
    ['frei', 'fr'], ['bispo', 'bp'], ['dom', 'd'], ['dona', 'd'], ['senhora', 'sra'], ['senhor', 'sr'],
    ['sao', 's'], ['santo', 's', 'sto'], ['santa', 's', 'sta'],
    ['universidade', 'univ'], ['instituto', 'inst'], ['faculdade', 'fac'], ['departamento', 'dep', 'dept'],
    ['laboratorio', 'lab'], ['hospital', 'hosp'], ['nacional', 'nac'], ['companhia', 'cia', 'comp'], ['associacao', 'assoc'],
  ],
};

/** What people say for a folded word of the data that they seldom use themselves. */
const EVERYDAY_WORDS: Readonly<Record<string, readonly (readonly [official: string, ...everyday: readonly string[]])[]>> = {
  en: [['economic', 'industrial']],
  pt: [['economicas', 'industrial', 'industriais']],
};

/** For a folded word of the data, what else it is found by: short for long, long for short, and the everyday word. */
export function formsByWord(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, Set<string>>();
  const link = (from: string, to: string): void => {
    forms.set(from, (forms.get(from) ?? new Set()).add(to));
  };
  for (const language of languages) {
    const base = language.split('-')[0] ?? '';
    for (const [full, ...shorts] of Object.hasOwn(ABBREVIATIONS, base) ? (ABBREVIATIONS[base] ?? []) : []) {
      for (const short of shorts) {
        link(full, short);
        link(short, full);
      }
    }
    for (const [official, ...everyday] of Object.hasOwn(EVERYDAY_WORDS, base) ? (EVERYDAY_WORDS[base] ?? []) : []) {
      for (const word of everyday) link(official, word);
    }
  }
  return new Map([...forms].map(([word, others]) => [word, [...others]]));
}
