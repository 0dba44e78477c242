import { checkEntries, without, type Checked } from './checked.ts';
import { checkShape, type Known } from './check-shape.ts';
import { isRecord } from './json.ts';
import { checkLimits } from './limits.ts';
import { found, member } from './problem.ts';
import { PAGE, PAGES } from './shapes-later.ts';
import type { Catalogue, Pages } from './types.ts';

/** Checks the long texts; pages with trouble in them are left out of `value`. */
export function checkPages(value: unknown, { pages }: Pick<Catalogue, 'pages'>, known: Known): Checked<Pages> {
  const limits = checkLimits(value);
  if (limits.length > 0) return { value: null, findings: limits };
  if (!isRecord(value)) return { value: null, findings: checkShape(value, PAGES, '', known) };
  const texts = without(value, '$schema');
  const { good, findings } = checkEntries(texts, PAGE, (key) => member('', key), known);
  const ids = new Set(pages.map(({ id }) => id));
  const textless = [...ids].filter((id) => !Object.hasOwn(texts, id)).map((id) => found('page-without-text', '', { value: id }));
  const unlisted = Object.keys(texts).filter((id) => !ids.has(id)).map((id) => found('text-without-page', member('', id), { value: id }));
  return { value: isPages(good) ? good : null, findings: [...findings, ...textless, ...unlisted] };
}

/** Holds for what `checkEntries` calls good. */
function isPages(value: object): value is Pages {
  return isRecord(value);
}
