import { parseRef } from '../../catalogue/refs.ts';
import { select } from '../actions.ts';
import type { Param } from './param.ts';

/** `select=sites/old-mill`. Whether the feature exists is known only once its layer is there. */
export const selectParam: Param = {
  name: 'select',
  read(text, state, catalogue) {
    const ref = parseRef(text);
    const layers = catalogue.layers.filter(({ map }) => map !== 'none').map((layer) => layer.id);
    if (!ref || !layers.includes(ref.layer)) return { ok: false, valid: layers.map((id) => `${id}/…`) };
    const selected = select(state, `${ref.layer}/${ref.id}`);
    return { ok: true, state: { ...selected, panel: state.panel } };
  },
  write: (state) => (state.selected ? [['select', state.selected]] : []),
};
