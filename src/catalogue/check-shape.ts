import { isRecord, own } from './json.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { found, member, shown, type Finding } from './problem.ts';
import type { LeafKind, ObjectShape, Shape } from './shape.ts';
import type { Bounds } from './types.ts';

/** What references can point to. */
export interface Known {
  readonly languages: readonly string[];
  readonly sources: ReadonlySet<string>;
  readonly licences: ReadonlySet<string>;
  /** Feature ids by layer id; `null` where the layer's file was not read. */
  readonly layers: ReadonlyMap<string, ReadonlySet<string> | null>;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && SLUG.test(value);
}

/** Whether `2021`, `2021-05` or `2021-05-12` names a day, month or year that exists. */
export function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return false;
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

export function isLink(value: string): boolean {
  if (/[\s\p{Cc}]/u.test(value)) return false;
  try {
    return PROTOCOLS.has(new URL(value).protocol);
  } catch {
    return false;
  }
}

/** West, south, east, north in degrees, the first two smaller than the last two. */
export function isBounds(value: unknown): value is Bounds {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [west = NaN, south = NaN, east = NaN, north = NaN] = value.map((each) => (typeof each === 'number' ? each : NaN));
  return west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
}

/** Field keys become members of objects and parts of addresses; names every object inherits would clash. */
function isKey(value: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(value) && !(value in Object.prototype);
}

function checkReference(value: string, known: Known): Finding['code'] | undefined {
  const [layer, id, ...rest] = value.split('/');
  if (!isSlug(layer) || !isSlug(id) || rest.length > 0) return 'bad-reference';
  const ids = known.layers.get(layer);
  if (ids === undefined) return 'unknown-layer';
  return ids === null || ids.has(id) ? undefined : 'unknown-feature';
}

/** Rules for strings: the code of what is wrong. */
const STRING_RULES: Readonly<Partial<Record<LeafKind, (value: string, known: Known) => Finding['code'] | false | undefined>>> = {
  string: (value) => value.trim() === '' && 'empty-text',
  slug: (value) => !SLUG.test(value) && 'bad-slug',
  key: (value) => !isKey(value) && 'bad-key',
  date: (value) => !isPartialDate(value) && 'bad-date',
  link: (value) => !isLink(value) && 'bad-link',
  path: (value) => !/^(?![\\/]|[a-z][a-z0-9+.-]*:)[^\\\s?#]+$/i.test(value) && 'bad-path',
  color: (value) => !/^#[0-9a-f]{6}$/i.test(value) && 'bad-color',
  language: (value) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) && 'bad-language',
  source: (value, known) => !known.sources.has(value) && 'unknown-source',
  licence: (value, known) => !known.licences.has(value) && 'unknown-licence',
  layer: (value, known) => !known.layers.has(value) && 'unknown-layer',
  'feature-ref': checkReference,
};

/** Every way in which `value` departs from `shape`; `where` is the path of `value`. */
export function checkShape(value: unknown, shape: Shape, where: string, known: Known): readonly Finding[] {
  switch (shape.kind) {
    case 'number': return checkNumber(value, shape, where);
    case 'one-of': return checkOneOf(value, shape.values, where);
    case 'nullable': return value === null ? [] : checkShape(value, shape.of, where, known);
    case 'list': return checkList(value, shape, where, known);
    case 'record': return checkRecord(value, shape.of, where, known);
    case 'object': return checkObject(value, shape, where, known);
    case 'variant': return checkVariant(value, shape.cases, where, known);
    case 'either': return checkEither(value, shape, where, known);
    default: return checkLeaf(value, shape.kind, where, known);
  }
}

function wrongType(where: string, expected: string, value: unknown): readonly Finding[] {
  return [found('wrong-type', where, { expected, value: shown(value) })];
}

function tooLong(where: string, value: unknown): readonly Finding[] {
  return [found('text-too-long', where, { count: String(value).length, limit: MAX_TEXT_LENGTH })];
}

function checkLeaf(value: unknown, kind: LeafKind, where: string, known: Known): readonly Finding[] {
  if (kind === 'boolean') return typeof value === 'boolean' ? [] : wrongType(where, 'boolean', value);
  if (kind === 'text') return checkText(value, where, known);
  if (kind === 'bounds') return isBounds(value) ? [] : [found('bad-bounds', where)];
  if (typeof value !== 'string') return wrongType(where, 'string', value);
  if (value.length > MAX_TEXT_LENGTH) return tooLong(where, value);
  const code = STRING_RULES[kind]?.(value, known);
  return code ? [found(code, where, { value: shown(value) })] : [];
}

function checkText(value: unknown, where: string, known: Known): readonly Finding[] {
  if (!isRecord(value)) return wrongType(where, 'text', value);
  const odd = Object.keys(value).find((language) => typeof value[language] !== 'string');
  if (odd !== undefined) return wrongType(member(where, odd), 'string', value[odd]);
  const long = Object.keys(value).find((language) => String(value[language]).length > MAX_TEXT_LENGTH);
  if (long !== undefined) return tooLong(member(where, long), value[long]);
  return known.languages
    .filter((language) => String(own(value, language) ?? '').trim() === '')
    .map((language) => found('text-missing', where, { language }));
}

function checkNumber(value: unknown, { min, max }: { min?: number; max?: number }, where: string): readonly Finding[] {
  if (typeof value !== 'number') return wrongType(where, 'number', value);
  if (!Number.isFinite(value)) return [found('not-finite', where, { value: shown(value) })];
  if (value >= (min ?? -Infinity) && value <= (max ?? Infinity)) return [];
  return [found('out-of-range', where, { value, min: min ?? '…', max: max ?? '…' })];
}

function checkOneOf(value: unknown, values: readonly unknown[], where: string): readonly Finding[] {
  return values.includes(value) ? [] : [found('not-one-of', where, { value: shown(value), allowed: values.join(', ') })];
}

function checkList(value: unknown, shape: Extract<Shape, { kind: 'list' }>, where: string, known: Known): readonly Finding[] {
  if (!Array.isArray(value)) return wrongType(where, 'list', value);
  if (value.length < shape.min) return [found('empty-list', where, { min: shape.min })];
  return value.flatMap((item, index) => checkShape(item, shape.of, `${where}[${index}]`, known));
}

function checkRecord(value: unknown, of: Shape, where: string, known: Known): readonly Finding[] {
  if (!isRecord(value)) return wrongType(where, 'object', value);
  return Object.keys(value).flatMap((key) =>
    key === '__proto__' ? [found('bad-key', where, { value: key })] : checkShape(value[key], of, member(where, key), known));
}

function checkObject(value: unknown, shape: ObjectShape, where: string, known: Known): readonly Finding[] {
  if (!isRecord(value)) return wrongType(where, 'object', value);
  const missing = Object.keys(shape.required)
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => found('missing', where, { name: key }));
  const wrong = Object.keys(value).flatMap((key) => {
    const of = memberShape(shape, key);
    return of ? checkShape(value[key], of, member(where, key), known) : [found('unknown-property', where, { name: shown(key) })];
  });
  return [...missing, ...wrong];
}

function memberShape(shape: ObjectShape, key: string): Shape | undefined {
  const members = [shape.required, shape.optional].find((each) => Object.hasOwn(each, key));
  return members?.[key];
}

function checkVariant(value: unknown, cases: Readonly<Record<string, ObjectShape>>, where: string, known: Known): readonly Finding[] {
  if (!isRecord(value)) return wrongType(where, 'object', value);
  if (!Object.hasOwn(value, 'type')) return [found('missing', where, { name: 'type' })];
  const type = own(value, 'type');
  const shape = typeof type === 'string' && Object.hasOwn(cases, type) ? cases[type] : undefined;
  if (!shape) return checkOneOf(type, Object.keys(cases), member(where, 'type'));
  return checkObject(value, shape, where, known);
}

function checkEither(value: unknown, shape: Extract<Shape, { kind: 'either' }>, where: string, known: Known): readonly Finding[] {
  const fits = checkShape(value, shape.first, where, known).length === 0;
  return fits ? [] : checkShape(value, shape.second, where, known);
}
