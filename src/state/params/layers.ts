import { layersAtStart } from '../state.ts';
import type { Param } from './param.ts';

/** `layers=areas,stations`: all layers that are shown, and no others; `layers=none` shows none. */
export const layersParam: Param = {
  name: 'layers',
  read(text, state, catalogue) {
    const ids = catalogue.layers.filter((layer) => layer.map === 'main').map((layer) => layer.id);
    const wanted = text === 'none' ? [] : text.split(',');
    return wanted.every((id) => ids.includes(id))
      ? { ok: true, state: { ...state, layers: new Set(wanted) } }
      : { ok: false, valid: ids };
  },
  write(state, catalogue) {
    const atStart = layersAtStart(catalogue);
    const same = atStart.size === state.layers.size && [...atStart].every((id) => state.layers.has(id));
    if (same) return [];
    const shown = catalogue.layers.map((layer) => layer.id).filter((id) => state.layers.has(id));
    return [['layers', shown.join(',') || 'none']];
  },
};
