/** What could end a value or a text, or mean something to a template language that the page goes through. */
const SPECIAL = /[&<>"'`{}[\]]/g;
/** Line breaks and the like, which have no place in a name. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** What is not seen, and can make code look like other code: it stands there as a number. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An attribute, `true` for one without a value; `null` leaves it out. */
export type Attribute = readonly [name: string, value: string | true | null];

/** Any text as HTML that shows or means just this text, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(CONTROL, ' ')
    .replaceAll(SPECIAL, (character) => NAMED[character] ?? numbered(character))
    .replaceAll(INVISIBLE, numbered);
}

/** An element's start tag, an attribute a line. Names are the caller's own. */
export function startTag(name: string, attributes: readonly Attribute[]): string {
  const given = attributes.flatMap(([key, value]) => {
    if (value === null) return [];
    return [value === true ? `  ${key}` : `  ${key}="${escapeHtml(value)}"`];
  });
  return given.length ? `<${name}\n${given.join('\n')}\n>` : `<${name}>`;
}

function numbered(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
