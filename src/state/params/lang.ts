import type { Param } from './param.ts';

/** `lang=pt`: one of the catalogue's languages. */
export const langParam: Param = {
  name: 'lang',
  read(text, state, catalogue) {
    return catalogue.languages.includes(text)
      ? { ok: true, state: { ...state, lang: text } }
      : { ok: false, valid: catalogue.languages };
  },
  write: (state, catalogue) => (state.lang === catalogue.languages[0] ? [] : [['lang', state.lang]]),
};
