import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import type { ExplorerFeature } from '../../../src/catalogue/types.ts';
import { fromGrid } from '../../../src/geo/grid.ts';
import type { SourceFeature } from '../sources.ts';
import { checkPositions, findingLine } from './check.ts';
import { comparableName, namesMeet, type NameHabits } from './names.ts';

const habits: NameHabits = { abbreviations: { dr: 'doutor', r: 'rua' }, smallWords: new Set(['de', 'da', 'do']) };
const at = (eastM: number): Position => fromGrid([-39_000 + eastM, 167_000]);
const object = (id: string, name: string, eastM: number): SourceFeature =>
  ({ type: 'Feature', id, properties: { name }, geometry: { type: 'Point', coordinates: at(eastM) } });
const street = (name: string, eastM: number): SourceFeature =>
  ({ type: 'Feature', id: 'way/9', properties: { name }, geometry: { type: 'LineString', coordinates: [at(eastM), at(eastM + 500)] } });

function place(id: string, more: Record<string, unknown> = {}, osm?: string): ExplorerFeature {
  const position = { accuracyM: 40, basis: { en: 'recalled' }, ...(osm === undefined ? {} : { osm }) };
  return {
    type: 'Feature',
    id,
    properties: { name: { en: id, pt: 'Faculdade de Letras' }, sources: [], licence: 'CC0-1.0', position, ...more },
    geometry: { type: 'Point', coordinates: at(0) },
  };
}

function linesFor(feature: ExplorerFeature, objects: SourceFeature[], streets: SourceFeature[] = []): string[] {
  return checkPositions(['institutions'], new Map([['institutions', [feature]]]), { objects, streets }, habits).findings.map(findingLine);
}

describe('a position', () => {
  test.each([
    ['far from what bears its name', 'Faculdade de Letras', 210, ['institutions/xyz: 210 m from way/1 "Faculdade de Letras", stated error 40 m']],
    ['near enough to it', 'Faculdade de Letras', 39, []],
    ['far from something else', 'Faculdade de Direito', 210, []],
  ])('%s', (_name, name, eastM, lines) => {
    expect(linesFor(place('xyz'), [object('way/1', name, eastM)])).toEqual(lines);
  });

  test('is compared with the nearest of several', () => {
    expect(linesFor(place('xyz'), [object('way/1', 'Faculdade de Letras', 300), object('way/2', 'Faculdade de Letras', 20)])).toEqual([]);
  });

  test('is compared with the object that it names, whatever others are called', () => {
    expect(linesFor(place('xyz', {}, 'way/1'), [object('way/1', 'Letras', 90), object('way/2', 'Faculdade de Letras', 5)]))
      .toEqual(['institutions/xyz: 90 m from way/1 "Letras", stated error 40 m']);
  });

  test('is compared with the street of its address when no object has its name', () => {
    const feature = place('xyz', { address: { street: 'R. Dr. Sousa' } });
    expect(linesFor(feature, [], [street('Rua do Doutor Sousa', 120)]))
      .toEqual(['institutions/xyz: 120 m from street "Rua do Doutor Sousa", stated error 40 m']);
  });

  test('may lie far from its street when its object is near', () => {
    const feature = place('xyz', { address: { street: 'Rua Sousa' } });
    expect(linesFor(feature, [object('way/1', 'Faculdade de Letras', 10)], [street('Rua Sousa', 400)])).toEqual([]);
  });

  test('is compared with its host when nothing bears its own name', () => {
    const hosted = place('lab', { name: { en: 'Lab', pt: 'Laboratório' }, host: ['institutions/xyz'] });
    const layers = new Map([['institutions', [place('xyz')]], ['labs', [hosted]]]);
    const { findings } = checkPositions(['labs'], layers, { objects: [object('way/1', 'Faculdade de Letras', 210)], streets: [] }, habits);
    expect(findings.map(findingLine)).toEqual(['labs/lab: 210 m from way/1 "Faculdade de Letras", stated error 40 m']);
  });
});

test('what nothing bears the name of is told', () => {
  const report = checkPositions(['institutions'], new Map([['institutions', [place('xyz')]]]), { objects: [], streets: [] }, habits);
  expect(report).toEqual({ findings: [], compared: 0, withoutWitness: ['institutions/xyz'] });
});

test('what is worst comes first', () => {
  const near = place('a', { name: { en: 'Near one' } });
  const far = place('b', { name: { en: 'Far one' } });
  const objects = [object('way/1', 'Near one', 60), object('way/2', 'Far one', 600)];
  const { findings } = checkPositions(['institutions'], new Map([['institutions', [near, far]]]), { objects, streets: [] }, habits);
  expect(findings.map(({ ref }) => ref)).toEqual(['institutions/b', 'institutions/a']);
});

test.each([
  ['R. Dr. Plácido da Costa', 'rua doutor placido costa'],
  ['Rua do Doutor Plácido Costa', 'rua doutor placido costa'],
])('%s compares as %s', (name, expected) => {
  expect(comparableName(name, habits)).toBe(expected);
});

test.each([
  ['escola superior educacao politecnico', 'escola superior educacao', false, true],
  ['inesc tec', 'inesc tec s', true, true],
  ['ipo', 'ipo norte', true, false],
  ['universidade', 'universidade nova', false, false],
  ['', 'universidade', false, false],
])('"%s" meets "%s" (acronym: %s): %s', (ours, theirs, isAcronym, expected) => {
  expect(namesMeet(ours, theirs, isAcronym)).toBe(expected);
});
