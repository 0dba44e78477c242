import type { Catalogue } from '../../catalogue/types.ts';
import { setFilter } from '../actions.ts';
import { PLACE_KEYS, readFilter, subjectOf, writeFilter } from '../filters/index.ts';
import type { FilterSubject } from '../filters/filter.ts';
import { layerById } from '../selectors.ts';
import type { Param } from './param.ts';

/** `f.sites.size=20000..`: what is asked of a field, as its kind of filter writes it; or of a place (`in`, `view`, `walk`). */
export const filterParam: Param = {
  name: 'f.',
  read(text, state, catalogue, name) {
    const subject = subjectNamed(name, catalogue);
    if (!subject) return { ok: false, valid: names(catalogue) };
    const filter = readFilter(text, subject);
    if ('examples' in filter) return { ok: false, valid: filter.examples };
    return { ok: true, state: setFilter(state, subject.layer.id, subject.key, filter) };
  },
  write: ({ filters }) =>
    Object.entries(filters).flatMap(([layer, fields]) =>
      Object.entries(fields).map(([key, filter]) => [`f.${layer}.${key}`, writeFilter(filter)] as const),
    ),
};

function subjectNamed(name: string, catalogue: Catalogue): FilterSubject | undefined {
  const [, id = '', key = '', ...rest] = name.split('.');
  const layer = layerById(catalogue, id);
  return layer && layer.map === 'main' && !rest.length ? subjectOf(catalogue, layer, key) : undefined;
}

function names(catalogue: Catalogue): readonly string[] {
  return catalogue.layers
    .filter(({ map }) => map === 'main')
    .flatMap(({ id, fields }) => [...fields.map(({ key }) => key), ...Object.values(PLACE_KEYS)].map((key) => `f.${id}.${key}`));
}
