import type { Param } from './param.ts';

/** `order=parishes,zones`: layers of polygons, topmost first; the census map is above them all where its layer is the first. */
export const orderParam: Param = {
  name: 'order',
  read(text, state, catalogue) {
    const order = [...new Set(text.split(','))];
    const polygons = catalogue.layers.filter(({ id, geometry, map }) => (geometry === 'polygon' && map === 'main') || id === catalogue.census?.layer).map(({ id }) => id);
    return order.every((id) => polygons.includes(id)) ? { ok: true, state: { ...state, order } } : { ok: false, valid: polygons };
  },
  write: ({ order }) => (order.length ? [['order', order.join(',')]] : []),
};
