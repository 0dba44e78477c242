import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Origin } from '../state.ts';
import type { Param } from './param.ts';
import { examplePlace, readPlace, writePlace } from './place.ts';

/** `walk=10/sites/old-mill` or `walk=10/50.05/10.1`: minutes, and where the walk begins. */
export const walkParam: Param = {
  name: 'walk',
  read(text, state, catalogue) {
    const [given = '', ...rest] = text.split('/');
    const minutes = catalogue.walking?.minutes.find((one) => String(one) === given);
    const from = originOf(rest.join('/'), catalogue);
    if (minutes === undefined || !from) return { ok: false, valid: examples(catalogue) };
    return { ok: true, state: { ...state, walk: { from, minutes, to: null } } };
  },
  write: ({ walk }) => (walk ? [['walk', `${walk.minutes}/${typeof walk.from === 'string' ? walk.from : writePlace(walk.from)}`]] : []),
};

/** `route=stations/central`: where the shown way of the walk leads. */
export const routeParam: Param = {
  name: 'route',
  read(text, state, catalogue) {
    const ref = originOf(text, catalogue);
    if (!state.walk || typeof ref !== 'string') return { ok: false, valid: (catalogue.walking?.to ?? []).map((id) => `${id}/…`) };
    return { ok: true, state: { ...state, walk: { ...state.walk, to: ref } } };
  },
  write: ({ walk }) => (walk?.to ? [['route', walk.to]] : []),
};

function originOf(text: string, catalogue: Catalogue): Origin | null {
  const ref = parseRef(text);
  if (ref && catalogue.layers.some(({ id, map }) => id === ref.layer && map === 'main')) return refOf(ref.layer, ref.id);
  return readPlace(text);
}

function examples(catalogue: Catalogue): readonly string[] {
  return (catalogue.walking?.minutes ?? []).map((minutes) => `${minutes}/${examplePlace(catalogue)}`);
}
