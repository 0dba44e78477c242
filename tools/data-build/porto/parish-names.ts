import type { Slug, Text } from '../../../src/catalogue/types.ts';

/** Ids and names of the parishes by official code (`Dicofre`). */
export const PARISH_NAMES: Readonly<Record<string, { readonly id: Slug; readonly name: Text; readonly short: string }>> = {
  '131202': { id: 'bonfim', name: { en: 'Bonfim', pt: 'Bonfim' }, short: 'Bonfim' },
  '131203': { id: 'campanha', name: { en: 'Campanhã', pt: 'Campanhã' }, short: 'Campanhã' },
  '131210': { id: 'paranhos', name: { en: 'Paranhos', pt: 'Paranhos' }, short: 'Paranhos' },
  '131211': { id: 'ramalde', name: { en: 'Ramalde', pt: 'Ramalde' }, short: 'Ramalde' },
  '131216': {
    id: 'aldoar-foz-nevogilde',
    name: { en: 'Aldoar, Foz do Douro and Nevogilde', pt: 'Aldoar, Foz do Douro e Nevogilde' },
    short: 'Aldoar/Foz/Nevogilde',
  },
  '131217': {
    id: 'cedofeita-santo-ildefonso-se-miragaia-sao-nicolau-vitoria',
    name: {
      en: 'Cedofeita, Santo Ildefonso, Sé, Miragaia, São Nicolau and Vitória',
      pt: 'Cedofeita, Santo Ildefonso, Sé, Miragaia, São Nicolau e Vitória',
    },
    short: 'Centro Histórico',
  },
  '131218': {
    id: 'lordelo-massarelos',
    name: { en: 'Lordelo do Ouro and Massarelos', pt: 'Lordelo do Ouro e Massarelos' },
    short: 'Lordelo/Massarelos',
  },
};
