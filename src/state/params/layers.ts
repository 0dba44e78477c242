import { OWN_LAYER } from '../../catalogue/own-layer.ts';
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
    // What is a person's own is shown as long as it is there.
    const shown = catalogue.layers.map((layer) => layer.id).filter((id) => state.layers.has(id) && id !== OWN_LAYER);
    const same = atStart.size === shown.length && shown.every((id) => atStart.has(id));
    if (same) return [];
    return [['layers', shown.join(',') || 'none']];
  },
};
