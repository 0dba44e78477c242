import { ATTRIBUTE_DEFAULTS, LEAST_HEIGHT_PX, type EmbedChoice, type EmbedSize } from './embed-choice.ts';

/** A number that is typed in. */
export type NumberField = 'widthPx' | 'heightPx' | 'ratioWidth' | 'ratioHeight';
/** A field that can be filled in wrongly. */
export type TypedField = NumberField | 'origin';

/** The least and the most that a number may be. */
export const BOUNDS: Readonly<Record<NumberField, readonly [least: number, most: number]>> = {
  widthPx: [280, 4000],
  heightPx: [LEAST_HEIGHT_PX, 4000],
  ratioWidth: [1, 100],
  ratioHeight: [1, 100],
};

/** What the form opens with. */
export const DEFAULT_NUMBERS: Readonly<Record<NumberField, number>> = { widthPx: 800, heightPx: 600, ratioWidth: 16, ratioHeight: 9 };

/** The form as it is filled in: what is typed stays as it was typed, right or wrong. */
export interface BuilderForm extends Omit<EmbedChoice, 'size' | 'origin'> {
  readonly sizeKind: EmbedSize['kind'];
  readonly typed: Readonly<Record<TypedField, string>>;
}

/** What the form comes to: the wrong fields, and a choice in which those have the values that were right last. */
export interface ReadForm {
  readonly choice: EmbedChoice;
  readonly wrong: ReadonlySet<TypedField>;
  /** All numbers, to be the `last` of the next reading. */
  readonly numbers: Readonly<Record<NumberField, number>>;
}

/** The form as it opens, with what is shown now. */
export function newForm(now: Pick<EmbedChoice, 'area' | 'layers' | 'lang' | 'theme' | 'keepsState'>): BuilderForm {
  return {
    ...now,
    ...ATTRIBUTE_DEFAULTS,
    kind: 'iframe',
    sizeKind: 'responsive',
    typed: { ...numbersTyped(DEFAULT_NUMBERS), origin: '' },
    version: 'newest',
    styles: 'inline',
  };
}

/** @param last values that were right before, for the code to go on with while a person types */
export function readForm(form: BuilderForm, last: Readonly<Record<NumberField, number>> = DEFAULT_NUMBERS): ReadForm {
  const { sizeKind, typed, ...others } = form;
  const wrong = new Set<TypedField>();
  const number = (field: NumberField): number => {
    const value = readNumber(typed[field], BOUNDS[field]);
    if (value === null && fieldsOf(sizeKind).includes(field)) wrong.add(field);
    return value ?? last[field];
  };
  const numbers = { widthPx: number('widthPx'), heightPx: number('heightPx'), ratioWidth: number('ratioWidth'), ratioHeight: number('ratioHeight') };
  const origin = readOrigin(typed.origin);
  if (origin === undefined && form.kind === 'iframe') wrong.add('origin');
  return { choice: { ...others, size: sizeOf(sizeKind, numbers), origin: origin ?? null }, wrong, numbers };
}

/** The numbers that a kind of size asks for. */
export function fieldsOf(kind: EmbedSize['kind']): readonly NumberField[] {
  if (kind === 'ratio') return ['ratioWidth', 'ratioHeight'];
  return kind === 'fixed' ? ['widthPx', 'heightPx'] : ['heightPx'];
}

function numbersTyped({ widthPx, heightPx, ratioWidth, ratioHeight }: Readonly<Record<NumberField, number>>): Readonly<Record<NumberField, string>> {
  return { widthPx: String(widthPx), heightPx: String(heightPx), ratioWidth: String(ratioWidth), ratioHeight: String(ratioHeight) };
}

function sizeOf(kind: EmbedSize['kind'], { widthPx, heightPx, ratioWidth, ratioHeight }: Readonly<Record<NumberField, number>>): EmbedSize {
  if (kind === 'ratio') return { kind, width: ratioWidth, height: ratioHeight };
  return kind === 'fixed' ? { kind, widthPx, heightPx } : { kind, heightPx };
}

/** Whole numbers; `px` behind them is understood. */
function readNumber(text: string, [least, most]: readonly [number, number]): number | null {
  const digits = /^\s*(\d{1,5})\s*(?:px)?\s*$/.exec(text)?.[1];
  const value = Number(digits ?? NaN);
  return value >= least && value <= most ? value : null;
}

/** The origin of an address, with or without `https://`; `null` for none, `undefined` for what is no address. */
function readOrigin(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, hostname } = new URL(address);
  const isHost = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return isHost && (protocol === 'https:' || protocol === 'http:') ? origin : undefined;
}
