import { expect, test } from 'vitest';
import { exampleCatalogue, exampleFeature, exampleLayer } from '../example.ts';
import { words } from './words.ts';

const host = { key: 'host', type: 'references', label: { en: 'Host' } } as const;
const layer = exampleLayer('labs', { fields: [host] });
const facts = { derived: null, areas: undefined, inView: null, isInside: null };

test.each([
  ['itself', 'schools/ese', ['schools/ese'], 'surely'],
  ['one of several', 'schools/ese', ['schools/esep', 'schools/ese'], 'surely'],
  ['no other whose id begins alike', 'schools/ese', ['schools/esep'], 'no'],
  ['nothing known', 'schools/ese', null, 'unknown'],
  ['words of it', 'ese', ['schools/esep'], 'surely'],
] as const)('a reference that is asked for means %s', (_meaning, asked, value, verdict) => {
  const judge = words.test({ kind: 'words', words: asked }, { catalogue: exampleCatalogue, layer, key: 'host', field: host }, facts);
  expect(judge(exampleFeature('lab', { host: value }))).toBe(verdict);
});

test.each([
  ['a name', 'A. Miller', 'mill'],
  ['a text in one of its languages', { en: 'Mill', pt: 'Moinho' }, 'moinho'],
  ['what lists hold, however deep', [{ name: 'Linha Amarela', stops: ['Câmara', 7] }], 'camara amar'],
  ['an address', { street: 'Rua do Moinho', number: '7' }, '7 moinho'],
])('words are looked for in %s, each time the same', (_in, value, asked) => {
  const subject = { catalogue: exampleCatalogue, layer, key: 'said' };
  const feature = exampleFeature('lab', { said: value });
  const verdictOn = (text: string) => words.test({ kind: 'words', words: text }, subject, facts)(feature);
  expect([verdictOn(asked), verdictOn(`${asked} bakery`), verdictOn(asked)]).toEqual(['surely', 'no', 'surely']);
});

test.each([[null], [undefined], [true], [''], [[]]])('nothing is known where the field holds %j', (value) => {
  const judge = words.test({ kind: 'words', words: 'mill' }, { catalogue: exampleCatalogue, layer, key: 'said' }, facts);
  expect(judge(exampleFeature('lab', { said: value }))).toBe('unknown');
});
