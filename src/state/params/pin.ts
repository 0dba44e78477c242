import type { Param } from './param.ts';
import { examplePlace, readPlace, writePlace } from './place.ts';

/** `pin=50.05/10.1`: a marked spot. */
export const pinParam: Param = {
  name: 'pin',
  read(text, state, catalogue) {
    const pin = readPlace(text);
    return pin ? { ok: true, state: { ...state, pin } } : { ok: false, valid: [examplePlace(catalogue)] };
  },
  write: ({ pin }) => (pin ? [['pin', writePlace(pin)]] : []),
};
