import type { Param } from './param.ts';

/** `?check`: opens the self-check, whatever stands behind it; it is written as `panel=check`. */
export const checkParam: Param = {
  name: 'check',
  read: (_text, state) => ({ ok: true, state: { ...state, panel: { kind: 'check' } } }),
  write: () => [],
};
