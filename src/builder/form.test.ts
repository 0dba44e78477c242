import { describe, expect, test } from 'vitest';
import { newForm, readForm, type BuilderForm } from './form.ts';

const form: BuilderForm = newForm({ area: null, layers: new Set(['sites']), lang: 'en', theme: 'system', keepsState: true });

const withTyped = (typed: Partial<BuilderForm['typed']>, part: Partial<BuilderForm> = {}): BuilderForm => ({ ...form, ...part, typed: { ...form.typed, ...typed } });

describe('the form', () => {
  test('opens with a frame as wide as its page and 600 px high', () => {
    expect(readForm(form)).toMatchObject({ choice: { kind: 'iframe', size: { kind: 'responsive', heightPx: 600 }, loading: 'lazy', origin: null }, wrong: new Set() });
  });

  test.each([['480', 480], [' 480 px ', 480], ['320', 320], ['4000', 4000]])('reads a height of "%s"', (text, heightPx) => {
    expect(readForm(withTyped({ heightPx: text }))).toMatchObject({ choice: { size: { heightPx } }, wrong: new Set() });
  });

  test.each(['', '319', '4001', '-600', '6e2', '600.5', '60 0', 'tall', '99999999999'])('keeps the last height that fits while "%s" is written', (text) => {
    const { numbers } = readForm(withTyped({ heightPx: '700' }));
    expect(readForm(withTyped({ heightPx: text }), numbers)).toMatchObject({ choice: { size: { heightPx: 700 } }, wrong: new Set(['heightPx']) });
  });

  test('does not mind what is wrong in a field that is not asked for', () => {
    expect(readForm(withTyped({ widthPx: 'wide' })).wrong).toEqual(new Set());
    expect(readForm(withTyped({ widthPx: 'wide' }, { sizeKind: 'fixed' })).wrong).toEqual(new Set(['widthPx']));
    expect(readForm(withTyped({ origin: 'nowhere' }, { kind: 'tag' })).wrong).toEqual(new Set());
  });

  test.each([
    ['https://www.example.org/news/map.html', 'https://www.example.org'],
    ['www.example.org', 'https://www.example.org'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['', null],
  ])('reads a page at "%s"', (text, origin) => {
    expect(readForm(withTyped({ origin: text }))).toMatchObject({ choice: { origin }, wrong: new Set() });
  });

  test.each(['*', 'example', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'https://', '"><script>'])('lets nobody in by "%s"', (text) => {
    expect(readForm(withTyped({ origin: text }))).toMatchObject({ choice: { origin: null }, wrong: new Set(['origin']) });
  });
});
