/** What kind of trouble was found. Stable: texts in every language hang on it (`problem-texts/`). */
export type ProblemCode =
  // the file as a whole
  | 'offline' | 'http-status' | 'aborted' | 'bad-address' | 'cannot-open' | 'no-worker' | 'worker-lost' | 'empty-file' | 'file-too-large'
  | 'wrong-encoding' | 'compressed' | 'binary' | 'not-json' | 'web-page' | 'too-deep' | 'too-many-features' | 'too-many-vertices'
  | 'feature-too-large' | 'more-problems'
  // structure
  | 'not-a-collection' | 'not-geojson' | 'empty-collection' | 'not-a-feature' | 'unknown-geometry-type'
  | 'bad-coordinates' | 'empty-geometry' | 'structure'
  // geometry
  | 'not-a-number' | 'not-finite' | 'swapped' | 'projected' | 'outside-bounds' | 'ring-too-short' | 'ring-open'
  | 'no-area' | 'self-intersection' | 'rings-cross' | 'hole-outside' | 'holes-fill' | 'outer-clockwise'
  | 'hole-counterclockwise' | 'too-complex' | 'wrong-geometry-type' | 'position-mismatch'
  // ids
  | 'missing-id' | 'bad-id' | 'duplicate-id'
  // values
  | 'missing' | 'wrong-type' | 'empty-text' | 'text-too-long' | 'text-missing' | 'not-one-of' | 'bad-slug' | 'bad-key' | 'bad-date'
  | 'bad-link' | 'bad-path' | 'bad-color' | 'bad-language' | 'bad-reference' | 'bad-bounds' | 'out-of-range'
  | 'empty-list' | 'range-reversed' | 'unsourced' | 'unknown-property' | 'unknown-source' | 'unknown-licence'
  | 'unknown-layer' | 'unknown-feature'
  // the catalogue
  | 'wrong-format' | 'no-areas-layer' | 'duplicate' | 'unknown-field' | 'not-a-choice' | 'unknown-option'
  | 'unknown-area' | 'page-without-text' | 'text-without-page' | 'unknown-zoning'
  | 'not-a-number-field' | 'no-outlines' | 'outline-missing' | 'not-polygons' | 'tint-unused'
  // the street network and the streets
  | 'network-not-one' | 'network-version' | 'network-cut-short' | 'network-broken' | 'bad-street';

export type ProblemParams = Readonly<Record<string, string | number>>;

/** Trouble inside one value; `where` is its path: `properties.name.pt`, `geometry.coordinates[0][3]`. */
export interface Finding {
  readonly code: ProblemCode;
  readonly where: string;
  readonly params: ProblemParams;
}

/** A finding with the file and the feature it is in. */
export interface Problem extends Finding {
  /** The file as the catalogue or the person named it. */
  readonly file: string;
  readonly featureId?: string;
  /** Place in the file, counted from 1; for features without a usable id. */
  readonly featureNumber?: number;
}

export function found(code: ProblemCode, where: string, params: ProblemParams = {}): Finding {
  return { code, where, params };
}

/** The places of these findings in `file`, for what is not about a single feature. */
export function inFile(file: string, findings: readonly Finding[]): readonly Problem[] {
  return findings.map((finding) => ({ ...finding, file }));
}

/**
 * What the page can live with: the entry stays and the notice says what is wrong.
 * Anything else would make the entry misleading or break what reads it, so it is left out.
 */
const TOLERABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'text-missing', 'unknown-property', 'unknown-source', 'unknown-licence', 'unknown-layer', 'unknown-feature',
  'unknown-field', 'unknown-option', 'unknown-area', 'not-a-choice', 'unknown-zoning',
  'not-a-number-field', 'no-outlines', 'outline-missing', 'not-polygons', 'tint-unused',
  'page-without-text', 'text-without-page', 'unsourced', 'outer-clockwise', 'hole-counterclockwise',
]);

export function isTolerable(finding: Finding): boolean {
  return TOLERABLE.has(finding.code);
}

/** `value` as it can stand in a message: one line, at most 60 characters. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? nameOfObject(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function nameOfObject(value: object): string {
  return Array.isArray(value) ? '[…]' : '{…}';
}

/** `path.key`, or `path["odd key"]`. */
export function member(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(shown(key))}]`;
  return path === '' ? key : `${path}.${key}`;
}
