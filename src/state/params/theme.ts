import type { Theme } from '../state.ts';
import type { Param } from './param.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** `theme=dark`; without it the theme is the system's. */
export const themeParam: Param = {
  name: 'theme',
  read(text, state) {
    const theme = THEMES.find((known) => known === text);
    return theme ? { ok: true, state: { ...state, theme } } : { ok: false, valid: THEMES };
  },
  write: (state) => (state.theme === 'system' ? [] : [['theme', state.theme]]),
};
