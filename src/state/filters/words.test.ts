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
