import { GROUND_CLASSES, type Poster } from './poster.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isWord: Test = (value) => typeof value === 'string' && /^[a-z]+$/.test(value);
const isNumber: Test = (value) => Number.isFinite(value);
const isFlag: Test = (value) => typeof value === 'boolean';
const isOneOf = (...values: readonly unknown[]): Test => (value) => values.includes(value);
const isListOf = (test: Test): Test => (value) => Array.isArray(value) && value.every(test);
const isRow = (...tests: readonly Test[]): Test => (value) =>
  Array.isArray(value) && value.length === tests.length && tests.every((test, at) => test(value[at]));
const isMapOf = (test: Test): Test => (value) => isObject(value) && Object.values(value).every(test);
const isRecord = (tests: Readonly<Record<string, Test>>): Test => (value) =>
  isObject(value) && Object.entries(tests).every(([name, test]) => Object.hasOwn(value, name) && test(Reflect.get(value, name)));

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Asks the browser, which is silent here; drawing what it does not understand would log an error. */
function isPathData(text: string): boolean {
  return text === '' || (/^[\w\s.,+-]+$/.test(text) && CSS.supports('clip-path', `path("${text}")`));
}

/**
 * A poster file as parsed, which may be anything.
 *
 * @param isPath whether a text is SVG path data
 * @returns `null` when it can't be drawn as it is
 */
export function readPoster(value: unknown, isPath: (text: string) => boolean = isPathData): Poster | null {
  return isPoster(value, isPath) ? value : null;
}

function isPoster(value: unknown, isPath: (text: string) => boolean): value is Poster {
  const isShape: Test = (path) => typeof path === 'string' && isPath(path);
  return isRecord({
    format: isOneOf(1),
    languages: (languages) => isListOf(isText)(languages) && (languages as readonly string[]).length > 0,
    title: isMapOf(isText),
    description: isMapOf(isText),
    attribution: isListOf(isText),
    size: isRow(isNumber, isNumber),
    focus: isRow(isNumber, isNumber, isNumber, isNumber),
    ground: isListOf(isRow(isOneOf(...GROUND_CLASSES), isShape)),
    outlines: isListOf(isRecord({ role: isOneOf('area', 'part', 'core'), color: isWord, dashed: isFlag, path: isShape })),
    symbols: isListOf(isRecord({
      color: isWord, outline: isShape, ground: isOneOf('color', 'paper', 'tint'), inner: isShape,
      innerStyle: isOneOf('fill', 'stroke'), approximate: isFlag,
    })),
    marks: isListOf(isRow(isNumber, isNumber, isNumber)),
    clusters: isListOf(isRecord({ x: isNumber, y: isNumber, parts: isListOf(isRow(isWord, isNumber)) })),
    labels: isListOf(isRecord({ x: isNumber, y: isNumber, role: isOneOf('area', 'part'), color: isWord, lines: isMapOf(isListOf(isText)) })),
  })(value);
}
