import type { Poster } from './poster.ts';

/** A small poster of an invented town, for tests. */
export const POSTER: Poster = {
  format: 1,
  languages: ['en', 'pt'],
  title: { en: 'Exampleton', pt: 'Exemplópolis' },
  description: { en: 'A town', pt: 'Uma vila' },
  attribution: ['© Survey'],
  size: [400, 200],
  focus: [100, 50, 200, 100],
  ground: [['water', 'M0 0l10 0 0 10z'], ['rail', 'M0 5l10 10']],
  outlines: [{ role: 'area', color: 'azulejo', dashed: true, path: 'M100 50l200 0 0 100z' }],
  symbols: [{ color: 'ochre', outline: 'M12 2l9 9l-9 9z', ground: 'paper', inner: '', innerStyle: 'fill', approximate: true }],
  marks: [[0, 120, 60]],
  clusters: [{ x: 200, y: 100, parts: [['ochre', 2], ['teal', 1]] }],
  labels: [{ x: 200, y: 50, role: 'area', color: 'azulejo', lines: { en: ['Old', 'town'], pt: ['Baixa'] } }],
};
