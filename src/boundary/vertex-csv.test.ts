import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { GridProjection } from '../geo/grid-projection.ts';
import { exampleLimit } from './example.ts';
import { vertexCsv } from './vertex-csv.ts';
import { rowsOf } from './vertices.ts';
import { boundaryWords } from './words.ts';

const plane: GridProjection = { forward: (lon, lat) => [lon * 1000, lat * 1000], inverse: (eastM, northM) => [eastM / 1000, northM / 1000] };
const rows = rowsOf(exampleLimit, plane);

describe('vertices as CSV', () => {
  test('are one line each, under a header, in both systems', () => {
    const lines = vertexCsv({ rows, name: 'Docks', gridCode: 'EPSG:3763', words: boundaryWords('en') }).split('\r\n');
    expect(lines).toHaveLength(1 + 4 + 4 + 3);
    expect(lines[0]).toBe('boundary,part,ring,vertex,latitude (EPSG:4326),longitude (EPSG:4326),east_m (EPSG:3763),north_m (EPSG:3763)');
    expect(lines[2]).toBe('Docks,1,Outer ring,2,0.0000000,4.0000000,4000.000,0.000');
    expect(lines[5]).toBe('Docks,1,Hole 1,1,1.0000000,1.0000000,1000.000,1000.000');
  });

  test('keep the point in Portuguese, and say when a limit is indicative', () => {
    const text = vertexCsv({ rows, name: 'Docas (indicativo)', gridCode: null, words: boundaryWords('pt') });
    const { data } = Papa.parse<readonly string[]>(text);
    expect(data[0]).toEqual(['limite', 'parte', 'contorno', 'vertice', 'latitude (EPSG:4326)', 'longitude (EPSG:4326)', 'este_m', 'norte_m']);
    expect(data.at(-1)).toEqual(['Docas (indicativo)', '2', 'Contorno exterior', '3', '2.0000000', '7.0000000', '7000.000', '2000.000']);
  });

  test('can’t begin a formula with a name', () => {
    const text = vertexCsv({ rows, name: '=SUM(1,2)', gridCode: null, words: boundaryWords('en') });
    expect(Papa.parse<readonly string[]>(text).data[1]?.[0]).toBe("'=SUM(1,2)");
  });
});
