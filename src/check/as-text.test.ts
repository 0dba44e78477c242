import { expect, test } from 'vitest';
import { asText } from './as-text.ts';
import { addressOf } from './run.ts';
import { checkWords } from './words.ts';

test('each result is a line, with what to do under it', () => {
  const text = asText(
    [
      { id: 'worker', label: 'Background work', outcome: 'passed', detail: 'Answers.', mend: null },
      { id: 'fonts', label: 'Typefaces', outcome: 'failed', detail: 'None came.', mend: 'Allow them.' },
    ],
    { words: checkWords('en-GB'), address: 'https://partner.example/page', date: new Date('2026-05-12T10:00:00Z') },
  );

  expect(text.split('\n')).toEqual([
    'Area Explorer, self-check', 'https://partner.example/page', '2026-05-12T10:00:00.000Z', '',
    'Passed: Background work. Answers.', 'Failed: Typefaces. None came.', '  → Allow them.', '',
  ]);
});

test.each([
  ['https://partner.example/page?token=secret#key=secret', 'https://partner.example/page'],
  ['about:srcdoc', 'about:srcdoc'],
])('of the address %s it says %s', (address, said) => {
  expect(addressOf(new URL(address))).toBe(said);
});

test('Portuguese has words of its own', () => {
  expect(checkWords('pt-PT').title).toBe('Autodiagnóstico');
  expect(checkWords('fr').title).toBe('Self-check');
});
