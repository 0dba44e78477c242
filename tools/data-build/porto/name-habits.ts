import type { NameHabits } from '../position-check/names.ts';

/** Short forms and small words of names of streets and institutions: Portuguese, and English for translated ones. */
export const NAME_HABITS: NameHabits = {
  abbreviations: {
    r: 'rua', av: 'avenida', al: 'alameda', pc: 'praca', pca: 'praca', lg: 'largo', tv: 'travessa', trav: 'travessa',
    cc: 'calcada', est: 'estrada', dr: 'doutor', dra: 'doutora', prof: 'professor', profa: 'professora',
    eng: 'engenheiro', arq: 'arquiteto', gen: 'general', alm: 'almirante', cel: 'coronel', cap: 'capitao',
    cmdt: 'comandante', pe: 'padre', fr: 'frei', sto: 'santo', sta: 'santa', s: 'sao', univ: 'universidade', fac: 'faculdade', inst: 'instituto', centre: 'center',
  },
  smallWords: new Set(['a', 'o', 'as', 'os', 'e', 'de', 'da', 'do', 'das', 'dos', 'em', 'na', 'no', 'and', 'of', 'the', 'in', 'for']),
};
