import type { Param } from './param.ts';

/** `area=bonfim`: the area or part that is looked at. */
export const areaParam: Param = {
  name: 'area',
  read(text, state, catalogue) {
    const ids = catalogue.areas.map((area) => area.id);
    return ids.includes(text) ? { ok: true, state: { ...state, area: text } } : { ok: false, valid: ids };
  },
  write: (state) => (state.area ? [['area', state.area]] : []),
};
