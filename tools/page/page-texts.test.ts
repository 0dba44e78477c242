import { expect, test } from 'vitest';
import { fillPage } from './page-texts.ts';

const catalogue = { languages: ['pt', 'en'], title: { en: 'Docks & mills', pt: 'Docas "e" <moinhos>' } };

test('texts come from the catalogue, in its first language, as text', () => {
  expect(fillPage('<html lang="%catalogue.lang%"><title>%catalogue.title%</title>', catalogue)).toBe(
    '<html lang="pt"><title>Docas &quot;e&quot; &lt;moinhos&gt;</title>',
  );
});

test('a text that is missing stops the build and is named', () => {
  expect(() => fillPage('%catalogue.description%', catalogue)).toThrow('no description in pt');
});
