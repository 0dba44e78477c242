import { parseRef, refOf } from '../../catalogue/refs.ts';
import { AREAS_LAYER } from '../actions.ts';
import type { Param } from './param.ts';

/** `area=old-docks`: the feature of the areas layer that is looked at. Whether it exists is known only once that layer is there. */
export const areaParam: Param = {
  name: 'area',
  read(text, state, catalogue) {
    return parseRef(refOf(AREAS_LAYER, text))
      ? { ok: true, state: { ...state, area: text } }
      : { ok: false, valid: catalogue.areas.map((area) => area.id) };
  },
  write: (state) => (state.area ? [['area', state.area]] : []),
};
