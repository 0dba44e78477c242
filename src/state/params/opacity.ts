import type { Param } from './param.ts';

/** `opacity=zones.40,parishes.80`: percent by layer. The census is not all there is to see unless that is said, so 100 is written of it. */
export const opacityParam: Param = {
  name: 'opacity',
  read(text, state, catalogue) {
    const given = text.split(',').map((one) => one.split('.'));
    const areValid = given.every(([id, percent = '', ...rest]) =>
      !rest.length && catalogue.layers.some((layer) => layer.id === id) && /^\d{1,3}$/.test(percent) && Number(percent) <= 100);
    if (!areValid) return { ok: false, valid: catalogue.layers.map(({ id }) => `${id}.60`) };
    return { ok: true, state: { ...state, opacity: Object.fromEntries(given.map(([id = '', percent]) => [id, Number(percent)])) } };
  },
  write({ opacity }, { census }) {
    const given = Object.entries(opacity).filter(([id, percent]) => percent !== 100 || id === census?.layer);
    return given.length ? [['opacity', given.map((one) => one.join('.')).join(',')]] : [];
  },
};
