/** Single values; each is checked by one line in `check-shape.ts`. */
export type LeafKind =
  | 'text' | 'string' | 'slug' | 'key' | 'date' | 'link' | 'path' | 'color' | 'language' | 'boolean' | 'bounds'
  | 'source' | 'licence' | 'layer' | 'feature-ref';

/** What a value must look like: the one description that the checks and the JSON Schemas are made from. */
export type Shape =
  | { readonly kind: LeafKind }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'nullable'; readonly of: Shape }
  | { readonly kind: 'list'; readonly of: Shape; readonly min: number }
  | { readonly kind: 'record'; readonly of: Shape }
  | ObjectShape
  | { readonly kind: 'variant'; readonly cases: Readonly<Record<string, ObjectShape>> }
  | { readonly kind: 'either'; readonly first: Shape; readonly second: Shape };

export interface ObjectShape {
  readonly kind: 'object';
  readonly required: Readonly<Record<string, Shape>>;
  readonly optional: Readonly<Record<string, Shape>>;
}

export const leaf = (kind: LeafKind): Shape => ({ kind });
export const number = (min?: number, max?: number): Shape => ({
  kind: 'number',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
export const exactly = (value: string | number | boolean): Shape => ({ kind: 'one-of', values: [value] });
export const nullable = (of: Shape): Shape => ({ kind: 'nullable', of });
export const list = (of: Shape, min = 0): Shape => ({ kind: 'list', of, min });
export const record = (of: Shape): Shape => ({ kind: 'record', of });
export const either = (first: Shape, second: Shape): Shape => ({ kind: 'either', first, second });

export const object = (
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): ObjectShape => ({ kind: 'object', required, optional });

type OptionalKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T];

/** The shape of a type of the contract: the compiler sees to it that no member is forgotten or made up. */
export const objectOf = <T>(
  required: Readonly<Record<Exclude<keyof T, OptionalKeys<T>> & string, Shape>>,
  optional: Readonly<Record<OptionalKeys<T> & string, Shape>>,
): ObjectShape => object(required, optional);

/** Objects whose `type` says which members they have. */
export const variant = (cases: Readonly<Record<string, ObjectShape>>): Shape => ({ kind: 'variant', cases });

/** One word of a union type; the compiler sees to it that the list is whole: `oneOf<UnitName>({ ha: 1, … })`. */
export const oneOf = <Word extends string>(words: Readonly<Record<Word, 1>>): Shape => ({
  kind: 'one-of',
  values: Object.keys(words),
});
