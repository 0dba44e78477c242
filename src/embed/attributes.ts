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
export const OBSERVED: readonly string[] = ['src', 'poster', 'sync-url', 'query', ...STATE_ATTRIBUTES, 'loading', 'panels', 'gestures'];

export function isChoice(name: string): name is Choice {
  return Object.hasOwn(CHOICES, name);
}

/** The attribute's value; the default where it is none of its values. */
export function givenOf<Name extends Choice>(element: Element, name: Name): ChoiceOf<Name> {
  const values: readonly ChoiceOf<Name>[] = CHOICES[name];
  return values.find((value) => value === element.getAttribute(name)) ?? CHOICES[name][0];
}

/** As `givenOf`, with a warning to who wrote the page where it is none of its values. */
export function choiceOf<Name extends Choice>(element: Element, name: Name): ChoiceOf<Name> {
  const text = element.getAttribute(name);
  const choice = givenOf(element, name);
  if (text && text !== choice) warnOnce(`${name}="${text}" is none of ${CHOICES[name].join(', ')}; ${choice} is used.`);
  return choice;
}

/** What the attributes say of the state, as a query string. */
export function attributesAsQuery(element: Element): string {
  const given = STATE_ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    // A page says "pt-PT" where a catalogue has "pt".
    return value ? [[name, name === 'lang' ? value.replace(/-.*/, '') : value]] : [];
  });
  const named = new URLSearchParams(given).toString();
  return [element.getAttribute('query')?.replace(/^\?/, ''), named].filter(Boolean).join('&');
}

/**
 * Says which attributes made no sense, what would, and that the default holds.
 * @internal
 */
export function warnOfIgnored(parts: readonly Ignored[]): void {
  for (const { name, value, valid } of parts) warn(`${name}="${value}" is not understood (possible: ${valid.join(', ')}); the default is used.`);
}

const warned = new Set<string>();

/** Attributes are read at every start, and what is wrong with them is as wrong as before. */
function warnOnce(text: string): void {
  if (!warned.has(text)) warn(text);
  warned.add(text);
}

/** For who writes the page; people read what concerns them in the explorer. */
export function warn(text: string): void {
  // oxlint-disable-next-line no-console -- that is where who writes a page looks
  console.warn?.(`<area-explorer> ${text}`);
}
