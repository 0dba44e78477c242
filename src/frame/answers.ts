import type { ExplorerEventMap, ExplorerEventType } from '../embed/events.ts';
import type { CommandResult, Snapshot } from '../app/public.ts';
import type { CheckReport, CheckResult } from '../check/model.ts';
import type { Told } from './messages.ts';

type Guard<T> = (value: unknown) => value is T;

/** Where something is as it should be in all the parts that are named. */
function shaped<T extends object>(parts: { readonly [Name in keyof T]-?: Guard<T[Name]> }): Guard<T> {
  const guards = Object.entries<Guard<unknown>>(parts);
  return (value): value is T => typeof value === 'object' && value !== null && guards.every(([name, guard]) => Object.hasOwn(value, name) && guard(Reflect.get(value, name)));
}

const literal = <T extends string | number | boolean | null>(...values: readonly T[]): Guard<T> => (value): value is T => values.some((one) => one === value);
const isString: Guard<string> = (value) => typeof value === 'string';
const isNumber: Guard<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
const isNull = literal(null);
const either = <A, B>(one: Guard<A>, other: Guard<B>): Guard<A | B> => (value): value is A | B => one(value) || other(value);
const listOf = <T>(guard: Guard<T>): Guard<readonly T[]> => (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
const isStrings = listOf(isString);
const isFilters: Guard<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every(isString);

const isTextOrNull = either(isString, isNull);
const viewParts = { zoom: isNumber, lat: isNumber, lon: isNumber };
const isView = shaped<ExplorerEventMap['view']['detail']>(viewParts);

/** What an explorer shows. */
export const isSnapshot = shaped<Snapshot>({
  area: isTextOrNull,
  selection: isTextOrNull,
  layers: isStrings,
  view: either(isView, isNull),
  filters: isFilters,
  compare: isStrings,
  shortlist: isStrings,
  lang: isString,
  theme: literal('light', 'dark', 'system'),
  query: isString,
});

/** What a command came to. */
export const isCommandResult: Guard<CommandResult> = either(
  shaped<{ ok: true }>({ ok: literal(true) }),
  shaped<{ ok: false; message: string }>({ ok: literal(false), message: isString }),
);

const isOutcome = literal('passed', 'warning', 'failed');

/** Any word: explorers may check more than this page knows of. */
const isCheckId: Guard<CheckResult['id']> = (value): value is CheckResult['id'] => isString(value);

/** What a self-check came to. */
export const isCheckReport = shaped<CheckReport>({
  outcome: isOutcome,
  results: listOf(shaped<CheckResult>({ id: isCheckId, label: isString, outcome: isOutcome, detail: isString, mend: isTextOrNull })),
  text: isString,
});

const DETAILS: { readonly [Type in ExplorerEventType]: Guard<ExplorerEventMap[Type]['detail']> } = {
  ready: isSnapshot,
  selection: shaped<ExplorerEventMap['selection']['detail']>({ selection: isTextOrNull, area: isTextOrNull }),
  view: isView,
  filter: shaped<ExplorerEventMap['filter']['detail']>({ filters: isFilters }),
  error: shaped<ExplorerEventMap['error']['detail']>({ what: literal('code', 'catalogue', 'file'), message: isString }),
};

const isEvent = (value: unknown): boolean => {
  const type: unknown = part(value, 'type');
  return isString(type) && Object.hasOwn(DETAILS, type) && Object.entries(DETAILS).some(([name, guard]) => name === type && guard(part(value, 'detail')));
};

const isHeight = either((value): value is number => isNumber(value) && value >= 0, isNull);

const TOLD: { readonly [Name in Told['tell']]: (value: unknown) => boolean } = {
  hello: (value) => part(value, 'version') === 1 && isNumber(part(value, 'session')) && isHeight(part(value, 'heightPx')),
  refused: (value) => isString(part(value, 'message')) && (part(value, 'id') === undefined || isNumber(part(value, 'id'))),
  result: (value) => isNumber(part(value, 'id')),
  height: (value) => isHeight(part(value, 'heightPx')),
  event: isEvent,
};

/** Whether something that came from a frame is what frames tell. */
export function isTold(value: unknown): value is Told {
  const tell = part(value, 'tell');
  return isString(tell) && Object.entries(TOLD).some(([name, isSo]) => name === tell && isSo(value));
}

/** A member of the value itself. */
function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
