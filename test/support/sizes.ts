/** What a file of the first view is for; `own` is the code that stands before the map, with Lit. */
export type SizeKind = 'own' | 'map' | 'engine' | 'css' | 'data' | 'tiles' | 'fonts' | 'other';

/** Bytes as a compressing host sends them (gzip level 9; tiles as they are), by address without its hash. */
export type Sizes = Readonly<Record<string, number>>;

export interface Budget {
  readonly name: string;
  readonly kinds: readonly SizeKind[];
  readonly bytes: number;
}

const HASH = /-[0-9a-f]{10}(?=\.\w+$)/;

/** In this order; the first that fits counts. Chunk names are set in vite.config.ts. */
const KINDS: readonly (readonly [SizeKind, RegExp])[] = [
  ['engine', /(?:^|\/)maplibre[^/]*\.js$/],
  ['map', /(?:^|\/)(?:map|drawn)-[^/]*\.js$/],
  ['own', /\.m?js$/],
  ['css', /\.css$/],
  ['data', /^data\/.*\.(?:geo)?json$/],
  ['tiles', /\.pmtiles$/],
  ['fonts', /\.woff2?$/],
];

/** @param path relative to the site: `assets/maplibre-0123456789.js` */
export function kindOf(path: string): SizeKind {
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

/** The path without the hash of its content, by which two builds are compared. */
export function stableName(path: string): string {
  return path.replace(HASH, '');
}

export function totalOf(sizes: Sizes, kinds: readonly SizeKind[]): number {
  return Object.entries(sizes)
    .filter(([path]) => kinds.includes(kindOf(path)))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** Why a budget is exceeded: every file of its kinds against the baseline, what grew most first. */
export function explain(budget: Budget, sizes: Sizes, baseline: Sizes): string {
  const counted = (path: string): boolean => budget.kinds.includes(kindOf(path));
  const rows = [...new Set([...Object.keys(sizes), ...Object.keys(baseline)])]
    .filter(counted)
    .map((path) => ({ path, now: sizes[path] ?? 0, before: baseline[path] ?? 0 }))
    .toSorted((a, b) => b.now - b.before - (a.now - a.before) || b.now - a.now);
  const total = totalOf(sizes, budget.kinds);
  return [
    `${budget.name}: ${kilobytes(total)} KB, ${kilobytes(total - budget.bytes)} KB over the budget of ${kilobytes(budget.bytes)} KB.`,
    row('now', 'before', 'grew by', 'file'),
    ...rows.map(({ path, now, before }) =>
      row(kilobytes(now), kilobytes(before), change(now, before), `${path} (${kindOf(path)})`),
    ),
    row(kilobytes(total), kilobytes(totalOf(baseline, budget.kinds)), change(total, totalOf(baseline, budget.kinds)), 'all'),
    'If the growth is meant, mend the budget with its reason; UPDATE_SIZES=1 npx vitest run test/size.test.ts renews the baseline.',
  ].join('\n');
}

function row(now: string, before: string, grown: string, file: string): string {
  return `${now.padStart(8)} ${before.padStart(8)} ${grown.padStart(8)}  ${file}`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function change(now: number, before: number): string {
  if (before === 0) return 'new';
  if (now === 0) return 'gone';
  return `${now >= before ? '+' : ''}${kilobytes(now - before)}`;
}
