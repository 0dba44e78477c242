import type { ClassMethod, Measure, Ramp } from '../planning/model.ts';
import type { Param } from './param.ts';

export const MEASURES: readonly Measure[] = ['number', 'share', 'density'];
export const METHODS: readonly ClassMethod[] = ['quantile', 'equal', 'natural'];
export const RAMPS: readonly Ramp[] = ['blues', 'oranges', 'viridis'];
const VALID = ['residents.density.quantile.5.blues'];

/** `shade=rented.share.natural.5.viridis`: count, measure, method, number of classes, colours. Whether there is such a count is known later. */
export const shadeParam: Param = {
  name: 'shade',
  read(text, state, { census }) {
    const [field = '', ...rest] = text.split('.');
    const measure = MEASURES.find((one) => one === rest[0]);
    const method = METHODS.find((one) => one === rest[1]);
    const ramp = RAMPS.find((one) => one === rest[3]);
    const isSound = census && /^\w{1,60}$/.test(field) && /^[3-7]$/.test(rest[2] ?? '') && rest.length === 4;
    if (!isSound || !measure || !method || !ramp) return { ok: false, valid: census ? VALID : [] };
    return { ok: true, state: { ...state, shade: { field, measure, method, classes: Number(rest[2]), ramp } } };
  },
  write: ({ shade }) => (shade ? [['shade', [shade.field, shade.measure, shade.method, shade.classes, shade.ramp].join('.')]] : []),
};
