import type { MapExtra } from '../planning/model.ts';
import type { Param } from './param.ts';

const EXTRAS: readonly MapExtra[] = ['grid', 'coordinates', 'no-street-names'];

/** `map=grid,coordinates,no-street-names`. */
export const extrasParam: Param = {
  name: 'map',
  read(text, state) {
    const given = text.split(',');
    const extras = EXTRAS.filter((extra) => given.includes(extra));
    return extras.length === given.length ? { ok: true, state: { ...state, extras } } : { ok: false, valid: EXTRAS };
  },
  write: ({ extras }) => (extras.length ? [['map', extras.join(',')]] : []),
};
