import { describe, expect, test } from 'vitest';
import { found, member, shown } from './problem.ts';
import { describeProblem } from './problem-texts.ts';
import { en } from './problem-texts/en.ts';
import { pt } from './problem-texts/pt.ts';

const PARAMS = {
  status: 511, value: 'VALUE', reason: 'REASON', limitMB: 512, encoding: 'ENCODING', line: 513, column: 514, limit: 515, count: 516,
  total: 517, type: 'TYPE', crs: 'CRS', bounds: 'BOUNDS', at: 'AT-PLACE', allowed: 'ALLOWED', number: 518, name: 'NAME',
  expected: 'EXPECTED', language: 'LANGUAGE', min: 519, max: 520,
};

describe('every problem has words in both languages', () => {
  test.each(Object.keys(en))('%s', (code) => {
    const texts = [en, pt].map((each) => Object.entries(each).find(([key]) => key === code)?.[1](PARAMS) ?? []);
    const [english = [], portuguese = []] = texts;

    expect(english).toHaveLength(2);
    expect(portuguese).toHaveLength(2);
    expect([...english, ...portuguese].every((text) => text.length > 5 && !/undefined|NaN/.test(text))).toBe(true);
    expect(portuguese[0]).not.toBe(english[0]);
    const named = Object.values(PARAMS).map(String).filter((value) => english.join(' ').includes(value));
    for (const value of named) expect(portuguese.join(' ')).toContain(value);
  });

  test('no language has more than the other', () => {
    expect(Object.keys(pt).toSorted()).toEqual(Object.keys(en).toSorted());
  });
});

describe('describeProblem', () => {
  const missing = found('text-missing', 'city', { language: 'pt' });

  test.each([
    ['en', 'the text in “pt” is missing'],
    ['pt', 'falta o texto em «pt»'],
    ['pt-PT', 'falta o texto em «pt»'],
    ['', 'the text in “pt” is missing'],
    ['fr', 'the text in “pt” is missing'],
  ])('in %s', (language, what) => {
    expect(describeProblem(missing, language).what).toBe(what);
  });

  test('keeps to one line, whatever a file holds', () => {
    const { where, what } = describeProblem(found('bad-id', 'a\nb', { value: 'x\r\ny\u202E' }), 'en');

    expect([where, what]).toEqual(['a\uFFFDb', 'the id “x\uFFFD\uFFFDy\uFFFD” is not a slug']);
  });

  test.each([
    ['http-status', { status: 404 }, 'check the address, or put the file there'],
    ['http-status', { status: 500 }, 'try again later'],
  ] as const)('%s %j', (code, params, mend) => {
    expect(describeProblem(found(code, '', params), 'en').mend).toBe(mend);
    expect(describeProblem(found(code, '', params), 'pt').mend).not.toBe(mend);
  });

  test.each([
    ['projected', { value: '1, 2', crs: '' }, '1, 2 are metres of a projected grid, not degrees', '1, 2 são metros de uma quadrícula projetada, não graus'],
    ['not-json', {}, 'this is not JSON', 'isto não é JSON'],
    ['wrong-type', { expected: 'thing', value: 1 }, '1 stands where thing belongs', 'está 1 onde devia estar thing'],
    ['wrong-type', { value: 1 }, '1 stands where undefined belongs', 'está 1 onde devia estar undefined'],
  ] as const)('%s %j', (code, params, english, portuguese) => {
    expect(describeProblem(found(code, '', params), 'en').what).toBe(english);
    expect(describeProblem(found(code, '', params), 'pt').what).toBe(portuguese);
  });
});

test.each<[unknown, string]>([
  ['short', 'short'],
  ['x'.repeat(80), `${'x'.repeat(59)}…`],
  [{ a: 1 }, '{…}'],
  [[1], '[…]'],
  [null, 'null'],
  [undefined, 'undefined'],
])('%j in a message', (value, text) => {
  expect(shown(value)).toBe(text);
});

test.each([
  ['', 'name', 'name'],
  ['layers[2]', 'name', 'layers[2].name'],
  ['features', 'sites/mill', 'features["sites/mill"]'],
])('member(%j, %j)', (path, key, expected) => {
  expect(member(path, key)).toBe(expected);
});
