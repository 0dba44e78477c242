import { STATE_ATTRIBUTES, type Ignored } from '../app/attribute-names.ts';

/** Attributes with a few values; the first is the default. */
export const CHOICES = {
  loading: ['lazy', 'eager', 'click'],
  panels: ['beside', 'none', 'only'],
  gestures: ['page', 'map'],
} as const;

export type Choice = keyof typeof CHOICES;
export type ChoiceOf<Name extends Choice> = (typeof CHOICES)[Name][number];

/** All attributes whose changes matter. */
export const OBSERVED = ['src', 'poster', 'sync-url', 'query', ...STATE_ATTRIBUTES, 'loading', 'panels', 'gestures'] as const;

/** The attribute's value; the default, with a warning to who wrote the page, where it is none of its values. */
export function choiceOf<Name extends Choice>(element: Element, name: Name): ChoiceOf<Name> {
  const text = element.getAttribute(name);
  const values: readonly ChoiceOf<Name>[] = CHOICES[name];
  const found = values.find((value) => value === text);
  if (text && found === undefined) warn(`${name}="${text}" is none of ${values.join(', ')}; ${values[0]} is used.`);
  return found ?? CHOICES[name][0];
}

/** What the attributes say of the state, as a query string. */
export function attributesAsQuery(element: Element): string {
  const given = STATE_ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value ? [[name, value]] : [];
  });
  const named = new URLSearchParams(given).toString();
  return [element.getAttribute('query')?.replace(/^\?/, ''), named].filter(Boolean).join('&');
}

/** Says which attributes made no sense, what would, and that the default holds. */
export function warnOfIgnored(parts: readonly Ignored[]): void {
  for (const { name, value, valid } of parts) warn(`${name}="${value}" is not understood (possible: ${valid.join(', ')}); the default is used.`);
}

/** For who writes the page; people read what concerns them in the explorer. */
export function warn(text: string): void {
  // oxlint-disable-next-line no-console -- that is where who writes a page looks
  console.warn(`<area-explorer> ${text}`);
}
