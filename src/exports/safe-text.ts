/** Control characters but for tab and line ends, and code points that no XML document may hold. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu;

const LONE_SURROGATE = /\p{Surrogate}/gu;

const LINE_END = /\r\n?/g;

/**
 * Where a cell begins, or would if a program took another sign for the one between cells; then what a program may pass
 * over, then a sign that begins a formula, full-width ones included.
 */
const FORMULA = /(^|[;,\t\n])([\s"'\u00A0\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*)(?=[=+\-@＝＋－＠])/gu;

const LEADING = /^[\t\n]/u;

/** A text that any file can hold: well-formed, without control characters, one kind of line end. */
export function plainText(text: string): string {
  return text.replaceAll(LONE_SURROGATE, '\uFFFD').replaceAll(LINE_END, '\n').replaceAll(UNPRINTABLE, '');
}

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what could begin one. */
export function withoutFormula(text: string): string {
  const safe = plainText(text).replaceAll(FORMULA, `$1$2'`);
  return LEADING.test(safe) ? `'${safe}` : safe;
}
