import { shown } from '../catalogue/problem.ts';
import { checkFeature } from './check-feature.ts';
import { nameOf } from './feature-name.ts';
import type { RawFeature, RawLayer } from './formats/format.ts';
import { refuseBySize, type FileSource } from './file-source.ts';
import { inputFile } from './input-file.ts';
import { MAX_OPENED_FEATURES, MAX_OPENED_VERTICES, MAX_PROBLEMS } from './limits.ts';
import { problem, type Effect, type OnProgress, type Opened, type OpenedFeature, type OpeningProblem, type OpenOptions, type Reading } from './model.ts';
import { readContent, type Content } from './read-content.ts';
import { convertersOf, decideReading, type Convert } from './readings.ts';
import { repeatedIds, vertexCount } from './raw-counts.ts';

/**
 * Opens a file that somebody has: recognises its format and its reference system, checks every feature as the data's own
 * are checked, and mends what can be mended. What it comes to is said, not thrown, whatever the file holds.
 */
export async function openFile(source: FileSource, options: OpenOptions, report: OnProgress): Promise<Opened> {
  const refusal = refuseBySize(source);
  if (refusal) return failed(refusal);
  report('reading', null);
  const bytes = await source.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  if (!bytes) return failed(problem('cannot-read', 'left-out'));
  const content = await readContent(inputFile(source.name, bytes), { grid: options.grid, report });
  const tooMany = excess(content.layers);
  if (tooMany) return failed(tooMany);
  const count = content.layers.reduce((sum, { features }) => sum + features.length, 0);
  if (count === 0) return failed(...(content.problems.length > 0 ? content.problems : [problem('no-features', 'left-out')]));
  return checkContent(content, count, options, report);
}

function failed(...problems: readonly OpeningProblem[]): Opened {
  return { kind: 'failed', problems };
}

function excess(layers: readonly RawLayer[]): OpeningProblem | null {
  const features = layers.flatMap((layer) => layer.features);
  if (features.length > MAX_OPENED_FEATURES) return problem('too-many-features', 'left-out', { count: features.length, limit: MAX_OPENED_FEATURES });
  let vertices = 0;
  for (const { geometry } of features) vertices += vertexCount(geometry);
  return vertices > MAX_OPENED_VERTICES ? problem('too-many-vertices', 'left-out', { limit: MAX_OPENED_VERTICES }) : null;
}

/** What the features of a file come to, as they are checked one after the other. */
interface Result {
  readonly features: OpenedFeature[];
  readonly mended: OpenedFeature[];
  readonly problems: OpeningProblem[];
  leftOutCount: number;
  isGuess: boolean;
  outsideCount: number;
}

function checkContent({ format, layers, problems }: Content, count: number, options: OpenOptions, report: OnProgress): Opened {
  const converters = convertersOf(options);
  const systems = new Set<string>();
  const lost = new Set(problems.filter(({ number, effect }) => number !== undefined && effect === 'left-out'));
  const result: Result = { features: [], mended: [], problems: [...problems], leftOutCount: lost.size, isGuess: false, outsideCount: 0 };
  let done = 0;
  for (const layer of layers) {
    const decision = decideReading(layer, options);
    if (decision.kind === 'ask') return { kind: 'ask', format, previews: decision.previews };
    systems.add(systemName(layer, decision.reading, options));
    result.isGuess ||= isGuess(layer, decision.reading, options);
    const convert = converters.get(decision.reading);
    if (!convert) return failed(problem('unknown-crs', 'left-out', { value: decision.reading }));
    for (const raw of layer.features) {
      if (done++ % 100 === 0) report('checking', done / count);
      takeIn(raw, layer, convert, options, result);
    }
    result.problems.push(...repeatedIds(layer.features));
  }
  return resultOf(format, [...systems], result);
}

function takeIn(raw: RawFeature, { anyWinding }: RawLayer, convert: Convert, { bounds, lang }: OpenOptions, result: Result): void {
  const { number, properties } = raw;
  const name = nameOf(properties, raw.id, lang);
  for (const { effect, geometry, problems, isOutside } of checkFeature(raw, { bounds, convert, anyWinding })) {
    const label = name === null ? {} : { label: shown(name) };
    for (const one of problems) result.problems.push({ ...one, number, ...label });
    if (isOutside) result.outsideCount += 1;
    if (!geometry) result.leftOutCount += 1;
    else (effect === 'mendable' ? result.mended : result.features).push({ number, name, geometry, given: properties });
  }
}

/** Degrees that a format or a heading leads one to expect are none; metres may always be another system's. */
function isGuess({ stated }: RawLayer, reading: Reading, { reading: answer }: OpenOptions): boolean {
  return answer === null && (stated.kind === 'silent' || (stated.kind === 'presumes' && reading !== 'lon-lat'));
}

function systemName({ stated }: RawLayer, reading: Reading, { grid }: OpenOptions): string {
  if (stated.kind === 'says' && stated.systemName !== undefined) return stated.systemName;
  return reading === 'lon-lat' || reading === 'lat-lon' ? 'WGS 84' : (grid?.name ?? '');
}

const GRAVITY: Readonly<Record<Effect, number>> = { 'left-out': 0, mendable: 1, kept: 2 };

function resultOf(format: string, systems: readonly string[], { features, mended, problems, leftOutCount, isGuess: guess, outsideCount }: Result): Opened {
  const all = outsideCount > 0 ? [...problems, problem('outside-map', 'kept', { count: outsideCount })] : problems;
  if (features.length === 0 && mended.length === 0 && all.length === 0) return failed(problem('no-features', 'left-out'));
  const [first] = all;
  // Metres of another system are the file's matter, not that of each feature.
  if (first && features.length === 0 && mended.length === 0 && all.length > 1 && all.every(({ code }) => code === 'projected')) {
    return failed(problem('projected', 'left-out', first.params));
  }
  const sorted = all.toSorted((one, other) => GRAVITY[one.effect] - GRAVITY[other.effect]);
  return {
    kind: 'opened', format, systems, isGuess: guess, features, mended, leftOutCount,
    problems: sorted.slice(0, MAX_PROBLEMS), untoldCount: Math.max(0, sorted.length - MAX_PROBLEMS),
  };
}
