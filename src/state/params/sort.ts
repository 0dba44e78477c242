import type { Catalogue } from '../../catalogue/types.ts';
import type { Param } from './param.ts';

const NAME = 'name';

/** `sort=size`, or `sort=-size` for the largest first. */
export const sortParam: Param = {
  name: 'sort',
  read(text, state, catalogue) {
    const descending = text.startsWith('-');
    const field = descending ? text.slice(1) : text;
    const valid = [NAME, ...fieldKeys(catalogue)];
    return valid.includes(field) ? { ok: true, state: { ...state, sort: { field, descending } } } : { ok: false, valid };
  },
  write: ({ sort }) => (sort ? [['sort', `${sort.descending ? '-' : ''}${sort.field}`]] : []),
};

function fieldKeys(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.layers.flatMap(({ fields }) => fields.map(({ key }) => key)))];
}
