import { OWN_LAYER } from '../../catalogue/own-layer.ts';
import type { Param } from './param.ts';

/** `own=…`: what a person drew, as `src/own/own-text.ts` writes it; read once its code is there. */
export const ownParam: Param = {
  name: 'own',
  read: (text, state) => ({
    ok: true,
    state: { ...state, own: { ...state.own, text, isRead: false }, layers: new Set([...state.layers, OWN_LAYER]) },
  }),
  write: ({ own }) => (own.text === null ? [] : [['own', own.text]]),
};
