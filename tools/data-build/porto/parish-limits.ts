import { PARISH_NAMES } from './parish-names.ts';
import { SourceProblem, type SourceFeature, type SourceReader } from '../sources.ts';

export const PARISH_LIMITS = 'caop/parishes-porto.geojson';

/** The limits of the city's parishes, by official code; a `SourceProblem` names those that are missing. */
export async function parishLimits(read: SourceReader): Promise<ReadonlyMap<string, SourceFeature>> {
  const limits = new Map((await read.geojson(PARISH_LIMITS)).map((limit) => [String(limit.properties['Dicofre']), limit]));
  const expected = Object.entries(PARISH_NAMES);
  const missing = expected.filter(([code]) => !limits.has(code)).map(([code, { short }]) => `${code} ${short}`);
  if (missing.length === 0) return limits;
  throw new SourceProblem(PARISH_LIMITS, `lacks ${missing.length} of ${expected.length} parishes (${missing.join(', ')}): put the whole file there`);
}
