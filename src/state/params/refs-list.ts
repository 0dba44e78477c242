import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { FeatureRef } from '../../catalogue/types.ts';
import { addNotices } from '../actions.ts';
import { refsLeftOut } from '../parameter-notice.ts';
import type { ExplorerState } from '../state.ts';
import type { Param } from './param.ts';

/** A list of `layer/feature-id`. Its valid part is taken; whether the features exist is known only once their layers are there. */
export function refsParam(name: 'compare' | 'shortlist', most: number): Param {
  return {
    name,
    read(text, state, catalogue) {
      const layers = new Set(catalogue.layers.filter(({ map }) => map === 'main').map(({ id }) => id));
      const given = text.split(',').filter(Boolean);
      const refs = [...new Set(given.flatMap((one) => asRef(one, layers)))];
      if (!refs.length) return { ok: false, valid: [...layers].map((id) => `${id}/…`) };
      const odd = given.filter((one) => !asRef(one, layers).length);
      const notices = [...refsLeftOut(name, 'malformed', odd), ...refsLeftOut(name, 'too-many', refs.slice(most))];
      return { ok: true, state: addNotices(withRefs(state, name, refs.slice(0, most)), notices) };
    },
    write: (state) => (state[name].length ? [[name, state[name].join(',')]] : []),
  };
}

function withRefs(state: ExplorerState, name: 'compare' | 'shortlist', refs: readonly FeatureRef[]): ExplorerState {
  return name === 'compare' ? { ...state, compare: refs } : { ...state, shortlist: refs };
}

function asRef(text: string, layers: ReadonlySet<string>): readonly FeatureRef[] {
  const parsed = parseRef(text);
  return parsed && layers.has(parsed.layer) ? [refOf(parsed.layer, parsed.id)] : [];
}
