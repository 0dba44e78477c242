import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { DatedRef } from '../planning/model.ts';
import type { Param } from './param.ts';

const DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** `difference=areas/old-docks@2019,own/1` lays the second against the first; a third part `beside` shows them side by side. */
export const differenceParam: Param = {
  name: 'difference',
  read(text, state, catalogue) {
    const [first = '', second = '', as = 'over', ...rest] = text.split(',');
    const a = readDated(first, catalogue);
    const b = readDated(second, catalogue);
    if (!a || !b || rest.length || (as !== 'over' && as !== 'beside')) return { ok: false, valid: ['areas/…,areas/…', 'areas/…,areas/…,beside'] };
    return { ok: true, state: { ...state, difference: { a, b, as } } };
  },
  write: ({ difference }) =>
    (difference ? [['difference', [writeDated(difference.a), writeDated(difference.b), ...(difference.as === 'over' ? [] : ['beside'])].join(',')]] : []),
};

function readDated(text: string, { layers }: Catalogue): DatedRef | null {
  const [of = '', date, ...rest] = text.split('@');
  const ref = parseRef(of);
  if (!ref || rest.length || !layers.some(({ id, map }) => id === ref.layer && map === 'main')) return null;
  if (date !== undefined && !DATE.test(date)) return null;
  return { ref: refOf(ref.layer, ref.id), date: date ?? null };
}

/** As it stands in the URL. */
export function writeDated({ ref, date }: DatedRef): string {
  return date === null ? ref : `${ref}@${date}`;
}
