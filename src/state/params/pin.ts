import type { Param } from './param.ts';
import { readPlace, writePlace } from './place.ts';

/** `pin=41.16/-8.58`: a marked spot. */
export const pinParam: Param = {
  name: 'pin',
  read(text, state) {
    const pin = readPlace(text);
    return pin ? { ok: true, state: { ...state, pin } } : { ok: false, valid: ['41.16/-8.58'] };
  },
  write: ({ pin }) => (pin ? [['pin', writePlace(pin)]] : []),
};
