import Papa from 'papaparse';
import { withoutFormula } from '../exports/safe-text.ts';
import { ringName, type Row } from './vertices.ts';
import type { BoundaryWords } from './words.ts';

/** About a centimetre and a millimetre: nothing of what a city's limits are known to is lost. */
const DEGREE_DECIMALS = 7;
const METRE_DECIMALS = 3;

export interface CsvOf {
  readonly rows: readonly Row[];
  /** Whose vertices they are, with the word for it where the limit is indicative. */
  readonly name: string;
  /** What the grid's coordinates are in: `EPSG:3763`. */
  readonly gridCode: string | null;
  readonly words: BoundaryWords;
}

/** One line a vertex, in both systems; a point before decimals in every language, as programs that read coordinates expect. */
export function vertexCsv({ rows, name, gridCode, words }: CsvOf): string {
  const inGrid = (column: string): string => (gridCode ? `${column} (${gridCode})` : column);
  const header = [
    words.csvBoundary, words.csvPart, words.csvRing, words.csvVertex,
    `${words.csvLatitude} (EPSG:4326)`, `${words.csvLongitude} (EPSG:4326)`, inGrid(words.csvEast), inGrid(words.csvNorth),
  ];
  const safeName = withoutFormula(name);
  const lines = rows.flatMap((row) => {
    if (row.kind === 'ring') return [];
    const { part, ring, vertex, lat, lon, eastM, northM } = row;
    const degrees = [lat, lon].map((value) => value.toFixed(DEGREE_DECIMALS));
    const metres = [eastM, northM].map((value) => value.toFixed(METRE_DECIMALS));
    return [[safeName, part + 1, ringName({ part, ring }, 1, words), vertex + 1, ...degrees, ...metres]];
  });
  return Papa.unparse([header, ...lines], { newline: '\r\n' });
}
